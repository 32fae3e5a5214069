import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { instant } from "./columns.ts";

/** Calls of МИС accounts: no bodies, no tokens, no personal data. Kept for a while only (operator/exchanges.ts). */
export const Exchange = defineEntity({
  name: "Exchange",
  tableName: "exchange",
  properties: {
    id: p.bigint().primary().autoincrement(),
    at: instant(),
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
    codes: p.json<unknown>().defaultRaw("'{}'"),
    lints: p.array().defaultRaw("'{}'"),
    times: p.text().nullable(),
  },
  indexes: [{ properties: ["mo_oid", "id"] }, { properties: ["mo_oid", "operation", "at"] }],
});

export type Exchange = InferEntity<typeof Exchange>;
