import type { CancelRequest } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, FREED } from "../../profile/statuses.ts";
import { sql } from "../sql.ts";
import { CANCELLED } from "../../profile/statuses.ts";
import { END_EXPECTED, LOCK_LIMIT, OPEN_EXPECTED, releaseClaim, SLOT_TO_BOOK } from "./booking.ts";

export interface HeldBooking {
  readonly slot_id: string;
  readonly patient_id: string | null;
  readonly address: string | null;
}

/** UC11-P1, UC11-P2: the slot that a book_ext_id holds. */
export async function findHeldBooking(em: EntityManager, bookExtId: string): Promise<HeldBooking | undefined> {
  const [row] = await sql<HeldBooking>(
    em,
    `select s.slot_id, a.patient_id, s.address from associations_slots a join (${SLOT_TO_BOOK}) s on s.slot_id = a.slot_id
      where a.book_ext_id = $1`,
    [bookExtId],
  );
  return row;
}

/**
 * D-15: UC11-4 deletes book_ext_id from the association, and the МИС may have deleted the бирка, so the journal is asked too
 * (E-26). A бирка in force says that there is something to cancel still.
 */
export async function isBookCancelled(em: EntityManager, bookExtId: string): Promise<boolean> {
  const [row] = await sql<{ is_cancelled: boolean }>(
    em,
    `select coalesce(
       (select b.status_code = any($2::int[]) from book b where b.id = $1),
       exists (select from booking_attempt where book_ext_id = $1 and state in ('cancelled', 'compensated'))) as is_cancelled`,
    [bookExtId, CANCELLED],
  );
  return row?.is_cancelled ?? false;
}

export async function journalCancel(
  em: EntityManager,
  id: string,
  slotId: string,
  request: CancelRequest,
  requestId: string | null,
): Promise<void> {
  await sql(
    em,
    `insert into booking_attempt (id, kind, state, slot_id, book_ext_id, patient_id, united_guids, request_id)
     values ($1, 'cancel', 'claimed', $2, $3, $4, $5, $6)`,
    [id, slotId, request.book_ext_id, request.patient_id, request.united_guids, requestId],
  );
}

/** Two cancels of one record do not run at once. @throws 55P03 when somebody holds the row for longer than LOCK_LIMIT. */
export async function claimBooking(em: EntityManager, bookExtId: string, attemptId: string): Promise<boolean> {
  const rows = await sql<object>(
    em,
    `update associations_slots set claim_id = $2, claimed_at = now() from ${LOCK_LIMIT}
      where book_ext_id = $1 and claim_id is null returning 1`,
    [bookExtId, attemptId],
  );
  return rows.length > 0;
}

export interface Cancel {
  readonly attemptId: string;
  readonly bookExtId: string;
}

const COMMIT_CANCEL = `
  with asked as (
    select slot_id, patient_id, united_guids from booking_attempt where id = $1 and kind = 'cancel'
  ), booking as (
    select t.* from booking_attempt t join asked on t.slot_id = asked.slot_id where t.kind = 'book' and t.book_ext_id = $2
  ), closed as (
    update booking_attempt t
       set state = case t.state when 'booked' then 'cancelled' else 'compensated' end, settled_at = now()
      from booking where t.id = booking.id and t.state in ('booked', 'unknown') returning t.id
  ), shown as (
    select b.patient_id, b.referral_id from book b join asked on b.slot_id = asked.slot_id where b.id = $2
  ), written as (
    update book b set status_code = $4, updated_at = now()
      from asked where b.id = $2 and b.slot_id = asked.slot_id and b.status_code = $8 returning b.id
  ), moved as (
    select s.id
      from asked join slot s on s.id = asked.slot_id join associations_slots a on a.slot_id = s.id
     where s.status = $7
       and not exists (select from book o where o.slot_id = s.id and o.id <> $2 and o.status_code = $8)
       and (a.book_ext_id = $2 or exists (select from written)
            or exists (select from booking where booking.answered_at >= s.updated_at))
  ), freed as (
    update associations_slots a
       set book_ext_id = null, patient_id = null, claim_id = null, claimed_at = null,
           status = case when a.status = $7 and exists (select from moved) then $3 else a.status end
      from asked
     where a.slot_id = asked.slot_id
       and (a.book_ext_id = $2
            or a.book_ext_id is null and (a.claim_id is null or a.claim_id = $1 or a.claim_id in (select id from closed)))
    returning a.slot_id
  ), opened as (
    update slot s set status = $3, updated_at = now()
      from freed join moved on moved.id = freed.slot_id where s.id = moved.id and s.status = $7
  ), person as (
    select patient_id as id from shown union select patient_id from booking union select patient_id from asked
     union select unnest(united_guids) from booking union select unnest(united_guids) from asked
  ), referred as (
    update referral r set status = $5, updated_at = now()
     where r.id in (select referral_id from shown union select referral_id from booking)
       and r.status = $6 and r.patient_id in (select id from person)
       and not exists (select from book o where o.referral_id = r.id and o.id <> $2 and o.status_code = $8)
  ), ended as (
    ${END_EXPECTED} from asked where e.slot_id = asked.slot_id and e.attempt_id <> $1 and ${OPEN_EXPECTED}
  ), expected as (
    insert into expected_upload (attempt_id, change, slot_id, book_ext_id, owner_oid, slot_seen_at, book_seen_at)
    select t.id, 'cancel', s.id, $2, s.owner_oid, case when s.status <> $7 then s.updated_at end,
           (select b.updated_at from book b where b.id = $2 and b.status_code = any($9::int[]))
      from booking_attempt t join slot s on s.id = t.slot_id
     where t.id = $1 and t.request_id is not null and t.state in ('claimed', 'unknown') on conflict do nothing
  )
  update booking_attempt t set state = 'cancelled', status_code = 0, answered_at = now(), settled_at = now()
    from asked
   where t.slot_id = asked.slot_id and t.kind = 'cancel' and t.book_ext_id = $2 and t.state in ('claimed', 'unknown')`;

/**
 * UC11-4…UC11-7, REF-30: the МИС has confirmed that the record is no more, whoever asked for it. In one statement, whatever is
 * left of it, for the МИС may have uploaded or deleted the бирка before it answered: a booking in force becomes `cancelled`, an
 * unknown one `compensated`, every open cancel of the record `cancelled`. The journal remembers whose referral it was when the
 * бирка does not name it; one that another бирка in force names stays RECORDED (REF-21).
 *
 * Only what a booking moved moves back: a slot that the МИС has blocked or annulled since, or sold anew, stays as it is.
 */
export async function commitCancel(em: EntityManager, { attemptId, bookExtId }: Cancel): Promise<void> {
  await lockReferrals(em, bookExtId);
  await sql(em, COMMIT_CANCEL, [
    attemptId,
    bookExtId,
    FREED.slot,
    FREED.book,
    FREED.referral,
    BOOKED.referral,
    BOOKED.slot,
    BOOKED.book,
    CANCELLED,
  ]);
  // Whatever has become of the record meanwhile, this cancel holds nothing any more.
  await releaseClaim(em, attemptId);
}

/**
 * REF-21: a booking by the same referral that is being committed has locked it, so the statement that follows sees its бирка;
 * one that comes later waits for this transaction and makes the referral RECORDED again.
 */
async function lockReferrals(em: EntityManager, bookExtId: string): Promise<void> {
  await sql(
    em,
    `select 1 from referral
      where id in (select referral_id from book where id = $1
                    union select referral_id from booking_attempt where book_ext_id = $1 and kind = 'book')
      order by id for update`,
    [bookExtId],
  );
}
