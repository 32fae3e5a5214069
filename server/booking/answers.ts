import { BOOKING_STATUSES, CANCEL_STATUSES } from "@ferkit/contracts/statuses";
import type { BookRefusal, CancelRefusal, SlotStatus } from "@ferkit/contracts";
import type { OfferRule } from "../db/queries/offerRules.ts";

export type BookingRefusalCode = BookRefusal["status"]["status_code"];
export type CancelRefusalCode = CancelRefusal["status"]["status_code"];

/** What ЕПГУ shows for a code: the title and text of the document's table (E-06). */
function displayText(catalog: readonly { code: number; title: string; text: string }[], code: number): string {
  const entry = catalog.find((status) => status.code === code);
  if (!entry) throw new Error(`no status ${code} in the catalogue`);
  return `${entry.title}. ${entry.text}`;
}

export function bookRefusal(code: BookingRefusalCode): { status: 200; body: BookRefusal } {
  return {
    status: 200,
    body: { status: { status_code: code, status_message: displayText(BOOKING_STATUSES, code) } },
  };
}

export function cancelRefusal(code: CancelRefusalCode): { status: 200; body: CancelRefusal } {
  return { status: 200, body: { status: { status_code: code, status_message: displayText(CANCEL_STATUSES, code) } } };
}

/** E-26: what the gateway answers, without asking the МИС, for a slot that is not AVAILABLE. */
const REFUSAL_BY_SLOT_STATUS = {
  // AVAILABLE, and yet not to be claimed: another patient is being booked, or has been (E-24).
  AVAILABLE: 11,
  RECORDED: 11,
  RESERVED: 11,
  BLOCKED: 11,
  CANCELED: 15,
} satisfies Record<SlotStatus, BookingRefusalCode>;

/** E-26: 18 for a slot that was never uploaded. */
export function refusalFor(status: string | undefined): BookingRefusalCode {
  if (status === undefined) return 18;
  return (REFUSAL_BY_SLOT_STATUS as Readonly<Record<string, BookingRefusalCode>>)[status] ?? 18;
}

/** ERR-14, ERR-18: what the gateway answers, without asking the МИС, for a slot that it does not offer to this patient (D-90). */
export function notOffered(rule: OfferRule): BookingRefusalCode {
  return rule === "department-age" || rule === "slot-age" ? 14 : 18;
}

/** The code that the journal keeps of a refusal. */
export function knownCode(code: number | null): BookingRefusalCode {
  const known = BOOKING_STATUSES.map((status) => status.code).find((one) => one === code && one !== 0);
  return known === undefined || known === 0 ? 18 : known;
}
