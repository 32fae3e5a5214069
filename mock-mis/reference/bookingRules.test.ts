import type { BookRequest, PatientDataRrp, Slot } from "@ferkit/contracts";
import { SLOT_TAG_TYPE } from "@ferkit/contracts";
import { describe, expect, test } from "vitest";
import { adultSlot, bookingOf, NOW, patientAt, slotWhere, testWorld, TIME_ZONE } from "../testing.ts";
import { admits } from "./admission.ts";
import { BOOKING_ORDER, BOOKING_RULES, decideBooking } from "./bookingRules.ts";
import type { BookingDecision } from "./outcome.ts";
import type { BookingSituation } from "./situation.ts";
import { identifiersOf } from "./state.ts";

const world = testWorld();
const adult = patientAt(world, 0);
const resourceOf = (slot: Slot) => world.resources.find(({ id }) => id === slot.resource_id);

/** A booking that every rule lets pass, but for the changes. */
function situation(changes: Partial<BookingSituation> & { booking?: Partial<BookRequest> } = {}): BookingSituation {
  const { booking, ...rest } = changes;
  const slot = "slot" in rest ? rest.slot : adultSlot(world);
  const patient = rest.patient ?? adult;
  return {
    request: bookingOf(slot ?? { id: "00000000-0000-0000-0000-000000000000" }, patient, booking),
    now: NOW.getTime(),
    timeZone: TIME_ZONE,
    slot,
    resource: slot && resourceOf(slot),
    patient,
    identity: new Set(identifiersOf(patient)),
    referral: undefined,
    service: undefined,
    services: world.services,
    visits: [],
    repeats: undefined,
    ...rest,
  };
}

const visitTo = (slot: Slot) => ({ slot, resource: resourceOf(slot) });
const decide = (changes: Parameters<typeof situation>[0]): BookingDecision => decideBooking(situation(changes));

test("nothing against it: booked", () => {
  expect(decide({})).toEqual({ key: "booked" });
});

describe("the slot", () => {
  test("unknown: 18", () => {
    expect(decide({ slot: undefined })).toEqual({ key: "refused", reason: "Слот не найден" });
  });

  test.each([
    ["CANCELED", "slot_annulled", "Слот аннулирован"],
    ["RECORDED", "slot_taken", "Бирка к врачу занята или заблокирована"],
    ["BLOCKED", "slot_taken", "Слот занят или заблокирован"],
    ["RESERVED", "slot_taken", "Слот заблокирован другим пациентом"],
  ] as const)("%s: %s", (status, key, reason) => {
    expect(decide({ slot: adultSlot(world, status) })).toEqual({ key, reason });
  });
});

test("the patient is unknown: 17", () => {
  // The key is given on purpose: `situation` would fill an absent one.
  expect(decideBooking({ ...situation(), patient: undefined })).toEqual({
    key: "patient_unknown",
    reason: "Пациент не найден",
  });
});

describe("the type of the slot", () => {
  const every: BookRequest["booking_type"][] = [
    "APPOINTMENT",
    "VACCINATION",
    "DISPENSARY",
    "PROPHYLACTIC_ADULT",
    "PROPHYLACTIC_CHILD",
    "D_OBSERVATION",
    "ONLINE_CONSULTING",
    "PAID_APPOINTMENT",
  ];

  test.each(["EPGU", "ORDINARY"])("%s admits every type (E-18)", (tag) => {
    expect(every.filter((type) => !admits(tag, { type, byReferral: false }))).toEqual([]);
  });

  test.each([
    ["PAID", "PAID_APPOINTMENT"],
    ["D_OBSERVATION", "D_OBSERVATION"],
    ["ONLINE", "ONLINE_CONSULTING"],
  ] as const)("%s admits %s alone", (tag, only) => {
    expect(every.filter((type) => admits(tag, { type, byReferral: false }))).toEqual([only]);
  });

  test.each(["REFERRAL", "REGISTRY"])("%s admits a booking by referral (REF-25)", (tag) => {
    expect(admits(tag, { type: "APPOINTMENT", byReferral: true })).toBe(true);
    expect(admits(tag, { type: "APPOINTMENT", byReferral: false })).toBe(false);
  });

  test("no other type is for ЕПГУ", () => {
    const closed = SLOT_TAG_TYPE.filter((tag) => every.every((type) => !admits(tag, { type, byReferral: true })));
    expect(closed).toEqual(["RESERVE", "CENTER", "INFOMAT", "EQUEUE"]);
  });

  test("of several types one is enough, blanks do not matter (E-57)", () => {
    expect(admits("PAID, EPGU", { type: "APPOINTMENT", byReferral: false })).toBe(true);
    expect(admits("PAID,ONLINE", { type: "APPOINTMENT", byReferral: false })).toBe(false);
  });

  test("mismatch: 18", () => {
    expect(decide({ slot: slotWhere(world, { tag_type: "PAID" }) })).toEqual({
      key: "refused",
      reason: "Бирка не соответствующего типа",
    });
  });
});

describe("the referral", () => {
  const [toSurgeon, toOphthalmologist] = world.referrals;
  const research = world.referrals.find(({ type }) => type === "RESEARCH");
  const cancelled = world.referrals.find(({ status }) => status === "CANCELED");
  const recorded = world.referrals.find(({ status }) => status === "RECORDED");
  const surgeonSlot = slotWhere(world, { tag_type: "EPGU,REFERRAL", visit_time: "2026-11-24T11:00:00" });
  const ultrasoundSlot = slotWhere(world, { tag_type: "REFERRAL", visit_time: "2026-11-24T13:00:00" });
  const withReferral = (slot: Slot, referral: BookingSituation["referral"], owner = referral?.patient_id ?? "") =>
    decide({
      slot,
      referral,
      patient: world.patients.find(({ id }) => id === owner) ?? adult,
      booking: { referral_id: referral?.id ?? "00000000-0000-0000-0000-000000000001" },
    });
  const wrong = { key: "refused", reason: "Передано неверное направление." };

  test("to this speciality (E-52) and to this service (REF-22): booked", () => {
    expect(withReferral(surgeonSlot, toSurgeon)).toEqual({ key: "booked" });
    expect(withReferral(ultrasoundSlot, research)).toEqual({ key: "booked" });
  });

  test.each([
    ["unknown", surgeonSlot, undefined],
    ["to another speciality", surgeonSlot, toOphthalmologist],
    ["to a research, at a doctor", surgeonSlot, research],
    ["to a consultation, at a machine", ultrasoundSlot, toSurgeon],
    ["cancelled", surgeonSlot, cancelled],
    ["spent already", surgeonSlot, recorded],
  ])("%s: 18", (_name, slot, referral) => expect(withReferral(slot, referral)).toEqual(wrong));

  test("of another patient: 18", () => {
    expect(withReferral(surgeonSlot, toSurgeon, patientAt(world, 9).id)).toEqual(wrong);
  });

  test("of the same patient under a merged identifier: booked (E-15)", () => {
    const referral = toSurgeon && { ...toSurgeon, patient_id: adult.united_guids[0] ?? "" };
    expect(withReferral(surgeonSlot, referral, adult.id)).toEqual({ key: "booked" });
  });

  test("to a research at a room whose services the МИС does not know: booked", () => {
    const situated = situation({ slot: ultrasoundSlot, referral: research, services: [] });
    expect(BOOKING_RULES.referral_fits({ ...situated, identity: new Set([research?.patient_id ?? ""]) })).toBeNull();
  });
});

describe("a vaccination", () => {
  const [vaccination, ultrasound] = world.services;
  const slot = slotWhere(world, { resource_id: vaccination?.resource_id ?? "" });
  const vaccinate = (service: BookingSituation["service"], code = service?.code ?? "") =>
    decide({
      slot,
      service,
      booking: { booking_type: "VACCINATION", service_id: service?.id ?? slot.id, dictionary_nsi_code: code },
    });
  const mismatch = { key: "refused", reason: "Несоответствие в переданных данных для записи" };

  test("with the room's service: booked", () => expect(vaccinate(vaccination)).toEqual({ key: "booked" }));

  test("with an unknown service, another room's, or another code: 18", () => {
    expect(vaccinate(undefined)).toEqual(mismatch);
    expect(vaccinate(ultrasound)).toEqual(mismatch);
    expect(vaccinate(vaccination, "A00.00.000")).toEqual(mismatch);
  });
});

describe("age on the day of the visit (E-58)", () => {
  const born = (birthdate: string | null): PatientDataRrp => ({ ...adult, birthdate });
  const under = "Бирка только для пациентов ДО ГОДА";
  const over = "Бирка только для пациентов СТАРШЕ ГОДА";
  const child = "Бирка только для детей до 18 лет";
  const grown = "Бирка только для пациентов от 18 лет";

  test.each([
    ["ADULT", "2008-11-24", null],
    ["ADULT", "2008-11-25", grown],
    ["CHILD", "2008-11-25", null],
    ["CHILD", "2008-11-24", child],
    ["CHILD", "2025-11-24", null],
    ["CHILD", "2025-11-25", over],
    ["BABY", "2025-11-25", null],
    ["BABY", "2025-11-24", under],
    ["ALL", "1926-01-01", null],
    ["ALL", "2026-11-20", null],
  ] as const)("%s, born %s, visit on 2026-11-24: %s", (tag_age, birthdate, reason) => {
    const slot = { ...adultSlot(world), tag_age, visit_time: "2026-11-24T09:00:00" };
    expect(decide({ slot, patient: born(`${birthdate}T00:00:00`) })).toEqual(
      reason === null ? { key: "booked" } : { key: "age_mismatch", reason },
    );
  });

  test.each([
    ["2026-11-24T00:00:00", "booked"],
    ["2026-11-23T23:59:59", "age_mismatch"],
    ["2026-11-23T19:00:00Z", "booked"],
    ["2026-11-23T18:59:59Z", "age_mismatch"],
    ["2026-11-24T00:30:00+06:00", "age_mismatch"],
  ])("the day begins at the region's midnight: %s, %s", (visit_time, key) => {
    const slot = { ...adultSlot(world), visit_time };
    expect(decide({ slot, patient: born("2008-11-24T00:00:00") }).key).toBe(key);
  });

  test("what РРП sends outweighs the МИС's own card (E-16), the card fills a null (E-15)", () => {
    const slot = adultSlot(world);
    const card = born("2020-01-01T00:00:00");
    const sent = (birthdate: string | null) =>
      decide({ slot, patient: card, booking: { patient_data_rrp: born(birthdate) } }).key;
    expect(sent("1990-01-01T00:00:00")).toBe("booked");
    expect(sent(null)).toBe("age_mismatch");
  });

  test("an age that nobody knows is no reason to refuse", () => {
    expect(decide({ patient: born(null) })).toEqual({ key: "booked" });
  });
});

describe("the patient's other visits", () => {
  const therapist = slotWhere(world, { tag_age: "ADULT", visit_time: "2026-11-25T09:00:00" });
  const sameDoctorSameDay = slotWhere(world, { resource_id: therapist.resource_id, visit_time: "2026-11-25T09:15:00" });
  const sameDoctorLater = slotWhere(world, { resource_id: therapist.resource_id, visit_time: "2026-11-27T09:00:00" });
  const sameSpeciality = slotWhere(world, { tag_type: "EPGU,ORDINARY", visit_time: "2026-11-27T10:00:00" });
  const sameTime = slotWhere(world, { tag_age: "ALL", visit_time: "2026-11-25T09:00:00" });
  const rightAfter = slotWhere(world, { tag_age: "ALL", visit_time: "2026-11-25T09:15:00" });
  const having = (visit: Slot, slot: Slot, now = NOW) => decide({ slot, visits: [visitTo(visit)], now: now.getTime() });

  test("at the same time: 12", () => {
    expect(having(therapist, sameTime)).toEqual({ key: "same_time", reason: "Есть бирка на то же время" });
  });

  test("one visit ends when the other begins: booked", () => {
    expect(having(therapist, rightAfter)).toEqual({ key: "booked" });
    expect(having(rightAfter, therapist)).toEqual({ key: "booked" });
    expect(having({ ...therapist, duration: 16 }, rightAfter).key).toBe("same_time");
  });

  test("the same instant under another offset: 12", () => {
    expect(having({ ...therapist, visit_time: "2026-11-25T04:00:00Z" }, sameTime).key).toBe("same_time");
  });

  test("to the same doctor on the same day: 13", () => {
    expect(having(therapist, sameDoctorSameDay)).toEqual({
      key: "same_doctor",
      reason: "Есть бирка на тот же день к тому же врачу",
    });
  });

  test.each([
    ["to the same doctor", sameDoctorLater],
    ["to another doctor of the speciality", sameSpeciality],
  ])("still to come, %s: 13", (_name, slot) => {
    expect(having(therapist, slot)).toEqual({
      key: "same_doctor",
      reason: "Пациент имеет предстоящую запись к данному врачу или врачу данной специальности",
    });
  });

  test("in the past: booked, but for the same doctor on the same day", () => {
    const afterwards = new Date("2026-11-25T09:05:00+05:00");
    expect(having(therapist, sameDoctorLater, afterwards)).toEqual({ key: "booked" });
    expect(having(therapist, sameDoctorSameDay, afterwards).key).toBe("same_doctor");
  });

  test("a room is no doctor: two visits on one day are allowed", () => {
    const [first, second] = world.slots.filter(({ resource_id }) => resource_id === world.services[0]?.resource_id);
    if (!first || !second) throw new Error("the vaccination room has no slots");
    expect(having(first, second)).toEqual({ key: "booked" });
  });
});

describe("the order of the rules is the order of the answers", () => {
  test("each rule is asked once, in the documented order", () => {
    const asked: string[] = [];
    const spies = Object.fromEntries(BOOKING_ORDER.map((id) => [id, () => (asked.push(id), null)]));
    expect(decideBooking(situation(), { ...BOOKING_RULES, ...spies })).toEqual({ key: "booked" });
    expect(asked).toEqual(BOOKING_ORDER);
  });

  test("of two reasons the earlier one is given", () => {
    const taken = { ...adultSlot(world, "RECORDED"), tag_type: "PAID" };
    expect(decide({ slot: taken }).key).toBe("slot_taken");
    expect(decide({ slot: { ...taken, status: "CANCELED" } }).key).toBe("slot_annulled");
    const [visit] = [adultSlot(world)];
    expect(decide({ slot: visit, visits: [visitTo(visit)] }).key).toBe("same_time");
  });
});
