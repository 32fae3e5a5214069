import type { PatientDataRrp, Slot } from "@ferkit/contracts";
import { seededCaseNumber, seededGuid } from "../fixtures/seeded.ts";
import type { Allocation } from "../fixtures/allocate.ts";
import type { Case } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import type { BookPlan, Booking, CancelPlan, FreeBooking, Steps } from "../model/steps.ts";
import { bodyOf } from "../checks/requests.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { meantCode, succeeded } from "../wire/status.ts";
import type { Bookings } from "./bookings.ts";
import type { Recorder } from "./recorder.ts";
import { bookBody, cancelBody, HarnessError } from "./requests.ts";

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
  const roles = new Map(item.needs.slots.map((role, index) => [role, allocation.slots[index]]));
  const spares = allocation.slots.slice(item.needs.slots.length);

  const slot = (role: string): Slot => roles.get(role) ?? fault(`no slot for the role "${role}"`);
  const patient = (role: string): PatientDataRrp =>
    allocation.patients[item.needs.patients.indexOf(role)] ?? fault(`no patient for the role "${role}"`);

  async function send(
    step: string,
    attempt: number,
    operation: Exchange["operation"],
    body: string | null,
  ): Promise<Exchange> {
    gate(undefined);
    const exchange = await recorder.send({ case: item.id, step, attempt, purpose: "case", operation, body });
    if (operation === "book") bookings.answered(exchange);
    gate(exchange);
    return exchange;
  }

  async function book(step: string, plan: BookPlan, attempt = 1): Promise<Booking> {
    const slotId = "unknown" in plan.slot ? plan.slot.unknown : plan.slot.id;
    const caseNumber = seededCaseNumber(seed, item.id, step, String(attempt));
    const body = bookBody(slotId, plan.patient, caseNumber);
    gate(undefined);
    bookings.announce({ exchange: recorder.nextId(), case: item.id, slotId, patient: plan.patient }, caseNumber);
    const exchange = await send(step, attempt, "book", body);
    const booked = succeeded(exchange);
    return {
      booked,
      code: meantCode(exchange),
      book_ext_id: booked ? meantBookExtId(bodyOf(exchange)) : null,
      patient: plan.patient,
    };
  }

  async function bookFree(step: string, role: string, person: PatientDataRrp): Promise<FreeBooking> {
    let taken = slot(role);
    let booking = await book(step, { slot: taken, patient: person });
    for (let attempt = 2; !booking.booked && STALE.has(booking.code ?? 0); attempt += 1) {
      const spare = spares.shift();
      if (!spare) break;
      taken = spare;
      booking = await book(step, { slot: taken, patient: person }, attempt);
    }
    return { ...booking, slot: taken };
  }

  async function cancel(step: string, { book_ext_id, patient: person }: CancelPlan): Promise<boolean> {
    const exchange = await send(step, 1, "cancel", cancelBody(book_ext_id, person));
    const gone = isCancelled(exchange);
    if (gone) bookings.cancelled(book_ext_id);
    return gone;
  }

  return {
    slot,
    patient,
    unknownId: (name) => seededGuid(seed, item.id, name),
    probe: async (step) => {
      await send(step, 1, "probe", null);
    },
    book: (step, plan) => book(step, plan),
    bookFree,
    cancel,
  };
}

/** Code 1 says that it had been cancelled before (ERRC-1). */
export function isCancelled(exchange: Exchange): boolean {
  return succeeded(exchange) || meantCode(exchange) === 1;
}

function fault(message: string): never {
  throw new HarnessError(message);
}
