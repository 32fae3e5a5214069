// The synthetic РРП (E-56).
import type { PatientDataRrp, RegulatedPatient, RegulatedPatientQuery } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../statement.ts";
import { columnNames, columns, kysely } from "../tables.ts";
import { insertAll } from "./insertAll.ts";

const [p, a] = [columns("patient", "p"), columns("attachment", "a")];

/** A patient `p` as ЕПГУ and МИС see him; birthdate at midnight (E-14). */
export const PATIENT = columnNames("patient")
  .filter((name) => name !== "deceased")
  .map((name) => (name === "birthdate" ? `to_char(${p.birthdate}, 'YYYY-MM-DD"T"HH24:MI:SS') as birthdate` : p[name]))
  .join(", ");

/** What else is given; null: nothing. */
type Given = Record<"snils" | "oms_number" | "lastname" | "firstname", string | null>;

type PatientRow = RegulatedPatient["patient_data_rrp"] & Pick<RegulatedPatient, "attachments">;

/** Text, for half of it is JSON made by the server. */
const FIND = statement<Given & { birthdate: string }, PatientRow>(
  ({ birthdate, snils, oms_number, lastname, firstname }) => `
  select ${PATIENT},
         (select coalesce(json_agg(json_build_object('mo_oid', ${a.mo_oid}, 'mo_id', ${a.mo_id}, 'type', ${a.type})
                                   order by ${a.type} desc, ${a.mo_oid}, ${a.mo_id}), '[]')
            from attachment a where ${a.patient_id} = any(${p.id} || ${p.united_guids})) as attachments
    from patient p
   where ${p.birthdate} = ${birthdate}::date and not ${p.deceased}
     and (${snils}::text is null or ${p.snils} = ${snils})
     and (${oms_number}::text is null or ${p.oms_number} = ${oms_number})
     and (${lastname}::text is null or lower(${p.lastname}) = lower(${lastname}))
     and (${firstname}::text is null or lower(${p.firstname}) = lower(${firstname}))
   order by ${p.id}`,
);

/** SYS-4 (a): the living patients of that birthdate whom all else that is given fits, with their attachments. */
export async function findPatients(em: EntityManager, query: RegulatedPatientQuery): Promise<RegulatedPatient[]> {
  const { birthdate, snils = null, oms_number = null, lastname = null, firstname = null } = query;
  const rows = await FIND.run(em, { birthdate, snils, oms_number, lastname, firstname });
  return rows.map(({ attachments, ...patient_data_rrp }) => ({ patient_data_rrp, attachments }));
}

/**
 * All ids of the patient that РРП merged, whichever of them was given (E-15); of one whom РРП does not know, this one.
 * An array is looked up by index, whatever the planner thinks of tables that were loaded a moment ago.
 */
export function personOf(patientId: string): string {
  return `array(
  select ${patientId}::text
   union
  select unnest(${p.id} || ${p.united_guids}) from patient p where ${isPerson(patientId)})`;
}

/** The patient `p` of РРП has that id, now or formerly (E-15). Containment, for that is what an index is for. */
export function isPerson(patientId: string): string {
  return `(${p.id} = ${patientId}::text or ${p.united_guids} @> array[${patientId}::text])`;
}

export interface Register {
  readonly patients: readonly PatientDataRrp[];
  readonly attachments: readonly { patient_id: string; mo_oid: string; mo_id: string | null; type: string }[];
  readonly deceasedPatientIds: readonly string[];
}

/** The synthetic РРП is wholly ours: it is replaced as a whole. Text, for one parameter holds all rows of a table. */
export async function replacePatients(em: EntityManager, register: Register): Promise<void> {
  const dead = new Set(register.deceasedPatientIds);
  const patients = register.patients.map((patient) => ({ ...patient, deceased: dead.has(patient.id) }));
  await kysely(em).deleteFrom("attachment").execute();
  await kysely(em).deleteFrom("patient").execute();
  await PATIENTS.run(em, { rows: JSON.stringify(patients) });
  await ATTACHMENTS.run(em, { rows: JSON.stringify(register.attachments) });
}

const PATIENTS = insertAll("patient", columnNames("patient"));
const ATTACHMENTS = insertAll("attachment", ["patient_id", "mo_oid", "mo_id", "type"]);
