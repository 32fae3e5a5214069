import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { instant } from "./columns.ts";

/**
 * History of slots, append-only, written by triggers (db/migrations/history.ts). No foreign keys: it must outlive the slot. Never
 * personal data.
 */
export const SlotEvent = defineEntity({
  name: "SlotEvent",
  tableName: "slot_event",
  properties: {
    id: p.bigint().primary().autoincrement(),
    at: instant().defaultRaw("clock_timestamp()"),
    /** Null for a referral, which hangs under no slot. */
    slot_id: p.uuid().nullable(),
    /** slot | association | book | referral | attempt */
    entity: p.text(),
    entity_id: p.uuid(),
    /** stored | changed | deleted */
    action: p.text(),
    /** [{field, from, to}] */
    changes: p.json<unknown>(),
    /** mis | epgu | gateway | reconciler | operator */
    actor: p.text(),
    /** Of the МИС that acted. */
    mo_oid: p.text().nullable(),
    request_id: p.uuid().nullable(),
    /** Who may read it when the slot is gone. */
    owner_oid: p.text().nullable(),
    /** When the version before was written. */
    previous_at: instant().nullable(),
    status_code: p.integer().nullable(),
    http_status: p.integer().nullable(),
    reason: p.text().nullable(),
  },
  indexes: [
    { properties: ["slot_id"] },
    { name: "slot_event_entity_id_index", properties: ["entity_id"], where: "slot_id is null" },
  ],
});

export type SlotEvent = InferEntity<typeof SlotEvent>;
