import type { Case } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import type { CaseFacts, CaseState, Facts, Limits, Profile, SlotFact } from "../model/facts.ts";
import type { EnvironmentProblem, Leftover } from "../model/report.ts";
import type { Kind } from "../model/needs.ts";
import { text } from "../model/text.ts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import { allocate, type Allocation, type Allotted } from "../fixtures/allocate.ts";
import type { Today } from "../fixtures/suitable.ts";
import type { WebhookClient } from "../http/client.ts";
import { isEnvironment } from "../http/failures.ts";
import { describeFault } from "../redact/fault.ts";
import { createMask } from "../redact/mask.ts";
import { createBookings, type Bookings } from "./bookings.ts";
import { createBreaker, type Breaker } from "./breaker.ts";
import { cleanUp } from "./cleanup.ts";
import type { Journal } from "./journal.ts";
import type { Progress } from "./progress.ts";
import { judge } from "../judge.ts";
import type { Verdict } from "../model/verdict.ts";
import { bookRequestOf } from "../checks/requests.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { CaseStopped, createSteps } from "./steps.ts";

export interface RunOptions {
  readonly cases: readonly Case[];
  readonly selected: ReadonlySet<string>;
  readonly records: FixtureRecords;
  readonly seed: number;
  readonly today: Today;
  readonly limits: Limits;
  readonly profile: Profile;
  readonly client: WebhookClient;
  readonly journal: Journal;
  readonly progress: Progress;
  /** Asked again when the МИС stops answering in the middle of the run. */
  readonly preflight: () => Promise<EnvironmentProblem | null>;
  readonly signal: AbortSignal;
}

export interface Recording {
  readonly exchanges: readonly Exchange[];
  readonly facts: Facts;
  readonly leftovers: readonly Leftover[];
  readonly sentBodies: ReadonlyMap<string, string | Uint8Array>;
  readonly environment: EnvironmentProblem | null;
  readonly interrupted: boolean;
}

/** Everything that touches the МИС. Gives a recording; what it means is for `judge`. */
export async function record(options: RunOptions): Promise<Recording> {
  const { cases, records, seed, today, signal } = options;
  const allotments = allocate(cases, { ...records, ...today }, seed);
  const recorder = createRecorder(options.client, createMask(records.patients));
  const run: Running = {
    options,
    recorder,
    bookings: createBookings(options.journal),
    breaker: createBreaker(options.limits),
    environment: null,
  };
  const states: [string, CaseFacts][] = [];
  for (const item of cases) states.push([item.id, await runCase(run, item, allotments.get(item.id))]);
  return {
    exchanges: recorder.exchanges,
    facts: factsOf(options, Object.fromEntries(states)),
    leftovers: run.bookings.leftovers(),
    sentBodies: recorder.sentBodies,
    environment: run.environment,
    interrupted: signal.aborted,
  };
}

interface Running {
  readonly options: RunOptions;
  readonly recorder: Recorder;
  readonly bookings: Bookings;
  readonly breaker: Breaker;
  environment: EnvironmentProblem | null;
}

async function runCase(run: Running, item: Case, allotted: Allotted | undefined): Promise<CaseFacts> {
  const { options } = run;
  if (!options.selected.has(item.id)) return without({ kind: "not_selected" });
  options.progress.started(item);
  const facts = await attempt(run, item, allotted);
  options.progress.finished(item, verdictSoFar(run, item, facts));
  return facts;
}

async function attempt(run: Running, item: Case, allotted: Allotted | undefined): Promise<CaseFacts> {
  const obstacle = obstacleOf(run);
  if (obstacle) return without(obstacle);
  if (allotted?.kind !== "allotted")
    return without(allotted ?? { kind: "missing", what: text("Нет данных.", "No data.") });
  const { allocation } = allotted;
  const state = await runSteps(run, item, allocation);
  await cleanUp(item.id, run.bookings, run.recorder);
  const environment = await lookForEnvironment(run, item);
  const idsOf = (kind: Kind): string[] => allocation.all(kind).map(({ id }) => id);
  return {
    state: environment ?? state,
    patients: idsOf("patient"),
    slots: [...new Set([...idsOf("slot"), ...slotsTried(run, item)])],
    referrals: idsOf("referral"),
    services: idsOf("service"),
  };
}

async function runSteps(run: Running, item: Case, allocation: Allocation): Promise<CaseState> {
  const { recorder, bookings, options, breaker } = run;
  const gate = (last: Exchange | undefined): void => {
    if (last) breaker.saw(last);
    if (options.signal.aborted) throw new CaseStopped("interrupted");
    if (last?.outcome.kind === "failure" && isEnvironment(last.outcome.failure)) throw new CaseStopped("unreachable");
  };
  try {
    await item.run(createSteps({ case: item, allocation, seed: options.seed, recorder, bookings, gate }));
    return { kind: "ran" };
  } catch (error) {
    if (error instanceof CaseStopped) return options.signal.aborted ? INTERRUPTED : { kind: "ran" };
    return { kind: "harness_error", detail: describeFault(error, options.records.patients) };
  }
}

const INTERRUPTED: CaseState = { kind: "not_run", why: text("Запуск прерван.", "The run was interrupted.") };

/** Records that cannot be cancelled take real slots from real people: no more of them. */
const MOST_LEFT = 3;
const TOO_MANY_LEFT = text(
  `Записи набора проверок не отменяются, их уже ${MOST_LEFT}. Остальные сценарии не запускались, чтобы не занимать слоты.`,
  `Records of the suite cannot be cancelled, there are ${MOST_LEFT} already. The other cases were not run, not to take more slots.`,
);

function obstacleOf({ options, environment, breaker, bookings }: Running): CaseState | null {
  if (options.signal.aborted) return INTERRUPTED;
  if (environment) return { kind: "env_error", why: environment.message };
  if (bookings.open().length >= MOST_LEFT) return { kind: "not_run", why: TOO_MANY_LEFT };
  return breaker.open() ? { kind: "not_run", why: breaker.why } : null;
}

/** A refused connection in mid-run: either the МИС has died, and nothing more can be learnt, or it was a hiccup. */
async function lookForEnvironment(run: Running, item: Case): Promise<CaseState | null> {
  const lost = run.recorder.exchanges.some(
    ({ case: id, outcome }) => id === item.id && outcome.kind === "failure" && isEnvironment(outcome.failure),
  );
  if (!lost) return null;
  run.environment = await run.options.preflight();
  return run.environment ? { kind: "env_error", why: run.environment.message } : null;
}

/** Spare slots among them: their fields are compared with the answers too. */
function slotsTried({ recorder, options }: Running, item: Case): string[] {
  const named = recorder.exchanges
    .filter(({ case: id, operation }) => id === item.id && operation === "book")
    .map((exchange) => bookRequestOf(exchange).slot_id);
  return options.records.slots.map(({ id }) => id).filter((id) => named.includes(id));
}

function verdictSoFar({ options, recorder }: Running, item: Case, facts: CaseFacts): Verdict {
  return judge([item], recorder.exchanges, factsOf(options, { [item.id]: facts }))[0]?.verdict ?? "untestable";
}

function without(state: CaseState): CaseFacts {
  return { state, patients: [], slots: [] };
}

function factsOf({ today, profile, limits, records }: RunOptions, cases: Facts["cases"]): Facts {
  const used = new Set(Object.values(cases).flatMap(({ slots }) => slots));
  const slots: SlotFact[] = records.slots
    .filter(({ id }) => used.has(id))
    .map(({ id, resource_id, visit_time, duration, tag_age, tag_type }) => ({
      id,
      resource_id,
      visit_time,
      duration,
      tag_age,
      tag_type,
    }));
  return { time_zone: today.timeZone, profile, limits, slots, cases };
}
