import { describe, expect, test } from "vitest";
import { validateBookRequest, validateCancelRequest } from "@ferkit/contracts/validators";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { canonicalBookingBody } from "./bookingVariants.ts";

const LEGAL = bookRequest(guid(1));

interface Read {
  readonly body: unknown;
  readonly lints: readonly string[];
}

function read(path: string, body: unknown, profile: "doc" | "strict" = "doc"): Read {
  const lints = new Set<string>();
  return { body: canonicalBookingBody(path, body, profile, lints), lints: [...lints].sort() };
}

const ofPatient = (change: object) => ({ ...LEGAL, patient_data_rrp: { ...LEGAL.patient_data_rrp, ...change } });

const VARIANTS: readonly (readonly [string, object, object])[] = [
  ["E-10", { ...LEGAL, slot_id: guid(0xabc).toUpperCase() }, { ...LEGAL, slot_id: guid(0xabc) }],
  ["E-21", { ...LEGAL, referral_id: "AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA" }, { ...LEGAL, referral_id: null }],
  ["E-10", { ...LEGAL, referral_id: guid(0xabc).toUpperCase() }, { ...LEGAL, referral_id: guid(0xabc) }],
  ["E-10", { ...LEGAL, service_id: guid(0xabc).toUpperCase() }, { ...LEGAL, service_id: guid(0xabc) }],
  // The document's own sample, L1006.
  ["E-11", ofPatient({ id: `${PATIENT} ` }), LEGAL],
  ["E-11", { ...LEGAL, patient_id: ` ${PATIENT}` }, LEGAL],
  ["E-11", ofPatient({ united_guids: ["a ", "b"] }), ofPatient({ united_guids: ["a", "b"] })],
  ["E-14", ofPatient({ birthdate: "1999-10-10" }), ofPatient({ birthdate: "1999-10-10T00:00:00" })],
  ["E-14", ofPatient({ birthdate: "1999-10-10T17:30:00" }), ofPatient({ birthdate: "1999-10-10T00:00:00" })],
  ["E-14", ofPatient({ birthdate: "1999-10-10T00:00:00+05:00" }), ofPatient({ birthdate: "1999-10-10T00:00:00" })],
  ["E-15", { ...LEGAL, patient_data_rrp: { id: PATIENT, united_guids: [] } }, unknownPatient()],
  ["E-14", ofPatient({ birthdate: "1999-10-10T23:59:59.5" }), ofPatient({ birthdate: "1999-10-10T00:00:00" })],
  ["E-15", { ...LEGAL, patient_data_rrp: {} }, unknownPatient()],
  ["E-15", { ...LEGAL, patient_data_rrp: { id: null, united_guids: null } }, unknownPatient()],
];

function unknownPatient(): object {
  const nothing = Object.fromEntries(Object.keys(LEGAL.patient_data_rrp).map((key) => [key, null]));
  return { ...LEGAL, patient_data_rrp: { ...nothing, id: PATIENT, united_guids: [] } };
}

describe("what ЕПГУ may write otherwise in a booking", () => {
  test.each(VARIANTS)("%s is put right in doc, refused in strict", (erratum, sent, canonical) => {
    for (const path of ["/booking/book", "/Booking/book/"]) {
      expect(read(path, sent)).toEqual({ body: canonical, lints: [erratum] });
    }
    expect(validateBookRequest(read("/booking/book", sent).body)).toBe(true);
    expect(() => read("/booking/book", sent, "strict")).toThrow(erratum);
  });

  test.each(["doc", "strict"] as const)("BOOK-R4: an empty case_number is none, in %s", (profile) => {
    for (const case_number of ["", "   ", "\t\n"]) {
      expect(read("/booking/book", { ...LEGAL, case_number }, profile)).toEqual({ body: LEGAL, lints: [] });
    }
    expect(read("/booking/book", { ...LEGAL, case_number: " 1 " }, profile).body).toMatchObject({ case_number: " 1 " });
  });

  test("what is right stays, what is wrong is left for the contract to refuse", () => {
    const wrong = [
      ofPatient({ birthdate: "1999-10-09T19:00:00Z" }),
      ofPatient({ birthdate: "1999-10-10T25:00:00" }),
      { ...LEGAL, slot_id: "X" },
      { ...LEGAL, patient_id: 5, patient_data_rrp: [] },
      [],
      null,
    ];
    for (const body of [LEGAL, ...wrong]) {
      for (const profile of ["doc", "strict"] as const) {
        expect(read("/booking/book", body, profile)).toEqual({ body, lints: [] });
      }
    }
    for (const body of wrong) expect(validateBookRequest(body)).toBe(false);
    expect(read("/api/slot", { slot_id: "A " })).toEqual({ body: { slot_id: "A " }, lints: [] });
  });

  test("a cancel likewise", () => {
    const sent = { book_ext_id: guid(0xabc).toUpperCase(), patient_id: "11234455 " };
    const { body, lints } = read("/booking/cancel", sent);
    expect(body).toEqual({ book_ext_id: guid(0xabc), patient_id: "11234455", united_guids: [] });
    expect(lints).toEqual(["E-10", "E-11", "E-15"]);
    expect(validateCancelRequest(body)).toBe(true);
    expect(() => read("/booking/cancel", sent, "strict")).toThrow("/book_ext_id — E-10");
    const guids = ["a ", " b"];
    expect(read("/booking/cancel", { ...sent, united_guids: guids }).body).toMatchObject({ united_guids: ["a", "b"] });
    expect(read("/booking/cancel", { ...sent, united_guids: null }).body).toMatchObject({ united_guids: [] });
  });
});
