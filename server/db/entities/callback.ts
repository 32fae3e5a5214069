import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { instant } from "./columns.ts";

/** A registered webhook: one per МО (depart_oid null) and one per department (HOOK-5, HOOK-7, E-34, E-35). */
export const Callback = defineEntity({
  name: "Callback",
  tableName: "callback",
  properties: {
    id: p.uuid().primary().defaultRaw("gen_random_uuid()"),
    mo_oid: p.text(),
    depart_oid: p.text().nullable(),
    address: p.text(),
    updated_at: instant()
      .defaultRaw("now()")
      .onUpdate(() => new Date()),
  },
  // Two nulls are the same webhook here, hence an expression: the ORM has no option for NULLS NOT DISTINCT.
  uniques: [
    {
      name: "callback_mo_oid_depart_oid_unique",
      expression:
        "create unique index callback_mo_oid_depart_oid_unique on callback (mo_oid, depart_oid) nulls not distinct",
    },
  ],
});

export type Callback = InferEntity<typeof Callback>;
