// What is kept for a while only, and goes in batches, the oldest first. Text, for rows that somebody has locked are skipped.
import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../statement.ts";
import { columns } from "../tables.ts";

export interface Retention {
  readonly days: number;
  /** At most so many rows at once: no statement holds many locks. */
  readonly batch: number;
}

const e = columns("slot_event");

const PRUNE_EVENTS = statement<Retention>(
  (p) => `
  delete from slot_event where ${e.id} in (
    select ${e.id} from slot_event
     where ${e.id} <= (select min(${e.id}) + ${p.batch}::bigint from slot_event)
       and ${e.at} < now() - make_interval(days => ${p.days})
     order by ${e.id} limit ${p.batch} for update skip locked
  ) returning 1`,
);

/** Deletes events of slots (D-28); returns how many. By id, which grows with time, as in exchanges.ts. */
export async function pruneEvents(em: EntityManager, retention: Retention): Promise<number> {
  return (await PRUNE_EVENTS.run(em, retention)).length;
}

const [t, o, a, s] = [
  columns("booking_attempt", "t"),
  columns("booking_attempt", "o"),
  columns("associations_slots", "a"),
  columns("slot", "s"),
];

/**
 * A visit that lies ahead, or behind by less than the retention: its record can be cancelled, and the same application must not book
 * twice (E-25). Times of slots are local; a day more or less is of no matter here.
 */
const isInForce = (days: string): string => `
  ${t.state} = 'booked' and exists (
    select 1 from associations_slots a join slot s on ${s.id} = ${a.slot_id}
     where ${a.book_ext_id} = ${t.book_ext_id} and ${s.visit_time} >= now()::timestamp - make_interval(days => ${days}))`;

/** Whoever settles an open attempt looks at the others of its slot (reconcile.ts, associations.ts). */
const HAS_OPEN_NEIGHBOUR = `
  exists (select 1 from booking_attempt o where ${o.slot_id} = ${t.slot_id} and ${o.state} in ('claimed', 'unknown'))`;

const PRUNE_ATTEMPTS = statement<Retention>(
  (p) => `
  delete from booking_attempt where ${columns("booking_attempt").id} in (
    select ${t.id} from booking_attempt t
     where ${t.state} not in ('claimed', 'unknown') and ${t.created_at} < now() - make_interval(days => ${p.days})
       and not (${isInForce(p.days)}) and not ${HAS_OPEN_NEIGHBOUR}
     limit ${p.batch} for update skip locked
  ) returning 1`,
);

/** Deletes settled attempts from the journal (specs/DECISIONS.md D-15); returns how many. */
export async function pruneAttempts(em: EntityManager, retention: Retention): Promise<number> {
  return (await PRUNE_ATTEMPTS.run(em, retention)).length;
}
