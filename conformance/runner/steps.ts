import type { BookRequest, PatientDataRrp, Slot } from "@ferkit/contracts";
import { seededCaseNumber, seededGuid } from "../fixtures/seeded.ts";
import type { Allocation } from "../fixtures/allocate.ts";
import type { Case } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import type { BookPlan, Booking, CancelPlan, FreeBooking, RawPlan, Steps } from "../model/steps.ts";
import { bodyOf } from "../checks/requests.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { meantCode, succeeded } from "../wire/status.ts";
import type { Bookings } from "./bookings.ts";
import type { Recorder, Slip } from "./recorder.ts";
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
  /** Throws CaseStopped when nothing more may be sent. */
  readonly gate: (last: Exchange | undefined) => void;
}

/** Codes that may say «your data are stale»: the slot was taken, annulled, or collides with a record made elsewhere. */
const STALE: ReadonlySet<number> = new Set([11, 12, 13, 15]);

export function createSteps(options: StepsOptions): Steps {
  const { case: item, allocation, seed, recorder, bookings, gate } = options;
  const used = new Set<Slot>();
  const nextSpare = (role: string): Slot | undefined => allocation.spares(role).find((spare) => !used.has(spare));

  async function send(
    step: string,
    attempt: number,
    sending: Pick<Slip, "operation" | "body" | "headers">,
  ): Promise<Exchange> {
    gate(undefined);
    const exchange = await recorder.send({ case: item.id, step, attempt, purpose: "case", ...sending });
    if (sending.operation === "book") bookings.answered(exchange);
    gate(exchange);
    return exchange;
  }

  const numberOf = (step: string, attempt: number): string => seededCaseNumber(seed, item.id, step, String(attempt));

  function requestOf(step: string, { slot, patient, fields, repeats }: BookPlan, attempt: number): BookRequest {
    const slotId = "unknown" in slot ? slot.unknown : slot.id;
    return bookRequest(slotId, patient, numberOf(repeats ?? step, attempt), fields);
  }

  async function book(step: string, plan: BookPlan, attempt = 1): Promise<Booking> {
    const body = requestOf(step, plan, attempt);
    announce(body.slot_id, plan.patient, body.case_number ?? null);
    const exchange = await send(step, attempt, { operation: "book", body: JSON.stringify(body) });
    return bookingOf(exchange, plan.patient);
  }

  /** In the journal before it is on the wire; the id is that of the very next sending. */
  function announce(slotId: string, person: PatientDataRrp, caseNumber: string | null): void {
    gate(undefined);
    bookings.announce({ exchange: recorder.nextId(), case: item.id, slotId, patient: person }, caseNumber);
  }

  async function raw(step: string, { operation, body, headers = {}, slot_id, patient }: RawPlan): Promise<Booking> {
    const person = patient ?? fault("a raw booking needs the patient it may be made for");
    if (operation === "book") announce(slot_id ?? UNKNOWN_SLOT, person, null);
    return bookingOf(await send(step, 1, { operation, body, headers }), person);
  }

  async function bookFree(step: string, role: string, person: PatientDataRrp): Promise<FreeBooking> {
    let taken = allocation.slot(role);
    let booking = await book(step, { slot: taken, patient: person });
    for (let attempt = 2; !booking.booked && STALE.has(booking.code ?? 0); attempt += 1) {
      const spare = nextSpare(role);
      if (!spare) break;
      used.add(spare);
      taken = spare;
      booking = await book(step, { slot: taken, patient: person }, attempt);
    }
    return { ...booking, slot: taken };
  }

  async function cancel(step: string, { book_ext_id, patient: person }: CancelPlan): Promise<boolean> {
    const exchange = await send(step, 1, { operation: "cancel", body: cancelBody(book_ext_id, person) });
    const gone = isCancelled(exchange);
    if (gone) bookings.cancelled(book_ext_id);
    return gone;
  }

  return {
    slot: allocation.slot,
    patient: allocation.patient,
    referral: allocation.referral,
    service: allocation.service,
    unknownId: (name) => seededGuid(seed, item.id, name),
    probe: async (step) => {
      await send(step, 1, { operation: "probe", body: null });
    },
    book: (step, plan) => book(step, plan),
    bookFree,
    cancel,
    bookBody: (step, plan) => requestOf(step, plan, 1),
    raw,
    // Each plan runs up to its sending before the next is asked, so ids and journal follow the list.
    together: (sends) => Promise.all(sends.map((sendOne) => sendOne())),
  };
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

/** For the journal of a request that names no slot. */
const UNKNOWN_SLOT = "—";

/** Code 1 says that it had been cancelled before (ERRC-1). */
export function isCancelled(exchange: Exchange): boolean {
  return succeeded(exchange) || meantCode(exchange) === 1;
}

function fault(message: string): never {
  throw new HarnessError(message);
}
