import { join } from "node:path";
import { CASES } from "../cases/catalog.ts";
import { suppliedFixtures } from "../fixtures/fixtures.ts";
import type { Today } from "../fixtures/suitable.ts";
import { judge } from "../judge.ts";
import type { Facts } from "../model/facts.ts";
import type { Report, Subject } from "../model/report.ts";
import { visible } from "../model/visible.ts";
import { buildReport, type NamedBaseline } from "../report/build.ts";
import { summaryText } from "../report/summary.ts";
import { writeReports } from "../report/write.ts";
import { hasOpenBookings, JOURNAL_FILE } from "../runner/journal.ts";
import { recordRun, type RunPlan } from "./recordRun.ts";
import { COMMAND, todayOf, type CertifyDeps, type DemoOptions } from "./deps.ts";
import type { CliOptions } from "./options.ts";
import { UsageError } from "./files.ts";
import { baselineFromFile, fixturesFromFile, summaryOf } from "./sources.ts";

export interface Certified {
  readonly report: Report;
  readonly summary: string;
  readonly exitCode: number;
}

export async function certify(
  options: CliOptions,
  selected: ReadonlySet<string>,
  deps: CertifyDeps,
): Promise<Certified> {
  const { today, zoneNamed } = todayOf(deps);
  const supplied = fixturesFromFile(options.fixtures);
  const baseline = baselineFromFile(options.baseline);
  const demo = options.target === undefined ? await deps.defaultTarget?.(demoOptions(options, today)) : undefined;
  const target = options.target ?? demo?.url;
  if (target === undefined) throw new UsageError("--target URL");
  try {
    const given = demo && options.fixtures === undefined ? suppliedFixtures(demo.fixtures, "demo", demo.url) : supplied;
    warnOfJournal(options, deps);
    const zoneAssumed = !zoneNamed && !demo;
    const report = await run({ options, selected, deps, today, zoneAssumed, target, given }, baseline);
    const summary = summaryText(report, options.lang, options.reportDir);
    return { report, summary, exitCode: report.summary.exit_code };
  } finally {
    await demo?.stop();
  }
}

function demoOptions({ fault }: CliOptions, { timeZone, now }: Today): DemoOptions {
  return { timeZone, now: new Date(now), ...(fault === undefined ? {} : { fault }) };
}

/** A crashed run may have left records: they are kept in the journal until somebody cancels them. */
function warnOfJournal({ reportDir }: CliOptions, { stderr, command = COMMAND }: CertifyDeps): void {
  if (!hasOpenBookings(join(reportDir, JOURNAL_FILE))) return;
  stderr.write(
    `Прежний запуск мог оставить записи в МИС: ${command} cleanup --report-dir ${reportDir}\n` +
      `An earlier run may have left records in the МИС: ${command} cleanup --report-dir ${reportDir}\n`,
  );
}

function subjectOf({ mis, mo, username, tester }: CliOptions): Subject {
  const named = mo ?? username;
  return {
    ...(mis === undefined ? {} : { mis }),
    ...(named === undefined ? {} : { mo: named }),
    ...(tester === undefined ? {} : { tester }),
  };
}

/** The sandbox serves its documentation beside the gateway; another gateway has none. */
function docsOf({ gateway }: CliOptions, { uploads }: Facts): string | null {
  return gateway !== undefined && uploads?.recorded ? new URL("/docs", gateway).href : null;
}

async function run(plan: RunPlan, baseline: NamedBaseline | null): Promise<Report> {
  const { options, deps, today, target } = plan;
  const started = performance.now();
  const { fixtures, recording, crash } = await recordRun(plan);
  // Of invented people nothing needs to be hidden: the commands of the report run as they stand.
  const withBodies = options.withBodies || Object.keys(fixtures.sources.patients).every((source) => source !== "file");
  const report = buildReport({
    target,
    subject: subjectOf(options),
    seed: options.seed,
    selection: options.only === undefined ? [] : options.only.split(","),
    startedAt: new Date(today.now),
    durationMs: Math.round(performance.now() - started),
    fixtures: summaryOf(fixtures, recording.facts, today),
    recording,
    cases: judge(CASES, recording.exchanges, recording.facts),
    environment: recording.environment,
    crash,
    withBodies,
    baseline,
    docs: options.docs ?? docsOf(options, recording.facts),
  });
  writeReports(options.reportDir, report, options.lang, recording.sentBodies);
  if (crash !== null) deps.stderr.write(visible(`${crash}\n`));
  return report;
}
