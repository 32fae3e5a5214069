import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { instant } from "./columns.ts";

/** FRESH-3, E-24: what a МИС has to show in the Витрина after it has booked or cancelled, and when it did. */
export const ExpectedUpload = defineEntity({
  name: "ExpectedUpload",
  tableName: "expected_upload",
  properties: {
    attempt_id: p.uuid().primary(),
    /** book | cancel */
    change: p.text(),
    slot_id: p.uuid(),
    book_ext_id: p.uuid(),
    owner_oid: p.text(),
    /** Of the success. */
    at: instant().defaultRaw("now()"),
    slot_seen_at: instant().nullable(),
    book_seen_at: instant().nullable(),
    /** The slot was deleted, or booked or cancelled again: it need not be shown any more. */
    ended_at: instant().nullable(),
  },
  indexes: [
    { properties: ["owner_oid", "at"] },
    // Of all МО; an expression, for the ORM has no option for the kind of an index.
    {
      name: "expected_upload_at_index",
      expression: "create index expected_upload_at_index on expected_upload using brin (at)",
    },
    {
      name: "expected_upload_open_index",
      properties: ["owner_oid", "slot_id"],
      where: "ended_at is null and (slot_seen_at is null or book_seen_at is null)",
    },
  ],
});

export type ExpectedUpload = InferEntity<typeof ExpectedUpload>;
