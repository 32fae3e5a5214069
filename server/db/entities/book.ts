import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { localTimestamp, uploadColumns } from "./columns.ts";
import { Slot } from "./slot.ts";

/** T7: a record (бирка) on a slot; id = book_ext_id when it was booked through ЕПГУ (BKR-F1). */
export const Book = defineEntity({
  name: "Book",
  tableName: "book",
  properties: {
    id: p.uuid().primary(),
    /** Any string of the РРП, not necessarily a GUID (E-10, E-16). */
    patient_id: p.text().index(),
    /** CASC-3. */
    slot_id: p.manyToOne(Slot).mapToPk().joinColumn("slot_id").deleteRule("cascade").updateRule("no action").index(),
    status_code: p.integer(),
    tag_source: p.text(),
    type: p.text(),
    /** No foreign key: a referral may be deleted while the record stays (E-21, E-60). */
    referral_id: p.uuid().nullable(),
    create_ts: localTimestamp(),
    ...uploadColumns(),
  },
});

export type Book = InferEntity<typeof Book>;
