import packageJson from "../package.json" with { type: "json" };
import type { CaseResult } from "../model/case.ts";
import {
  REPORT_SCHEMA,
  type Counts,
  type EnvironmentProblem,
  type FixtureSummary,
  type Report,
} from "../model/report.ts";
import { VERDICTS, type Verdict } from "../model/verdict.ts";
import { conclude } from "../runner/verdict.ts";
import type { Recording } from "../runner/run.ts";
import { latencyTable } from "./latency.ts";

export const SUITE = {
  name: packageJson.name,
  version: packageJson.version,
  contracts: packageJson.dependencies["@ferkit/contracts"],
} as const;

export interface ReportInput {
  readonly target: string;
  readonly seed: number;
  readonly selection: readonly string[];
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly fixtures: FixtureSummary;
  readonly recording: Recording;
  readonly cases: readonly CaseResult[];
  readonly environment: EnvironmentProblem | null;
  readonly crash: string | null;
  readonly withBodies: boolean;
}

export function buildReport(input: ReportInput): Report {
  const { recording, cases, environment, crash } = input;
  const { exchanges, facts, leftovers, interrupted } = recording;
  const checks = cases.flatMap((item) => item.checks);
  return {
    schema: REPORT_SCHEMA,
    suite: SUITE,
    target: input.target,
    seed: input.seed,
    selection: input.selection,
    started_at: input.startedAt.toISOString(),
    duration_ms: input.durationMs,
    summary: {
      ...conclude({ cases, leftovers, environment, interrupted, crash }),
      counts: { cases: countsOf(cases), checks: countsOf(checks), exchanges: exchanges.length },
    },
    environment,
    fixtures: input.fixtures,
    facts,
    cases,
    exchanges,
    latency: latencyTable(exchanges),
    leftovers,
    bodies: input.withBodies ? "requests/" : null,
  };
}

function countsOf(items: readonly { readonly verdict: Verdict }[]): Counts {
  const count = (verdict: Verdict): number => items.filter((item) => item.verdict === verdict).length;
  // Object.fromEntries forgets the key type; VERDICTS are all of them.
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Counts;
}
