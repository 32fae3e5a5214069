import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, CANCELLED, FREED } from "../../../profile/statuses.ts";
import { quoted } from "../../literals.ts";
import { statement } from "../../statement.ts";
import { columns, unindexed } from "../../tables.ts";
import { releaseClaim } from "../claims.ts";
import { ATTEMPT_OF_EXPECTED, endExpected, EXPECTED } from "./expected.ts";
import { lookUpEach } from "../upsert.ts";
import { preparedTransition } from "./transition.ts";

export interface Cancel {
  readonly attemptId: string;
  readonly bookExtId: string;
}

const t = columns("booking_attempt", "t");
const attempt = columns("booking_attempt");
const asked = columns("booking_attempt", "asked");
const booking = columns("booking_attempt", "booking");
const closed = columns("booking_attempt", "closed");
const a = columns("associations_slots", "a");
const association = columns("associations_slots");
const s = columns("slot", "s");
const slot = columns("slot");
const b = columns("book", "b");
const o = columns("book", "o");
const shown = columns("book", "shown");
const book = columns("book");
const r = columns("referral", "r");
const referral = columns("referral");

/** Every row is found by a key that is a value, as in commitBooking.ts. */
const SLOT = `select ${asked.slot_id} from asked`;

// Raw and prepared: whatever is left of a record goes in one statement.
const COMMIT_CANCEL = preparedTransition<Cancel>(
  "commit_cancel",
  (p) => `
  with asked as (
    select ${t.slot_id}, ${t.patient_id}, ${t.united_guids} from booking_attempt t
     where ${t.id} = ${p.attemptId} and ${unindexed(t.kind)} = 'cancel'
  ), booking as (
    select * from booking_attempt t
     where ${t.slot_id} = (${SLOT}) and ${unindexed(t.kind)} = 'book' and ${t.book_ext_id} = ${p.bookExtId}
  ), closed as (
    update booking_attempt t
       set ${attempt.state} = case ${t.state} when 'booked' then 'cancelled' else 'compensated' end, ${attempt.settled_at} = now()
     where ${t.id} = any(array(select ${booking.id} from booking)) and ${unindexed(t.state)} in ('booked', 'unknown') returning ${t.id}
  ), shown as (
    select ${b.patient_id}, ${b.referral_id} from book b where ${b.slot_id} = (${SLOT}) and ${b.id} = ${p.bookExtId}
  ), written as (
    update book b set ${book.status_code} = ${FREED.book}, ${book.updated_at} = now()
     where ${b.id} = ${p.bookExtId} and ${b.slot_id} = (${SLOT}) and ${b.status_code} = ${BOOKED.book}
    returning ${b.id}
  ), moved as (
    select ${s.id}
      from slot s ${lookUpEach("a", `select * from associations_slots a where ${a.slot_id} = ${s.id}`)}
     where ${s.id} = (${SLOT}) and ${s.status} = ${quoted(BOOKED.slot)}
       and not exists (select from book o where ${o.slot_id} = ${s.id} and ${o.id} <> ${p.bookExtId} and ${o.status_code} = ${BOOKED.book})
       and (${a.book_ext_id} = ${p.bookExtId} or exists (select from written)
            or exists (select from booking where ${booking.answered_at} >= ${s.updated_at}))
  ), freed as (
    update associations_slots a
       set ${association.book_ext_id} = null, ${association.patient_id} = null, ${association.claim_id} = null,
           ${association.claimed_at} = null,
           ${association.status} = case when ${a.status} = ${quoted(BOOKED.slot)} and exists (select from moved)
                                        then ${quoted(FREED.slot)} else ${a.status} end
     where ${a.slot_id} = (${SLOT})
       and (${a.book_ext_id} = ${p.bookExtId}
            or ${a.book_ext_id} is null
               and (${a.claim_id} is null or ${a.claim_id} = ${p.attemptId} or ${a.claim_id} in (select ${closed.id} from closed)))
    returning ${a.slot_id}
  ), opened as (
    update slot s set ${slot.status} = ${quoted(FREED.slot)}, ${slot.updated_at} = now()
     where ${s.id} = (select moved.id from freed join moved on moved.id = freed.slot_id) and ${s.status} = ${quoted(BOOKED.slot)}
  ), person as (
    select ${shown.patient_id} as id from shown
     union select ${booking.patient_id} from booking union select ${asked.patient_id} from asked
     union select unnest(${booking.united_guids}) from booking union select unnest(${asked.united_guids}) from asked
  ), referred as (
    update referral r set ${referral.status} = ${quoted(FREED.referral)}, ${referral.updated_at} = now()
     where ${r.id} = any(array(select ${shown.referral_id} from shown union select ${booking.referral_id} from booking))
       and ${r.status} = ${quoted(BOOKED.referral)} and ${r.patient_id} = any(array(select id from person))
       and not exists (select from book o
                        where ${o.referral_id} = ${r.id} and ${o.id} <> ${p.bookExtId} and ${o.status_code} = ${BOOKED.book})
  ), ended as (
    ${endExpected(SLOT, `${ATTEMPT_OF_EXPECTED} <> ${p.attemptId}`)}
  ), expected as (
    insert into expected_upload (${EXPECTED})
    select ${t.id}, 'cancel', ${s.id}, ${p.bookExtId}, ${s.owner_oid},
           case when ${s.status} <> ${quoted(BOOKED.slot)} then ${s.updated_at} end,
           (select ${b.updated_at} from book b where ${b.id} = ${p.bookExtId} and ${b.status_code} in (${CANCELLED.join(", ")}))
      from booking_attempt t ${lookUpEach("s", `select * from slot s where ${s.id} = ${t.slot_id}`)}
     where ${t.id} = ${p.attemptId} and ${t.request_id} is not null and ${unindexed(t.state)} in ('claimed', 'unknown')
    on conflict do nothing
  )
  update booking_attempt t
     set ${attempt.state} = 'cancelled', ${attempt.status_code} = 0, ${attempt.answered_at} = now(), ${attempt.settled_at} = now()
   where ${t.slot_id} = (${SLOT}) and ${unindexed(t.kind)} = 'cancel' and ${t.book_ext_id} = ${p.bookExtId}
     and ${unindexed(t.state)} in ('claimed', 'unknown')`,
);

/**
 * UC11-4…UC11-7, REF-30: the МИС has confirmed that the record is no more, whoever asked for it. In one statement, whatever is
 * left of it, for the МИС may have uploaded or deleted the бирка before it answered: a booking in force becomes `cancelled`, an
 * unknown one `compensated`, every open cancel of the record `cancelled`. The journal remembers whose referral it was when the
 * бирка does not name it; one that another бирка in force names stays RECORDED (REF-21).
 *
 * Only what a booking moved moves back: a slot that the МИС has blocked or annulled since, or sold anew, stays as it is.
 */
export async function commitCancel(em: EntityManager, cancel: Cancel): Promise<void> {
  await LOCK.run(em, cancel);
  await COMMIT_CANCEL.run(em, cancel);
  // Whatever has become of the record meanwhile, this cancel holds nothing any more.
  await releaseClaim(em, cancel.attemptId);
}

/**
 * What the statement that follows decides by, so that it sees it as the last transaction has left it. REF-21: a booking by the same
 * referral that is being committed has locked it, and its бирка is seen; one that comes later waits for this transaction and makes the
 * referral RECORDED again. FRESH-3: an upload in the middle of its transaction has shown the change already, and is not waited for again.
 * Slot, бирка, then association, as uploads and bookings lock them. Counts, for whoever counts rows reads, and so locks, all of them.
 */
const LOCK = statement<Cancel>(
  (p) => `
  with referrals as (
    select 1 from referral
     where ${referral.id} = any(array(
             select ${book.referral_id} from book where ${book.id} = ${p.bookExtId}
              union select ${attempt.referral_id} from booking_attempt
                     where ${attempt.book_ext_id} = ${p.bookExtId} and ${unindexed(attempt.kind)} = 'book'))
     order by ${referral.id} for update
  ), slots as (
    select 1 from slot
     where ${slot.id} = (select ${attempt.slot_id} from booking_attempt where ${attempt.id} = ${p.attemptId}) for no key update
  ), books as (
    select 1 from book where ${book.id} = ${p.bookExtId} for no key update
  )
  select (select count(*) from referrals), (select count(*) from slots), (select count(*) from books)`,
);
