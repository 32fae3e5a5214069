/** Requests go side by side, but a race has the МИС to itself: it waits for those under way, and the others wait for it. */
export interface Turnstile {
  readonly pass: <T>(work: () => Promise<T>) => Promise<T>;
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createTurnstile(): Turnstile {
  const underWay = new Set<Promise<unknown>>();
  let race: Promise<unknown> | null = null;
  return {
    pass: async (work) => {
      while (race !== null) await race;
      const one = work();
      underWay.add(one);
      try {
        return await one;
      } finally {
        underWay.delete(one);
      }
    },
    alone: async (work) => {
      while (race !== null) await race;
      let end: () => void = () => undefined;
      race = new Promise<void>((resolve) => (end = resolve));
      try {
        await Promise.allSettled(underWay);
        return await work();
      } finally {
        race = null;
        end();
      }
    },
  };
}
