// How an attempt comes into the journal, before anybody is asked.
import type { BookRequest, CancelRequest } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { isStorable } from "../../../profile/localTime.ts";
import { FREED } from "../../../profile/statuses.ts";
import { quoted } from "../../literals.ts";
import type { Marks } from "../../statement.ts";
import { columns, list, unindexed } from "../../tables.ts";
import { actorText, setActor, type Actor } from "../actor.ts";
import type { Applicant } from "../offerRules.ts";
import { LOCK_LIMIT, slotToClaim, type SlotToClaim } from "../slotToBook.ts";
import { preparedTransition, transition } from "./transition.ts";

const t = columns("booking_attempt", "t");
const c = columns("booking_attempt", "c");
const a = columns("associations_slots", "a");
const claim = columns("associations_slots");

/** An attempt of ЕПГУ to book, as it is put into the journal. */
interface NewBooking extends Applicant {
  readonly id: string;
  readonly slotId: string;
  readonly bookingType: string;
  readonly caseNumber: string | null;
  readonly requestId: string | null;
  readonly actor: string;
}

/** What the rules of an offer have to know of a request (offerRules.ts). */
export function applicantOf(request: BookRequest, nowLocal: string): Applicant {
  const { united_guids: unitedGuids, birthdate } = request.patient_data_rrp;
  return {
    patientId: request.patient_id,
    unitedGuids,
    birthdate: birthdate !== null && isStorable(birthdate) ? birthdate : null,
    referralId: request.referral_id ?? null,
    nowLocal,
  };
}

/** What an attempt begins with. */
export interface Beginning {
  readonly id: string;
  readonly request: BookRequest;
  readonly actor: Actor;
  /** Local time. */
  readonly nowLocal: string;
}

function newBooking({ id, request, actor, nowLocal }: Beginning): NewBooking {
  return {
    ...applicantOf(request, nowLocal),
    id,
    slotId: request.slot_id,
    bookingType: request.booking_type,
    caseNumber: request.case_number ?? null,
    requestId: actor.requestId ?? null,
    actor: actorText(actor),
  };
}

const ASKED = [
  "id",
  "kind",
  "state",
  "patient_id",
  "referral_id",
  "booking_type",
  "case_number",
  "request_id",
] as const;
const askedValues = (p: Marks<NewBooking>): string =>
  `${p.id}::uuid, 'book', 'claimed', ${p.patientId}, ${p.referralId}::uuid, ${p.bookingType}, ${p.caseNumber}, ${p.requestId}::uuid`;

// Raw: `on conflict do nothing` over a partial index, and who acts is set by the statement itself.
const JOURNAL_BOOKING = transition<NewBooking>(
  "journal_booking",
  (p) => `
  insert into booking_attempt (${list("booking_attempt", [...ASKED, "united_guids", "slot_id"])})
  select ${askedValues(p)}, ${p.unitedGuids}::text[], ${p.slotId}::uuid from ${setActor(p.actor)}, ${LOCK_LIMIT}
  on conflict do nothing returning 1`,
);

/** Writes the attempt down before anything happens; false if the same application of ЕПГУ is in progress or booked (E-25). */
export async function journalBooking(em: EntityManager, beginning: Beginning): Promise<boolean> {
  return (await JOURNAL_BOOKING.run(em, newBooking(beginning))).length > 0;
}

// Raw and prepared: the usual booking in one round trip.
const CLAIM_AT_ONCE = preparedTransition<NewBooking, SlotToClaim>(
  "claim_at_once",
  (p) => `
  with target as (
    ${slotToClaim(p)}, ${setActor(p.actor)}, ${LOCK_LIMIT} where s.id = ${p.slotId}
  ), claimed as (
    update associations_slots a set ${claim.claim_id} = ${p.id}::uuid, ${claim.claimed_at} = now()
     where ${a.slot_id} = (select slot_id from target where address is not null and refusal is null)
       and ${a.status} = ${quoted(FREED.slot)} and ${a.book_ext_id} is null and ${a.claim_id} is null returning ${a.slot_id}
  ), journalled as (
    insert into booking_attempt (${list("booking_attempt", [...ASKED, "united_guids", "slot_id", "address", "called_at"])})
    select ${askedValues(p)}, ${p.unitedGuids}::text[], target.slot_id, target.address, now()
      from target join claimed on claimed.slot_id = target.slot_id returning slot_id
  )
  select target.* from target join journalled on journalled.slot_id = target.slot_id`,
);

/**
 * UC1-P1, UC1-P2, the usual case in one statement: the slot is free and offered, its webhook is known, the application is new. Undefined
 * when any of it does not hold; nothing is written then, and the steps of booking/book.ts find out what.
 * @throws 23505 when the same application is in progress with another slot: nothing is written either.
 */
export async function claimAtOnce(em: EntityManager, beginning: Beginning): Promise<SlotToClaim | undefined> {
  return CLAIM_AT_ONCE.first(em, newBooking(beginning));
}

interface NewCancel {
  readonly id: string;
  readonly slotId: string;
  readonly request: CancelRequest;
  readonly requestId: string | null;
}

const JOURNAL_CANCEL = transition<Omit<NewCancel, "request"> & CancelRequest>(
  "journal_cancel",
  (p) => `
  insert into booking_attempt
    (${list("booking_attempt", ["id", "kind", "state", "slot_id", "book_ext_id", "patient_id", "united_guids", "request_id"])})
  values (${p.id}, 'cancel', 'claimed', ${p.slotId}, ${p.book_ext_id}, ${p.patient_id}, ${p.united_guids}, ${p.requestId})`,
);

export async function journalCancel(em: EntityManager, { request, ...cancel }: NewCancel): Promise<void> {
  await JOURNAL_CANCEL.run(em, { ...cancel, ...request });
}

/** A cancel that is in the journal and about to leave. */
export interface CancelToSend {
  readonly id: string;
  readonly book_ext_id: string;
  readonly patient_id: string;
  readonly united_guids: string[];
  readonly address: string;
}

export const CANCEL_TO_SEND = ["id", "book_ext_id", "patient_id", "united_guids", "address"] as const;

// Raw: one statement decides and writes, or two processes would both cancel.
const JOURNAL_COMPENSATION = transition<{ id: string; attemptId: string }, CancelToSend>(
  "journal_compensation",
  (p) => `
  insert into booking_attempt (${list("booking_attempt", [...CANCEL_TO_SEND, "slot_id", "kind", "state", "called_at"])})
  select ${p.id}, ${list("booking_attempt", [...CANCEL_TO_SEND.slice(1), "slot_id"], "t")}, 'cancel', 'claimed', now()
    from booking_attempt t
   where ${t.id} = ${p.attemptId} and ${unindexed(t.kind)} = 'book' and ${unindexed(t.state)} = 'unknown' and ${t.book_ext_id} is not null
     and not exists (select 1 from booking_attempt c
                      where ${c.slot_id} = ${t.slot_id} and ${unindexed(c.kind)} = 'cancel' and ${c.book_ext_id} = ${t.book_ext_id}
                        and ${c.created_at} >= ${t.created_at})
  returning ${list("booking_attempt", CANCEL_TO_SEND)}`,
);

/** Puts a compensating cancel into the journal as one that is being sent. Undefined when there is one already, or no need. */
export function journalCompensation(
  em: EntityManager,
  id: string,
  attemptId: string,
): Promise<CancelToSend | undefined> {
  return JOURNAL_COMPENSATION.first(em, { id, attemptId });
}
