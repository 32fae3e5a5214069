import type { PatientDataRrp } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";

export interface Register {
  readonly patients: readonly PatientDataRrp[];
  readonly attachments: readonly { patient_id: string; mo_oid: string; mo_id: string | null; type: string }[];
  readonly deceasedPatientIds: readonly string[];
}

/** The synthetic РРП is wholly ours (E-56): it is replaced as a whole. */
export async function replacePatients(
  em: EntityManager,
  { patients, attachments, deceasedPatientIds }: Register,
): Promise<void> {
  await sql(em, "delete from attachment");
  await sql(em, "delete from patient");
  await sql(
    em,
    `insert into patient (id, united_guids, firstname, lastname, middlename, snils, oms_number, birthdate, gender, phone, email, deceased)
     select id, array(select json_array_elements_text(united_guids)), firstname, lastname, middlename, snils, oms_number,
            birthdate::date, gender, phone, email, id = any($2::text[])
       from json_to_recordset($1::json) as p (id text, united_guids json, firstname text, lastname text, middlename text,
            snils text, oms_number text, birthdate text, gender text, phone text, email text)`,
    [JSON.stringify(patients), deceasedPatientIds],
  );
  await sql(
    em,
    `insert into attachment (patient_id, mo_oid, mo_id, type)
     select patient_id, mo_oid, mo_id, type from json_to_recordset($1::json) as a (patient_id text, mo_oid text, mo_id uuid, type text)`,
    [JSON.stringify(attachments)],
  );
}
