import type { PatientDataRrp } from "@ferkit/contracts";
import type { Case } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import type { CaseFacts, CaseState, Facts, Limits, Profile, SlotFact } from "../model/facts.ts";
import type { EnvironmentProblem, Leftover } from "../model/report.ts";
import type { Kind } from "../model/needs.ts";
import { text, type Text } from "../model/text.ts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import type { Allocation, Allotted } from "../fixtures/allocate.ts";
import type { Today } from "../fixtures/suitable.ts";
import { planHold, type HoldPlan } from "../observe/plan.ts";
import type { Observer } from "../observe/watch.ts";
import type { UploadFacts } from "../model/uploads.ts";
import type { WebhookClient } from "../http/client.ts";
import { isEnvironment } from "../http/failures.ts";
import { createHold } from "./hold.ts";
import { describeFault } from "../redact/fault.ts";
import { createMask } from "../redact/mask.ts";
import { createBookings, type Bookings, type OpenBooking } from "./bookings.ts";
import { createBreaker, type Breaker, type Learnt } from "./breaker.ts";
import { sideBySide } from "./lanes.ts";
import { createPace, type Pace } from "./pace.ts";
import { capReached, CAPS, type Caps } from "./caps.ts";
import { cleanUp } from "./cleanup.ts";
import type { Journal } from "./journal.ts";
import type { Progress } from "./progress.ts";
import { judge } from "../judge.ts";
import type { Verdict } from "../model/verdict.ts";
import { bookRequestOf } from "../checks/requests.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { HarnessError } from "./requests.ts";
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
  /** How many bookings may be made and held; `CAPS` unless told otherwise. */
  readonly caps?: Caps;
  /** How many cases side by side; as many as a slow МИС bears unless told otherwise. */
  readonly jobs?: number;
  /** Looks at the upload side; without a gateway there is nothing to look at. */
  readonly observer?: Observer;
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
  const ordinary = cases.filter(({ watch }) => watch === undefined);
  const watched = cases.filter(({ watch }) => watch !== undefined);
  const { limits, jobs } = options;
  const breaker = createBreaker(limits, { patient: jobs !== undefined });
  const pace = createPace(jobs, limits);
  const recorder = createRecorder(options.client, createMask(records.patients), (exchange) => {
    breaker.saw(exchange);
    pace.saw(exchange);
  });
  const run: Running = {
    options,
    recorder,
    bookings: createBookings(options.journal),
    breaker,
    pace,
    underWay: new Set(),
    environment: null,
    capped: null,
  };
  const observer = watched.some(({ id }) => options.selected.has(id)) ? options.observer : undefined;
  const holding = observer && watched.find(({ watch }) => watch === "hold");
  const plan = planHold(holding, ordinary, { ...records, ...today }, seed);
  const held = createBookings(options.journal);
  const hold =
    observer &&
    holding &&
    createHold({ ...plan, case: holding, allotted: plan.held, observer, recorder, bookings: held, seed, signal });
  const states = new Map<string, CaseFacts>(cases.map(({ id }) => [id, without({ kind: "not_selected" })]));
  await hold?.begin();
  await sideBySide(
    ordinary.filter(({ id }) => options.selected.has(id)),
    {
      width: pace.width,
      wider: pace.wider,
      recordsOf: (item) => recordsOf(item, plan.others.get(item.id)),
      run: async (item) => {
        states.set(item.id, await runCase(run, item, plan.others.get(item.id)));
        await hold?.between();
      },
    },
  );
  await hold?.finish();
  await cleanUp(run.bookings.open(), run.bookings, recorder);
  const uploads = await observer?.facts();
  for (const item of watched) states.set(item.id, observed(run, item, plan, uploads));
  return {
    exchanges: recorder.exchanges,
    facts: { ...factsOf(options, Object.fromEntries(states)), ...(uploads ? { uploads } : {}) },
    leftovers: [...run.bookings.leftovers(), ...held.leftovers()],
    sentBodies: recorder.sentBodies,
    environment: run.environment,
    interrupted: signal.aborted,
  };
}

/** A case that sends nothing of its own: it is judged by what the Витрина and the gateway showed meanwhile. */
function observed(run: Running, item: Case, { held }: HoldPlan, uploads: UploadFacts | undefined): CaseFacts {
  const { options, recorder } = run;
  if (!options.selected.has(item.id)) return without({ kind: "not_selected" });
  if (!uploads) return without({ kind: "out_of_scope", why: WEBHOOK_ONLY });
  options.progress.started(item);
  const isHold = item.watch === "hold";
  const allocation = isHold && held?.kind === "allotted" ? held.allocation : undefined;
  const facts: CaseFacts = {
    state: observedState(run, isHold ? held : undefined),
    patients: (allocation?.all("patient") ?? []).map(({ id }) => id),
    slots: allocation ? [...new Set([...allocation.all("slot").map(({ id }) => id), ...slotsTried(run, item)])] : [],
  };
  const all = { ...factsOf(options, { [item.id]: facts }), uploads };
  const verdict = judge([item], recorder.exchanges, all)[0]?.verdict ?? "untestable";
  options.progress.finished(item, verdict, whyOpen(facts));
  return facts;
}

function observedState({ options, environment }: Running, held: Allotted | undefined): CaseState {
  if (options.signal.aborted) return INTERRUPTED;
  if (environment) return { kind: "env_error", why: environment.message };
  return held?.kind === "missing" ? held : { kind: "ran" };
}

const WEBHOOK_ONLY = text(
  "Проверялся только ответный сервис: выгрузки МИС видны через шлюз, укажите --gateway, --username и --password.",
  "Only the webhook was checked: uploads of the МИС are seen through the gateway, give --gateway, --username and --password.",
);

interface Running {
  readonly options: RunOptions;
  readonly recorder: Recorder;
  readonly bookings: Bookings;
  readonly breaker: Breaker;
  readonly pace: Pace;
  /** Ids of the cases that are being played. */
  readonly underWay: Set<string>;
  environment: EnvironmentProblem | null;
  /** Why no more bookings are made. */
  capped: Text | null;
}

async function runCase(run: Running, item: Case, allotted: Allotted | undefined): Promise<CaseFacts> {
  const { options, underWay } = run;
  options.progress.started(item);
  underWay.add(item.id);
  const facts = await attempt(run, item, allotted);
  underWay.delete(item.id);
  options.progress.finished(item, verdictSoFar(run, item, facts), whyOpen(facts));
  return facts;
}

function whyOpen({ state }: CaseFacts): Text | null {
  if (state.kind === "missing") return state.what;
  return "why" in state ? state.why : null;
}

/** What nobody beside the case may use: a record of its own for each of its roles, and the spare slots. */
function recordsOf({ needs }: Case, allotted: Allotted | undefined): string[] {
  if (allotted?.kind !== "allotted") return [];
  const { allocation } = allotted;
  return needs.flatMap(({ kind, role }) =>
    kind === "service" ? [] : [allocation[kind](role), ...(kind === "slot" ? allocation.spares(role) : [])].map(idOf),
  );
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

async function attempt(run: Running, item: Case, allotted: Allotted | undefined): Promise<CaseFacts> {
  const obstacle = obstacleOf(run);
  if (obstacle) return without(obstacle);
  if (allotted?.kind !== "allotted")
    return without(allotted ?? { kind: "missing", what: text("Нет данных.", "No data.") });
  const { allocation } = allotted;
  const state = await runSteps(run, item, allocation);
  await cleanUp(madeBy(run, item), run.bookings, run.recorder);
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
    if (options.signal.aborted) throw new CaseStopped("interrupted");
    if (!last && breaker.learnt()) throw new CaseStopped("learnt");
    if (last?.outcome.kind === "failure" && isEnvironment(last.outcome.failure)) throw new CaseStopped("unreachable");
  };
  const mayBook = (person: PatientDataRrp, invented: ReadonlySet<string>): void => {
    refuseStranger(person, options.records, invented);
    const held = madeBy(run, item).length + leftIn(run).length;
    run.capped ??= capReached({ made: bookings.made(), held }, options.caps ?? CAPS);
    if (run.capped) throw new CaseStopped("capped");
  };
  try {
    const { seed } = options;
    // Beside the other cases, so only where so much has been borne already.
    const width = (): number => Math.max(1, Math.floor(run.pace.width() / 2));
    await item.run(createSteps({ case: item, allocation, seed, recorder, bookings, gate, mayBook, width }));
    return { kind: "ran" };
  } catch (error) {
    if (error instanceof CaseStopped) return stateOf(run);
    return { kind: "harness_error", detail: describeFault(error, options.records.patients) };
  }
}

function stateOf({ options, capped, breaker }: Running): CaseState {
  if (options.signal.aborted) return INTERRUPTED;
  const stop = capped ? { why: capped } : breaker.learnt();
  return stop ? { kind: "not_run", ...stop } : { kind: "ran" };
}

function madeBy({ bookings }: Running, { id }: Case): OpenBooking[] {
  return bookings.open().filter((booking) => booking.case === id);
}

/** Records of cases that are over. */
function leftIn({ bookings, underWay }: Running): OpenBooking[] {
  return bookings.open().filter((booking) => !underWay.has(booking.case));
}

/** Only test patients that were named, and ids that belong to nobody: anything else is a bug of a case, and is not sent. */
function refuseStranger(
  { id, united_guids }: PatientDataRrp,
  { patients }: FixtureRecords,
  invented: ReadonlySet<string>,
): void {
  const known = new Set(patients.flatMap((one) => [one.id, ...one.united_guids]));
  if (![id, ...united_guids].every((guid) => known.has(guid) || invented.has(guid)))
    throw new HarnessError("a booking for a person who is none of the test patients");
}

const INTERRUPTED: CaseState = { kind: "not_run", why: text("Запуск прерван.", "The run was interrupted.") };

/** Records that cannot be cancelled take real slots from real people: no more of them. */
const MOST_LEFT = 3;
const TOO_MANY_LEFT = text(
  `Записи набора проверок не отменяются, их уже ${MOST_LEFT}. Остальные сценарии не запускались, чтобы не занимать слоты.`,
  `Records of the suite cannot be cancelled, there are ${MOST_LEFT} already. The other cases were not run, not to take more slots.`,
);

function obstacleOf(run: Running): CaseState | null {
  const { options, environment, breaker, capped } = run;
  if (options.signal.aborted) return INTERRUPTED;
  if (environment) return { kind: "env_error", why: environment.message };
  const stop = capped ? { why: capped } : (breaker.learnt() ?? tooManyLeft(run));
  return stop ? { kind: "not_run", ...stop } : null;
}

function tooManyLeft(run: Running): Learnt | null {
  const left = leftIn(run);
  if (left.length < MOST_LEFT) return null;
  const undone = run.recorder.exchanges.findLast(({ purpose }) => purpose === "cleanup");
  return { why: TOO_MANY_LEFT, seen: undone?.id ?? left.at(-1)?.exchange ?? "" };
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
