import type { SandboxFieldChange, SandboxSlotEvent } from "@ferkit/contracts";
import { IsolationLevel } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, FREED } from "../../profile/statuses.ts";
import { quoted } from "../literals.ts";
import { statement } from "../statement.ts";
import { columns, kysely, list } from "../tables.ts";
import { utc, utcOf } from "./instants.ts";

/** An event of the history, with what only the server needs. */
export interface StoredEvent extends SandboxSlotEvent {
  readonly owner_oid: string | null;
  /** When the version before was written. */
  readonly previous_at: string | null;
}

/** A slot or a бирка as it is stored now. */
export interface LiveRecord {
  readonly entity: "slot" | "book";
  readonly entity_id: string;
  readonly owner_oid: string;
  readonly at: string;
  readonly fields: readonly SandboxFieldChange[];
}

export interface JournalledAttempt {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly request_id: string | null;
}

export interface SlotHistory {
  readonly events: readonly StoredEvent[];
  readonly records: readonly LiveRecord[];
  readonly attempts: readonly JournalledAttempt[];
}

/** Everything that is known of a slot, the oldest first, as of one moment: a record must not be newer than its events. */
export function readHistory(em: EntityManager, slotId: string): Promise<SlotHistory> {
  return em.transactional(
    async (snapshot) => ({
      events: await EVENTS.run(snapshot, { slotId }),
      records: await RECORDS.run(snapshot, { slotId }),
      attempts: await attemptsOf(snapshot, slotId),
    }),
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
}

const [e, b, t, s] = [columns("slot_event", "e"), columns("book"), columns("booking_attempt"), columns("slot")];

const change = (name: string, from: string | null, to: string): string =>
  `jsonb_build_object('field', '${name}', 'from', ${from === null ? "null" : quoted(from)}, 'to', ${to})`;
const BECOMES_BOOKED = change("status", FREED.slot, quoted(BOOKED.slot));
const HAS_ID = change("book_ext_id", null, "id");

/** The four events of a usual booking, which is stored as one (attempt/commitBooking.ts), as the triggers would have told them. */
const OF_BOOKING = `
  select v.* from (select case ${e.entity} when 'booking' then ${e.changes} #>> '{}' end as id) booked cross join lateral (values
    (1, 'book', id::uuid, 'stored', jsonb_build_array(${change("status_code", null, `'${BOOKED.book}'`)}, ${change("slot_id", null, `${e.slot_id}::text`)}),
        null::int, ${e.owner_oid}, null::timestamptz),
    (2, 'association', ${e.slot_id}, 'changed', jsonb_build_array(${BECOMES_BOOKED}, ${HAS_ID}), null, null, null),
    (3, 'slot', ${e.slot_id}, 'changed', jsonb_build_array(${BECOMES_BOOKED}), null, ${e.owner_oid}, ${e.previous_at}),
    (4, 'attempt', ${e.entity_id}, 'changed', jsonb_build_array(${change("state", "claimed", "'booked'")}, ${HAS_ID}),
        ${e.status_code}, null, null)) v
   where id is not null`;

const SINGLE = ["entity", "entity_id", "action", "changes", "status_code", "owner_oid", "previous_at"] as const;

/** A referral hangs under no slot: it is found through the бирки and the attempts that name it. Text, for the union that does it. */
const EVENTS = statement<{ slotId: string }, StoredEvent>(
  ({ slotId }) => `
  select ${utc(e.at)} as at, told.entity, told.entity_id, told.action, told.changes, ${list("slot_event", ["actor", "mo_oid", "request_id"], "e")},
         told.status_code, ${list("slot_event", ["http_status", "reason"], "e")}, told.owner_oid, ${utc("told.previous_at")} as previous_at
    from slot_event e cross join lateral (
           select 0, ${list("slot_event", SINGLE, "e")} where ${e.entity} <> 'booking' union all ${OF_BOOKING}
         ) as told (place, ${list("slot_event", SINGLE)})
   where ${e.slot_id} = ${slotId}
      or ${e.slot_id} is null
         and ${e.entity_id} in (select ${b.referral_id} from book where ${b.slot_id} = ${slotId}
                                union select ${t.referral_id} from booking_attempt where ${t.slot_id} = ${slotId})
   order by ${e.id}, place`,
);

const field = (name: string): string =>
  `jsonb_build_array(jsonb_build_object('field', '${name}', 'from', null, 'to', ${name}::text))`;

/** Text, for the JSON that the server makes. */
const RECORDS = statement<{ slotId: string }, LiveRecord>(
  ({ slotId }) => `
  select 'slot' as entity, ${s.id} as entity_id, ${s.owner_oid}, ${utc(s.updated_at)} as at, ${field(s.status)} as fields
    from slot where ${s.id} = ${slotId}
   union all
  select 'book', ${b.id}, ${b.owner_oid}, ${utc(b.updated_at)}, ${field(b.status_code)}
    from book where ${b.slot_id} = ${slotId}`,
);

function attemptsOf(em: EntityManager, slotId: string): Promise<JournalledAttempt[]> {
  return kysely(em)
    .selectFrom("booking_attempt")
    .select((eb) => ["id", "kind", utcOf(eb.ref("created_at")).as("at"), "request_id"])
    .where("slot_id", "=", slotId)
    .orderBy("created_at")
    .execute();
}
