import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { Mo } from "./mo.ts";

/** Where a patient is attached, from the РРП (SYS-4, E-56). */
export const Attachment = defineEntity({
  name: "Attachment",
  tableName: "attachment",
  properties: {
    id: p.uuid().primary().defaultRaw("gen_random_uuid()"),
    patient_id: p.text().index(),
    mo_oid: p.text().index(),
    /** CASC-1 names attachments too. */
    mo_id: p
      .manyToOne(Mo)
      .mapToPk()
      .joinColumn("mo_id")
      .nullable()
      .deleteRule("cascade")
      .updateRule("no action")
      .index(),
    type: p.text(),
  },
});

export type Attachment = InferEntity<typeof Attachment>;
