// E-25: what бирки in force say about attempts whose outcome is not known.
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED } from "../../../profile/statuses.ts";
import { quoted } from "../../literals.ts";
import { statement } from "../../statement.ts";
import { columns, unindexed } from "../../tables.ts";
import { lookUpEach } from "../upsert.ts";
import { transition } from "./transition.ts";

/** An upload of the slot showed it without a patient: the attempt has come to nothing, unless its record turns up after all. */
export const LIFTED = "settled by an upload of the slot";
const YIELDED = "the slot belongs to another record";

/** FRESH-2: a бирка may be an hour behind its record, and the upload takes its time. */
const RECORD_DELAY = "interval '75 minutes'";

const t = columns("booking_attempt", "t");
const o = columns("booking_attempt", "o");
const attempt = columns("booking_attempt");
const b = columns("book", "b");
const a = columns("associations_slots", "a");
const other = columns("associations_slots", "o");
const association = columns("associations_slots");

const IN_FORCE = `${b.status_code} = ${BOOKED.book}`;

/** A МИС may know the patient by a former id (E-15, E-16). */
const SAME_PERSON = `(${b.patient_id} = ${t.patient_id} or ${b.patient_id} = any(${t.united_guids}))`;

/** No booking of the gateway has this id: a record that was moved here, or an old one sent again, is not the attempt's. */
const NEW_TO_US = `
  not exists (select 1 from associations_slots o where ${other.book_ext_id} = ${b.id})
  and not exists (select 1 from booking_attempt o
                   where ${o.slot_id} = ${b.slot_id} and ${o.kind} = 'book' and ${o.book_ext_id} = ${b.id})`;

/** An attempt that may have made a record not seen yet. */
const MAY_HAVE_RECORD = `${t.kind} = 'book' and ${t.book_ext_id} is null`;
const RELEASED_UNSURE = `${t.state} = 'released' and ${t.reason} in (${quoted(LIFTED, YIELDED)}) and ${t.settled_at} > now() - ${RECORD_DELAY}`;

interface Books {
  readonly bookIds: readonly string[];
}

/**
 * Of the бирки `bookIds`: whose are they? Each statement asks anew for the state of an attempt that it writes: another transaction may
 * have settled it while the statement waited for its row.
 */
export async function judgeBooks(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await YIELD_TO_OTHERS.run(em, { bookIds });
  await REVEAL_RECORDS.run(em, { bookIds });
  await REOPEN_RELEASED.run(em, { bookIds });
}

// Raw: a union, for each half has its own partial index.
const BOOKS_TO_JUDGE = statement<object, { id: string }>(
  () => `
  select ${b.id} from booking_attempt t join book b on ${b.slot_id} = ${t.slot_id} and ${IN_FORCE}
   where ${MAY_HAVE_RECORD} and ${t.state} in ('claimed', 'unknown')
   union
  select ${b.id} from booking_attempt t join book b on ${b.slot_id} = ${t.slot_id} and ${IN_FORCE}
   where ${MAY_HAVE_RECORD} and ${RELEASED_UNSURE}`,
);

/** As at their upload: what kept a бирка from being understood then, a call in flight for one, may be over by now. */
export async function judgeOpenAttempts(em: EntityManager): Promise<void> {
  const bookIds = (await BOOKS_TO_JUDGE.run(em, {})).map(({ id }) => id);
  if (bookIds.length > 0) await judgeBooks(em, bookIds);
  await HOLD_FOR_RECORDS.run(em, {});
}

/** Бирки in force on slots whose claim belongs to an attempt without a record of its own; `bookIds` is the parameter. */
const onClaimedSlot = (bookIds: string): string => `
    from book b
         ${lookUpEach("a", `select * from associations_slots a where ${a.slot_id} = ${b.slot_id}`)}
         ${lookUpEach("t", `select * from booking_attempt t where ${t.id} = ${a.claim_id}`)}
   where ${MAY_HAVE_RECORD} and ${b.id} = any(${bookIds}::uuid[]) and ${IN_FORCE}`;

/** The end of a statement whose `settled` attempts hold no slot any more. */
export const RELEASE_SETTLED = `
  update associations_slots a set ${association.claim_id} = null, ${association.claimed_at} = null
    from settled where ${a.claim_id} = settled.id`;

/** Another patient sits on the slot, or the same one by another way: the attempt has come to nothing. */
const YIELD_TO_OTHERS = transition<Books>(
  "yield_to_others",
  (p) => `
  with others as (
    select ${t.id} ${onClaimedSlot(p.bookIds)} and ${t.state} = 'unknown' and ${t.answered_at} is not null
       and (not ${SAME_PERSON} or ${b.tag_source} <> 'EPGU')
  ), settled as (
    update booking_attempt t
       set ${attempt.state} = 'released', ${attempt.reason} = ${quoted(YIELDED)}, ${attempt.settled_at} = now()
      from others where ${t.id} = others.id and ${unindexed(t.state)} = 'unknown' and ${t.book_ext_id} is null returning ${t.id}
  ) ${RELEASE_SETTLED}`,
);

/** The МИС shows the record that an attempt made: the journal learns its id, even before the answer of the МИС arrives. */
const REVEAL_RECORDS = transition<Books>(
  "reveal_records",
  (p) => `
  update booking_attempt o set ${attempt.book_ext_id} = r.book_id
    from (select ${t.id}, ${b.id} as book_id ${onClaimedSlot(p.bookIds)} and ${t.state} in ('claimed', 'unknown')
             and ${SAME_PERSON} and ${b.tag_source} = 'EPGU' and ${NEW_TO_US}) r
   where ${o.id} = r.id and ${unindexed(o.state)} in ('claimed', 'unknown') and ${o.book_ext_id} is null`,
);

/**
 * The AVAILABLE that lifted a claim may have been older than the record (uploads run up to 30 s behind, FRESH-1). When the
 * record turns up after all, its attempt is unknown again, and the slot its own, if no other patient is being booked there: the МИС
 * will refuse him, or has sold the slot twice itself, and the record has to go in either case. The number of an application
 * that has gone on to another attempt stays with that one.
 */
const REOPEN_RELEASED = transition<Books>(
  "reopen_released",
  (p) => `
  with candidates as (
    select distinct on (${b.id}) ${t.id}, ${t.case_number}, ${b.id} as book_id
      from book b ${lookUpEach("t", `select * from booking_attempt t where ${t.slot_id} = ${b.slot_id}`)}
     where ${SAME_PERSON} and ${b.id} = any(${p.bookIds}::uuid[]) and ${IN_FORCE} and ${b.tag_source} = 'EPGU' and ${NEW_TO_US}
       and ${MAY_HAVE_RECORD} and ${RELEASED_UNSURE}
     order by ${b.id}, ${t.created_at} desc
  ), late as (
    select distinct on (c.id) c.*, row_number() over (partition by c.case_number order by c.id) > 1
           or exists (select 1 from booking_attempt o where ${o.case_number} = c.case_number and ${o.kind} = 'book'
                         and ${o.state} in ('claimed', 'unknown', 'booked')) as has_gone_on
      from candidates c order by c.id
  ), reopened as (
    update booking_attempt t
       set ${attempt.state} = 'unknown', ${attempt.book_ext_id} = late.book_id, ${attempt.settled_at} = null,
           ${attempt.case_number} = case when not late.has_gone_on then ${t.case_number} end
      from late where ${t.id} = late.id and ${unindexed(t.state)} = 'released' and ${t.book_ext_id} is null returning ${t.id}, ${t.slot_id}
  )
  update associations_slots a set ${association.claim_id} = reopened.id, ${association.claimed_at} = now()
    from reopened where ${a.slot_id} = reopened.slot_id and ${a.book_ext_id} is null and ${a.claim_id} is null`,
);

/** A record that the МИС shows keeps its slot from others until it is cancelled or accepted. */
const HOLD_FOR_RECORDS = statement<object>(
  () => `
  update associations_slots a set ${association.claim_id} = ${t.id}, ${association.claimed_at} = now()
    from booking_attempt t join book b on ${b.id} = ${t.book_ext_id} and ${b.slot_id} = ${t.slot_id} and ${IN_FORCE}
   where ${t.kind} = 'book' and ${t.state} = 'unknown' and ${a.slot_id} = ${t.slot_id}
     and ${a.book_ext_id} is null and ${a.claim_id} is null`,
);
