import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, CANCELLED } from "../../booking/transitions.ts";
import { sql } from "../sql.ts";
import { lookUp } from "./upsert.ts";

/** Statuses with which a МИС says that no patient sits on the slot; RECORDED and RESERVED wait for its бирка. */
const EMPTY: readonly string[] = ["AVAILABLE", "BLOCKED", "CANCELED"];
const LIFTED = "settled by an upload of the slot";

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
  await yieldToOthers(em, bookIds);
  await revealRecords(em, bookIds);
  await reopenReleased(em, bookIds);
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

/** Бирки in force, uploaded just now, on slots whose claim belongs to an attempt without a record of its own. */
const ON_CLAIMED_SLOT = `
  from book b
  join associations_slots a on a.slot_id = b.slot_id
  join booking_attempt t on t.id = a.claim_id and t.kind = 'book' and t.book_ext_id is null
 where b.id = any($1::uuid[]) and b.status_code = $2`;

/** Somebody else sits on the slot, or the same patient by another way: the attempt has come to nothing. */
async function yieldToOthers(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `with others as (
       select t.id ${ON_CLAIMED_SLOT} and t.state = 'unknown' and t.answered_at is not null
          and (b.patient_id <> t.patient_id or b.tag_source <> 'EPGU')
     ), settled as (
       update booking_attempt t set state = 'released', reason = 'the slot belongs to another record', settled_at = now()
         from others o where t.id = o.id returning t.id
     )
     update associations_slots a set claim_id = null, claimed_at = null from settled where a.claim_id = settled.id`,
    [bookIds, BOOKED.book],
  );
}

/** The МИС shows the record that an attempt made: the journal learns its id, even before the answer of the МИС arrives. */
async function revealRecords(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `update booking_attempt set book_ext_id = r.book_id
       from (select t.id, b.id as book_id ${ON_CLAIMED_SLOT} and t.state in ('claimed', 'unknown')
                and b.patient_id = t.patient_id and b.tag_source = 'EPGU' and ${NEW_TO_US}) r
      where booking_attempt.id = r.id`,
    [bookIds, BOOKED.book],
  );
}

/** No booking of the gateway has this id: a record that was moved here, or an old one sent again, is not the attempt's. */
const NEW_TO_US = `
  not exists (select 1 from associations_slots o where o.book_ext_id = b.id)
  and not exists (select 1 from booking_attempt o where o.slot_id = b.slot_id and o.kind = 'book' and o.book_ext_id = b.id)`;

/**
 * The AVAILABLE that lifted a claim may have been older than the record (uploads run up to 30 s behind, FRESH-1). When the
 * record turns up after all, its attempt is unknown again, and the slot its own.
 */
async function reopenReleased(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `with late as (
       select distinct on (b.slot_id) t.id, t.slot_id, t.case_number, b.id as book_id
         from book b
         join associations_slots a on a.slot_id = b.slot_id and a.book_ext_id is null and a.claim_id is null
         join booking_attempt t on t.slot_id = b.slot_id and t.patient_id = b.patient_id and t.kind = 'book'
        where b.id = any($1::uuid[]) and b.status_code = $2 and b.tag_source = 'EPGU' and ${NEW_TO_US}
          and t.state = 'released' and t.reason = $3 and t.book_ext_id is null and t.settled_at > now() - interval '15 minutes'
          and not exists (select 1 from booking_attempt l where l.case_number = t.case_number and l.kind = 'book'
                             and l.state in ('claimed', 'unknown', 'booked'))
        order by b.slot_id, t.created_at desc
     ), one_per_case as (
       select distinct on (coalesce(case_number, id::text)) id, book_id from late
     ), reopened as (
       update booking_attempt t set state = 'unknown', book_ext_id = l.book_id, settled_at = null
         from one_per_case l where t.id = l.id returning t.id, t.slot_id
     )
     update associations_slots a set claim_id = r.id, claimed_at = now() from reopened r where a.slot_id = r.slot_id`,
    [bookIds, BOOKED.book, LIFTED],
  );
}
