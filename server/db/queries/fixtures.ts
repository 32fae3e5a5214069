// Records with which a МИС can be certified; ferkit's own (E-56).
import type { PatientDataRrp } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED } from "../../profile/statuses.ts";
import { SUBSYSTEMS } from "../../profile/subsystems.ts";
import { sql } from "../sql.ts";
import { selectRecords, type Row } from "./records.ts";

/** Those whose time is their own come first: a visit that lies ahead stands in the way of others (ERR-12, ERR-13). */
const PATIENTS = `
  select p.id, p.united_guids, p.firstname, p.lastname, p.middlename, p.snils, p.oms_number,
         to_char(p.birthdate, 'YYYY-MM-DD"T"HH24:MI:SS') as birthdate, p.gender, p.phone, p.email
    from patient p
   where not p.deceased
   order by exists (select 1 from book b join slot s on s.id = b.slot_id
                     where b.patient_id = any(p.id || p.united_guids) and b.status_code = $2 and s.visit_time >= $3::timestamp),
            p.id
   limit $1`;

/** Living people of the synthetic РРП; birthdate at midnight (E-14). A person has the visits of every id merged into him (E-15). */
export function listPatients(em: EntityManager, limit: number, nowLocal: string): Promise<PatientDataRrp[]> {
  return sql<PatientDataRrp>(em, PATIENTS, [limit, BOOKED.book, nowLocal]);
}

interface Scope {
  /** Null: every МО. */
  readonly moOid: string | null;
  readonly limit: number;
}

const OWN_MO = "select id from mo where $1::text is null or owner_oid = $1";

/** Referrals of these patients into departments of the МО. */
export function listReferrals(
  em: EntityManager,
  patientIds: readonly string[],
  { moOid, limit }: Scope,
): Promise<Row[]> {
  const condition = `to_mo_id in (${OWN_MO}) and patient_id = any($2::text[]) order by id limit $3`;
  return selectRecords(em, SUBSYSTEMS.referral, condition, [moOid, patientIds, limit]);
}

/** Services of the resources of the МО. */
export function listServices(em: EntityManager, { moOid, limit }: Scope): Promise<Row[]> {
  const condition = `resource_id in (select id from resource where mo_id in (${OWN_MO})) order by id limit $2`;
  return selectRecords(em, SUBSYSTEMS.service, condition, [moOid, limit]);
}
