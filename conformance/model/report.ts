import type { BaselineResult } from "./baseline.ts";
import type { CaseResult } from "./case.ts";
import type { Cause } from "./cause.ts";
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

export interface MissingRecord {
  /** Key of the --fixtures file: slots, patients … */
  readonly list: string;
  readonly what: Text;
  readonly cases: readonly string[];
  /** A record of that kind, all keys in place: the values are to be set to what was asked for. */
  readonly example: Readonly<Record<string, unknown>>;
}

export interface FixtureSummary {
  readonly slots: { readonly source: FixtureSource | null; readonly given: number; readonly usable: number };
  readonly patients: { readonly source: FixtureSource | null; readonly given: number };
  /** Every kind of record: how many there were and who gave them; absent in reports of earlier versions. */
  readonly kinds?: readonly {
    readonly list: string;
    readonly given: number;
    readonly sources: Readonly<Partial<Record<FixtureSource, number>>>;
  }[];
  /** Records that cases asked for in vain, each with what to add to the --fixtures file. */
  readonly missing?: readonly MissingRecord[];
  /** Where the records came from: a file name, an address. */
  readonly origin: readonly string[];
  readonly notes: readonly Text[];
}

/** Which suite judged, against what: two reports are comparable in every word only when all of it is the same. */
export interface SuiteIdentity {
  readonly name: string;
  readonly version: string;
  /** Version of `@ferkit/contracts`. */
  readonly contracts: string;
  /** SHA-256 of the requirements and of what the errata demand of a МИС; absent in reports of earlier versions. */
  readonly requirements?: string;
}

/** Who was tested and by whom, in the words of whoever ran the suite. */
export interface Subject {
  /** Name and version of the МИС. */
  readonly mis?: string;
  readonly mo?: string;
  readonly tester?: string;
}

export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly suite: SuiteIdentity;
  readonly target: string;
  /** For whoever files it; absent in reports of earlier versions. */
  readonly subject?: Subject;
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
  /** Likely causes of what was found, with their evidence; absent in reports of earlier versions. */
  readonly causes?: readonly Cause[];
  /** Known failures that were named with `--baseline`; null when the option was not given. */
  readonly baseline?: BaselineResult | null;
  readonly exchanges: readonly Exchange[];
  readonly latency: readonly LatencyRow[];
  readonly leftovers: readonly Leftover[];
  readonly bodies: "requests/" | null;
  /** Where the documentation site is published (`--docs`): the report links into it. */
  readonly docs?: string | null;
}
