import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";

/**
 * E-24: every upload of a slot creates or updates its row in associations_slots with the status of the МИС; book_ext_id stays.
 * An upload after an unknown outcome is the МИС's own word on the slot, so it lifts the claim that waited for it (E-25).
 */
export async function syncAssociations(em: EntityManager, slotIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `insert into associations_slots as a (slot_id, status)
     select s.id, s.status from slot s where s.id = any($1::uuid[]) order by s.id
     on conflict (slot_id) do update set status = excluded.status where a.status is distinct from excluded.status`,
    [slotIds],
  );
  await sql(
    em,
    `with settled as (
       update booking_attempt t set state = 'released', reason = 'settled by an upload of the slot', settled_at = now()
         from associations_slots a
        where a.slot_id = any($1::uuid[]) and t.id = a.claim_id and t.state = 'unknown'
       returning t.id
     )
     update associations_slots a set claim_id = null, claimed_at = null from settled where a.claim_id = settled.id`,
    [slotIds],
  );
}

/** E-24: a cancelled бирка frees its slot of the book_ext_id. */
export async function forgetCancelledBooks(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `update associations_slots a set book_ext_id = null, patient_id = null
       from book b
      where b.id = any($1::uuid[]) and b.status_code = any($2::int[]) and a.slot_id = b.slot_id and a.book_ext_id = b.id`,
    [bookIds, CANCELLED],
  );
}

/** Both ways of saying that a record was cancelled (E-23). */
export const CANCELLED: readonly number[] = [5010, 5040];
