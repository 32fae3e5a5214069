import type { BookRequest, CancelRequest, PatientDataRrp } from "@ferkit/contracts";
import { validatePatientDataRrp } from "@ferkit/contracts/validators";
import type { Request } from "express";
import type { Profile } from "../config.ts";
import { canonicalGuid, isPlaceholder, type Canonical } from "../flk/normalise.ts";
import { HttpProblem } from "../http/problem.ts";
import { isObject } from "../profile/isObject.ts";

type Body = Record<string, unknown>;
type Repair = (value: unknown) => Canonical | undefined;
type Report = (field: string, erratum: string) => void;

/**
 * What ЕПГУ may write otherwise in a booking or a cancel, put into the spelling that the МИС is sent (E-10, E-11, E-14, E-15). In
 * `strict` it is refused.
 */
export function canonicalBookingBody(path: string, body: unknown, profile: Profile, lints: Set<string>): unknown {
  const read = READERS[path.toLowerCase().replace(/\/+$/, "")];
  if (!read || !isObject(body)) return body;
  const variants: string[] = [];
  const canonical = read(body, (field, erratum) => {
    if (profile === "doc") lints.add(erratum);
    else variants.push(`/${field} — ${erratum}`);
  });
  if (variants.length === 0) return canonical;
  throw new HttpProblem(400, `Вариант написания не принимается в профиле strict: ${variants.join("; ")}`);
}

const ALIASES: Readonly<Record<string, string>> = {
  slotId: "slot_id",
  preliminaryReservation: "preliminary_reservation",
};

/** E-20: step 8.2 prints camelCase; an absent preliminary_reservation means false. */
export function renameBookingKeys(request: { body: unknown } & Pick<Request, "ferkit">): void {
  const { path, lints } = request.ferkit;
  if (path !== "/booking/book" || !isObject(request.body)) return;
  const { body } = request;
  const entries = Object.entries(body).map(([key, value]): [string, unknown] => {
    const name = ALIASES[key];
    if (name === undefined || name in body) return [key, value];
    lints.add("E-20");
    return [name, value];
  });
  request.body = { preliminary_reservation: false, ...Object.fromEntries(entries) };
}

const READERS: Readonly<Record<string, (body: Body, report: Report) => Body>> = {
  "/booking/book": (body, report) => withWholePatient(withoutBlankCase(repaired(body, BOOKING, "", report)), report),
  "/booking/cancel": (body, report) => repaired(withList(body, "", report), CANCEL, "", report),
};

/** E-11: blanks around an id, as the document's own sample has them. A patient's id is not always a GUID (E-16). */
const trimmed: Repair = (value) =>
  typeof value === "string" && value !== value.trim() ? { value: value.trim(), erratum: "E-11" } : undefined;

const allTrimmed: Repair = (value) =>
  Array.isArray(value) && value.some(trimmed)
    ? { value: value.map((one: unknown) => trimmed(one)?.value ?? one), erratum: "E-11" }
    : undefined;

/** E-14: a date, or a date-time, is a date; what leaves is midnight. A moment in another zone is left for the contract to refuse. */
const midnight: Repair = (value) => {
  const match = typeof value === "string" ? DATE.exec(value) : null;
  const canonical = `${match?.[1] ?? ""}T00:00:00`;
  return match && canonical !== value ? { value: canonical, erratum: "E-14" } : undefined;
};
const DATE =
  /^(\d{4}-\d\d-\d\d)(?:T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|00:00:00(?:\.0+)?(?:Z|[+-]\d\d:\d\d)))?$/;

/** E-21: a booking without a referral may name a placeholder. */
function realReferral(value: unknown): Canonical | undefined {
  const guid = canonicalGuid(value);
  return isPlaceholder(String(guid?.value)) ? { value: null, erratum: "E-21" } : guid;
}

const BOOKING = {
  slot_id: canonicalGuid,
  referral_id: realReferral,
  service_id: canonicalGuid,
  patient_id: trimmed,
} satisfies Partial<Record<keyof BookRequest, Repair>>;

const PATIENT = {
  id: trimmed,
  united_guids: allTrimmed,
  birthdate: midnight,
} satisfies Partial<Record<keyof PatientDataRrp, Repair>>;

const CANCEL = {
  book_ext_id: canonicalGuid,
  patient_id: trimmed,
  united_guids: allTrimmed,
} satisfies Partial<Record<keyof CancelRequest, Repair>>;

function repaired(body: Body, repairs: Readonly<Record<string, Repair>>, where: string, report: Report): Body {
  const result = { ...body };
  for (const [field, repair] of Object.entries(repairs)) {
    const canonical = repair(body[field]);
    if (!canonical || canonical.value === body[field]) continue;
    report(where + field, canonical.erratum);
    result[field] = canonical.value;
  }
  return result;
}

/** BOOK-R4 is optional: an application without a number is nobody's repeat, in either profile. */
function withoutBlankCase(body: Body): Body {
  const number = body["case_number"];
  return typeof number === "string" && number.trim() === "" ? { ...body, case_number: null } : body;
}

/** E-15: all keys of the patient's data. His id is the one of the request (E-16); whether the two agree is asked after validation. */
function withWholePatient(body: Body, report: Report): Body {
  const sent = body["patient_data_rrp"];
  if (!isObject(sent)) return body;
  const where = "patient_data_rrp/";
  const known = withList(repaired(sent, PATIENT, where, report), where, report);
  const missing = Object.keys(UNKNOWN_PATIENT).filter(
    (key) => !(key in known) || (key === "id" && known[key] === null),
  );
  for (const key of missing) report(where + key, "E-15");
  const own = missing.includes("id") ? { id: body["patient_id"] } : {};
  // D-52: nobody's birthday; which day it is, only ЕПГУ knows.
  if (typeof known["birthdate"] === "string" && isEmptyBirthdate(known["birthdate"]))
    report(`${where}birthdate`, "empty-time");
  return { ...body, patient_data_rrp: { ...UNKNOWN_PATIENT, ...known, ...own } };
}

/** Nobody is older, and whoever was born on the first day of 1900 is told apart by nothing from a МИС that does not know. */
function isEmptyBirthdate(birthdate: string): boolean {
  return birthdate < "1900-01-02" || birthdate >= "2200";
}

/** E-15: the ids merged into a patient's; without any the list is empty. */
function withList(body: Body, where: string, report: Report): Body {
  if (body["united_guids"] !== null && body["united_guids"] !== undefined) return body;
  report(`${where}united_guids`, "E-15");
  return { ...body, united_guids: [] };
}

/** All that the contract wants to be there, unknown. */
const UNKNOWN_PATIENT: Readonly<Body> = Object.fromEntries(requiredOfPatient().map((key) => [key, null]));

function requiredOfPatient(): string[] {
  validatePatientDataRrp({});
  return (validatePatientDataRrp.errors ?? []).flatMap(({ params }) =>
    typeof params["missingProperty"] === "string" ? [params["missingProperty"]] : [],
  );
}
