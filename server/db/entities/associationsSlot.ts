import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { instant } from "./columns.ts";

/** The gateway's own table `associations_slots` (UC1-P1, UC1-P2, E-24): who holds a slot, and since when. */
export const AssociationsSlot = defineEntity({
  name: "AssociationsSlot",
  tableName: "associations_slots",
  properties: {
    /** The association dies with its slot (E-60): a trigger, for it is written with every slot (migrations/0003). */
    slot_id: p.uuid().primary(),
    /** As the МИС uploaded it, or as UC-1 / UC-1.1 left it. */
    status: p.text(),
    book_ext_id: p.uuid().nullable(),
    /** Who holds book_ext_id. */
    patient_id: p.text().nullable(),
    /** booking_attempt.id that holds the slot while the МИС is asked; no lock lives that long. */
    claim_id: p.uuid().nullable(),
    claimed_at: instant().nullable(),
  },
  // UC-1.1 finds the slot by book_ext_id, so a МИС that hands out one id twice must not get two slots under it.
  uniques: [
    { name: "associations_slots_book_ext_id_unique", properties: ["book_ext_id"], where: "book_ext_id is not null" },
  ],
  indexes: [{ name: "associations_slots_claim_id_index", properties: ["claim_id"], where: "claim_id is not null" }],
});

export type AssociationsSlot = InferEntity<typeof AssociationsSlot>;
