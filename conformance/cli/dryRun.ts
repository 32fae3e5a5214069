import { CASES } from "../cases/catalog.ts";
import { EnvironmentError } from "../doctor/problem.ts";
import { bookRequestOf, cancelRequestOf } from "../checks/requests.ts";
import { suppliedFixtures, type FixtureRecords } from "../fixtures/fixtures.ts";
import type { Exchange } from "../model/exchange.ts";
import { LIMITS } from "../model/facts.ts";
import { text } from "../model/text.ts";
import { capsOf } from "../runner/caps.ts";
import { createDryClient } from "../runner/dryClient.ts";
import { record, type Recording } from "../runner/run.ts";
import { EXIT } from "../runner/verdict.ts";
import { todayOf, type CertifyDeps } from "./deps.ts";
import type { CliOptions } from "./options.ts";
import { fixturesFromFile, readerOf, withGateway } from "./sources.ts";
import type { CommandResult } from "./commands.ts";

/**
 * What a run with the same seed and records would send to the МИС, case by case, if it answers as it should. Nothing is sent to it
 * and nothing is written; only a `--gateway` is read, for without it nobody knows with which slots.
 */
export async function dryRun(
  options: CliOptions,
  selected: ReadonlySet<string>,
  deps: CertifyDeps,
): Promise<CommandResult> {
  const { today } = todayOf(deps);
  const demo =
    options.target === undefined
      ? await deps.defaultTarget?.({ timeZone: today.timeZone, now: new Date(today.now) })
      : undefined;
  try {
    const given = demo && options.fixtures === undefined ? suppliedFixtures(demo.fixtures, "demo", demo.url) : null;
    const reader = readerOf(options, options.password ?? deps.env["FERKIT_PASSWORD"]);
    const { records } = await withGateway(given ?? fixturesFromFile(options.fixtures), reader, today);
    const target = options.target ?? demo?.url ?? "";
    const recording = await rehearse({ options, selected, target, records, today });
    return { code: EXIT.conformant, stdout: tell(recording, options, target) };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    const { code, message, detail } = error.problem;
    return { code: EXIT.environment, stdout: `${code}: ${message[options.lang]}\n${detail}\n` };
  } finally {
    await demo?.stop();
  }
}

interface Rehearsal {
  readonly options: CliOptions;
  readonly selected: ReadonlySet<string>;
  readonly target: string;
  readonly records: FixtureRecords;
  readonly today: Parameters<typeof record>[0]["today"];
}

function rehearse({ options, selected, target, records, today }: Rehearsal): Promise<Recording> {
  return record({
    cases: CASES,
    selected,
    records,
    seed: options.seed,
    today,
    limits: LIMITS,
    profile: options.profile,
    client: createDryClient(target, records),
    journal: { write: () => undefined, close: () => undefined },
    progress: { started: () => undefined, finished: () => undefined },
    preflight: () => Promise.resolve(null),
    signal: new AbortController().signal,
    caps: capsOf(options.maxBookings),
  });
}

/** Ids alone: a plan is passed around. */
function tell({ exchanges, facts }: Recording, { lang, seed }: CliOptions, target: string): string {
  const lines = CASES.flatMap(({ id, title }) => {
    const state = facts.cases[id]?.state;
    if (state === undefined || state.kind === "not_selected") return [];
    const own = exchanges.filter((exchange) => exchange.case === id);
    const why = "what" in state ? [`    ${state.what[lang]}`] : "why" in state ? [`    ${state.why[lang]}`] : [];
    return [`${id}: ${title[lang]}`, ...why, ...own.map(requestLine)];
  });
  const bookings = exchanges.filter(({ operation }) => operation === "book").length;
  const patients = new Set(Object.values(facts.cases).flatMap((one) => one.patients));
  const slots = new Set(Object.values(facts.cases).flatMap((one) => one.slots));
  const total = [
    `${WORDS.total[lang]}: ${exchanges.length}, ${WORDS.bookings[lang]}: ${bookings}; seed ${seed}; ${target}`,
    `${WORDS.patients[lang]} (${patients.size}): ${[...patients].toSorted().join(", ")}`,
    `${WORDS.slots[lang]}: ${slots.size}`,
    WORDS.nothing[lang],
  ];
  return `${[...lines, "", ...total].join("\n")}\n`;
}

function requestLine(exchange: Exchange): string {
  const { request, operation, step, malformed } = exchange;
  const { slot_id, patient_id, booking_type, referral_id, service_id } =
    operation === "book" ? bookRequestOf(exchange) : {};
  const cancelled = operation === "cancel" ? cancelRequestOf(exchange) : {};
  const fields = {
    slot: slot_id,
    patient: patient_id ?? cancelled.patient_id,
    type: booking_type,
    referral: referral_id,
    service: service_id,
    book_ext_id: cancelled.book_ext_id,
  };
  const told = Object.entries(fields).flatMap(([name, value]) => (value ? [`${name} ${value}`] : []));
  const marks = malformed ? ["malformed"] : [];
  return `    ${[`${step}: ${request.method} ${new URL(request.url).pathname}`, ...told, ...marks].join(", ")}`;
}

const WORDS = {
  total: text("Запросов", "Requests"),
  bookings: text("из них на запись", "of them bookings"),
  patients: text("Пациенты", "Patients"),
  slots: text("Слотов", "Slots"),
  nothing: text("Ничего не отправлено (--dry-run).", "Nothing was sent (--dry-run)."),
};
