import type { PatientDataRrp, ResourceSpecialist } from "@ferkit/contracts";
import { destination, pino, type DestinationStream, type Logger, type LoggerOptions } from "pino";
import { isObject } from "./profile/isObject.ts";

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
  return pino({ level, redact: { paths: REDACT, censor: "[скрыто]" }, hooks: { logMethod: oncePerOutage() } }, stream);
}

/** What a database refuses to everybody alike: one line says it better than one per request. */
const OUTAGES: Readonly<Record<string, string | undefined>> = {
  "53100": "на диске базы нет места (53100): записи отклоняются, пока оно не освободится / the database's disk is full",
  "25006": "база доступна только для чтения (25006) / the database is read-only",
};
const QUIET_MS = 10_000;

type LogMethod = NonNullable<NonNullable<LoggerOptions["hooks"]>["logMethod"]>;

function oncePerOutage(): LogMethod {
  const told = new Map<string, number>();
  return function (args, method) {
    const cause = causeIn(args[0]);
    if (cause === undefined) return method.apply(this, args);
    const now = performance.now();
    if (now - (told.get(cause) ?? -Infinity) < QUIET_MS) return;
    told.set(cause, now);
    method.apply(this, [cause]);
  };
}

/** As `http/problem.ts` and the steps of a booking log an error of PostgreSQL. */
function causeIn(line: unknown): string | undefined {
  if (!isObject(line)) return undefined;
  const code = line["sqlState"] ?? (isObject(line["err"]) ? line["err"]["code"] : undefined);
  return typeof code === "string" ? OUTAGES[code] : undefined;
}
