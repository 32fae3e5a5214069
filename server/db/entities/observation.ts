// What is kept for a while, to be looked at: append-only but for what an upload shows.
import type { SandboxTimeSpelling } from "@ferkit/contracts";
import { defineEntity, p } from "@mikro-orm/core";
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
    // By it the table is cut into days, which therefore stands in every key.
    at: instant().primary().defaultRaw("clock_timestamp()"),
    /** Null for a referral, which hangs under no slot. */
    slot_id: p.uuid().nullable(),
    /** slot | association | book | referral | attempt; booking: all that a booking changes (queries/timeline.ts) */
    entity: p.text(),
    entity_id: p.uuid(),
    /** stored | changed | deleted; of a booking: booked */
    action: p.text(),
    /** [{field, from, to}]; of a booking: its book_ext_id */
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
    { properties: ["slot_id"] },
    // Of all МО; an expression, for the ORM has no option for the kind of an index.
    {
      name: "expected_upload_at_index",
      expression: "create index expected_upload_at_index on expected_upload using brin (at)",
    },
    // Whether an МО owes anything, asked with every upload.
    {
      name: "expected_upload_owed_index",
      expression: `create index expected_upload_owed_index on expected_upload (owner_oid)
        where coalesce(ended_at, case when slot_seen_at is not null then book_seen_at end) is null`,
    },
  ],
});

/** Calls of МИС accounts: no bodies, no tokens, no personal data. Kept for a while only (operator/exchanges.ts). */
export const Exchange = defineEntity({
  name: "Exchange",
  tableName: "exchange",
  properties: {
    id: p.bigint().primary().autoincrement(),
    // As above.
    at: instant().primary(),
    mo_oid: p.text(),
    username: p.text(),
    /** Null when the contract has none for the path. */
    operation: p.text().nullable(),
    method: p.text(),
    /** Null when the client left before it had its answer. */
    status: p.integer().nullable(),
    request_id: p.uuid(),
    duration_ms: p.integer(),
    content_encoding: p.text().nullable(),
    bytes: p.integer().nullable(),
    token_id: p.text().nullable(),
    token_issued_at: instant().nullable(),
    is_token_expired: p.boolean().default(false),
    records: p.integer().nullable(),
    refused: p.integer().nullable(),
    /** Code of an issue → how often. */
    codes: p.json<Readonly<Record<string, number>>>().defaultRaw("'{}'"),
    lints: p.array().defaultRaw("'{}'"),
    times: p.text().$type<SandboxTimeSpelling>().nullable(),
  },
  indexes: [{ properties: ["mo_oid", "id"] }, { properties: ["mo_oid", "operation", "at"] }],
});
