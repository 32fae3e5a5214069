import {
  type BookRequest,
  type BookRequestGeneral,
  type CancelRequest,
  type PatientDataRrp,
  type Referral,
  type Resource,
  type Service,
  type Slot,
  validateBookRequest,
} from "@ferkit/contracts";
import type { BookRecord } from "./state.ts";

/** The contract refuses a vaccination without its service; the МИС still owes it a reasoned 18 (ERR-18, E-19). */
export type IncompleteVaccination = Omit<BookRequestGeneral, "booking_type"> & { booking_type: "VACCINATION" };
export type BookingRequest = BookRequest | IncompleteVaccination;

/** Everything a booking rule may look at; a rule asks nobody else. */
export interface BookingSituation {
  readonly request: BookingRequest;
  readonly now: number;
  readonly timeZone: string;
  readonly slot: Slot | undefined;
  readonly resource: Resource | undefined;
  readonly patient: PatientDataRrp | undefined;
  /** All identifiers of the patient, merged ones included (E-15). */
  readonly identity: ReadonlySet<string>;
  readonly referral: Referral | undefined;
  readonly service: Service | undefined;
  readonly services: readonly Service[];
  /** Active records of this patient. */
  readonly visits: readonly Visit[];
  /** The record that the first copy of this very request made (E-25). */
  readonly repeats: BookRecord | undefined;
}

export interface Visit {
  readonly slot: Slot;
  readonly resource: Resource | undefined;
}

export interface CancelSituation {
  readonly request: CancelRequest;
  readonly record: BookRecord | undefined;
}

/** A vaccination is incomplete when the same body under another type would be whole. */
export function isIncompleteVaccination(body: unknown): body is IncompleteVaccination {
  return (
    typeof body === "object" &&
    body !== null &&
    "booking_type" in body &&
    body.booking_type === "VACCINATION" &&
    validateBookRequest({ ...body, booking_type: "APPOINTMENT" })
  );
}
