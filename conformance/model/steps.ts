import type { PatientDataRrp, Slot } from "@ferkit/contracts";

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
}

export interface CancelPlan {
  readonly book_ext_id: string;
  readonly patient: PatientDataRrp;
}

/** All a case can do: exchange messages with the МИС over the fixtures it asked for. */
export interface Steps {
  readonly slot: (role: string) => Slot;
  readonly patient: (role: string) => PatientDataRrp;
  /** A GUID nobody has, the same for the same seed, case and name. */
  readonly unknownId: (name: string) => string;
  readonly probe: (step: string) => Promise<void>;
  readonly book: (step: string, plan: BookPlan) => Promise<Booking>;
  /** Like `book`, but takes a spare slot when the МИС says that this one is no longer free (others book there too). */
  readonly bookFree: (step: string, slotRole: string, patient: PatientDataRrp) => Promise<FreeBooking>;
  /** True when the record is cancelled, by this request or an earlier one. */
  readonly cancel: (step: string, plan: CancelPlan) => Promise<boolean>;
}
