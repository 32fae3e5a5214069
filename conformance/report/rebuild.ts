import type { Case } from "../model/case.ts";
import type { Report } from "../model/report.ts";
import { judge } from "../judge.ts";
import { EXIT } from "../runner/verdict.ts";
import { buildReport } from "./build.ts";

/** The report that today's suite makes of a stored recording: no network, no clock. */
export function rebuild(stored: Report, cases: readonly Case[]): Report {
  const { exchanges, facts, leftovers, environment, baseline } = stored;
  return buildReport({
    target: stored.target,
    ...(stored.subject ? { subject: stored.subject } : {}),
    seed: stored.seed,
    selection: stored.selection,
    startedAt: new Date(stored.started_at),
    durationMs: stored.duration_ms,
    fixtures: stored.fixtures,
    recording: { exchanges, facts, leftovers, environment, interrupted: stored.summary.exit_code === EXIT.interrupted },
    cases: judge(cases, exchanges, facts),
    environment,
    // A crash left its mark in the facts of every case.
    crash: null,
    withBodies: stored.bodies !== null,
    docs: stored.docs ?? null,
    baseline: baseline ? { file: baseline.file, entries: baseline.rows.map(entryOf) } : null,
  });
}

type Row = NonNullable<Report["baseline"]>["rows"][number];

function entryOf({ case: caseId, check, reason, expires }: Row): {
  case?: string;
  check?: string;
  reason: string;
  expires: string;
} {
  return {
    ...(caseId === undefined ? {} : { case: caseId }),
    ...(check === undefined ? {} : { check }),
    reason,
    expires,
  };
}
