// Calls in flight to one МИС are bounded, so that its silence holds up nobody else; whoever has to wait for one to end must be left
// with time enough, or his request does not leave at all.

/** A place among the calls to a МИС. */
export interface Lane {
  readonly waitedMs: number;
  /** To be called when the connection is free again. `elapsedMs` is how long the МИС took. */
  leave(elapsedMs: number): void;
}

export interface Lanes {
  /** Undefined when no place is free while `limitMs` still leaves the МИС its time: nothing is sent then. */
  enter(origin: string, limitMs: number): Promise<Lane | undefined>;
}

interface Waiting {
  readonly until: number;
  readonly go: (lane: Lane | undefined) => void;
}

interface Road {
  inFlight: number;
  /** How long the МИС has taken of late; it sinks when it answers faster. */
  slowMs: number;
  readonly waiting: Set<Waiting>;
}

/** How much of what is known of the slowness holds after a faster answer. */
const MEMORY = 0.9;

/** `fairMs` is what a МИС is left at the least, and at the most what it is known to need. */
export function createLanes(width: number, fairMs: number): Lanes {
  const roads = new Map<string, Road>();

  const enterNow = (origin: string, road: Road): Lane => {
    road.inFlight += 1;
    return { waitedMs: 0, leave: (elapsedMs) => leave(origin, road, elapsedMs) };
  };
  const leave = (origin: string, road: Road, elapsedMs: number): void => {
    road.inFlight -= 1;
    road.slowMs = Math.max(elapsedMs, road.slowMs * MEMORY);
    for (const waiting of road.waiting) {
      if (road.inFlight >= width) break;
      road.waiting.delete(waiting);
      const leftMs = waiting.until - performance.now();
      waiting.go(leftMs < Math.max(fairMs, road.slowMs) ? undefined : enterNow(origin, road));
    }
    if (road.inFlight === 0) roads.delete(origin);
  };

  return {
    async enter(origin, limitMs) {
      if (limitMs < fairMs) return undefined;
      const road = roads.get(origin) ?? { inFlight: 0, slowMs: 0, waiting: new Set() };
      roads.set(origin, road);
      if (road.inFlight < width) return enterNow(origin, road);
      const patienceMs = limitMs - Math.max(fairMs, road.slowMs);
      if (patienceMs <= 0) return undefined;
      const started = performance.now();
      const { promise, resolve } = Promise.withResolvers<Lane | undefined>();
      const waiting: Waiting = { until: started + limitMs, go: resolve };
      road.waiting.add(waiting);
      const giveUp = setTimeout(() => {
        if (road.waiting.delete(waiting)) resolve(undefined);
      }, patienceMs);
      const lane = await promise;
      clearTimeout(giveUp);
      return lane && { ...lane, waitedMs: performance.now() - started };
    },
  };
}
