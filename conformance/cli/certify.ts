import { CASES } from "../cases/catalog.ts";
import type { FixtureRecords, Fixtures } from "../fixtures/fixtures.ts";
import { NO_FIXTURES, suppliedFixtures } from "../fixtures/fixtures.ts";
import type { Today } from "../fixtures/suitable.ts";
import { createWebhookClient } from "../http/client.ts";
import { preflight } from "../http/preflight.ts";
import { judge } from "../judge.ts";
import { LIMITS, type CaseState, type Facts, type Limits } from "../model/facts.ts";
import type { EnvironmentProblem, Report } from "../model/report.ts";
import { describeFault } from "../redact/fault.ts";
import { buildReport, type NamedBaseline } from "../report/build.ts";
import { SUITE } from "../report/suite.ts";
import { summaryText } from "../report/summary.ts";
import { writeReports } from "../report/write.ts";
import { openJournal } from "../runner/journal.ts";
import { createProgress } from "../runner/progress.ts";
import { record, type Recording } from "../runner/run.ts";
import { isTimeZone } from "../time/instants.ts";
import type { CliOptions } from "./options.ts";
import { UsageError } from "./files.ts";
import { baselineFromFile, EnvironmentError, fixturesFromFile, readerOf, summaryOf, withGateway } from "./sources.ts";

/** A МИС to certify when no `--target` is given, handed in from outside: the suite itself knows none. */
export interface DemoMis {
  readonly url: string;
  readonly fixtures: FixtureRecords;
  readonly stop: () => Promise<void> | void;
}

export interface DemoOptions {
  readonly fault?: string;
  readonly timeZone: string;
  readonly now: Date;
}

export type DefaultTarget = (options: DemoOptions) => Promise<DemoMis>;

export interface CertifyDeps {
  readonly stderr: { readonly write: (chunk: string) => unknown; readonly isTTY?: boolean | undefined };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly defaultTarget?: DefaultTarget;
  /** Ends the run after the exchange in flight; bookings are still cancelled. */
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
  readonly limits?: Partial<Limits & { readonly cap_ms: number }>;
}

/** Past the limit, so that an answer of eleven seconds is seen and not guessed at. */
const CAP_MS = 12_000;
const CONNECT_MS = 5_000;
const DEFAULT_ZONE = "Asia/Yekaterinburg";

export interface Certified {
  readonly summary: string;
  readonly exitCode: number;
}

export async function certify(
  options: CliOptions,
  selected: ReadonlySet<string>,
  deps: CertifyDeps,
): Promise<Certified> {
  const today = todayOf(deps);
  const supplied = fixturesFromFile(options.fixtures);
  const baseline = baselineFromFile(options.baseline);
  const demo = options.target === undefined ? await deps.defaultTarget?.(demoOptions(options, today)) : undefined;
  const target = options.target ?? demo?.url;
  if (target === undefined) throw new UsageError("--target URL");
  try {
    const given = demo && options.fixtures === undefined ? suppliedFixtures(demo.fixtures, "demo", demo.url) : supplied;
    const report = await run({ options, selected, deps, today, target, given, baseline });
    return { summary: summaryText(report, options.lang, options.reportDir), exitCode: report.summary.exit_code };
  } finally {
    await demo?.stop();
  }
}

function demoOptions({ fault }: CliOptions, { timeZone, now }: Today): DemoOptions {
  return { timeZone, now: new Date(now), ...(fault === undefined ? {} : { fault }) };
}

function todayOf({ env, now = () => new Date() }: CertifyDeps): Today {
  const timeZone = env["FERKIT_TIME_ZONE"] ?? DEFAULT_ZONE;
  if (!isTimeZone(timeZone))
    throw new UsageError(`FERKIT_TIME_ZONE: неизвестный часовой пояс / unknown time zone: ${timeZone}`);
  return { now: now().getTime(), timeZone };
}

interface RunPlan {
  readonly options: CliOptions;
  readonly selected: ReadonlySet<string>;
  readonly deps: CertifyDeps;
  readonly today: Today;
  readonly target: string;
  readonly given: Fixtures;
  readonly baseline: NamedBaseline | null;
}

async function run(plan: RunPlan): Promise<Report> {
  const { options, deps, today, target } = plan;
  const started = performance.now();
  const attempt = await recordIfReachable(plan);
  const { fixtures, recording, crash } = attempt;
  const report = buildReport({
    target,
    seed: options.seed,
    selection: options.only === undefined ? [] : options.only.split(","),
    startedAt: new Date(today.now),
    durationMs: Math.round(performance.now() - started),
    fixtures: summaryOf(fixtures, recording.facts, today),
    recording,
    cases: judge(CASES, recording.exchanges, recording.facts),
    environment: recording.environment,
    crash,
    withBodies: options.withBodies,
    baseline: plan.baseline,
    docs: options.docs ?? null,
  });
  writeReports(options.reportDir, report, options.lang, recording.sentBodies);
  if (crash !== null) deps.stderr.write(`${crash}\n`);
  return report;
}

interface Attempt {
  readonly fixtures: Fixtures;
  readonly recording: Recording;
  readonly crash: string | null;
}

async function recordIfReachable(plan: RunPlan): Promise<Attempt> {
  const { options, deps, today, target, given } = plan;
  const unreachable = await preflight(target, CONNECT_MS);
  if (unreachable)
    return {
      fixtures: given,
      recording: nothingRecorded(plan, { kind: "env_error", why: unreachable.message }, unreachable),
      crash: null,
    };
  try {
    const reader = readerOf(options, options.password ?? deps.env["FERKIT_PASSWORD"]);
    const fixtures = await withGateway(given, reader, today);
    return { fixtures, recording: await recordAll(plan, fixtures), crash: null };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof EnvironmentError) {
      return {
        fixtures: given,
        recording: nothingRecorded(plan, { kind: "env_error", why: error.problem.message }, error.problem),
        crash: null,
      };
    }
    const crash = describeFault(error, given.records.patients);
    return {
      fixtures: NO_FIXTURES,
      recording: nothingRecorded(plan, { kind: "harness_error", detail: crash }, null),
      crash,
    };
  }
}

async function recordAll({ options, selected, deps, today, target }: RunPlan, fixtures: Fixtures): Promise<Recording> {
  const { cap_ms = CAP_MS, ...limits } = deps.limits ?? {};
  const client = createWebhookClient({ target, capMs: cap_ms, userAgent: `ferkit-certify/${SUITE.version}` });
  const journal = openJournal(options.reportDir);
  journal.write({ event: "run", target, seed: options.seed, started_at: new Date(today.now).toISOString() });
  const facts = {
    time_zone: today.timeZone,
    profile: options.profile,
    limits: { ...LIMITS, ...limits },
    slots: [],
    cases: {},
  };
  try {
    return await record({
      cases: CASES,
      selected,
      records: fixtures.records,
      seed: options.seed,
      today,
      limits: facts.limits,
      profile: options.profile,
      client,
      journal,
      progress: createProgress({ stderr: deps.stderr, lang: options.lang, count: selected.size }),
      preflight: () => preflight(target, CONNECT_MS),
      signal: deps.signal ?? new AbortController().signal,
    });
  } finally {
    journal.close();
    await client.close();
  }
}

/** A report of a run in which nothing was sent: every case says why. */
function nothingRecorded(
  { options, deps, today }: RunPlan,
  state: CaseState,
  environment: EnvironmentProblem | null,
): Recording {
  const cases = Object.fromEntries(CASES.map(({ id }) => [id, { state, patients: [], slots: [] }]));
  const facts: Facts = { time_zone: today.timeZone, profile: options.profile, limits: LIMITS, slots: [], cases };
  return {
    exchanges: [],
    facts,
    leftovers: [],
    sentBodies: new Map(),
    environment,
    interrupted: deps.signal?.aborted ?? false,
  };
}
