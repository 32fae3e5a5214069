import type { Book } from "@ferkit/contracts";
import { textOf, type Candidate, type Facts } from "../facts.ts";
import type { Issue } from "../issue.ts";

/** A record in force, as opposed to one that was cancelled or is over. */
export const ACTIVE: Book["status_code"] = 5000;

/** LOAD-4, LOAD-5, REF-29: a бирка fits its slot and its referral. */
export function bookIssues({ id, record }: Candidate, facts: Facts): Issue[] {
  const slotId = textOf(record, "slot_id") ?? "";
  const slot = facts.slots.get(slotId);
  const values = { id, other: slotId, field: "slot_id" };
  if (!slot) return [{ rule: "book-slot-missing", pointer: "/slot_id", values }];
  if (slot.owner !== facts.owner) return [{ rule: "parent-foreign", pointer: "/slot_id", values }];
  return [...activeBookIssues(id, record, slotId, facts), ...referralIssues(id, record, facts)];
}

/** Only a record in force claims the slot: after a cancel the slot is free again before the 5010 arrives (UC11-5, UC11-6). */
function activeBookIssues(id: string, record: Candidate["record"], slotId: string, facts: Facts): Issue[] {
  const slot = facts.slots.get(slotId);
  if (record["status_code"] !== ACTIVE || !slot) return [];
  const values = { id, other: slotId };
  if (slot.bookExtId !== null && slot.bookExtId !== id) {
    return [{ rule: "book-ext-id-mismatch", pointer: "/id", values }];
  }
  return slot.status === "RECORDED" ? [] : [{ rule: "book-slot-not-recorded", pointer: "/slot_id", values }];
}

function referralIssues(id: string, record: Candidate["record"], facts: Facts): Issue[] {
  const referral = textOf(record, "referral_id");
  if (referral === undefined || facts.referrals.has(referral)) return [];
  return [{ rule: "book-referral-unknown", pointer: "/referral_id", values: { id, other: referral } }];
}
