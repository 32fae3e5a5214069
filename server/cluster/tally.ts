import { AggregatorRegistry } from "prom-client";

/** What `Registry.getMetricsAsJSON` gives, after a journey through JSON. */
type Snapshot = readonly object[];

/** A worker in the tally. */
export interface Seat {
  /** Its metrics as of now. */
  saw(snapshot: Snapshot): void;
  /** It is gone; whatever is said of it after that is not heard. */
  left(): void;
}

export interface Tally {
  join(): Seat;
  /** The sum of all as Prometheus reads it. */
  text(): Promise<string>;
}

/**
 * Metrics of all workers that there ever were: a sum that falls is read by Prometheus as a restart from nothing, and `increase()` then
 * tells of everything once more (specs/DECISIONS.md D-25). A worker that does not answer in time counts with what it said last, one that
 * is gone with what it had counted by then; its gauges went with it.
 */
export function createTally(): Tally {
  /** In the order in which they spoke, so that a gauge which all of them read from the database is the newest. */
  const last = new Map<Seat, Snapshot>();
  let gone: Snapshot = [];
  return {
    join() {
      let isGone = false;
      const seat: Seat = {
        saw(snapshot) {
          if (isGone) return;
          last.delete(seat);
          last.set(seat, snapshot);
        },
        left() {
          isGone = true;
          gone = summed([gone, (last.get(seat) ?? []).filter(isCounted)]);
          last.delete(seat);
        },
      };
      return seat;
    },
    text: () => AggregatorRegistry.aggregate(mutable([...[...last.values()].reverse(), gone])).metrics(),
  };
}

function isCounted(metric: object): boolean {
  return "type" in metric && (metric.type === "counter" || metric.type === "histogram");
}

/** As one process would have counted it all. */
function summed(snapshots: readonly Snapshot[]): Snapshot {
  const registry = AggregatorRegistry.aggregate(mutable(snapshots));
  return registry.getMetricsAsArray();
}

/** prom-client changes none of them, and says so nowhere. */
function mutable(snapshots: readonly Snapshot[]): object[][] {
  return snapshots.map((snapshot) => [...snapshot]);
}
