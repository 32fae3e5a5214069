import type { Bundles } from "../bundle.ts";
import type { Json, JsonObject } from "../document.ts";

/** The records of the contract's examples, in a department of their own: nothing of the region is touched. */
export const OID = "1.2.643.5.1.13.13.12.2.999.10001";
export const DEPARTMENT_OID = `${OID}.0.900002`;

const number = (last: string): string => `5e2a7a10-0c1d-4e5f-8a9b-0000000000${last}`;
export const ID = {
  mo: number("10"),
  resource: number("20"),
  service: number("30"),
  slot: number("40"),
  referralSlot: number("41"),
  ownSlot: number("42"),
  directSlot: number("43"),
  book: number("50"),
  referral: number("60"),
  period: number("70"),
  profile: number("80"),
} as const;

/** Days and branches of the examples, and what takes their place so that the flow runs on any day and beside the region. */
const REPLACED: readonly (readonly [from: string, to: string])[] = [
  ["2026-11-24T", "{{day}}T"],
  ["2026-11-20T", "{{today}}T"],
  ["2026-12-01T", "{{vacation}}T"],
  ["2026-12-14T", "{{vacation}}T"],
  [`${OID}.0.100001`, DEPARTMENT_OID],
  ["5e2a7a10-0c1d-4e5f-8a9b-000000000090", "{{patientId}}"],
];

/** The records of an example of the Витрина, each with the changes. */
export function records(bundles: Bundles, example: string, changes: JsonObject = {}): JsonObject[] {
  const value = bundles.vitrine.components.examples?.[example]?.value as { data: JsonObject[] } | undefined;
  if (!value) throw new Error(`the contract has no example ${example}`);
  const text = REPLACED.reduce((done, [from, to]) => done.replaceAll(from, to), JSON.stringify(value.data));
  return (JSON.parse(text) as JsonObject[]).map((record) => ({ ...record, ...changes }));
}

/** What ЕПГУ sends of a patient; who he is has been read from the sandbox. */
export const PATIENT: JsonObject = {
  id: "{{patientId}}",
  united_guids: [],
  firstname: "{{firstname}}",
  lastname: "{{lastname}}",
  middlename: "{{middlename}}",
  snils: "{{snils}}",
  oms_number: null,
  birthdate: "{{birthdate}}",
  gender: "{{gender}}",
  phone: null,
  email: null,
};

/** Nobody else's record may be booked by mistake: the id of this patient is not that of the first. */
const OTHER = "{{otherPatientId}}";

export function booking(slotId: string, changes: JsonObject = {}): JsonObject {
  return {
    slot_id: slotId,
    patient_id: "{{patientId}}",
    booking_type: "APPOINTMENT",
    preliminary_reservation: false,
    referral_id: null,
    patient_data_rrp: PATIENT,
    ...changes,
  };
}

export function bookingOfAnother(slotId: string): JsonObject {
  return booking(slotId, { patient_id: OTHER, patient_data_rrp: { ...PATIENT, id: OTHER } });
}

export function cancelling(bookId: string): JsonObject {
  return { book_ext_id: bookId, patient_id: "{{patientId}}", united_guids: [] };
}

/** The envelope of an upload whose records have all been stored. */
export function stored(package_: readonly JsonObject[], key = "id"): JsonObject {
  return { isSuccess: true, sendedGuids: package_.map((record): Json => record[key] ?? null) };
}
