// How attempts leave the journal.
import type { EntityManager } from "@mikro-orm/postgresql";
import { columns } from "../../tables.ts";
import { IS_BUSY } from "../openCalls.ts";
import { transition } from "./transition.ts";

const t = columns("booking_attempt", "t");
const o = columns("booking_attempt", "o");
const attempt = columns("booking_attempt");
const a = columns("associations_slots", "a");
const s = columns("slot", "s");
const r = columns("resource", "r");

export interface Retention {
  readonly days: number;
  /** At most so many rows at once: no statement holds many locks. */
  readonly batch: number;
}

/**
 * A visit that lies ahead, or behind by less than the retention: its record can be cancelled, and the same application must not book
 * twice (E-25). Times of slots are local; a day more or less is of no matter here.
 */
const isInForce = (days: string): string => `
  ${t.state} = 'booked' and exists (
    select 1 from associations_slots a join slot s on ${s.id} = ${a.slot_id}
     where ${a.book_ext_id} = ${t.book_ext_id} and ${s.visit_time} >= now()::timestamp - make_interval(days => ${days}))`;

/** Whoever settles an open attempt looks at the others of its slot (reconcile.ts, lifted.ts). */
const HAS_OPEN_NEIGHBOUR = `
  exists (select 1 from booking_attempt o where ${o.slot_id} = ${t.slot_id} and ${o.state} in ('claimed', 'unknown'))`;

// Raw: in batches, past rows that others hold.
const PRUNE_ATTEMPTS = transition<Retention>(
  "prune_attempts",
  (p) => `
  delete from booking_attempt where ${attempt.id} in (
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

const CLEAR_JOURNAL = transition<object>("clear_journal", () => `delete from booking_attempt where not ${IS_BUSY}`);

/** For a reset: everything but what a gateway process is busy with. */
export async function clearJournal(em: EntityManager): Promise<void> {
  await CLEAR_JOURNAL.run(em, {});
}

/** Slots that go with departments: a department of a user may have some on a resource of theirs. `departments` is the parameter. */
export const slotsOfDepartments = (departments: string): string => `
  slot s join resource r on ${r.id} = ${s.resource_id}
     and (${s.mo_id} = any(${departments}::uuid[]) or ${r.mo_id} = any(${departments}::uuid[]))`;

const CLEAR_JOURNAL_OF_REGION = transition<{ departments: readonly string[] }>(
  "clear_journal_of_region",
  (p) => `
  delete from booking_attempt
   where ${attempt.slot_id} in (select ${s.id} from ${slotsOfDepartments(p.departments)}) and not ${IS_BUSY}`,
);

export async function clearJournalOfRegion(em: EntityManager, departments: readonly string[]): Promise<void> {
  await CLEAR_JOURNAL_OF_REGION.run(em, { departments });
}
