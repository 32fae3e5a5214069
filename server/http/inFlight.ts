/** Work that outlives the connection it came by: a booking goes on after the client has left, and must end before the database does. */
export interface InFlight {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves as soon as nothing is running. */
  idle(): Promise<void>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    run(work) {
      const job = work().finally(() => running.delete(job));
      running.add(job);
      return job;
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
