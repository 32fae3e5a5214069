import {
  validateBookRefusal,
  validateBookSuccess,
  validateCancelRefusal,
  validateCancelSuccess,
  type BookResponse,
  type BookSuccess,
  type CancelResponse,
  type CancelSuccess,
  type Validate,
} from "@ferkit/contracts";
import { instantOf, withOffset } from "@ferkit/contracts/local-time";
import type { BookingOutcome, CancelOutcome } from "./outcome.ts";
import type { BookRecord } from "./state.ts";

/** The mock's own mistake: it would have answered against the contract. */
export class ContractViolation extends Error {
  override readonly name = "ContractViolation";
}

/** Prism's example of the outcome, with the fields of this very booking laid over it. */
export function bookReply(example: unknown, outcome: BookingOutcome, timeZone: string): BookResponse {
  if (outcome.key !== "booked") return ensure(validateBookRefusal, withReason(example, outcome.reason));
  const { record } = outcome;
  const success: BookSuccess = {
    ...ensure(validateBookSuccess, example),
    ...echoOf(record, timeZone),
    service_id: record.serviceId,
    organization_id: record.slot.mo_id,
  };
  return ensure(validateBookSuccess, success);
}

/** The table wants the slot's fields, the document's sample has none of them: they are sent when known (E-03). */
export function cancelReply(
  example: unknown,
  outcome: CancelOutcome,
  bookExtId: string,
  timeZone: string,
): CancelResponse {
  if (outcome.key !== "cancelled") return ensure(validateCancelRefusal, withReason(example, outcome.reason));
  const success: CancelSuccess = {
    ...ensure(validateCancelSuccess, example),
    ...(outcome.record && echoOf(outcome.record, timeZone)),
    book_ext_id: bookExtId,
  };
  return ensure(validateCancelSuccess, success);
}

export function ensure<T>(validate: Validate<T>, value: unknown): T {
  if (validate(value)) return value;
  const problems = (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`);
  throw new ContractViolation(`the reply breaks the contract: ${problems.join("; ")}`);
}

function echoOf({ book, slot }: BookRecord, timeZone: string) {
  return {
    book_ext_id: book.id,
    slot_id: slot.id,
    visit_time: withOffset(instantOf(slot.visit_time, timeZone), timeZone),
    duration: String(slot.duration),
  };
}

function withReason(example: unknown, reason: string | undefined): unknown {
  if (reason === undefined || typeof example !== "object" || example === null || !("status" in example)) return example;
  const status = typeof example.status === "object" ? example.status : {};
  return { ...example, status: { ...status, status_message: reason } };
}
