import type { Book, BookSuccess } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, CANCELLED, FREED, type AttemptState } from "../../../profile/statuses.ts";
import { quoted } from "../../literals.ts";
import { columns, list, type ColumnOf } from "../../tables.ts";
import { actorText, setActor, type Actor } from "../actor.ts";
import { endExpected, EXPECTED } from "./expected.ts";
import { lookUpEach } from "../upsert.ts";
import { preparedTransition } from "./transition.ts";

/** What the answer to ЕПГУ takes from the answer of the МИС. */
export type MisDetails = Partial<Pick<BookSuccess, "service_id" | "organization_id" | "area_id" | "queue_number">>;

export interface Booking {
  readonly attemptId: string;
  readonly bookExtId: string;
  readonly createTs: string;
  /** For a repeat of the application; absent when there is no answer to ЕПГУ. */
  readonly answer?: MisDetails;
  /** Where the attempt must stand: one that somebody else has settled meanwhile is not booked. */
  readonly from: Extract<AttemptState, "claimed" | "unknown">;
  readonly actor: Actor;
}

const t = columns("booking_attempt", "t");
const h = columns("booking_attempt", "h");
const attempt = columns("booking_attempt");
const a = columns("associations_slots", "a");
const association = columns("associations_slots");
const s = columns("slot", "s");
const slot = columns("slot");
const b = columns("book", "b");
const o = columns("book", "o");
const book = columns("book");
const former = columns("book", "book");
const excluded = columns("book", "excluded");
const r = columns("referral", "r");
const referral = columns("referral");

const WRITTEN = [
  "id",
  "slot_id",
  "patient_id",
  "type",
  "referral_id",
  "status_code",
  "tag_source",
  "create_ts",
  "owner_oid",
] as const;
/** UC1-8 sets them for a record that the МИС has uploaded before its answer. */
const REWRITTEN: readonly ColumnOf<"book">[] = ["status_code", "patient_id", "tag_source", "type", "referral_id"];
const CARRIED = [
  "id",
  "kind",
  "state",
  "slot_id",
  "patient_id",
  "united_guids",
  "booking_type",
  "referral_id",
  "called_at",
  "book_ext_id",
] as const;

const event = list("slot_event", [
  "slot_id",
  "entity",
  "entity_id",
  "action",
  "changes",
  "owner_oid",
  "previous_at",
  "status_code",
  "actor",
  "mo_oid",
  "request_id",
]);
/** UC1-8, and REF-28 of a booking by referral (D-94). */
const RECORD_TYPE = `case when ${h.referral_id} is null then ${h.booking_type} else '${"APPOINTMENT" satisfies Book["type"]}' end`;
/** What `actorText` holds. */
const acts = (actor: string): string =>
  ["text", "text", "uuid"].map((type, at) => `nullif(split_part(${actor}, '|', ${at + 1}), '')::${type}`).join(", ");

/**
 * The usual case: everything stands as an upload and a claim have left it. Its one event tells all of its changes, and the triggers of
 * this transaction, which has no other statement, are told to keep silent (migrations/history.ts).
 */
const tellsItself = (p: Record<"from" | "bookExtId", string>): string => `
  case when ${p.from} = 'claimed' and ${t.book_ext_id} is null and ${s.status} = ${quoted(FREED.slot)}
             and ${a.status} = ${quoted(FREED.slot)} and ${a.book_ext_id} is null
             and not exists (select from book b where ${b.id} = ${p.bookExtId})
       then set_config('ferkit.history', 'told', true) is not null else false end`;

/** Of the one row that is held. The slot is locked with it: what an upload in the middle of its transaction makes of it is seen (FRESH-3). */
const held = (value: string): string => `(select ${value} from held h)`;

// Raw and prepared: slot, бирка, referral, association and journal move together in one round trip, or not at all. Every row is
// found by a key that is a value (`= (select …)`), never by a join, so that the plan is right however many rows there will be.
const COMMIT_BOOKING = preparedTransition<Omit<Booking, "answer" | "actor"> & { actor: string; answer: string | null }>(
  "commit_booking",
  (p) => `
  with locked as (
    select ${list("booking_attempt", CARRIED)} from booking_attempt, ${setActor(p.actor)}
     where ${attempt.id} = ${p.attemptId} for update of booking_attempt
  ), held as (
    select t.*, ${s.owner_oid} as slot_owner, ${s.status} as slot_status, ${s.updated_at} as slot_updated_at,
           ${tellsItself(p)} as is_told
      from locked t
           ${lookUpEach("a", `select * from associations_slots a where ${a.slot_id} = ${t.slot_id}`)}
           ${lookUpEach("s", `select * from slot s where ${s.id} = ${t.slot_id} for no key update`)}
     where ${t.kind} = 'book' and ${t.state} = ${p.from} and ${a.claim_id} = ${t.id}
       and not exists (select from book o
                        where ${o.slot_id} = ${t.slot_id} and ${o.status_code} = ${BOOKED.book} and ${o.id} <> ${p.bookExtId})
  ), written as (
    insert into book (${list("book", WRITTEN)})
    select ${p.bookExtId}, ${list("booking_attempt", ["slot_id", "patient_id"], "h")}, ${RECORD_TYPE}, ${h.referral_id},
           ${BOOKED.book}, 'EPGU', ${p.createTs}, h.slot_owner
      from held h
    on conflict (${book.id}) do update
       set ${REWRITTEN.map((name) => `${book[name]} = ${excluded[name]}`).join(", ")}, ${book.updated_at} = now(),
           ${book.create_ts} = case ${former.status_code} when ${BOOKED.book} then ${former.create_ts} else ${excluded.create_ts} end
     where ${former.slot_id} = ${excluded.slot_id}
       and not (${former.status_code} in (${CANCELLED.join(", ")}) and ${former.updated_at} >= ${held(h.called_at)})
    returning ${book.slot_id}, xmax <> 0 as was_there
  ), associated as (
    update associations_slots a
       set ${association.status} = ${quoted(BOOKED.slot)}, ${association.book_ext_id} = ${p.bookExtId},
           ${association.patient_id} = ${held(h.patient_id)}, ${association.claim_id} = null, ${association.claimed_at} = null
     where ${a.slot_id} = (select slot_id from written) returning ${a.slot_id}
  ), recorded as (
    update slot s set ${slot.status} = ${quoted(BOOKED.slot)}, ${slot.updated_at} = now()
     where ${s.id} = (select slot_id from associated) returning ${s.id}
  ), referred as (
    update referral r set ${referral.status} = ${quoted(BOOKED.referral)}, ${referral.updated_at} = now()
     where ${r.id} = (select ${h.referral_id} from held h, associated)
       and ${r.patient_id} = any(${held(`array_append(${h.united_guids}, ${h.patient_id})`)}::text[])
       and ${r.status} in (${quoted(BOOKED.referral, FREED.referral)})
  ), ended as (
    ${endExpected("select id from recorded")}
  ), expected as (
    insert into expected_upload (${EXPECTED})
    select ${h.id}, 'book', ${h.slot_id}, ${p.bookExtId}, h.slot_owner,
           case when h.slot_status <> ${quoted(FREED.slot)} then h.slot_updated_at end,
           coalesce((select ${b.updated_at} from book b where ${b.id} = ${p.bookExtId}), (select now() from written where was_there))
      from held h join recorded on recorded.id = ${h.slot_id} on conflict do nothing
  ), told as (
    insert into slot_event (${event})
    select ${h.slot_id}, 'booking', ${h.id}, 'booked', to_jsonb(${p.bookExtId}::text), h.slot_owner, h.slot_updated_at, 0, ${acts(p.actor)}
      from held h join recorded on recorded.id = ${h.slot_id} where h.is_told
  )
  update booking_attempt t
     set ${attempt.state} = 'booked', ${attempt.status_code} = 0, ${attempt.book_ext_id} = ${p.bookExtId},
         ${attempt.answer} = ${p.answer}::jsonb, ${attempt.answered_at} = now(), ${attempt.settled_at} = now()
   where ${t.id} = (select ${p.attemptId}::uuid from recorded) returning 1`,
);

/**
 * UC1-4…UC1-8, REF-27…30: slot, бирка, referral, association and journal in one statement, or nothing at all.
 * The referral is written, and so locked, even when it is RECORDED already: see LOCK (commitCancel.ts).
 * A record of that id on this slot is an earlier one, or this one as the МИС has uploaded it: UC1-8 sets all of its fields.
 *
 * False when the claim is gone (the slot was deleted meanwhile), when the book_ext_id already names another slot, when another бирка
 * is in force on the slot (D-85), or when the МИС has shown the record as cancelled since it was asked: that is newer than its 0, which
 * it may have prepared before (E-24).
 * @throws 23505, 23P01 when another transaction gave the id, or the slot, to somebody else at the same moment.
 */
export async function commitBooking(em: EntityManager, { actor, answer, ...booking }: Booking): Promise<boolean> {
  const rows = await COMMIT_BOOKING.run(em, {
    ...booking,
    actor: actorText(actor),
    answer: answer === undefined ? null : JSON.stringify(answer),
  });
  return rows.length > 0;
}
