import { expect, test } from "vitest";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { mendBooking } from "./bookingBody.ts";

const REQUEST = { ...bookRequest(guid(0x4000)), referral_id: guid(0x60) };
const CANCEL = { book_ext_id: guid(0x50), patient_id: PATIENT, united_guids: [] };
const PERSON = REQUEST.patient_data_rrp;

test.each([
  ["E-10", { ...REQUEST, slot_id: REQUEST.slot_id.toUpperCase(), referral_id: REQUEST.referral_id.toUpperCase() }],
  ["E-11", { ...REQUEST, slot_id: ` ${REQUEST.slot_id}` }],
  ["E-11", { ...REQUEST, patient_id: `${REQUEST.patient_id} ` }],
  ["E-11", { ...REQUEST, patient_data_rrp: { ...PERSON, id: `${PERSON.id} ` } }],
  ["E-14", { ...REQUEST, patient_data_rrp: { ...PERSON, birthdate: PERSON.birthdate?.slice(0, 10) } }],
])("%s: a booking is put right, with a remark", (erratum, body) => {
  const lints = new Set<string>();
  expect(mendBooking(body, lints)).toEqual(REQUEST);
  expect([...lints]).toEqual([erratum]);
});

test.each([
  ["E-10", { ...CANCEL, book_ext_id: CANCEL.book_ext_id.toUpperCase() }],
  ["E-11", { ...CANCEL, patient_id: ` ${PATIENT}` }],
])("%s: a cancel is put right, with a remark", (erratum, body) => {
  const lints = new Set<string>();
  expect(mendBooking(body, lints)).toEqual(CANCEL);
  expect([...lints]).toEqual([erratum]);
});

test.each([
  [REQUEST],
  [CANCEL],
  [{}],
  [{ slot_id: "17", patient_id: 17, patient_data_rrp: null }],
  [{ patient_data_rrp: { id: null, birthdate: "10.10.1999" } }],
])("%j stays as it is", (body) => {
  const lints = new Set<string>();
  expect(mendBooking(body, lints)).toEqual(body);
  expect([...lints]).toEqual([]);
});
