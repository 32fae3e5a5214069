import type { BookRequest, PatientDataRrp, Slot } from "@ferkit/contracts";
import { digest, seededCaseNumber, seededGuid } from "../fixtures/seeded.ts";
import type { Allocation } from "../fixtures/allocate.ts";
import type { Case } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import type {
  BookPlan,
  Booking,
  CancelPlan,
  FreeBooking,
  FreePlan,
  RawPlan,
  RefusalPlan,
  Steps,
} from "../model/steps.ts";
import { bodyOf } from "../checks/requests.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { meantCode, succeeded } from "../wire/status.ts";
import { applicationOf } from "./application.ts";
import type { Bookings } from "./bookings.ts";
import type { Application } from "./journal.ts";
import type { Recorder, RequestDraft } from "./recorder.ts";
import { bookRequest, cancelBody, HarnessError } from "./requests.ts";

/** Thrown inside a case to stop it: the run is interrupted, or the МИС is gone. What was recorded so far is judged. */
export class CaseStopped extends Error {
  override readonly name = "CaseStopped";
}

export interface StepsOptions {
  readonly case: Case;
  readonly allocation: Allocation;
  readonly seed: number;
  readonly recorder: Recorder;
  readonly bookings: Bookings;
  /** Throws when a booking for such a person must not be sent: nobody books for whoever was not named. */
  readonly mayBook?: (person: PatientDataRrp, invented: ReadonlySet<string>) => void;
  /** How many may be sent side by side; one by one unless told otherwise. */
  readonly width?: () => number;
  /** Throws CaseStopped when nothing more may be sent. */
  readonly gate: (last: Exchange | undefined) => void;
}

/** Codes that may say «your data are stale»: the slot was taken, annulled, or collides with a record made elsewhere. */
const STALE: ReadonlySet<number> = new Set([11, 12, 13, 15]);

export function createSteps(options: StepsOptions): Steps {
  const { case: item, allocation, seed, recorder, bookings, gate, mayBook, width = () => 1 } = options;
  const invented = new Set<string>();
  const used = new Set<Slot>();
  let racing = false;
  const nextSpare = (role: string): Slot | undefined => allocation.spares(role).find((spare) => !used.has(spare));

  async function send(
    step: string,
    attempt: number,
    sending: Pick<RequestDraft, "operation" | "body" | "headers" | "malformed" | "chunked" | "foreseen">,
  ): Promise<Exchange> {
    gate(undefined);
    const marks: Pick<RequestDraft, "purpose" | "racing"> = { purpose: "case", ...(racing && { racing }) };
    const exchange = await recorder.send({ case: item.id, step, attempt, ...marks, ...sending });
    if (sending.operation === "book") bookings.answered(exchange);
    gate(exchange);
    return exchange;
  }

  const numberOf = (step: string, attempt: number): string => seededCaseNumber(seed, item.id, step, String(attempt));

  function requestOf(step: string, { slot, patient, fields, repeats }: BookPlan, attempt: number): BookRequest {
    const slotId = "unknown" in slot ? slot.unknown : slot.id;
    return bookRequest(slotId, patient, numberOf(repeats ?? step, attempt), fields);
  }

  async function book(step: string, plan: BookPlan, attempt = 1, foreseen?: number): Promise<Booking> {
    const body = requestOf(step, plan, attempt);
    announce(body.slot_id, plan.patient, applicationOf(body));
    const expected = foreseen === undefined ? {} : { foreseen };
    const exchange = await send(step, attempt, { operation: "book", body: JSON.stringify(body), ...expected });
    return bookingOf(exchange, plan.patient);
  }

  /** In the journal before it is on the wire; the id is that of the very next sending. */
  function announce(slotId: string | null, person: PatientDataRrp, application: Application | null): void {
    gate(undefined);
    mayBook?.(person, invented);
    const booking = { exchange: recorder.nextId(), case: item.id, slotId, patient: person };
    const isInvented = slotId !== null && invented.has(slotId);
    bookings.announce({ ...booking, ...(isInvented ? { inventedSlot: true } : {}) }, application);
  }

  async function raw(step: string, plan: RawPlan): Promise<Booking> {
    const { operation, slot_id, patient, ...sending } = plan;
    const person = patient ?? fault("a raw booking needs the patient it may be made for");
    if (operation === "book") announce(slot_id ?? null, person, applicationOf(plan.body));
    return bookingOf(await send(step, 1, { operation, ...sending }), person);
  }

  /** The slot of the role, then its spares, until the answer will do. */
  async function tryEach(
    role: string,
    tryOne: (slot: Slot, attempt: number) => Promise<Booking>,
    willDo: (booking: Booking) => boolean,
  ): Promise<FreeBooking> {
    let slot = allocation.slot(role);
    let booking = await tryOne(slot, 1);
    for (let attempt = 2; !willDo(booking); attempt += 1) {
      const spare = nextSpare(role);
      if (!spare) break;
      used.add(spare);
      slot = spare;
      booking = await tryOne(slot, attempt);
    }
    return { ...booking, slot };
  }

  function bookFree(step: string, role: string, patient: PatientDataRrp, plan: FreePlan = {}): Promise<FreeBooking> {
    const tryOne = (slot: Slot, attempt: number): Promise<Booking> => book(step, { slot, patient, ...plan }, attempt);
    return tryEach(role, tryOne, ({ booked, code }) => booked || !STALE.has(code ?? 0));
  }

  function tryRefused(
    step: string,
    role: string,
    patient: PatientDataRrp,
    { expected, stale, ...plan }: RefusalPlan,
  ): Promise<FreeBooking> {
    const tryOne = async (slot: Slot, attempt: number): Promise<Booking> => {
      const booking = await book(step, { slot, patient, ...plan }, attempt, expected[0]);
      if (booking.book_ext_id !== null) await sendCancel("undo", { book_ext_id: booking.book_ext_id, patient });
      return booking;
    };
    const isSettled = ({ booked, code }: Booking): boolean => (booked ? !stale : expected.includes(code ?? -1));
    return tryEach(role, tryOne, isSettled);
  }

  async function sendCancel(step: string, { book_ext_id, patient: person, extras }: CancelPlan): Promise<Exchange> {
    const exchange = await send(step, 1, { operation: "cancel", body: cancelBody(book_ext_id, person, extras) });
    // What a stranger is told of a record («already cancelled») is no proof that it is gone.
    const owner = bookings.ownerOf(book_ext_id) ?? person.id;
    if (succeeded(exchange) || (isCancelled(exchange) && owner === person.id)) bookings.cancelled(book_ext_id);
    return exchange;
  }

  return {
    slot: allocation.slot,
    patient: allocation.patient,
    referral: allocation.referral,
    service: allocation.service,
    number: (name) => digest(seed, item.id, name).readUInt32BE(0) >>> 1,
    unknownId: (name) => {
      const id = seededGuid(seed, item.id, name);
      invented.add(id);
      return id;
    },
    probe: async (step) => {
      await send(step, 1, { operation: "probe", body: null });
    },
    book: (step, plan) => book(step, plan),
    bookFree,
    tryRefused,
    cancel: async (step, plan) => isCancelled(await sendCancel(step, plan)),
    cancelCode: async (step, plan) => meantCode(await sendCancel(step, plan)),
    bookBody: (step, plan) => requestOf(step, plan, 1),
    raw,
    beside,
    together: (sends) => recorder.alone(() => race(sends)),
  };

  async function beside<T>(works: readonly (() => Promise<T>)[]): Promise<T[]> {
    const done: T[] = [];
    while (done.length < works.length) {
      const now = works.slice(done.length, done.length + width());
      const settled = await Promise.allSettled(now.map((work) => work()));
      for (const one of settled) {
        if (one.status === "rejected") throw one.reason;
        done.push(one.value);
      }
    }
    return done;
  }

  /** Each plan runs up to its sending before the next is asked, so ids and journal follow the list. */
  async function race<T>(sends: readonly (() => Promise<T>)[]): Promise<T[]> {
    racing = true;
    try {
      return await Promise.all(sends.map((sendOne) => sendOne()));
    } finally {
      racing = false;
    }
  }
}

function bookingOf(exchange: Exchange, person: PatientDataRrp): Booking {
  const booked = succeeded(exchange);
  return {
    booked,
    code: meantCode(exchange),
    book_ext_id: booked ? meantBookExtId(bodyOf(exchange)) : null,
    patient: person,
  };
}

/** Code 1 says that it had been cancelled before (ERRC-1). */
export function isCancelled(exchange: Exchange): boolean {
  return succeeded(exchange) || meantCode(exchange) === 1;
}

function fault(message: string): never {
  throw new HarnessError(message);
}
