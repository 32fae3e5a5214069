import type { Logger } from "pino";
import { sqlState } from "../db/retry.ts";

/** Work that outlives the request it came from: ЕПГУ has its answer, the МИС has not. */
export interface Background {
  run(work: () => Promise<unknown>): void;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
}

export function createBackground(log: Logger): Background {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const guarded = work()
        .then(() => undefined)
        .catch((error: unknown) => logFailure(log, error));
      running.add(guarded);
      void guarded.then(() => running.delete(guarded));
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** The kind of an error without its message: a message may quote the data that caused it. The journal keeps the attempt. */
export function logFailure(log: Logger, error: unknown): void {
  const type = error instanceof Error ? error.name : typeof error;
  log.error({ type, sqlState: sqlState(error) }, "booking: a step failed");
}
