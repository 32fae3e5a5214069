// Records with which a МИС can be certified; ferkit's own (E-56).
import type { PatientDataRrp } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED } from "../../profile/statuses.ts";
import { RECORD } from "../fields.ts";
import { statement } from "../statement.ts";
import { anyOf, columns, kysely } from "../tables.ts";
import { PATIENT } from "./patients.ts";
import type { Row } from "./records.ts";

const [p, b, s] = [columns("patient", "p"), columns("book", "b"), columns("slot", "s")];

/** Text, for it selects what FIND of patients.ts does. */
const PATIENTS = statement<{ limit: number; booked: number; now: string }, PatientDataRrp>(
  ({ limit, booked, now }) => `
  select ${PATIENT} from patient p
   where not ${p.deceased}
   order by exists (select 1 from book b join slot s on ${s.id} = ${b.slot_id}
                     where ${b.patient_id} = any(${p.id} || ${p.united_guids}) and ${b.status_code} = ${booked}
                       and ${s.visit_time} >= ${now}::timestamp),
            ${p.id}
   limit ${limit}`,
);

/**
 * Living people of the synthetic РРП. Those whose time is their own come first: a visit that lies ahead stands in the way of others
 * (ERR-12, ERR-13). A person has the visits of every id merged into him (E-15).
 */
export function listPatients(em: EntityManager, limit: number, nowLocal: string): Promise<PatientDataRrp[]> {
  return PATIENTS.run(em, { limit, booked: BOOKED.book, now: nowLocal });
}

interface Scope {
  /** Null: every МО. */
  readonly moOid: string | null;
  readonly limit: number;
}

/** Departments of the МО. */
function departments(em: EntityManager, moOid: string | null) {
  return kysely(em)
    .selectFrom("mo")
    .select("id")
    .$if(moOid !== null, (all) => all.where("owner_oid", "=", moOid));
}

/** Referrals of these patients into departments of the МО. */
export function listReferrals(
  em: EntityManager,
  patientIds: readonly string[],
  { moOid, limit }: Scope,
): Promise<Row[]> {
  return kysely(em)
    .selectFrom("referral")
    .select(RECORD.referral)
    .where("to_mo_id", "in", departments(em, moOid))
    .where("patient_id", "=", anyOf(patientIds, "text"))
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Services of the resources of the МО. */
export function listServices(em: EntityManager, { moOid, limit }: Scope): Promise<Row[]> {
  const resources = kysely(em).selectFrom("resource").select("id").where("mo_id", "in", departments(em, moOid));
  return kysely(em)
    .selectFrom("service")
    .select(RECORD.service)
    .where("resource_id", "in", resources)
    .orderBy("id")
    .limit(limit)
    .execute();
}
