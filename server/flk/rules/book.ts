import { BOOKED, CANCELLED } from "../../profile/statuses.ts";
import { textOf, type Candidate, type Facts } from "../../profile/facts.ts";
import type { Issue } from "../../profile/issue.ts";
import { findKeyConflicts } from "../keyConflicts.ts";

/** LOAD-4, LOAD-5, REF-29: a бирка fits its slot, the booking of ЕПГУ that it shows, and its referral (D-36). */
export function bookIssues({ id, record }: Candidate, facts: Facts): Issue[] {
  return [...slotIssues(id, record, facts), ...bookingIssues(id, record, facts), ...referralIssues(id, record, facts)];
}

function slotIssues(id: string, record: Candidate["record"], facts: Facts): Issue[] {
  const slotId = textOf(record, "slot_id") ?? "";
  const slot = facts.slots.get(slotId);
  const values = { id, other: slotId, field: "slot_id" };
  if (!slot) return [{ rule: "book-slot-missing", pointer: "/slot_id", values }];
  if (slot.owner !== facts.owner) return [{ rule: "parent-foreign", pointer: "/slot_id", values }];
  if (!occupies(record)) return [];
  if (slot.bookExtId !== null && slot.bookExtId !== id) {
    return [{ rule: "book-ext-id-mismatch", pointer: "/id", values }];
  }
  return slot.status === "RECORDED" ? [] : [{ rule: "book-slot-not-recorded", pointer: "/slot_id", values }];
}

/**
 * Who is recorded, came or did not come has the slot for himself. A cancelled record says nothing about the slot of today, which
 * is free again before its 5010 arrives (UC11-5, UC11-6) and may be another patient's by then.
 */
function occupies(record: Candidate["record"]): boolean {
  return !CANCELLED.some((code) => code === record["status_code"]);
}

/** LOAD-5, BKR-F1: while a booking of ЕПГУ is in force its бирка tells how it went; slot and patient stay those that were booked. */
function bookingIssues(id: string, record: Candidate["record"], facts: Facts): Issue[] {
  const booking = facts.bookings.get(id);
  if (!booking) return [];
  const { slotId, patientIds } = booking;
  const isMoved = textOf(record, "slot_id") !== slotId;
  const isOthers = patientIds.length > 0 && !patientIds.includes(textOf(record, "patient_id") ?? "");
  return [
    ...(isMoved ? [{ rule: "book-moved", pointer: "/slot_id", values: { id, other: slotId } } as const] : []),
    ...(isOthers ? [{ rule: "book-patient-changed", pointer: "/patient_id", values: { id } } as const] : []),
  ];
}

/**
 * A slot is one patient's at a time: of two бирки in force on it the second is refused (D-85). Who moves away or is cancelled in the
 * same package is no rival.
 */
export function bookSlotConflicts(candidates: readonly Candidate[], facts: Facts): ReadonlyMap<string, Issue> {
  const slotOf = new Map(candidates.map(({ id, record }) => [id, textOf(record, "slot_id") ?? ""]));
  const keyed = candidates.map(({ id, record }) => {
    return { id, key: record["status_code"] === BOOKED.book ? (slotOf.get(id) ?? "") : `not in force ${id}` };
  });
  const conflicts = findKeyConflicts(keyed, facts.recordsInForce);
  return new Map(
    [...conflicts].map(([id, holder]) => {
      const values = { id, other: slotOf.get(id) ?? "", holder };
      return [id, { rule: "book-slot-taken", pointer: "/slot_id", values }];
    }),
  );
}

function referralIssues(id: string, record: Candidate["record"], facts: Facts): Issue[] {
  const referral = textOf(record, "referral_id");
  if (referral === undefined || facts.referrals.has(referral)) return [];
  return [{ rule: "book-referral-unknown", pointer: "/referral_id", values: { id, other: referral } }];
}
