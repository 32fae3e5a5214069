import type { BaselineEntry, BaselineRow, BaselineState } from "../model/baseline.ts";
import type { CaseResult, CheckResult } from "../model/case.ts";
import { worstOf, type Verdict } from "../model/verdict.ts";

export interface BaselineInput {
  readonly entries: readonly BaselineEntry[];
  readonly cases: readonly CaseResult[];
  /** Every id there is: «case X», «check Y» (`ids.ts`). */
  readonly known: ReadonlySet<string>;
  /** YYYY-MM-DD, in the region's zone. */
  readonly today: string;
}

export interface Applied {
  readonly rows: readonly BaselineRow[];
  /** The same cases without what is excused: the exit code of the run is that of these. */
  readonly rest: readonly CaseResult[];
}

/** What a baseline may excuse: a failure, and what could not be checked because of it. */
const EXCUSABLE: ReadonlySet<Verdict> = new Set(["fail", "ambiguous", "untestable"]);
/** Verdicts over which nothing was learnt about the МИС. */
const SILENT: ReadonlySet<Verdict> = new Set(["env_error", "harness_error", "not_selected", "not_applicable"]);

/** Entries whose day has passed excuse nothing, and so does an id that does not exist. */
export function applyBaseline({ entries, cases, known, today }: BaselineInput): Applied {
  const rows = entries.map((entry): BaselineRow => {
    const found = cases.flatMap((item) =>
      item.checks.filter((check) => names(entry, item.id, check.id)).map((check) => ({ item, check })),
    );
    const open = found.filter(({ check }) => EXCUSABLE.has(check.verdict));
    const covers = [...new Set(open.map(({ item, check }) => `${item.id} ${check.id}`))];
    return {
      ...entry,
      state: stateOf(entry, { known, today, open: open.length, found: found.map(({ check }) => check) }),
      covers,
    };
  });
  const excusing = rows.filter(({ state }) => state === "known");
  return { rows, rest: cases.map((item) => withoutExcused(item, excusing)) };
}

/** `unknown_id`, `expired` and `passes` are stale: the list no longer tells the truth and has to be mended. */
export function isStale({ state }: BaselineRow): boolean {
  return state === "unknown_id" || state === "expired" || state === "passes";
}

interface Standing {
  readonly known: ReadonlySet<string>;
  readonly today: string;
  readonly open: number;
  readonly found: readonly CheckResult[];
}

function stateOf(entry: BaselineEntry, { known, today, open, found }: Standing): BaselineState {
  const ids = [entry.case && `case ${entry.case}`, entry.check && `check ${entry.check}`];
  if (ids.some((id) => id !== undefined && id !== "" && !known.has(id))) return "unknown_id";
  if (today > entry.expires) return "expired";
  if (open > 0) return "known";
  return found.some(({ verdict }) => !SILENT.has(verdict)) ? "passes" : "unchecked";
}

function names(entry: BaselineEntry, caseId: string, checkId: string): boolean {
  return (entry.case ?? caseId) === caseId && (entry.check ?? checkId) === checkId;
}

function withoutExcused(item: CaseResult, excusing: readonly BaselineRow[]): CaseResult {
  const excused = (check: CheckResult): boolean =>
    EXCUSABLE.has(check.verdict) && excusing.some((row) => names(row, item.id, check.id));
  const checks = item.checks.filter((check) => !excused(check));
  if (checks.length === item.checks.length) return item;
  return {
    ...item,
    checks,
    verdict: checks.length === 0 ? "not_applicable" : worstOf(checks.map(({ verdict }) => verdict)),
  };
}
