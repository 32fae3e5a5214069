import type { SandboxFieldChange, SandboxSlotEvent } from "@ferkit/contracts";
import { IsolationLevel } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";
import { utc } from "./instants.ts";

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
      events: await sql<StoredEvent>(snapshot, EVENTS, [slotId]),
      records: await sql<LiveRecord>(snapshot, RECORDS, [slotId]),
      attempts: await sql<JournalledAttempt>(snapshot, ATTEMPTS, [slotId]),
    }),
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
}

/** A referral hangs under no slot: it is found through the бирки and the attempts that name it. */
const EVENTS = `
  select ${utc("at")} as at, entity, entity_id, action, changes, actor, mo_oid, request_id, status_code, http_status, reason,
         owner_oid, ${utc("previous_at")} as previous_at
    from slot_event
   where slot_id = $1
      or slot_id is null and entity_id in (select referral_id from book where slot_id = $1
                                           union select referral_id from booking_attempt where slot_id = $1)
   order by id`;

const field = (name: string, value: string): string =>
  `jsonb_build_object('field', '${name}', 'from', null, 'to', ${value}::text)`;

const RECORDS = `
  select 'slot' as entity, id as entity_id, owner_oid, ${utc("updated_at")} as at,
         jsonb_build_array(${field("status", "status")}) as fields
    from slot where id = $1
   union all
  select 'book', id, owner_oid, ${utc("updated_at")}, jsonb_build_array(${field("status_code", "status_code")})
    from book where slot_id = $1`;

const ATTEMPTS = `
  select id, kind, ${utc("created_at")} as at, request_id from booking_attempt where slot_id = $1 order by created_at`;
