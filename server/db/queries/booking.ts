import type { BookRequest, CancelRequest } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, FREED, type AttemptState } from "../../booking/transitions.ts";
import { sql } from "../sql.ts";
import { CANCELLED } from "./associations.ts";

/** The slot as booking needs it; times are local. */
export interface SlotToBook {
  readonly slot_id: string;
  readonly visit_time: string;
  readonly duration: number;
  /** Webhook of the department, else of the МО (E-35). */
  readonly address: string | null;
}

export interface EarlierAttempt {
  readonly slot_id: string | null;
  readonly patient_id: string;
  readonly state: AttemptState;
  readonly book_ext_id: string | null;
}

/** Writes the attempt down before anything happens; false if the same application of ЕПГУ is already on its way or booked (E-25). */
export async function journalBooking(em: EntityManager, id: string, request: BookRequest): Promise<boolean> {
  const rows = await sql<object>(
    em,
    `insert into booking_attempt (id, kind, state, slot_id, patient_id, referral_id, booking_type, case_number)
     values ($1, 'book', 'claimed', $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
    [
      id,
      request.slot_id,
      request.patient_id,
      request.referral_id ?? null,
      request.booking_type,
      request.case_number ?? null,
    ],
  );
  return rows.length > 0;
}

export async function findLiveAttempt(em: EntityManager, caseNumber: string): Promise<EarlierAttempt | undefined> {
  const [row] = await sql<EarlierAttempt>(
    em,
    `select slot_id, patient_id, state, book_ext_id from booking_attempt
      where case_number = $1 and kind = 'book' and state in ('claimed', 'unknown', 'booked')`,
    [caseNumber],
  );
  return row;
}

/** UC1-P1, UC1-P2: takes the slot for one attempt. No lock outlives the statement: the claim is a value in the row. */
export async function claimSlot(em: EntityManager, slotId: string, attemptId: string): Promise<boolean> {
  const rows = await sql<object>(
    em,
    `update associations_slots set claim_id = $2, claimed_at = now()
      where slot_id = $1 and status = $3 and book_ext_id is null and claim_id is null returning 1`,
    [slotId, attemptId, FREED.slot],
  );
  return rows.length > 0;
}

export async function findSlotStatus(em: EntityManager, slotId: string): Promise<string | undefined> {
  const [row] = await sql<{ status: string }>(em, "select status from associations_slots where slot_id = $1", [slotId]);
  return row?.status;
}

const SLOT_TO_BOOK = `
  select s.id as slot_id, s.visit_time, s.duration,
         (select c.address from callback c
           where c.mo_oid = m.parent_id and (c.depart_oid = m.branch_oid or c.depart_oid is null)
           order by c.depart_oid nulls last limit 1) as address
    from slot s join mo m on m.id = s.mo_id`;

export async function findSlotToBook(em: EntityManager, slotId: string): Promise<SlotToBook | undefined> {
  const [row] = await sql<SlotToBook>(em, `${SLOT_TO_BOOK} where s.id = $1`, [slotId]);
  return row;
}

/** Notes which webhook is about to be asked. */
export async function noteCall(em: EntityManager, attemptId: string, address: string): Promise<void> {
  await sql(em, "update booking_attempt set address = $2, called_at = now() where id = $1", [attemptId, address]);
}

export interface Ending {
  readonly state: AttemptState;
  readonly statusCode: number;
  readonly reason: string | null;
  readonly httpStatus: number | null;
}

/** Closes an attempt that changed nothing and lets its slot go; an `unknown` one keeps the slot until the truth is known (E-25). */
export async function endAttempt(em: EntityManager, attemptId: string, ending: Ending): Promise<void> {
  const { state, statusCode, reason, httpStatus } = ending;
  const isOpen = state === "unknown";
  await sql(
    em,
    `update booking_attempt
        set state = $2, status_code = $3, reason = $4, http_status = $5, answered_at = now(),
            settled_at = case when $6 then null else now() end
      where id = $1`,
    [attemptId, state, statusCode, reason, httpStatus, isOpen],
  );
  if (!isOpen) await releaseClaim(em, attemptId);
}

export async function releaseClaim(em: EntityManager, attemptId: string): Promise<void> {
  await sql(em, "update associations_slots set claim_id = null, claimed_at = null where claim_id = $1", [attemptId]);
}

export interface Booking {
  readonly attemptId: string;
  readonly bookExtId: string;
  readonly request: BookRequest;
  readonly createTs: string;
}

/**
 * UC1-4…UC1-8, REF-27…30: slot, бирка, referral, association and journal in one statement, or nothing at all.
 * False when the claim is gone (the slot was deleted meanwhile) or the book_ext_id already names another slot.
 */
export async function commitBooking(
  em: EntityManager,
  { attemptId, bookExtId, request, createTs }: Booking,
): Promise<boolean> {
  const rows = await sql<object>(
    em,
    `with held as (
       select a.slot_id, s.owner_oid from associations_slots a join slot s on s.id = a.slot_id where a.claim_id = $1
     ), written as (
       insert into book (id, patient_id, slot_id, status_code, tag_source, type, referral_id, create_ts, owner_oid)
       select $2, $3, slot_id, $4, 'EPGU', $5, $6, $7, owner_oid from held
       on conflict (id) do update set status_code = excluded.status_code, updated_at = now()
        where book.slot_id = excluded.slot_id
       returning slot_id
     ), associated as (
       update associations_slots a set status = $8, book_ext_id = $2, patient_id = $3, claim_id = null, claimed_at = null
         from written w where a.slot_id = w.slot_id returning a.slot_id
     ), recorded as (
       update slot s set status = $8, updated_at = now() from associated a where s.id = a.slot_id returning s.id
     ), referred as (
       update referral r set status = $9, updated_at = now() from associated where r.id = $6 and r.patient_id = any($10::text[])
     )
     update booking_attempt t
        set state = 'booked', status_code = 0, book_ext_id = $2, answered_at = now(), settled_at = now()
       from recorded where t.id = $1 returning 1`,
    [
      attemptId,
      bookExtId,
      request.patient_id,
      BOOKED.book,
      request.booking_type,
      request.referral_id ?? null,
      createTs,
      BOOKED.slot,
      BOOKED.referral,
      [request.patient_id, ...request.patient_data_rrp.united_guids],
    ],
  );
  return rows.length > 0;
}

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

/** UC11-4 deletes book_ext_id from the association, so that a record was cancelled is known from its бирка only (E-26). */
export async function isBookCancelled(em: EntityManager, bookExtId: string): Promise<boolean> {
  const rows = await sql<object>(em, "select 1 from book where id = $1 and status_code = any($2::int[])", [
    bookExtId,
    CANCELLED,
  ]);
  return rows.length > 0;
}

export async function journalCancel(
  em: EntityManager,
  id: string,
  slotId: string,
  request: CancelRequest,
): Promise<void> {
  await sql(
    em,
    `insert into booking_attempt (id, kind, state, slot_id, book_ext_id, patient_id)
     values ($1, 'cancel', 'claimed', $2, $3, $4)`,
    [id, slotId, request.book_ext_id, request.patient_id],
  );
}

/** Two cancels of one record do not run at once. */
export async function claimBooking(em: EntityManager, bookExtId: string, attemptId: string): Promise<boolean> {
  const rows = await sql<object>(
    em,
    `update associations_slots set claim_id = $2, claimed_at = now()
      where book_ext_id = $1 and claim_id is null returning 1`,
    [bookExtId, attemptId],
  );
  return rows.length > 0;
}

/** UC11-4…UC11-7, REF-30, in one statement. False when the booking was changed meanwhile. */
export async function commitCancel(em: EntityManager, attemptId: string, bookExtId: string): Promise<boolean> {
  const rows = await sql<object>(
    em,
    `with freed as (
       update associations_slots set book_ext_id = null, patient_id = null, claim_id = null, claimed_at = null, status = $3
        where claim_id = $1 and book_ext_id = $2 returning slot_id
     ), opened as (
       update slot s set status = $3, updated_at = now() from freed where s.id = freed.slot_id
     ), written as (
       update book b set status_code = $4, updated_at = now() from freed where b.id = $2 returning b.referral_id
     ), referred as (
       update referral r set status = $5, updated_at = now() from written w where r.id = w.referral_id and r.status = $6
     ), booked as (
       update booking_attempt set state = 'cancelled' where book_ext_id = $2 and kind = 'book' and state = 'booked'
     )
     update booking_attempt t set state = 'cancelled', status_code = 0, answered_at = now(), settled_at = now()
       from freed where t.id = $1 returning 1`,
    [attemptId, bookExtId, FREED.slot, FREED.book, FREED.referral, BOOKED.referral],
  );
  return rows.length > 0;
}
