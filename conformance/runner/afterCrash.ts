import { validateBookRequest, type BookRequest, type PatientDataRrp } from "@ferkit/contracts";
import { seededCaseNumber } from "../fixtures/seeded.ts";
import type { Exchange } from "../model/exchange.ts";
import type { Leftover } from "../model/report.ts";
import { text, type Text } from "../model/text.ts";
import { bodyOf } from "../checks/requests.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { meantCode, succeeded } from "../wire/status.ts";
import type { Application, Journal, OpenEntry } from "./journal.ts";
import type { Recorder } from "./recorder.ts";
import { bookRequest, cancelBody, HarnessError } from "./requests.ts";
import { isCancelled } from "./steps.ts";
import { groupBy } from "../model/groupBy.ts";

export interface AfterCrash {
  readonly entries: readonly OpenEntry[];
  readonly patients: readonly PatientDataRrp[];
  /** Ids of slots that the fixtures do not call free: a МИС that refuses them now has refused them then. */
  readonly busy: ReadonlySet<string>;
  readonly recorder: Recorder;
  readonly journal: Journal;
}

export interface Settled {
  readonly settled: number;
  readonly leftovers: readonly Leftover[];
}

/**
 * Cancels what a crashed run has left. A booking whose id is known is cancelled by it. Of one whose answer was never seen the МИС
 * alone knows: the same application is sent once more (E-25: the same record, or a refusal), which gives the id to cancel by;
 * then another application asks for the slot. If that is granted, nothing was left in the slot; it is cancelled too.
 */
export async function undoAfterCrash(work: AfterCrash): Promise<Settled> {
  const known = work.entries.filter(({ book_ext_id }) => book_ext_id !== null);
  const unseen = work.entries.filter(({ book_ext_id }) => book_ext_id === null);
  const leftovers: Leftover[] = [];
  for (const entry of known) {
    if (await cancelled(work, entry, entry.book_ext_id ?? "")) settle(work, entry, "cancelled");
    else leftovers.push(leftoverOf(entry, NOT_CANCELLED));
  }
  for (const entries of groupBy(unseen, ({ target, slot_id }) => `${target} ${slot_id ?? ""}`).values())
    leftovers.push(...(await undoInSlot(work, entries)));
  return { settled: work.entries.length - leftovers.length, leftovers };
}

/** All of one slot: where several were sent at once, the record of one hides what became of the others. */
async function undoInSlot(work: AfterCrash, entries: readonly OpenEntry[]): Promise<Leftover[]> {
  const [first] = entries;
  if (!first) return [];
  if (first.slot_id === null) {
    for (const entry of entries) settle(work, entry, "names no slot");
    return [];
  }
  let open = [...entries];
  for (let before = -1; open.length > 0 && open.length !== before;) {
    before = open.length;
    const stillOpen: OpenEntry[] = [];
    for (const entry of open) if (!(await repeated(work, entry))) stillOpen.push(entry);
    open = stillOpen;
  }
  const free = await isFree(work, first);
  const left = free || first.invented || work.busy.has(first.slot_id) ? [] : open;
  for (const entry of entries)
    if (!left.includes(entry))
      settle(work, entry, free ? "the slot is free" : open.includes(entry) ? "refused before" : "cancelled");
  return left.map((entry) => leftoverOf(entry, NOT_KNOWN));
}

/** Codes that such an application gets whatever is in the slot: the first one got it too, and left nothing. */
const NEVER_BOOKED: ReadonlySet<number> = new Set([17]);

/** The same application once more. True: whatever record it has, or had, is gone. */
async function repeated(work: AfterCrash, entry: OpenEntry): Promise<boolean> {
  const body = bodyFor(entry, personOf(entry, work.patients), entry.application);
  if (body === null) return false;
  const exchange = await sendBooking(work, "repeat", body);
  const bookExtId = succeeded(exchange) ? meantBookExtId(bodyOf(exchange)) : null;
  if (bookExtId === null) return NEVER_BOOKED.has(meantCode(exchange) ?? -1);
  return cancelled(work, entry, bookExtId);
}

const MOST_ASKING = 4;

/** Another application for the slot: granted, there is no record in it. A refusal proves nothing: the slot may be somebody's. */
async function isFree(work: AfterCrash, entry: OpenEntry): Promise<boolean> {
  const people = [personOf(entry, work.patients), ...work.patients.filter(({ id }) => id !== entry.patient_id)];
  for (const [index, person] of people.slice(0, MOST_ASKING).entries()) {
    const case_number = seededCaseNumber(entry.seed, "cleanup", String(entry.run), entry.exchange, String(index));
    const body = bodyFor({ ...entry, patient_id: person.id }, person, { case_number });
    if (body === null) continue;
    const exchange = await sendBooking(work, `ask${index + 1}`, body);
    const bookExtId = succeeded(exchange) ? meantBookExtId(bodyOf(exchange)) : null;
    if (bookExtId !== null) return cancelled(work, { ...entry, ...identityOf(person) }, bookExtId);
  }
  return false;
}

function identityOf({ id, united_guids }: PatientDataRrp): Pick<OpenEntry, "patient_id" | "united_guids"> {
  return { patient_id: id, united_guids };
}

/** Null when the request was broken on purpose and cannot be sent as a rightful one. */
function bodyFor({ slot_id }: OpenEntry, person: PatientDataRrp, application: Application | null): string | null {
  if (slot_id === null || application === null) return null;
  try {
    // One member of the union it was taken from; `bookRequest` validates the whole.
    const fields = application as Partial<BookRequest>;
    const body = bookRequest(slot_id, person, application.case_number ?? "", fields);
    return validateBookRequest(body) ? JSON.stringify(body) : null;
  } catch (error) {
    if (error instanceof HarnessError) return null;
    throw error;
  }
}

/** From the fixtures, under the ids that were sent; of somebody who is not there only the ids are known (E-15 allows null). */
function personOf({ patient_id: id, united_guids }: OpenEntry, patients: readonly PatientDataRrp[]): PatientDataRrp {
  const ids = [id, ...united_guids];
  const known = patients.find((one) => [one.id, ...one.united_guids].some((guid) => ids.includes(guid)));
  return { ...(known ?? NOBODY), id, united_guids: [...united_guids] };
}

const NOBODY: Omit<PatientDataRrp, "id" | "united_guids"> = {
  firstname: null,
  lastname: null,
  middlename: null,
  snils: null,
  oms_number: null,
  birthdate: null,
  gender: "1",
  phone: null,
  email: null,
};

/**
 * Not journalled anew: the old entry stays open until it is settled, and all that is asked for is made up from it, so a clean-up
 * that is killed is made good by the next.
 */
function sendBooking({ recorder }: AfterCrash, step: string, body: string): Promise<Exchange> {
  return recorder.send({ case: "cleanup", step, attempt: 1, purpose: "cleanup", operation: "book", body });
}

async function cancelled({ recorder }: AfterCrash, entry: OpenEntry, bookExtId: string): Promise<boolean> {
  const person = { ...NOBODY, id: entry.patient_id, united_guids: [...entry.united_guids] };
  const body = cancelBody(bookExtId, person);
  const draft = { case: "cleanup", step: "cancel", attempt: 1, purpose: "cleanup", operation: "cancel", body } as const;
  return isCancelled(await recorder.send(draft));
}

function settle({ journal }: AfterCrash, { run, exchange }: OpenEntry, how: string): void {
  journal.write({ event: "settled", run, exchange, how });
}

function leftoverOf({ case: id, exchange, slot_id, patient_id, book_ext_id }: OpenEntry, why: Text): Leftover {
  return { case: id, exchange, slot_id: slot_id ?? "—", patient_id, book_ext_id, why };
}

const NOT_CANCELLED = text(
  "МИС не отменила запись: отмените её в МИС.",
  "The МИС did not cancel the booking: cancel it in the МИС.",
);
const NOT_KNOWN = text(
  "Ответа на запись не было, повтор той же заявки не дал её номера, а другой заявке слот не дают: занят ли он нашей записью, узнать нельзя. Посмотрите слот в МИС.",
  "The booking was not answered, a repeat of the application gave no id, and the slot is refused to another one: whether it is ours cannot be known. Look at the slot in the МИС.",
);
