import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { localTimestamp, uploadColumns } from "./columns.ts";
import { Mo } from "./mo.ts";

/** T2: a doctor, a machine or a room. post_name is read from the dictionary (E-51), update_ts is our updated_at (RES-F6). */
export const Resource = defineEntity({
  name: "Resource",
  tableName: "resource",
  properties: {
    id: p.uuid().primary(),
    type: p.text(),
    /** CASC-1. */
    mo_id: p.manyToOne(Mo).mapToPk().joinColumn("mo_id").deleteRule("cascade").updateRule("no action").index(),
    enabled: p.text(),
    create_ts: localTimestamp(),
    post_id: p.text().nullable(),
    speciality_id: p.text().nullable(),
    snils: p.text().nullable(),
    last_name: p.text().nullable(),
    first_name: p.text().nullable(),
    middle_name: p.text().nullable(),
    description: p.text().nullable(),
    machine_name: p.text().nullable(),
    room_number: p.text().nullable(),
    room_name: p.text().nullable(),
    ...uploadColumns(),
  },
});

export type Resource = InferEntity<typeof Resource>;
