import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { localTimestamp, uploadColumns } from "./columns.ts";
import { Mo } from "./mo.ts";
import { Resource } from "./resource.ts";

/** T4: a slot of the timetable. */
export const Slot = defineEntity({
  name: "Slot",
  tableName: "slot",
  properties: {
    id: p.uuid().primary(),
    /** CASC-1; triggers keep both, once per statement (migrations/0004). */
    mo_id: p.manyToOne(Mo).mapToPk().joinColumn("mo_id").createForeignKeyConstraint(false),
    /** CASC-2. */
    resource_id: p.manyToOne(Resource).mapToPk().joinColumn("resource_id").createForeignKeyConstraint(false),
    /** One or several, comma-separated (SLOT-F4, E-57). */
    tag_type: p.text(),
    tag_age: p.text(),
    visit_time: localTimestamp(),
    duration: p.integer(),
    status: p.text(),
    create_ts: localTimestamp(),
    ...uploadColumns(),
  },
  indexes: [{ properties: ["mo_id", "visit_time"] }],
  // DUP-5, E-50: slots of every status count. Deferrable, so that one package may swap two visit times.
  uniques: [{ properties: ["resource_id", "visit_time"], deferMode: "immediate" }],
});

export type Slot = InferEntity<typeof Slot>;
