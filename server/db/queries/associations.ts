import type { EntityManager } from "@mikro-orm/postgresql";
import { CANCELLED } from "../../profile/statuses.ts";
import { sql } from "../sql.ts";
import { judgeBooks, LIFTED } from "./revealed.ts";
import { lookUp } from "./upsert.ts";

/** Statuses with which a МИС says that no patient sits on the slot; RECORDED and RESERVED wait for its бирка. */
const EMPTY: readonly string[] = ["AVAILABLE", "BLOCKED", "CANCELED"];

/**
 * E-24: every upload of a slot creates or updates its row in associations_slots with the status of the МИС; book_ext_id stays.
 * An upload after an unknown outcome is the МИС's own word on the slot, so it lifts the claim that waited for it (E-25).
 */
export async function syncAssociations(em: EntityManager, slotIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `insert into associations_slots as a (slot_id, status)
     select s.id, s.status from slot s ${lookUp("k", "select k.status from associations_slots k where k.slot_id = s.id")}
      where s.id = any($1::uuid[]) and k.status is distinct from s.status order by s.id
     on conflict (slot_id) do update set status = excluded.status where a.status is distinct from excluded.status`,
    [slotIds],
  );
  await liftClaims(em, slotIds);
}

/**
 * Only once the call is over (`answered_at`): while the МИС may be busy with the request, an AVAILABLE says nothing about its
 * end. An attempt with a known record waits for its cancel, for the upload may be older than the record, unless the МИС has
 * refused the cancel for good.
 */
export async function liftClaims(em: EntityManager, slotIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `with settled as (
       update booking_attempt t set state = 'released', reason = $3, settled_at = now()
         from associations_slots a
        where a.slot_id = any($1::uuid[]) and a.status = any($2::text[]) and t.id = a.claim_id
          and t.kind = 'book' and t.state = 'unknown' and t.answered_at is not null
          and (t.book_ext_id is null or exists (
                select 1 from booking_attempt c
                 where c.slot_id = t.slot_id and c.kind = 'cancel' and c.book_ext_id = t.book_ext_id and c.state = 'refused'))
       returning t.id
     )
     update associations_slots a set claim_id = null, claimed_at = null from settled where a.claim_id = settled.id`,
    [slotIds, EMPTY, LIFTED],
  );
}

/** What an upload of бирки says about bookings: those cancelled at the МИС, and those the gateway does not know how they ended. */
export async function forgetCancelledBooks(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await closeCancelled(em, bookIds);
  await judgeBooks(em, bookIds);
}

/** E-24: a cancelled бирка frees its slot of the book_ext_id, and ЕПГУ may use the number of its application again. */
async function closeCancelled(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `with cancelled as (
       select id, slot_id from book where id = any($1::uuid[]) and status_code = any($2::int[])
     ), forgotten as (
       update associations_slots a set book_ext_id = null, patient_id = null
         from cancelled c where a.slot_id = c.slot_id and a.book_ext_id = c.id
     ), closed as (
       update booking_attempt t
          set state = case t.state when 'booked' then 'cancelled' else 'compensated' end, settled_at = now()
         from cancelled c
        where t.slot_id = c.slot_id and t.book_ext_id = c.id and t.kind = 'book' and t.state in ('booked', 'unknown')
       returning t.id
     )
     update associations_slots a set claim_id = null, claimed_at = null from closed where a.claim_id = closed.id`,
    [bookIds, CANCELLED],
  );
}
