import type { Book } from "@ferkit/contracts";

/** States of an attempt in the journal. `claimed` and `unknown` are open, all others settled. */
export type AttemptState = "claimed" | "unknown" | "booked" | "refused" | "released" | "cancelled" | "compensated";

/** UC-1 and UC-1.1 move a slot, its бирка and its referral together. */
export const BOOKED = { slot: "RECORDED", book: 5000, referral: "RECORDED" } as const;
export const FREED = { slot: "AVAILABLE", book: 5010, referral: "AVAILABLE" } as const;

/** Both ways of saying that a record was cancelled (E-23). */
export const CANCELLED: readonly Book["status_code"][] = [5010, 5040];

/** What is known of an attempt that is not settled; ages in milliseconds. */
export interface OpenAttempt {
  readonly id: string;
  readonly kind: "book" | "cancel";
  readonly state: Extract<AttemptState, "claimed" | "unknown">;
  readonly slot_id: string | null;
  readonly book_ext_id: string | null;
  readonly patient_id: string;
  readonly status_code: number | null;
  /** An answer may still arrive. */
  readonly is_listening: boolean;
  readonly age_ms: number;
  /** Since the МИС was last asked. */
  readonly call_age_ms: number;
  /** The record holds a slot in associations_slots. */
  readonly is_held: boolean;
  /** The бирка of that id in the Витрина. */
  readonly record: "none" | "active" | "cancelled";
  /** State of the latest cancel of an unknown booking's record. */
  readonly cancel: AttemptState | "none";
  /** A cancel whose booking is unknown: the gateway asked for it, not the patient. */
  readonly compensates: boolean;
}
