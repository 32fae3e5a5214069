// Rows of associations_slots as bookings and cancels claim them (E-24, E-25). The claim is a value in the row: no lock outlives the
// statement that writes it.
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "kysely";
import { FREED } from "../../profile/statuses.ts";
import { statement } from "../statement.ts";
import { columns, kysely } from "../tables.ts";
import { LOCK_LIMIT, SLOT_TO_BOOK } from "./slotToBook.ts";

const a = columns("associations_slots", "a");
const association = columns("associations_slots");
const t = columns("booking_attempt", "t");

/** UC1-P1, UC1-P2: takes a free slot for one attempt. */
export async function claimSlot(em: EntityManager, slotId: string, attemptId: string): Promise<boolean> {
  const { numUpdatedRows } = await kysely(em)
    .updateTable("associations_slots")
    .set({ claim_id: attemptId, claimed_at: sql`now()` })
    .where("slot_id", "=", slotId)
    .where("status", "=", FREED.slot)
    .where("book_ext_id", "is", null)
    .where("claim_id", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

// Raw: the limit on the wait for a lock is set by the statement that waits.
const CLAIM_BOOKING = statement<{ bookExtId: string; attemptId: string }>(
  (p) => `
  update associations_slots set ${association.claim_id} = ${p.attemptId}, ${association.claimed_at} = now() from ${LOCK_LIMIT}
   where ${association.book_ext_id} = ${p.bookExtId} and ${association.claim_id} is null returning 1`,
);

/** Two cancels of one record do not run at once. @throws 55P03 when another transaction holds the row longer than LOCK_LIMIT. */
export async function claimBooking(em: EntityManager, bookExtId: string, attemptId: string): Promise<boolean> {
  return (await CLAIM_BOOKING.run(em, { bookExtId, attemptId })).length > 0;
}

/** The attempt that holds the record of that id at this moment. */
export async function findClaim(em: EntityManager, bookExtId: string): Promise<string | undefined> {
  const row = await kysely(em)
    .selectFrom("associations_slots")
    .select("claim_id")
    .where("book_ext_id", "=", bookExtId)
    .executeTakeFirst();
  return row?.claim_id ?? undefined;
}

export async function releaseClaim(em: EntityManager, attemptId: string): Promise<void> {
  await kysely(em)
    .updateTable("associations_slots")
    .set({ claim_id: null, claimed_at: null })
    .where("claim_id", "=", attemptId)
    .execute();
}

// Raw: an anti-join with an age by the clock of the database.
const LIFT_DEAD_CLAIMS = statement<{ olderThanMs: number }>(
  (p) => `
  update associations_slots a set ${association.claim_id} = null, ${association.claimed_at} = null
   where ${a.claim_id} is not null and ${a.claimed_at} < now() - make_interval(secs => ${p.olderThanMs}::float8 / 1000)
     and not exists (select 1 from booking_attempt t where ${t.id} = ${a.claim_id} and ${t.state} in ('claimed', 'unknown'))`,
);

/**
 * A claim holds a slot for an open attempt and for nothing else: whatever left one behind, the slot can be sold again. Only those
 * older than any call, for a new claim and its attempt appear together and this statement may see the one without the other.
 */
export async function liftDeadClaims(em: EntityManager, olderThanMs: number): Promise<void> {
  await LIFT_DEAD_CLAIMS.run(em, { olderThanMs });
}

export async function findSlotStatus(em: EntityManager, slotId: string): Promise<string | undefined> {
  const row = await kysely(em)
    .selectFrom("associations_slots")
    .select("status")
    .where("slot_id", "=", slotId)
    .executeTakeFirst();
  return row?.status;
}

export interface HeldBooking {
  readonly slot_id: string;
  readonly patient_id: string | null;
  readonly address: string | null;
}

const FIND_HELD_BOOKING = statement<{ bookExtId: string }, HeldBooking>(
  (p) => `
  select s.slot_id, ${a.patient_id}, s.address
    from associations_slots a join (${SLOT_TO_BOOK}) s on s.slot_id = ${a.slot_id}
   where ${a.book_ext_id} = ${p.bookExtId}`,
);

/** UC11-P1, UC11-P2: the slot that a book_ext_id holds. */
export function findHeldBooking(em: EntityManager, bookExtId: string): Promise<HeldBooking | undefined> {
  return FIND_HELD_BOOKING.first(em, { bookExtId });
}
