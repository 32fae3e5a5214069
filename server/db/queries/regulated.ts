// The regulated queries of ЕПГУ about a patient (SYS-5, E-56), one statement each; those about slots are in freeSlots.ts.
import type { RegulatedBook, RegulatedPatient, RegulatedPatientQuery } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, FREED } from "../../profile/statuses.ts";
import { SUBSYSTEMS } from "../../profile/subsystems.ts";
import { sql } from "../sql.ts";
import { selectRecords, type Row } from "./records.ts";
import { RESOURCE_NAME } from "./resourceName.ts";

const PATIENTS = `
  select p.id, p.united_guids, p.firstname, p.lastname, p.middlename, p.snils, p.oms_number,
         to_char(p.birthdate, 'YYYY-MM-DD"T"HH24:MI:SS') as birthdate, p.gender, p.phone, p.email,
         (select coalesce(json_agg(json_build_object('mo_oid', a.mo_oid, 'mo_id', a.mo_id, 'type', a.type)
                                   order by a.type desc, a.mo_oid, a.mo_id), '[]')
            from attachment a where a.patient_id = any(p.id || p.united_guids)) as attachments
    from patient p
   where p.birthdate = $1::date and not p.deceased
     and ($2::text is null or p.snils = $2)
     and ($3::text is null or p.oms_number = $3)
     and ($4::text is null or lower(p.lastname) = lower($4))
     and ($5::text is null or lower(p.firstname) = lower($5))
   order by p.id`;

type PatientRow = RegulatedPatient["patient_data_rrp"] & Pick<RegulatedPatient, "attachments">;

/** SYS-4 (a): the living patients of that birthdate whom all else that is given fits, with their attachments; birthdate at midnight (E-14). */
export async function findPatients(em: EntityManager, query: RegulatedPatientQuery): Promise<RegulatedPatient[]> {
  const { birthdate, snils, oms_number, lastname, firstname } = query;
  const given = [snils, oms_number, lastname, firstname].map((value) => value ?? null);
  const rows = await sql<PatientRow>(em, PATIENTS, [birthdate, ...given]);
  return rows.map(({ attachments, ...patient_data_rrp }) => ({ patient_data_rrp, attachments }));
}

/**
 * All ids of the patient $1 that РРП merged, whichever of them was given (E-15); of one whom РРП does not know, this one.
 * An array is looked up by index, whatever the planner thinks of tables that were loaded a moment ago.
 */
const PERSON = `array(
  select $1::text
   union
  select unnest(p.id || p.united_guids) from patient p where p.id = $1 or $1 = any(p.united_guids))`;

const BOOKED_SLOTS = "from book b join slot s on s.id = b.slot_id";
const ARE_UPCOMING = `where b.patient_id = any(${PERSON}) and b.status_code = $2 and s.visit_time >= $3::timestamp`;

const ARE_SHOWN = `
  patient_id = any(${PERSON})
     and (status = $4 and (end_date is null or end_date::date >= $3::timestamp::date)
          or status = $5 and id in (select b.referral_id ${BOOKED_SLOTS} ${ARE_UPCOMING}))
   order by start_date, number, id`;

/**
 * REF-2, REF-8: referrals that can be booked, and those whose record lies ahead. One whose record is past, a cancelled one and one
 * that has expired (from the day after end_date) lead nowhere.
 */
export function findReferrals(em: EntityManager, patientId: string, nowLocal: string): Promise<Row[]> {
  const params = [patientId, BOOKED.book, nowLocal, FREED.referral, BOOKED.referral];
  return selectRecords(em, SUBSYSTEMS.referral, ARE_SHOWN, params);
}

const BOOK_COLUMNS = `
  select b.id as book_id, b.status_code as book_status_code, b.type as book_type, b.tag_source as book_tag_source,
         b.referral_id as book_referral_id, s.id as slot_id, s.visit_time, s.duration, r.id as resource_id,
         ${RESOURCE_NAME} as resource_name, m.id as mo_id, m.name as mo_name, m.address as mo_address
    ${BOOKED_SLOTS} join resource r on r.id = s.resource_id join mo m on m.id = s.mo_id`;

const UPCOMING_BOOKS = `${BOOK_COLUMNS} ${ARE_UPCOMING} order by s.visit_time, b.id`;

/** REF-8, SYS-4 (e): Get_Books, the records in force that lie ahead, from every source. */
export function findUpcomingBooks(em: EntityManager, patientId: string, nowLocal: string): Promise<RegulatedBook[]> {
  return sql<RegulatedBook>(em, UPCOMING_BOOKS, [patientId, BOOKED.book, nowLocal]);
}

/** REF-17: a record, if it is in force. */
export async function findActiveBook(em: EntityManager, bookId: string): Promise<RegulatedBook | undefined> {
  const statement = `${BOOK_COLUMNS} where b.id = $1 and b.status_code = $2`;
  const [row] = await sql<RegulatedBook>(em, statement, [bookId, BOOKED.book]);
  return row;
}
