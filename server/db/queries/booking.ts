import type { BookRefusal, BookRequest, BookSuccess } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { type AttemptState, BOOKED, CANCELLED, FREED } from "../../profile/statuses.ts";
import { prepared } from "../prepared.ts";
import { sql } from "../sql.ts";
import { actorText, setActor, type Actor } from "./actor.ts";

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
  readonly united_guids: readonly string[];
  /** What ЕПГУ was told. */
  readonly answer: Told | null;
  /** The record holds its slot, and the МИС has not shown it as cancelled. */
  readonly is_in_force: boolean;
}

/** What the answer to ЕПГУ takes from the answer of the МИС. */
export type Told = Partial<Pick<BookSuccess, "service_id" | "organization_id" | "area_id" | "queue_number">>;

export const SLOT_TO_BOOK = `
  select s.id as slot_id, s.visit_time, s.duration,
         (select c.address from callback c
           where c.mo_oid = m.parent_id and (c.depart_oid = m.branch_oid or c.depart_oid is null)
           order by c.depart_oid nulls last limit 1) as address
    from slot s join mo m on m.id = s.mo_id`;

/**
 * An upload in the middle of its transaction locks its slots; a patient does not wait for it longer than this. 55P03 then, and nothing
 * is written. For the rest of the transaction.
 */
export const LOCK_LIMIT = "set_config('lock_timeout', '5s', true) as lock_limit";

/** $1 … $8 of the statements that put an attempt of ЕПГУ into the journal. */
function attemptValues(id: string, request: BookRequest, actor: Actor): unknown[] {
  const { slot_id, patient_id, referral_id, booking_type, case_number, patient_data_rrp } = request;
  const optional = [referral_id ?? null, booking_type, case_number ?? null, actor.requestId ?? null];
  return [id, slot_id, patient_id, ...optional, patient_data_rrp.united_guids];
}

/** Writes the attempt down before anything happens; false if the same application of ЕПГУ is already on its way or booked (E-25). */
export async function journalBooking(
  em: EntityManager,
  id: string,
  request: BookRequest,
  actor: Actor,
): Promise<boolean> {
  const rows = await sql<object>(
    em,
    `insert into booking_attempt
       (id, kind, state, slot_id, patient_id, referral_id, booking_type, case_number, request_id, united_guids)
     select $1::uuid, 'book', 'claimed', $2::uuid, $3, $4::uuid, $5, $6, $7::uuid, $8::text[] from ${setActor("$9")}, ${LOCK_LIMIT}
     on conflict do nothing returning 1`,
    [...attemptValues(id, request, actor), actorText(actor)],
  );
  return rows.length > 0;
}

const CLAIM_AT_ONCE = prepared(
  "claim_at_once",
  `with target as (
       ${SLOT_TO_BOOK}, ${setActor("$10")}, ${LOCK_LIMIT} where s.id = $2
     ), claimed as (
       update associations_slots a set claim_id = $1::uuid, claimed_at = now()
         from target t
        where a.slot_id = t.slot_id and t.address is not null
          and a.status = $9 and a.book_ext_id is null and a.claim_id is null returning a.slot_id
     ), journalled as (
       insert into booking_attempt
         (id, kind, state, slot_id, patient_id, referral_id, booking_type, case_number, request_id, united_guids, address, called_at)
       select $1::uuid, 'book', 'claimed', t.slot_id, $3, $4::uuid, $5, $6, $7::uuid, $8::text[], t.address, now()
         from target t join claimed c on c.slot_id = t.slot_id returning slot_id
     )
     select t.* from target t join journalled j on j.slot_id = t.slot_id`,
);

/**
 * UC1-P1, UC1-P2, the usual case in one statement: the slot is free, its webhook is known, the application is new. Undefined
 * when any of it does not hold; nothing is written then, and the steps below find out what.
 * @throws 23505 when the same application is on its way with another slot: nothing is written either.
 */
export async function claimAtOnce(
  em: EntityManager,
  id: string,
  request: BookRequest,
  actor: Actor,
): Promise<SlotToBook | undefined> {
  const [row] = await sql<SlotToBook>(em, CLAIM_AT_ONCE, [
    ...attemptValues(id, request, actor),
    FREED.slot,
    actorText(actor),
  ]);
  return row;
}

export async function findLiveAttempt(em: EntityManager, caseNumber: string): Promise<EarlierAttempt | undefined> {
  const [row] = await sql<EarlierAttempt>(
    em,
    `select t.slot_id, t.patient_id, t.united_guids, t.state, t.book_ext_id, t.answer,
            exists (select from associations_slots a join book b on b.id = a.book_ext_id
                     where a.slot_id = t.slot_id and b.id = t.book_ext_id and b.status_code <> all($2::int[])) as is_in_force
       from booking_attempt t
      where t.case_number = $1 and t.kind = 'book' and t.state in ('claimed', 'unknown', 'booked')`,
    [caseNumber, CANCELLED],
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

export async function findSlotToBook(em: EntityManager, slotId: string): Promise<SlotToBook | undefined> {
  const [row] = await sql<SlotToBook>(em, `${SLOT_TO_BOOK} where s.id = $1`, [slotId]);
  return row;
}

/** Notes which webhook of the slot is about to be asked, and tells what the answer needs. */
export async function noteCallForSlot(
  em: EntityManager,
  attemptId: string,
  slotId: string,
): Promise<SlotToBook | undefined> {
  const [row] = await sql<SlotToBook>(
    em,
    `update booking_attempt t set address = s.address, called_at = now()
       from (${SLOT_TO_BOOK} where s.id = $2) s where t.id = $1
     returning s.slot_id, s.visit_time, s.duration, s.address`,
    [attemptId, slotId],
  );
  return row;
}

/** Notes which webhook is about to be asked. */
export async function noteCall(em: EntityManager, attemptId: string, address: string): Promise<void> {
  await sql(em, "update booking_attempt set address = $2, called_at = now() where id = $1", [attemptId, address]);
}

export interface Ending {
  readonly state: AttemptState;
  readonly statusCode: BookRefusal["status"]["status_code"];
  readonly reason: string | null;
  /** Null when no answer has begun to arrive: the МИС may be busy with the request still, and `answered_at` stays empty. */
  readonly httpStatus: number | null;
  /** Nothing can arrive any more, though nothing has. */
  readonly isOver?: boolean;
}

/**
 * Ends an attempt that changed nothing and lets its slot go; an `unknown` one keeps the slot until the truth is known (E-25).
 * A settled attempt stays as it is. A МИС that uploads the record and refuses it all the same has to cancel it, so such an
 * attempt is unknown too.
 */
export async function endAttempt(em: EntityManager, attemptId: string, ending: Ending): Promise<void> {
  const { state, statusCode, reason, httpStatus, isOver = false } = ending;
  const [ended] = await sql<{ state: AttemptState }>(
    em,
    `update booking_attempt
        set state = e.state, status_code = $3, reason = $4, http_status = $5,
            answered_at = case when e.state <> 'unknown' or $5::int is not null or $6 then now() end,
            settled_at = case when e.state <> 'unknown' then now() end
       from (select case when kind = 'book' and book_ext_id is not null then 'unknown' else $2 end as state
               from booking_attempt where id = $1) e
      where id = $1 and booking_attempt.state in ('claimed', 'unknown') returning booking_attempt.state`,
    [attemptId, state, statusCode, reason, httpStatus, isOver],
  );
  if (ended && ended.state !== "unknown") await releaseClaim(em, attemptId);
}

export async function releaseClaim(em: EntityManager, attemptId: string): Promise<void> {
  await sql(em, "update associations_slots set claim_id = null, claimed_at = null where claim_id = $1", [attemptId]);
}

/** FRESH-3: the МИС is now to show the newer change, not this one. */
export const END_EXPECTED = "update expected_upload e set ended_at = now()";
export const OPEN_EXPECTED = "e.ended_at is null and (e.slot_seen_at is null or e.book_seen_at is null)";

export interface Booking {
  readonly attemptId: string;
  readonly bookExtId: string;
  readonly createTs: string;
  /** For a repeat of the application; absent when ЕПГУ is told nothing. */
  readonly answer?: Told;
  /** Where the attempt must stand: one that somebody else has settled meanwhile is not booked. */
  readonly from: Extract<AttemptState, "claimed" | "unknown">;
  readonly actor: Actor;
}

const COMMIT_BOOKING = prepared(
  "commit_booking",
  `with attempt as (
       select id, slot_id, patient_id, united_guids, booking_type, referral_id, called_at
         from booking_attempt, ${setActor("$9")} where id = $1 and kind = 'book' and state = $8 for update of booking_attempt
     ), held as (
       select t.*, s.owner_oid, s.status as slot_status, s.updated_at as slot_updated_at
         from attempt t join associations_slots a on a.slot_id = t.slot_id and a.claim_id = t.id join slot s on s.id = a.slot_id
        where not exists (select from book b where b.id = $2 and b.slot_id = t.slot_id and b.status_code = any($11::int[])
                             and b.updated_at >= t.called_at)
     ), written as (
       insert into book (id, patient_id, slot_id, status_code, tag_source, type, referral_id, create_ts, owner_oid)
       select $2, patient_id, slot_id, $3, 'EPGU', booking_type, referral_id, $4, owner_oid from held
       on conflict (id) do update
          set status_code = excluded.status_code, patient_id = excluded.patient_id, tag_source = excluded.tag_source,
              type = excluded.type, referral_id = excluded.referral_id, updated_at = now(),
              create_ts = case book.status_code when $3 then book.create_ts else excluded.create_ts end
        where book.slot_id = excluded.slot_id
       returning slot_id
     ), associated as (
       update associations_slots a
          set status = $5, book_ext_id = $2, patient_id = h.patient_id, claim_id = null, claimed_at = null
         from written w join held h on h.slot_id = w.slot_id where a.slot_id = w.slot_id returning a.slot_id
     ), recorded as (
       update slot s set status = $5, updated_at = now() from associated a where s.id = a.slot_id returning s.id
     ), referred as (
       update referral r set status = $6, updated_at = now() from associated, held h
        where r.id = h.referral_id and r.patient_id = any(array_append(h.united_guids, h.patient_id)) and r.status in ($6, $7)
     ), ended as (
       ${END_EXPECTED} from recorded where e.slot_id = recorded.id and ${OPEN_EXPECTED}
     ), expected as (
       insert into expected_upload (attempt_id, change, slot_id, book_ext_id, owner_oid, slot_seen_at, book_seen_at)
       select h.id, 'book', h.slot_id, $2, h.owner_oid, case when h.slot_status <> $10 then h.slot_updated_at end,
              (select b.updated_at from book b where b.id = $2)
         from held h join recorded r on r.id = h.slot_id on conflict do nothing
     )
     update booking_attempt t
        set state = 'booked', status_code = 0, book_ext_id = $2, answer = $12::jsonb, answered_at = now(), settled_at = now()
       from recorded where t.id = $1 returning 1`,
);

/**
 * UC1-4…UC1-8, REF-27…30: slot, бирка, referral, association and journal in one statement, or nothing at all.
 * The referral is written, and so locked, though it be RECORDED: see `lockReferrals` (cancelling.ts).
 * A record of that id on this slot is an earlier one, or this one as the МИС has uploaded it: UC1-8 says all of its fields.
 *
 * False when the claim is gone (the slot was deleted meanwhile), when the book_ext_id already names another slot, or when the МИС
 * has shown the record as cancelled since it was asked: that is a later word than its 0, which it may have prepared before (E-24).
 */
export async function commitBooking(
  em: EntityManager,
  { attemptId, bookExtId, createTs, from, actor, answer }: Booking,
): Promise<boolean> {
  const rows = await sql<object>(em, COMMIT_BOOKING, [
    attemptId,
    bookExtId,
    BOOKED.book,
    createTs,
    BOOKED.slot,
    BOOKED.referral,
    FREED.referral,
    from,
    actorText(actor),
    FREED.slot,
    CANCELLED,
    answer === undefined ? null : JSON.stringify(answer),
  ]);
  return rows.length > 0;
}

/** Whether `commitBooking` has come to its end before, and only its answer was lost with the connection. */
export async function isCommitted(em: EntityManager, { attemptId, bookExtId }: Booking): Promise<boolean> {
  const rows = await sql<object>(
    em,
    "select 1 from booking_attempt where id = $1 and state = 'booked' and book_ext_id = $2",
    [attemptId, bookExtId],
  );
  return rows.length > 0;
}

/**
 * E-25: writes down which record the МИС may have made, before anybody asks it to cancel. False when the id is somebody
 * else's: a record of another slot, which a cancel would take away from its patient.
 */
export async function noteRecord(em: EntityManager, attemptId: string, bookExtId: string): Promise<boolean> {
  const rows = await sql<object>(
    em,
    `update booking_attempt t
        set state = 'unknown', book_ext_id = $2, status_code = 18, answered_at = now()
      where id = $1 and state in ('claimed', 'unknown')
        and not exists (select 1 from associations_slots a where a.book_ext_id = $2)
        and not exists (select 1 from book b where b.id = $2 and b.slot_id <> t.slot_id)
        and not exists (select 1 from booking_attempt o where o.book_ext_id = $2 and o.kind = 'book' and o.state = 'unknown'
                           and o.id <> t.id)
     returning 1`,
    [attemptId, bookExtId],
  );
  return rows.length > 0;
}

/** Puts a compensating cancel into the journal as one that is being sent. Null when there is one already, or no need. */
export async function journalCompensation(
  em: EntityManager,
  id: string,
  attemptId: string,
): Promise<CancelToSend | undefined> {
  const [row] = await sql<CancelToSend>(
    em,
    `insert into booking_attempt (id, kind, state, slot_id, book_ext_id, patient_id, united_guids, address, called_at)
     select $1, 'cancel', 'claimed', t.slot_id, t.book_ext_id, t.patient_id, t.united_guids, t.address, now()
       from booking_attempt t
      where t.id = $2 and t.kind = 'book' and t.state = 'unknown' and t.book_ext_id is not null
        and not exists (select 1 from booking_attempt c
                         where c.slot_id = t.slot_id and c.kind = 'cancel' and c.book_ext_id = t.book_ext_id
                           and c.created_at >= t.created_at)
     returning id, book_ext_id, patient_id, united_guids, address`,
    [id, attemptId],
  );
  return row;
}

/** A cancel that is in the journal and about to leave. */
export interface CancelToSend {
  readonly id: string;
  readonly book_ext_id: string;
  readonly patient_id: string;
  readonly united_guids: string[];
  readonly address: string;
}
