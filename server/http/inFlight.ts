import { setTimeout as sleep } from "node:timers/promises";

/** Work that outlives the connection it came by: a booking goes on after the client has left, and must end before the database does. */
export interface InFlight {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves as soon as nothing is running, or after the limit: what hangs must not keep the process from ending. */
  idle(limitMs: number): Promise<void>;
}

export interface InFlightLimits {
  /** How long a stop waits for work whose client has left: a call to a МИС (BOOK-2) that began before the stop is over by then. */
  readonly workMs: number;
}

export const IN_FLIGHT_LIMITS: InFlightLimits = { workMs: 10_000 };

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    run(work) {
      const job = work().finally(() => running.delete(job));
      running.add(job);
      return job;
    },
    async idle(limitMs) {
      const limit = new AbortController();
      const tooLate = sleep(limitMs, undefined, { signal: limit.signal }).catch(() => undefined);
      const done = (async () => {
        while (running.size > 0 && !limit.signal.aborted) await Promise.allSettled(running);
      })();
      await Promise.race([done, tooLate]);
      limit.abort();
    },
  };
}
