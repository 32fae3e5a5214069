import type { SlotStatus } from "@ferkit/contracts";
import type { BookingRefusalCode } from "./answers.ts";

/** States of an attempt in the journal. `claimed` and `unknown` are open, all others settled. */
export type AttemptState = "claimed" | "unknown" | "booked" | "refused" | "released" | "cancelled" | "compensated";

/** E-26: what the gateway answers, without asking the МИС, for a slot that is not AVAILABLE. */
const REFUSAL_BY_SLOT_STATUS = {
  // AVAILABLE, and yet not to be claimed: another patient is being booked, or has been (E-24).
  AVAILABLE: 11,
  RECORDED: 11,
  RESERVED: 11,
  BLOCKED: 11,
  CANCELED: 15,
} satisfies Record<SlotStatus, BookingRefusalCode>;

/** E-26: 18 for a slot that nobody uploaded. */
export function refusalFor(status: string | undefined): BookingRefusalCode {
  if (status === undefined) return 18;
  return (REFUSAL_BY_SLOT_STATUS as Readonly<Record<string, BookingRefusalCode>>)[status] ?? 18;
}

/** UC-1 and UC-1.1 move a slot, its бирка and its referral together. */
export const BOOKED = { slot: "RECORDED", book: 5000, referral: "RECORDED" } as const;
export const FREED = { slot: "AVAILABLE", book: 5010, referral: "AVAILABLE" } as const;
