// What uploads of slots and of cancelled бирки settle (E-24, E-25).
import type { EntityManager } from "@mikro-orm/postgresql";
import { CANCELLED } from "../../../profile/statuses.ts";
import { quoted } from "../../literals.ts";
import { columns, unindexed } from "../../tables.ts";
import { LIFTED, RELEASE_SETTLED } from "./revealed.ts";
import { transition } from "./transition.ts";

const t = columns("booking_attempt", "t");
const c = columns("booking_attempt", "c");
const attempt = columns("booking_attempt");
const a = columns("associations_slots", "a");
const association = columns("associations_slots");
const book = columns("book");

/** Statuses with which a МИС says that no patient sits on the slot; RECORDED and RESERVED wait for its бирка. */
const EMPTY = quoted("AVAILABLE", "BLOCKED", "CANCELED");

// Raw: the attempt and its claim go in one statement.
const LIFT_CLAIMS = transition<{ slotIds: readonly string[] }>(
  "lift_claims",
  (p) => `
  with settled as (
    update booking_attempt t
       set ${attempt.state} = 'released', ${attempt.reason} = ${quoted(LIFTED)}, ${attempt.settled_at} = now()
     where ${t.id} = any(array(
             select ${a.claim_id} from associations_slots a where ${a.slot_id} = any(${p.slotIds}::uuid[]) and ${a.status} in (${EMPTY})))
       and ${t.kind} = 'book' and ${unindexed(t.state)} = 'unknown' and ${t.answered_at} is not null
       and (${t.book_ext_id} is null or exists (
             select 1 from booking_attempt c
              where ${c.slot_id} = ${t.slot_id} and ${c.kind} = 'cancel' and ${c.book_ext_id} = ${t.book_ext_id}
                and ${c.state} = 'refused'))
    returning ${t.id}
  ) ${RELEASE_SETTLED}`,
);

/**
 * Only once the call is over (`answered_at`): while the МИС may be busy with the request, an AVAILABLE says nothing about its
 * end. An attempt with a known record waits for its cancel, for the upload may be older than the record, unless the МИС has
 * refused the cancel for good.
 */
export async function liftClaims(em: EntityManager, slotIds: readonly string[]): Promise<void> {
  await LIFT_CLAIMS.run(em, { slotIds });
}

// Raw: association, attempt and claim go in one statement.
const CLOSE_CANCELLED = transition<{ bookIds: readonly string[] }>(
  "close_cancelled",
  (p) => `
  with cancelled as (
    select ${book.id}, ${book.slot_id} from book
     where ${book.id} = any(${p.bookIds}::uuid[]) and ${book.status_code} in (${CANCELLED.join(", ")})
  ), forgotten as (
    update associations_slots a set ${association.book_ext_id} = null, ${association.patient_id} = null
      from cancelled where ${a.slot_id} = cancelled.slot_id and ${a.book_ext_id} = cancelled.id
  ), settled as (
    update booking_attempt t
       set ${attempt.state} = case ${t.state} when 'booked' then 'cancelled' else 'compensated' end, ${attempt.settled_at} = now()
      from cancelled
     where ${t.slot_id} = cancelled.slot_id and ${t.book_ext_id} = cancelled.id and ${t.kind} = 'book'
       and ${unindexed(t.state)} in ('booked', 'unknown')
    returning ${t.id}
  ) ${RELEASE_SETTLED}`,
);

/** E-24: a cancelled бирка frees its slot of the book_ext_id, and ЕПГУ may use the number of its application again. */
export async function closeCancelled(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await CLOSE_CANCELLED.run(em, { bookIds });
}
