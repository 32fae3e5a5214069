// The regulated queries of ЕПГУ about a patient's referrals and records (SYS-5, E-56), one statement each; those about slots are in
// freeSlots.ts. Text, for all of them ask who the person is.
import type { RegulatedBook } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, FREED } from "../../profile/statuses.ts";
import { RECORD } from "../fields.ts";
import { statement } from "../statement.ts";
import { columns } from "../tables.ts";
import { isInForce } from "./offerRules.ts";
import { personOf } from "./patients.ts";
import type { Row } from "./records.ts";
import { RESOURCE_NAME } from "./resourceName.ts";

const [b, s, r, m] = [columns("book", "b"), columns("slot", "s"), columns("resource", "r"), columns("mo", "m")];
const f = columns("referral", "f");

const BOOKED_SLOTS = `from book b join slot s on ${s.id} = ${b.slot_id}`;

interface Upcoming {
  readonly patientId: string;
  readonly booked: number;
  readonly now: string;
}

function areUpcoming({ patientId, booked, now }: Record<keyof Upcoming, string>): string {
  return `where ${b.patient_id} = any(${personOf(patientId)}) and ${b.status_code} = ${booked} and ${s.visit_time} >= ${now}::timestamp`;
}

const REFERRALS = statement<Upcoming & { freeReferral: string; bookedReferral: string }, Row>(
  (p) => `
  select ${RECORD.referral.join(", ")} from referral f
   where ${f.patient_id} = any(${personOf(p.patientId)})
     and (${f.status} = ${p.freeReferral} and ${isInForce(`${p.now}::timestamp`)}
          or ${f.status} = ${p.bookedReferral} and ${f.id} in (select ${b.referral_id} ${BOOKED_SLOTS} ${areUpcoming(p)}))
   order by ${f.start_date}, ${f.number}, ${f.id}`,
);

/**
 * REF-2, REF-8: referrals that can be booked, and those whose record lies ahead. One whose record is past, a cancelled one and one
 * that is not in force today (D-91) lead nowhere.
 */
export function findReferrals(em: EntityManager, patientId: string, nowLocal: string): Promise<Row[]> {
  const statuses = { booked: BOOKED.book, freeReferral: FREED.referral, bookedReferral: BOOKED.referral };
  return REFERRALS.run(em, { patientId, now: nowLocal, ...statuses });
}

const BOOKS = `
  select ${b.id} as book_id, ${b.status_code} as book_status_code, ${b.type} as book_type, ${b.tag_source} as book_tag_source,
         ${b.referral_id} as book_referral_id, ${s.id} as slot_id, ${s.visit_time}, ${s.duration}, ${r.id} as resource_id,
         ${RESOURCE_NAME} as resource_name, ${m.id} as mo_id, ${m.name} as mo_name, ${m.address} as mo_address
    ${BOOKED_SLOTS} join resource r on ${r.id} = ${s.resource_id} join mo m on ${m.id} = ${s.mo_id}`;

const UPCOMING_BOOKS = statement<Upcoming, RegulatedBook>(
  (p) => `${BOOKS} ${areUpcoming(p)} order by ${s.visit_time}, ${b.id}`,
);

/** REF-8, SYS-4 (e): Get_Books, the records in force that lie ahead, from every source. */
export function findUpcomingBooks(em: EntityManager, patientId: string, nowLocal: string): Promise<RegulatedBook[]> {
  return UPCOMING_BOOKS.run(em, { patientId, booked: BOOKED.book, now: nowLocal });
}

const MOST_PAST = 100;

const ALL_BOOKS = statement<{ patientId: string; most: number }, RegulatedBook>(
  (p) =>
    `${BOOKS} where ${b.patient_id} = any(${personOf(p.patientId)}) order by ${s.visit_time} desc, ${b.id} limit ${p.most}`,
);

/** SYS-4 (e): all records of a person, those that are past or cancelled as well, the newest first. */
export function findAllBooks(em: EntityManager, patientId: string): Promise<RegulatedBook[]> {
  return ALL_BOOKS.run(em, { patientId, most: MOST_PAST });
}

const ACTIVE_BOOK = statement<{ id: string; booked: number }, RegulatedBook>(
  (p) => `${BOOKS} where ${b.id} = ${p.id} and ${b.status_code} = ${p.booked}`,
);

/** REF-17: a record, if it is in force. */
export function findActiveBook(em: EntityManager, bookId: string): Promise<RegulatedBook | undefined> {
  return ACTIVE_BOOK.first(em, { id: bookId, booked: BOOKED.book });
}
