import { localTime } from "@ferkit/contracts/local-time";
import { applyBaseline, isStale } from "../baseline/apply.ts";
import { causesOf } from "../hints/causes.ts";
import { knownIds } from "../ids.ts";
import type { BaselineEntry, BaselineResult } from "../model/baseline.ts";
import type { CaseResult } from "../model/case.ts";
import {
  REPORT_SCHEMA,
  type Counts,
  type EnvironmentProblem,
  type FixtureSummary,
  type Report,
  type Subject,
} from "../model/report.ts";
import { VERDICTS, type Verdict } from "../model/verdict.ts";
import { visibleIn } from "../model/visible.ts";
import { conclude, EXIT, type Conclusion, type Outcome } from "../runner/verdict.ts";
import { text } from "../model/text.ts";
import type { Recording } from "../runner/run.ts";
import { latencyTable } from "./latency.ts";
import { SUITE } from "./suite.ts";

export interface NamedBaseline {
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
}

export interface ReportInput {
  readonly target: string;
  readonly subject?: Subject;
  readonly seed: number;
  readonly selection: readonly string[];
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly fixtures: FixtureSummary;
  readonly recording: Omit<Recording, "sentBodies">;
  readonly cases: readonly CaseResult[];
  readonly environment: EnvironmentProblem | null;
  readonly crash: string | null;
  readonly withBodies: boolean;
  readonly baseline?: NamedBaseline | null;
  readonly docs?: string | null;
}

/** Pure: the same recording and the same verdicts give the same report, which is what lets a stored one be judged again. */
export function buildReport(input: ReportInput): Report {
  const { recording, crash, baseline = null } = input;
  const { exchanges, facts, interrupted } = recording;
  const { cases, environment, leftovers, causes } = visibleIn({
    cases: input.cases,
    environment: input.environment,
    leftovers: recording.leftovers,
    causes: causesOf(input.cases, exchanges, facts),
  });
  const checks = cases.flatMap((item) => item.checks);
  const today = localTime(input.startedAt.getTime(), facts.time_zone).slice(0, 10);
  const concluded = concludeWith(baseline, { cases, leftovers, environment, interrupted, crash }, today);
  return {
    schema: REPORT_SCHEMA,
    suite: SUITE,
    target: input.target,
    subject: input.subject ?? {},
    seed: input.seed,
    selection: input.selection,
    started_at: input.startedAt.toISOString(),
    duration_ms: input.durationMs,
    summary: {
      ...concluded.conclusion,
      counts: { cases: countsOf(cases), checks: countsOf(checks), exchanges: exchanges.length },
    },
    environment,
    fixtures: input.fixtures,
    facts,
    cases,
    causes,
    baseline: concluded.baseline,
    exchanges,
    latency: latencyTable(exchanges),
    leftovers,
    bodies: input.withBodies ? "requests/" : null,
    docs: input.docs ?? null,
  };
}

interface Concluded {
  readonly conclusion: Conclusion;
  readonly baseline: BaselineResult | null;
}

/** A known failure keeps its verdict and only loses its exit code; a baseline that no longer tells the truth has its own. */
function concludeWith(baseline: NamedBaseline | null, outcome: Outcome, today: string): Concluded {
  const plain = conclude(outcome);
  if (baseline === null) return { conclusion: plain, baseline: null };
  const { rows, rest } = applyBaseline({ ...baseline, cases: outcome.cases, known: new Set(knownIds()), today });
  const excused = conclude({ ...outcome, cases: rest });
  const { exit_code, reason } = plain;
  const applied: BaselineResult = { file: baseline.file, rows, without: { exit_code, reason } };
  return { conclusion: conclusionOf(plain, excused, rows.some(isStale)), baseline: applied };
}

function conclusionOf(plain: Conclusion, excused: Conclusion, stale: boolean): Conclusion {
  if (excused.exit_code !== EXIT.conformant) return { ...excused, verdict: plain.verdict };
  if (stale) return { verdict: plain.verdict, exit_code: EXIT.baseline, reason: STALE };
  return plain.exit_code === EXIT.conformant ? plain : { ...plain, exit_code: EXIT.conformant, reason: ALL_KNOWN };
}

const STALE = text(
  "Новых нарушений нет, но список известных нарушений (--baseline) устарел: уберите или исправьте его строки.",
  "Nothing new is broken, but the list of known failures (--baseline) is stale: drop or mend its rows.",
);
const ALL_KNOWN = text(
  "Новых нарушений нет: все найденные — в списке известных (--baseline).",
  "Nothing new is broken: all that was found is in the list of known failures (--baseline).",
);

function countsOf(items: readonly { readonly verdict: Verdict }[]): Counts {
  const count = (verdict: Verdict): number => items.filter((item) => item.verdict === verdict).length;
  // Object.fromEntries forgets the key type; VERDICTS are all of them.
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Counts;
}
