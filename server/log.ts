import type { PatientDataRrp, ResourceSpecialist } from "@ferkit/contracts";
import { destination, pino, type DestinationStream, type Logger } from "pino";

/** A field added to the patient in the contract does not compile until it is masked. */
const OF_PATIENTS = {
  united_guids: true,
  firstname: true,
  lastname: true,
  middlename: true,
  snils: true,
  oms_number: true,
  birthdate: true,
  gender: true,
  phone: true,
  email: true,
} satisfies Record<Exclude<keyof PatientDataRrp, "id">, true>;

const OF_DOCTORS = ["last_name", "first_name", "middle_name"] satisfies (keyof ResourceSpecialist)[];

const PERSONAL = [...Object.keys(OF_PATIENTS), ...OF_DOCTORS, "patient_id", "patient_data_rrp"];
const SECRETS = ["password", "authorization", "token"];

/** An object in an object in an array of a line. */
const LEVELS = ["", "*.", "*.*.", "*.*.*."];

const REDACT = LEVELS.flatMap((level) => [...PERSONAL, ...SECRETS].map((field) => level + field));

/**
 * Structured lines on stderr; stdout is for people. Nobody logs a body or a record (http/request.ts, http/problem.ts); should
 * somebody begin to, the names of the fields are the second net.
 */
export function createLog(level: string, stream: DestinationStream = destination(2)): Logger {
  return pino({ level, redact: { paths: REDACT, censor: "[скрыто]" } }, stream);
}
