// FRESH-3: which change of the gateway the МИС has yet to show in its uploads. Parts of the statements that commit one.
import { columns, list } from "../../tables.ts";

const e = columns("expected_upload", "e");
const expected = columns("expected_upload");

/** The МИС is to show the newer change of the slot, which `slotId` selects, not the one that stands here. */
export function endExpected(slotId: string, condition = "true"): string {
  return `
    update expected_upload e set ${expected.ended_at} = now()
     where ${e.slot_id} = (${slotId}) and ${condition}
       and ${e.ended_at} is null and (${e.slot_seen_at} is null or ${e.book_seen_at} is null)`;
}

export const EXPECTED = list("expected_upload", [
  "attempt_id",
  "change",
  "slot_id",
  "book_ext_id",
  "owner_oid",
  "slot_seen_at",
  "book_seen_at",
]);

export const ATTEMPT_OF_EXPECTED = e.attempt_id;
