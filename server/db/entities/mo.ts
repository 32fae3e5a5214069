import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { localTimestamp, uploadColumns } from "./columns.ts";

/** T1: a department of an МО. */
export const Mo = defineEntity({
  name: "Mo",
  tableName: "mo",
  properties: {
    id: p.uuid().primary(),
    /** OID of the МО the department belongs to, not a key of this table. */
    parent_id: p.text().index(),
    branch_oid: p.text().index(),
    name: p.text(),
    address: p.text(),
    /** Text, for only GUID-like values are checked (E-49). */
    address_fias_guid: p.text().nullable(),
    region_okato: p.text().nullable(),
    phone: p.text().nullable(),
    enabled: p.text(),
    create_ts: localTimestamp(),
    tag_age: p.text(),
    ...uploadColumns(),
  },
  // DUP-1, E-50: one name in the whole Витрина. Deferrable, so that one statement may swap two names.
  uniques: [{ properties: ["name"], deferMode: "immediate" }],
});

export type Mo = InferEntity<typeof Mo>;
