import { Migration } from "@mikro-orm/migrations";
import { HISTORY_TRIGGERS } from "./history.ts";

/** What is told to who watches: the history of slots, what a МИС still has to show, the calls of МИС. */
export class Migration0002Observation extends Migration {
  override name = "0002-observation";

  override up(): void {
    for (const statement of [...TABLES, ...HISTORY_TRIGGERS]) this.addSql(statement);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the observation tables has no way back");
  }
}

const TABLES = [
  // Who asked: null for what the gateway does by itself.
  `alter table booking_attempt add column request_id uuid null`,

  `create table slot_event (
    id bigserial primary key,
    at timestamptz(6) not null default clock_timestamp(),
    slot_id uuid null,
    entity text not null,
    entity_id uuid not null,
    action text not null,
    changes jsonb not null,
    actor text not null,
    mo_oid text null,
    request_id uuid null,
    owner_oid text null,
    previous_at timestamptz(6) null,
    status_code int null,
    http_status int null,
    reason text null
  )`,
  `create index slot_event_slot_id_index on slot_event (slot_id)`,
  `create index slot_event_entity_id_index on slot_event (entity_id) where slot_id is null`,

  `create table expected_upload (
    attempt_id uuid not null primary key,
    change text not null,
    slot_id uuid not null,
    book_ext_id uuid not null,
    owner_oid text not null,
    at timestamptz(6) not null default now(),
    slot_seen_at timestamptz(6) null,
    book_seen_at timestamptz(6) null,
    ended_at timestamptz(6) null
  )`,
  `create index expected_upload_owner_oid_at_index on expected_upload (owner_oid, at)`,
  `create index expected_upload_open_index on expected_upload (owner_oid, slot_id)
    where ended_at is null and (slot_seen_at is null or book_seen_at is null)`,

  // Unlogged: a row per request must not cost a byte of WAL. A crash of PostgreSQL itself empties it; a crash of the gateway does not.
  `create unlogged table exchange (
    id bigserial primary key,
    at timestamptz(6) not null,
    mo_oid text not null,
    username text not null,
    operation text null,
    method text not null,
    status int null,
    request_id uuid not null,
    duration_ms int not null,
    content_encoding text null,
    bytes int null,
    token_id text null,
    token_issued_at timestamptz(6) null,
    is_token_expired boolean not null default false,
    records int null,
    refused int null,
    codes jsonb not null default '{}',
    lints text[] not null default '{}',
    times text null
  )`,
  `create index exchange_mo_oid_id_index on exchange (mo_oid, id)`,
  `create index exchange_mo_oid_operation_at_index on exchange (mo_oid, operation, at)`,
];
