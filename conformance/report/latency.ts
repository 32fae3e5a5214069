import type { Exchange, Operation } from "../model/exchange.ts";
import type { LatencyRow } from "../model/report.ts";

const OPERATIONS: readonly Operation[] = ["probe", "book", "cancel"];

/** Answered exchanges only: a timeout says how patient the suite was, not how fast the МИС is. */
export function latencyTable(exchanges: readonly Exchange[]): LatencyRow[] {
  return OPERATIONS.flatMap((operation) => {
    const times = exchanges
      .filter((exchange) => exchange.operation === operation && exchange.outcome.kind === "response")
      .map(({ latency_ms }) => latency_ms)
      .toSorted((a, b) => a - b);
    if (times.length === 0) return [];
    const at = (share: number): number => percentile(times, share);
    return [{ operation, count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }];
  });
}

/** Nearest rank, over values in ascending order. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
