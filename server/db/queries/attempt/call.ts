// Which webhook an attempt asks, and when.
import type { EntityManager } from "@mikro-orm/postgresql";
import { columns, list, unindexed } from "../../tables.ts";
import type { Applicant } from "../offerRules.ts";
import { slotToClaim, WEBHOOK, type SlotToClaim } from "../slotToBook.ts";
import { applicantOf, CANCEL_TO_SEND, type Beginning, type CancelToSend } from "./begin.ts";
import { transition } from "./transition.ts";

const t = columns("booking_attempt", "t");
const attempt = columns("booking_attempt");
const s = columns("slot", "s");
const m = columns("mo", "m");

// Raw: the slot is looked up and its webhook noted in one round trip.
const NOTE_CALL_FOR_SLOT = transition<Applicant & { attemptId: string; slotId: string }, SlotToClaim>(
  "note_call_for_slot",
  (p) => `
  update booking_attempt t set ${attempt.address} = found.address,
         ${attempt.called_at} = case when found.address is not null and found.refusal is null then now() end
    from (${slotToClaim(p)} where ${s.id} = ${p.slotId}) found
   where ${t.id} = ${p.attemptId} and ${unindexed(t.kind)} = 'book' and ${unindexed(t.state)} = 'claimed'
  returning found.*`,
);

/** Notes which webhook of the slot is about to be asked, unless the slot is not to be had, and returns what the answer to ЕПГУ needs. */
export function noteCallForSlot(
  em: EntityManager,
  { id: attemptId, request, nowLocal }: Beginning,
): Promise<SlotToClaim | undefined> {
  return NOTE_CALL_FOR_SLOT.first(em, { ...applicantOf(request, nowLocal), attemptId, slotId: request.slot_id });
}

const NOTE_CALL = transition<{ attemptId: string; address: string }>(
  "note_call",
  (p) => `
  update booking_attempt set ${attempt.address} = ${p.address}, ${attempt.called_at} = now()
   where ${attempt.id} = ${p.attemptId} and ${unindexed(attempt.kind)} = 'cancel' and ${unindexed(attempt.state)} = 'claimed'`,
);

/** Notes which webhook a cancel is about to ask. */
export async function noteCall(em: EntityManager, attemptId: string, address: string): Promise<void> {
  await NOTE_CALL.run(em, { attemptId, address });
}

// Raw: the webhook as it is now, else the one that was asked before, in the statement that takes the cancel.
const TAKE_CANCEL = transition<{ id: string }, CancelToSend>(
  "take_cancel",
  (p) => `
  update booking_attempt t
     set ${attempt.state} = 'claimed', ${attempt.called_at} = now(), ${attempt.answered_at} = null,
         ${attempt.address} = coalesce((select (${WEBHOOK}) from slot s join mo m on ${m.id} = ${s.mo_id} where ${s.id} = ${t.slot_id}),
                                       ${t.address})
   where ${t.id} = ${p.id} and ${unindexed(t.kind)} = 'cancel' and ${unindexed(t.state)} = 'unknown' and ${t.address} is not null
  returning ${list("booking_attempt", CANCEL_TO_SEND, "t")}`,
);

/** A cancel goes out once more: until its end it belongs to this process. The webhook may have moved since. */
export function takeCancel(em: EntityManager, id: string): Promise<CancelToSend | undefined> {
  return TAKE_CANCEL.first(em, { id });
}
