import type { CaseResult } from "./case.ts";
import type { Exchange, Operation } from "./exchange.ts";
import type { Facts, FixtureSource } from "./facts.ts";
import type { Text } from "./text.ts";
import type { Verdict } from "./verdict.ts";

export const REPORT_SCHEMA = "ferkit.report/1";

export type SummaryVerdict = "conformant" | "nonconformant" | "incomplete" | "error";

export type Counts = Readonly<Record<Verdict, number>>;

export interface LatencyRow {
  readonly operation: Operation;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** A booking the suite made, or may have made, and could not cancel. */
export interface Leftover {
  readonly case: string;
  readonly exchange: string;
  readonly slot_id: string;
  readonly patient_id: string;
  readonly book_ext_id: string | null;
  readonly why: Text;
}

/** Why there is no verdict at all: a code of its own for each cause. */
export interface EnvironmentProblem {
  readonly code: string;
  readonly message: Text;
  readonly detail: string;
}

export interface FixtureSummary {
  readonly slots: { readonly source: FixtureSource | null; readonly given: number; readonly usable: number };
  readonly patients: { readonly source: FixtureSource | null; readonly given: number };
  /** Where the records came from: a file name, an address. */
  readonly origin: readonly string[];
  readonly notes: readonly Text[];
}

export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly suite: { readonly name: string; readonly version: string; readonly contracts: string };
  readonly target: string;
  readonly seed: number;
  readonly selection: readonly string[];
  readonly started_at: string;
  readonly duration_ms: number;
  readonly summary: {
    readonly verdict: SummaryVerdict;
    readonly exit_code: number;
    readonly reason: Text;
    readonly counts: { readonly cases: Counts; readonly checks: Counts; readonly exchanges: number };
  };
  readonly environment: EnvironmentProblem | null;
  readonly fixtures: FixtureSummary;
  readonly facts: Facts;
  readonly cases: readonly CaseResult[];
  readonly exchanges: readonly Exchange[];
  readonly latency: readonly LatencyRow[];
  readonly leftovers: readonly Leftover[];
  readonly bodies: "requests/" | null;
}
