// What is kept for a while only, and goes in batches, the oldest first.
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";

export interface Retention {
  readonly days: number;
  /** At most so many rows at once: no statement holds many locks. */
  readonly batch: number;
}

/** Deletes events of slots (D-28); returns how many. By id, which grows with time, as in exchanges.ts. */
export async function pruneEvents(em: EntityManager, { days, batch }: Retention): Promise<number> {
  const deleted = await sql<object>(
    em,
    `delete from slot_event where id in (
       select id from slot_event
        where id <= (select min(id) + $2::bigint from slot_event) and at < now() - make_interval(days => $1)
        order by id limit $2 for update skip locked
     ) returning 1`,
    [days, batch],
  );
  return deleted.length;
}

/**
 * A visit that lies ahead, or behind by less than the retention: its record can be cancelled, and the same application must not book
 * twice (E-25). Times of slots are local; a day more or less is of no matter here.
 */
const IS_IN_FORCE = `
  t.state = 'booked' and exists (
    select 1 from associations_slots a join slot s on s.id = a.slot_id
     where a.book_ext_id = t.book_ext_id and s.visit_time >= now()::timestamp - make_interval(days => $1))`;

/** Whoever settles an open attempt looks at the others of its slot (reconcile.ts, associations.ts). */
const HAS_OPEN_NEIGHBOUR = `
  exists (select 1 from booking_attempt o where o.slot_id = t.slot_id and o.state in ('claimed', 'unknown'))`;

/** Deletes settled attempts from the journal (specs/DECISIONS.md D-15); returns how many. */
export async function pruneAttempts(em: EntityManager, { days, batch }: Retention): Promise<number> {
  const deleted = await sql<object>(
    em,
    `delete from booking_attempt where id in (
       select t.id from booking_attempt t
        where t.state not in ('claimed', 'unknown') and t.created_at < now() - make_interval(days => $1)
          and not (${IS_IN_FORCE}) and not ${HAS_OPEN_NEIGHBOUR}
        limit $2 for update skip locked
     ) returning 1`,
    [days, batch],
  );
  return deleted.length;
}
