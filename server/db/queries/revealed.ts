// E-25: what бирки in force tell of attempts that nobody knows how they ended.
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED } from "../../profile/statuses.ts";
import { sql } from "../sql.ts";

/** An upload of the slot said that nobody sits there: the attempt has come to nothing, unless its record turns up after all. */
export const LIFTED = "settled by an upload of the slot";
const YIELDED = "the slot belongs to another record";

/** FRESH-2: a бирка may be an hour behind its record, and the upload takes its time. */
const RECORD_DELAY = "interval '75 minutes'";

/** A МИС may know the patient by a former id (E-15, E-16). */
const SAME_PERSON = "(b.patient_id = t.patient_id or b.patient_id = any(t.united_guids))";

/** No booking of the gateway has this id: a record that was moved here, or an old one sent again, is not the attempt's. */
const NEW_TO_US = `
  not exists (select 1 from associations_slots o where o.book_ext_id = b.id)
  and not exists (select 1 from booking_attempt o where o.slot_id = b.slot_id and o.kind = 'book' and o.book_ext_id = b.id)`;

/** An attempt that may have made a record nobody has seen yet. */
const MAY_HAVE_RECORD = "t.kind = 'book' and t.book_ext_id is null";
const RELEASED_UNSURE = `t.state = 'released' and t.reason in ('${LIFTED}', '${YIELDED}') and t.settled_at > now() - ${RECORD_DELAY}`;

/** Of the бирки `bookIds`: whose are they? */
export async function judgeBooks(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await yieldToOthers(em, bookIds);
  await revealRecords(em, bookIds);
  await reopenReleased(em, bookIds);
}

/** As at their upload: what kept a бирка from being understood then, a call in flight for one, may be over by now. */
export async function judgeOpenAttempts(em: EntityManager): Promise<void> {
  const books = await sql<{ id: string }>(
    em,
    `select b.id from booking_attempt t join book b on b.slot_id = t.slot_id and b.status_code = $1
      where ${MAY_HAVE_RECORD} and t.state in ('claimed', 'unknown')
      union
     select b.id from booking_attempt t join book b on b.slot_id = t.slot_id and b.status_code = $1
      where ${MAY_HAVE_RECORD} and ${RELEASED_UNSURE}`,
    [BOOKED.book],
  );
  if (books.length > 0)
    await judgeBooks(
      em,
      books.map(({ id }) => id),
    );
  await holdForRecords(em);
}

/** Бирки in force on slots whose claim belongs to an attempt without a record of its own. */
const ON_CLAIMED_SLOT = `
  from book b
  join associations_slots a on a.slot_id = b.slot_id
  join booking_attempt t on t.id = a.claim_id and ${MAY_HAVE_RECORD}
 where b.id = any($1::uuid[]) and b.status_code = $2`;

/** Somebody else sits on the slot, or the same patient by another way: the attempt has come to nothing. */
async function yieldToOthers(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `with others as (
       select t.id ${ON_CLAIMED_SLOT} and t.state = 'unknown' and t.answered_at is not null
          and (not ${SAME_PERSON} or b.tag_source <> 'EPGU')
     ), settled as (
       update booking_attempt t set state = 'released', reason = $3, settled_at = now()
         from others o where t.id = o.id returning t.id
     )
     update associations_slots a set claim_id = null, claimed_at = null from settled where a.claim_id = settled.id`,
    [bookIds, BOOKED.book, YIELDED],
  );
}

/** The МИС shows the record that an attempt made: the journal learns its id, even before the answer of the МИС arrives. */
async function revealRecords(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `update booking_attempt set book_ext_id = r.book_id
       from (select t.id, b.id as book_id ${ON_CLAIMED_SLOT} and t.state in ('claimed', 'unknown')
                and ${SAME_PERSON} and b.tag_source = 'EPGU' and ${NEW_TO_US}) r
      where booking_attempt.id = r.id`,
    [bookIds, BOOKED.book],
  );
}

/**
 * The AVAILABLE that lifted a claim may have been older than the record (uploads run up to 30 s behind, FRESH-1). When the
 * record turns up after all, its attempt is unknown again, and the slot its own, if nobody else is being booked there: his МИС
 * will refuse him, or has sold the slot twice itself, and the record has to go in either case. The number of an application
 * that has gone on to another attempt stays with that one.
 */
async function reopenReleased(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await sql(
    em,
    `with candidates as (
       select distinct on (b.id) t.id, t.case_number, b.id as book_id
         from book b join booking_attempt t on t.slot_id = b.slot_id and ${SAME_PERSON}
        where b.id = any($1::uuid[]) and b.status_code = $2 and b.tag_source = 'EPGU' and ${NEW_TO_US}
          and ${MAY_HAVE_RECORD} and ${RELEASED_UNSURE}
        order by b.id, t.created_at desc
     ), late as (
       select distinct on (id) *, row_number() over (partition by case_number order by id) > 1
              or exists (select 1 from booking_attempt l where l.case_number = c.case_number and l.kind = 'book'
                            and l.state in ('claimed', 'unknown', 'booked')) as has_gone_on
         from candidates c order by id
     ), reopened as (
       update booking_attempt t
          set state = 'unknown', book_ext_id = l.book_id, settled_at = null,
              case_number = case when not l.has_gone_on then t.case_number end
         from late l where t.id = l.id returning t.id, t.slot_id
     )
     update associations_slots a set claim_id = r.id, claimed_at = now()
       from reopened r where a.slot_id = r.slot_id and a.book_ext_id is null and a.claim_id is null`,
    [bookIds, BOOKED.book],
  );
}

/** A record that the МИС shows keeps its slot from others until it is cancelled or accepted. */
async function holdForRecords(em: EntityManager): Promise<void> {
  await sql(
    em,
    `update associations_slots a set claim_id = t.id, claimed_at = now()
       from booking_attempt t join book b on b.id = t.book_ext_id and b.slot_id = t.slot_id and b.status_code = $1
      where t.kind = 'book' and t.state = 'unknown' and a.slot_id = t.slot_id and a.book_ext_id is null and a.claim_id is null`,
    [BOOKED.book],
  );
}
