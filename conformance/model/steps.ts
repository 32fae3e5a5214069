import type { BookRequest, PatientDataRrp, Referral, Service, Slot } from "@ferkit/contracts";
import type { Operation } from "./exchange.ts";

/** What the answer to a booking means for the next step; the verdict on it is given later, by checks. */
export interface Booking {
  readonly booked: boolean;
  /** The code the МИС meant, null when none could be made out. */
  readonly code: number | null;
  readonly book_ext_id: string | null;
  readonly patient: PatientDataRrp;
}

export interface FreeBooking extends Booking {
  /** The slot that was taken in the end. */
  readonly slot: Slot;
}

export interface BookPlan {
  readonly slot: Slot | { readonly unknown: string };
  readonly patient: PatientDataRrp;
  /** Fields other than those of an ordinary visit (APPOINTMENT, no referral, no service). */
  readonly fields?: Partial<BookRequest>;
  /** The step whose application on ЕПГУ is sent once more: same `case_number`. Else each request is a new application. */
  readonly repeats?: string;
}

export interface FreePlan {
  /** As in `BookPlan`. */
  readonly fields?: Partial<BookRequest>;
}

export interface RefusalPlan extends FreePlan {
  /** Codes that settle the matter; with any other the next slot that would do is tried. */
  readonly expected: readonly number[];
  /** The status of the slot may have changed since it was read: a success too is tried on another slot. */
  readonly stale?: true;
}

/** A request that the contract forbids, or headers of its own; what it may create is journalled all the same. */
export interface RawPlan {
  readonly operation: Exclude<Operation, "probe">;
  /** Sent as it is. */
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Breaks the contract, so that only a refusal will do. */
  readonly malformed?: true;
  /** Sent in pieces without Content-Length. */
  readonly chunked?: true;
  /** Of a booking: what would be booked if the МИС took it. */
  readonly slot_id?: string;
  readonly patient?: PatientDataRrp;
}

export interface CancelPlan {
  readonly book_ext_id: string;
  readonly patient: PatientDataRrp;
  /** Keys beside those of the contract. */
  readonly extras?: Readonly<Record<string, unknown>>;
}

/** All a case can do: exchange messages with the МИС over the fixtures it asked for. */
export interface Steps {
  readonly slot: (role: string) => Slot;
  readonly patient: (role: string) => PatientDataRrp;
  /** A GUID nobody has, the same for the same seed, case and name. */
  readonly unknownId: (name: string) => string;
  /** A number of 31 bits, the same for the same seed, case and name: the seed of a case's own randomness. */
  readonly number: (name: string) => number;
  readonly referral: (role: string) => Referral;
  readonly service: (role: string) => Service;
  readonly probe: (step: string) => Promise<void>;
  readonly book: (step: string, plan: BookPlan) => Promise<Booking>;
  /** Like `book`, but takes a spare slot when the МИС says that this one is no longer free (others book there too). */
  readonly bookFree: (step: string, slotRole: string, patient: PatientDataRrp, plan?: FreePlan) => Promise<FreeBooking>;
  /**
   * A booking that has to be refused. Where another code comes, spare slots are tried: a reason of the slot's own, or another
   * record of the patient at that time, will hardly hold for all of them. A record made by mistake is cancelled at once.
   */
  readonly tryRefused: (
    step: string,
    slotRole: string,
    patient: PatientDataRrp,
    plan: RefusalPlan,
  ) => Promise<FreeBooking>;
  /** True when the record is cancelled, by this request or an earlier one. */
  readonly cancel: (step: string, plan: CancelPlan) => Promise<boolean>;
  /** Like `cancel`; the code that the МИС meant, null when none could be made out. */
  readonly cancelCode: (step: string, plan: CancelPlan) => Promise<number | null>;
  /** The body that `book` would send, for a case that breaks it on purpose and sends it with `raw`. */
  readonly bookBody: (step: string, plan: BookPlan) => BookRequest;
  readonly raw: (step: string, plan: RawPlan) => Promise<Booking>;
  /** Pieces of work that do not touch one another: side by side where cases are, else one after the other. */
  readonly beside: <T>(works: readonly (() => Promise<T>)[]) => Promise<T[]>;
  /** Sends all of them before any is answered; numbers and order of the exchanges are those of the list. */
  readonly together: <T>(sends: readonly (() => Promise<T>)[]) => Promise<T[]>;
}
