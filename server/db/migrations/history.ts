/** A field whose change is told, and how it is written. Never one with personal data. */
interface Field {
  readonly name: string;
  /** Of the row `%`. */
  readonly text: string;
}

const plain = (...names: string[]): Field[] => names.map((name) => ({ name, text: `%.${name}::text` }));
const localTime = (name: string): Field => ({ name, text: `to_char(%.${name}, 'YYYY-MM-DD"T"HH24:MI:SS')` });

interface Tracked {
  readonly table: string;
  readonly entity: string;
  /** Of the row `%`: its slot, its id, the МО that owns it, when it was written. */
  readonly slot: string;
  readonly id: string;
  readonly owner: string;
  readonly writtenAt: string;
  readonly fields: readonly Field[];
}

const SLOT: Tracked = {
  table: "slot",
  entity: "slot",
  slot: "%.id",
  id: "%.id",
  owner: "%.owner_oid",
  writtenAt: "%.updated_at",
  fields: [...plain("status"), localTime("visit_time"), ...plain("resource_id", "mo_id")],
};
const ASSOCIATION: Tracked = {
  table: "associations_slots",
  entity: "association",
  slot: "%.slot_id",
  id: "%.slot_id",
  owner: "null",
  writtenAt: "null",
  fields: plain("status", "book_ext_id"),
};
const BOOK: Tracked = {
  table: "book",
  entity: "book",
  slot: "%.slot_id",
  id: "%.id",
  owner: "%.owner_oid",
  writtenAt: "%.updated_at",
  fields: plain("status_code", "slot_id"),
};
/** A referral hangs under no slot (E-60): its events are found by its own id. */
const REFERRAL: Tracked = {
  table: "referral",
  entity: "referral",
  slot: "null",
  id: "%.id",
  owner: "%.owner_oid",
  writtenAt: "%.updated_at",
  fields: plain("status"),
};
const ATTEMPT: Tracked = {
  table: "booking_attempt",
  entity: "attempt",
  slot: "%.slot_id",
  id: "%.id",
  owner: "null",
  writtenAt: "null",
  fields: plain("kind", "state", "book_ext_id"),
};

const of = (row: "old" | "new", expression: string): string => expression.replaceAll("%", row);

/** The usual booking tells its events itself, in one row (queries/attempt/commitBooking.ts): triggers would insert four. */
const TOLD = `current_setting('ferkit.history', true) is not distinct from 'told'`;

/** `when` of an update: what is sent again unchanged, or changed in another field, calls no function. */
function isChanged({ fields }: Tracked): string {
  return fields.map(({ name }) => `old.${name} is distinct from new.${name}`).join(" or ");
}

/** The same for what a booking changes and tells. */
const isChangedUntold = (tracked: Tracked): string => `(${isChanged(tracked)}) and not ${TOLD}`;

/** `[{"field": …, "from": …, "to": …}]` of the fields that differ; null stands for a row that is not. */
function changes({ fields }: Tracked, from: "old" | null, to: "new" | null): string {
  const each = fields.map(({ name, text }) => {
    const value = (row: "old" | "new" | null): string => (row === null ? "null::text" : of(row, text));
    const change = `jsonb_build_array(jsonb_build_object('field', '${name}', 'from', ${value(from)}, 'to', ${value(to)}))`;
    return `case when ${value(from)} is distinct from ${value(to)} then ${change} else '[]' end`;
  });
  return each.join(" ||\n      ");
}

type Action = "stored" | "changed" | "deleted";

/**
 * Who acts is a setting of the transaction (db/queries/actor.ts), `actor|OID|request id`; nothing set: the gateway itself. The time is
 * clock_timestamp(), not now(): of two transactions that wait for each other the one that began first may write last. Every trigger
 * inserts by itself, and builds its changes without a subquery: a booking fires six of them.
 */
const WHO = "current_setting('ferkit.actor', true)";
const ACTOR = `coalesce(nullif(split_part(${WHO}, '|', 1), ''), 'gateway'), nullif(split_part(${WHO}, '|', 2), ''),
      nullif(split_part(${WHO}, '|', 3), '')::uuid`;

export function insertEvent(values: string): string {
  return `insert into slot_event (slot_id, entity, entity_id, action, changes, owner_oid, previous_at, status_code, http_status,
                            reason, actor, mo_oid, request_id)
    values (${values}, ${ACTOR});`;
}

function record(tracked: Tracked, action: Action, extra = "null, null, null"): string {
  const row = action === "deleted" ? "old" : "new";
  const previous = action === "stored" ? "null" : of("old", tracked.writtenAt);
  const difference = changes(tracked, action === "stored" ? null : "old", action === "deleted" ? null : "new");
  return insertEvent(`${of(row, tracked.slot)}, '${tracked.entity}', ${of(row, tracked.id)}, '${action}',
      ${difference}, ${of(row, tracked.owner)}, ${previous}, ${extra}`);
}

interface Trigger {
  readonly name: string;
  readonly on: Tracked;
  readonly event: "insert" | "update" | "delete";
  readonly when: string;
  readonly body: string;
}

/** The living region is replaced every day: that is not what a timeline is for. */
const IS_RECORDED = `current_setting('ferkit.history', true) is distinct from 'off'`;

const ATTEMPT_OUTCOME = "new.status_code, new.http_status, new.reason";

const TRIGGERS: readonly Trigger[] = [
  { name: "slot_changed", on: SLOT, event: "update", when: isChangedUntold(SLOT), body: record(SLOT, "changed") },
  {
    name: "slot_deleted",
    on: SLOT,
    event: "delete",
    when: IS_RECORDED,
    // What has been deleted need not be shown any more (FRESH-3).
    body: `${record(SLOT, "deleted")}
    update expected_upload set ended_at = now()
     where slot_id = old.id and ended_at is null and (slot_seen_at is null or book_seen_at is null);`,
  },
  {
    name: "association_changed",
    on: ASSOCIATION,
    event: "update",
    when: isChangedUntold(ASSOCIATION),
    body: record(ASSOCIATION, "changed"),
  },
  {
    name: "book_stored",
    on: BOOK,
    event: "insert",
    when: `${IS_RECORDED} and not ${TOLD}`,
    // A package of бирки on slots that nobody booked through the gateway tells nothing that the бирка does not tell itself.
    body: `if exists (select 1 from booking_attempt t where t.slot_id = new.slot_id) then ${record(BOOK, "stored")} end if;`,
  },
  { name: "book_changed", on: BOOK, event: "update", when: isChanged(BOOK), body: record(BOOK, "changed") },
  {
    name: "book_deleted",
    on: BOOK,
    event: "delete",
    when: IS_RECORDED,
    // A бирка that is deleted shows its cancel.
    body: `${record(BOOK, "deleted")}
    update expected_upload set book_seen_at = now()
     where slot_id = old.slot_id and book_ext_id = old.id and change = 'cancel' and book_seen_at is null;`,
  },
  {
    name: "referral_changed",
    on: REFERRAL,
    event: "update",
    when: isChanged(REFERRAL),
    body: record(REFERRAL, "changed"),
  },
  {
    name: "attempt_stored",
    on: ATTEMPT,
    event: "insert",
    // Those of ЕПГУ are in the journal with their time and their request; this is the gateway's own compensating cancel.
    when: "new.request_id is null",
    body: record(ATTEMPT, "stored", ATTEMPT_OUTCOME),
  },
  {
    name: "attempt_changed",
    on: ATTEMPT,
    event: "update",
    when: isChangedUntold(ATTEMPT),
    body: record(ATTEMPT, "changed", ATTEMPT_OUTCOME),
  },
];

function functionOf({ name, body }: Trigger): string {
  return `create or replace function ${name}() returns trigger language plpgsql as $$
  begin
    ${body}
    return null;
  end $$`;
}

function triggerOf({ name, on, event, when }: Trigger): string {
  return `create or replace trigger ${name} after ${event} on ${on.table} for each row when (${when}) execute function ${name}()`;
}

/** What the triggers do; a database made by an earlier version gets them anew (0010). */
export const HISTORY_FUNCTIONS: readonly string[] = TRIGGERS.map(functionOf);

/**
 * Triggers, so that no statement can forget the history, cascades included; per row and only `when` something told has changed, so
 * that a first insert of a slot and an unchanged one sent again cost nothing.
 */
export const HISTORY_TRIGGERS: readonly string[] = [...HISTORY_FUNCTIONS, ...TRIGGERS.map(triggerOf)];
