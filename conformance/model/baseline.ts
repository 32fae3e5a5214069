import type { Text } from "./text.ts";

/** A failure that the team of the МИС knows of and will mend: at least one of `case` and `check` is named. */
export interface BaselineEntry {
  readonly case?: string;
  readonly check?: string;
  readonly reason: string;
  /** The last day on which it is still excused, YYYY-MM-DD. */
  readonly expires: string;
}

/** `unchecked`: the run did not get so far, so the entry is neither used nor stale. */
export type BaselineState = "known" | "passes" | "expired" | "unknown_id" | "unchecked";

export interface BaselineRow extends BaselineEntry {
  readonly state: BaselineState;
  /** «case check» of what it covers, whether or not it is still excused. */
  readonly covers: readonly string[];
}

export interface BaselineResult {
  readonly file: string;
  readonly rows: readonly BaselineRow[];
  /** What the run would have ended with, had there been no baseline. */
  readonly without: { readonly exit_code: number; readonly reason: Text };
}
