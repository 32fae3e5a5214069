import type { Exchange } from "../model/exchange.ts";
import type { Limits } from "../model/facts.ts";

/** How many cases may run side by side just now. */
export interface Pace {
  readonly saw: (exchange: Exchange) => void;
  readonly width: () => number;
  /** Resolves when there is more room than now. */
  readonly wider: () => Promise<void>;
}

const MOST = 8;
const SAMPLE = 4;
/** Side by side answers may come so much later before it counts as a queue in the МИС. */
const SAME = 1.15;
/** Shares of the time at which a warning is due. Quicker answers are not worth the company; slower ones may not be doubled. */
const QUICK = 1 / 14;
const SAFE = 1 / 2;

/**
 * One after the other, until the МИС shows that it is slow and that company does not make it slower: else a МИС that serves one
 * request at a time would be late by the doing of the suite. `jobs`: whoever knows better has said how many.
 */
export function createPace(jobs: number | undefined, { slow_ms }: Limits): Pace {
  if (jobs !== undefined) return { saw: () => undefined, width: () => jobs, wider: () => new Promise(() => undefined) };
  let width = 1;
  let most = MOST;
  let alone: number | null = null;
  let times: number[] = [];
  let waiting: (() => void)[] = [];

  function settle(typical: number): void {
    if (alone === null) {
      alone = typical;
      if (typical < slow_ms * QUICK || typical > slow_ms * SAFE) most = 1;
    } else if (typical > alone * SAME) {
      most = Math.max(1, width / 2);
    }
    const before = width;
    width = Math.min(most, width * 2);
    if (width <= before) return;
    for (const tell of waiting) tell();
    waiting = [];
  }
  return {
    width: () => width,
    wider: () => new Promise((resolve) => void waiting.push(resolve)),
    saw: ({ operation, outcome, latency_ms }) => {
      if (operation === "probe" || outcome.kind !== "response") return;
      times.push(latency_ms);
      // The first of them left before the company came.
      if (times.length < Math.max(SAMPLE, 2 * width)) return;
      const typical = median(times.slice(-Math.max(SAMPLE, width)));
      times = [];
      settle(typical);
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
