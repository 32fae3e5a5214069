import { CASES } from "../cases/catalog.ts";
import { dataProblem } from "../doctor/data.ts";
import { EnvironmentError } from "../doctor/problem.ts";
import { unknownPatients, otherZone } from "../doctor/recorded.ts";
import type { Look } from "../doctor/look.ts";
import { examineTarget, unreachableTarget } from "../doctor/target.ts";
import { trialCase } from "../doctor/trial.ts";
import { coverageLines, coverageOf } from "../fixtures/coverage.ts";
import { NO_FIXTURES, type Fixtures } from "../fixtures/fixtures.ts";
import type { Today } from "../fixtures/suitable.ts";
import { createWebhookClient } from "../http/client.ts";
import type { GatewayReader } from "../observe/reader.ts";
import { createObserver, type Observer } from "../observe/watch.ts";
import type { Case } from "../model/case.ts";
import { LIMITS, type CaseState, type Facts } from "../model/facts.ts";
import type { EnvironmentProblem, Leftover } from "../model/report.ts";
import { text, type Text } from "../model/text.ts";
import { describeFault } from "../redact/fault.ts";
import { SUITE } from "../report/suite.ts";
import { capsOf } from "../runner/caps.ts";
import { openJournal, type Journal } from "../runner/journal.ts";
import { createProgress, type Progress } from "../runner/progress.ts";
import { record, type Recording } from "../runner/run.ts";
import type { CertifyDeps } from "./deps.ts";
import { UsageError } from "./files.ts";
import type { CliOptions } from "./options.ts";
import { readerOf, withGateway } from "./sources.ts";

/** Past the limit, so that an answer of eleven seconds is seen and not guessed at. */
export const CAP_MS = 12_000;
export const USER_AGENT = `ferkit-certify/${SUITE.version}`;

export interface RunPlan {
  readonly options: CliOptions;
  readonly selected: ReadonlySet<string>;
  readonly deps: CertifyDeps;
  readonly today: Today;
  /** Nobody named the zone of the region: the usual one was taken. */
  readonly zoneAssumed: boolean;
  readonly target: string;
  readonly given: Fixtures;
}

export interface RecordedRun {
  readonly fixtures: Fixtures;
  readonly recording: Recording;
  readonly crash: string | null;
}

/** The doctor first, then the cases; whatever stands in the way is in the recording. @throws UsageError */
export async function recordRun(plan: RunPlan): Promise<RecordedRun> {
  const { options, deps, given, today } = plan;
  try {
    const reader = readerOf(options, options.password ?? deps.env["FERKIT_PASSWORD"]);
    tell(plan, STAGES.target);
    const { problem, seen } = await examineTarget(lookOptions(plan));
    if (problem) throw new EnvironmentError(problem);
    if (reader) tell(plan, STAGES.gateway);
    const fixtures = await withGateway(given, reader, today);
    return {
      fixtures,
      recording: withKnownPatients(await recordAll(plan, fixtures, reader), fixtures, seen),
      crash: null,
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof EnvironmentError) {
      const state: CaseState = { kind: "env_error", why: error.problem.message };
      return { fixtures: given, recording: nothingRecorded(plan, state, error.problem), crash: null };
    }
    const crash = describeFault(error, given.records.patients);
    const recording = nothingRecorded(plan, { kind: "harness_error", detail: crash }, null);
    return { fixtures: NO_FIXTURES, recording, crash };
  }
}

/**
 * Where none of the test patients is known, no booking says anything about the МИС: such cases are not judged, the others are.
 */
function withKnownPatients(recording: Recording, { records }: Fixtures, seen: Look | null): Recording {
  const { exchanges, facts, environment } = recording;
  const problem = unknownPatients([...(seen ? [seen.cancel] : []), ...exchanges], records);
  if (!problem) return recording;
  const state: CaseState = { kind: "env_error", why: problem.message };
  const booked = new Set(exchanges.flatMap((one) => (one.operation === "book" && !one.malformed ? [one.case] : [])));
  const cases = Object.entries(facts.cases).map(([id, own]) => [id, booked.has(id) ? { ...own, state } : own] as const);
  return { ...recording, facts: { ...facts, cases: Object.fromEntries(cases) }, environment: environment ?? problem };
}

function lookOptions({ options, deps, target }: RunPlan): Parameters<typeof examineTarget>[0] {
  return { target, seed: options.seed, capMs: deps.limits?.cap_ms ?? CAP_MS, userAgent: USER_AGENT };
}

async function recordAll(plan: RunPlan, fixtures: Fixtures, reader: GatewayReader | null): Promise<Recording> {
  const { options, selected, deps, today, zoneAssumed } = plan;
  const journal = openJournal(options.reportDir);
  try {
    if (zoneAssumed) tell(plan, STAGES.trial);
    const trial = zoneAssumed ? await tryBooking(plan, fixtures, journal) : NO_TRIAL;
    if (trial.problem) throw new EnvironmentError(trial.problem);
    tell(plan, STAGES.records);
    tellReach(plan, fixtures, reader !== null);
    const { stderr, progress: told } = deps;
    const progress = alsoTold(
      createProgress({ stderr, lang: options.lang, count: selected.size }),
      selected.size,
      told,
    );
    const recording = await recordCases(plan, fixtures, {
      cases: CASES,
      selected,
      journal,
      progress,
      ...observing(plan, reader),
    });
    const found = recording.environment ?? dataProblem(fixtures, today);
    return { ...recording, environment: found, leftovers: [...trial.leftovers, ...recording.leftovers] };
  } finally {
    journal.close();
  }
}

function alsoTold(progress: Progress, total: number, told: CertifyDeps["progress"]): Progress {
  if (!told) return progress;
  let done = 0;
  return {
    started: progress.started,
    finished: (item, verdict, why) => {
      progress.finished(item, verdict, why);
      done += 1;
      told({ case: item.id, title: item.title, verdict, why, done, total });
    },
  };
}

/** Before the cases: whoever sees that a dozen of them cannot run may stop here. */
function tellReach({ options, selected, deps, today }: RunPlan, { records }: Fixtures, watching: boolean): void {
  const coverage = coverageOf(CASES, { ...records, ...today }, { seed: options.seed, watching, selected });
  if (coverage.missing.length > 0) deps.stderr.write(`${coverageLines(coverage, options.lang).join("\n")}\n`);
}

/** What takes its time before the first case. */
const STAGES = {
  target: text("Соединяюсь с МИС…", "Connecting to the МИС…"),
  gateway: text("Читаю данные Витрины через шлюз…", "Reading the data of the Витрина through the gateway…"),
  trial: text("Делаю пробную запись и отменяю её…", "Making a trial booking and cancelling it…"),
  records: text("Подбираю записи для сценариев…", "Choosing records for the cases…"),
} as const;

function tell({ options, deps }: RunPlan, stage: Text): void {
  deps.stderr.write(`  ${stage[options.lang]}\n`);
}

function observing({ options, deps }: RunPlan, reader: GatewayReader | null): { observer?: Observer } {
  if (!reader) return {};
  return { observer: createObserver({ ...deps.observing, reader, sinceMs: options.observeSince }) };
}

interface Trial {
  readonly problem: EnvironmentProblem | null;
  readonly leftovers: readonly Leftover[];
}

const NO_TRIAL: Trial = { problem: null, leftovers: [] };

async function tryBooking(plan: RunPlan, fixtures: Fixtures, journal: Journal): Promise<Trial> {
  const { exchanges, leftovers } = await recordTrial(plan, fixtures, journal);
  return { problem: otherZone(exchanges, fixtures.records, plan.today.timeZone), leftovers };
}

type Place = Pick<RunPlan, "deps" | "today" | "target"> & {
  readonly options: Pick<CliOptions, "seed" | "profile" | "maxBookings" | "jobs">;
};

/** Its exchanges are no evidence and go into no report; what it leaves behind is told. */
function recordTrial(place: Place, fixtures: Fixtures, journal: Journal): Promise<Recording> {
  const item = trialCase(fixtures.records, place.today.timeZone);
  const progress: Progress = { started: () => undefined, finished: () => undefined };
  return recordCases(place, fixtures, { cases: [item], selected: new Set([item.id]), journal, progress });
}

/** The trial alone, for `doctor`. */
export async function playTrial({ options, deps, today, fixtures }: TrialPlan): Promise<Recording> {
  const journal = openJournal(options.reportDir);
  const place = { options: { seed: options.seed, profile: "doc" }, deps, today, target: options.target } as const;
  try {
    return await recordTrial(place, fixtures, journal);
  } finally {
    journal.close();
  }
}

interface TrialPlan {
  readonly options: { readonly reportDir: string; readonly seed: number; readonly target: string };
  readonly deps: CertifyDeps;
  readonly today: Today;
  readonly fixtures: Fixtures;
}

interface Play {
  readonly cases: readonly Case[];
  readonly selected: ReadonlySet<string>;
  readonly journal: Journal;
  readonly progress: Progress;
  readonly observer?: Observer;
}

async function recordCases(place: Place, { records }: Fixtures, play: Play): Promise<Recording> {
  const { options, deps, today, target } = place;
  const { seed, profile } = options;
  const { cap_ms: capMs = CAP_MS, ...limits } = deps.limits ?? {};
  const client = createWebhookClient({ target, capMs, userAgent: USER_AGENT });
  play.journal.write({ event: "run", target, seed, started_at: new Date(today.now).toISOString() });
  try {
    return await record({
      ...play,
      records,
      seed,
      today,
      limits: { ...LIMITS, ...limits },
      profile,
      client,
      preflight: () => unreachableTarget(target),
      signal: deps.signal ?? new AbortController().signal,
      caps: capsOf(options.maxBookings),
      ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
    });
  } finally {
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
