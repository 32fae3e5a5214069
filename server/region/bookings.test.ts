import type { PatientDataRrp, Referral, Slot } from "@ferkit/contracts";
import { describe, expect, test } from "vitest";
import { SCALES } from "../profile/regionSizes.ts";
import { VACCINATION_CODE } from "./codes.ts";
import { departmentsOf } from "./departments.ts";
import { idsOf } from "./ids.ts";
import { peopleOf } from "./patients.ts";
import { buildRegion } from "./region.ts";
import type { Region } from "./region.ts";
import { slotNumber, timetableOf } from "./timetable.ts";
import { unitsOf } from "./units.ts";
import { planVisits } from "./visits.ts";

const OPTIONS = { seed: 1, today: "2026-11-23", timeZone: "Asia/Yekaterinburg" };
const REGIONS: [string, Region][] = [
  ["small", buildRegion({ ...OPTIONS, size: "small" })],
  ["small, a Saturday, seed 77", buildRegion({ ...OPTIONS, seed: 77, today: "2026-11-28", size: "small" })],
  ["demo", buildRegion(OPTIONS)],
];

test("nobody of the large region has two visits ahead with one profile of care or on one day, nor shares a slot (codes 13, 12, 11)", () => {
  const { seed, today } = OPTIONS;
  const idOf = idsOf(seed, "mo");
  const organisations = Array.from({ length: SCALES.large.organisations }, (_, n) => departmentsOf(n, today, idOf));
  const units = organisations.flatMap((own) => unitsOf(own, SCALES.large.teams, seed, today));
  const people = peopleOf(seed, today, SCALES.large.crowd);
  const visits = planVisits(timetableOf(seed, today, SCALES.large), units, people);
  const profiles = visits.map(({ person, place }) => `${person.patient.id} ${place.unit.profile.profile_code}`);
  const days = visits.map(({ person, place }) => `${person.patient.id} ${place.day}`);
  const slots = visits.map(({ place }) => String(slotNumber(place)));
  expect(visits.length).toBeGreaterThan(SCALES.large.crowd);
  expect([profiles, days, slots].map((keys) => new Set(keys).size)).toEqual(Array(3).fill(visits.length));
}, 60_000);

/** Full years on the day of the visit (E-58), written apart from the code under test. */
function ageOn(birthdate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthdate.slice(0, 4));
  return day.slice(5, 10) < birthdate.slice(5, 10) ? years - 1 : years;
}

function fits(slot: Slot, patient: PatientDataRrp | undefined): boolean {
  const age = ageOn(patient?.birthdate ?? "", slot.visit_time);
  const group = age < 1 ? "BABY" : age < 18 ? "CHILD" : "ADULT";
  return slot.tag_age === "ALL" || slot.tag_age === group;
}

describe.each(REGIONS)("%s", (_, region) => {
  const slots = [...region.slots];
  const slotById = new Map(slots.map((slot) => [slot.id, slot]));
  const patientById = new Map(region.patients.map((patient) => [patient.id, patient]));
  const referralById = new Map(region.referrals.map((referral) => [referral.id, referral]));
  const active = region.books.filter(({ status_code }) => status_code === 5000);

  test("RECORDED slots and active records are the same thing (LOAD-4)", () => {
    const recorded = slots.filter(({ status }) => status === "RECORDED").map(({ id }) => id);
    expect(active.map(({ slot_id }) => slot_id).sort()).toEqual(recorded.sort());
  });

  test("given-up records stand beside an active one on the same slot (E-23)", () => {
    const givenUp = region.books.filter(({ status_code }) => status_code !== 5000);
    expect([...new Set(givenUp.map(({ status_code }) => status_code))].sort()).toEqual([5010, 5040]);
    for (const book of givenUp) {
      const owner = active.find(({ slot_id }) => slot_id === book.slot_id);
      expect(owner?.patient_id).not.toBe(book.patient_id);
      expect(book.referral_id).toBeNull(); // a referral belongs to one patient
      expect(book.create_ts < (owner?.create_ts ?? "")).toBe(true);
    }
  });

  test("nobody is booked into a slot of another age (E-58)", () => {
    const wrong = region.books.filter(({ slot_id, patient_id }) => {
      const slot = slotById.get(slot_id);
      return slot === undefined || !fits(slot, patientById.get(patient_id));
    });
    expect(wrong).toEqual([]);
  });

  test("nobody has two visits ahead on one day or with one profile of care (codes 12 and 13)", () => {
    const profileOf = new Map(region.profiles.map((profile) => [profile.resource_id, profile.profile_code]));
    const visits = active.map(({ patient_id, slot_id }) => ({ patient_id, slot: slotById.get(slot_id) }));
    const profiles = visits.map(({ patient_id, slot }) => `${patient_id} ${profileOf.get(slot?.resource_id ?? "")}`);
    const days = visits.map(({ patient_id, slot }) => `${patient_id} ${slot?.visit_time.slice(0, 10)}`);
    expect(active.length).toBeGreaterThan(20);
    expect([new Set(profiles).size, new Set(days).size]).toEqual([active.length, active.length]);
  });

  test("what a record is of follows from its slot: ONLINE, PAID and the dispensary's types (BKR-F6)", () => {
    for (const { slot_id, patient_id, referral_id, type } of region.books) {
      const tags = slotById.get(slot_id)?.tag_type.split(",") ?? [];
      if (referral_id !== null) continue;
      if (type === "ONLINE_CONSULTING") expect(tags).toContain("ONLINE");
      if (type === "PAID_APPOINTMENT") expect(tags).toContain("PAID");
      if (type === "D_OBSERVATION") expect(tags).toContain("D_OBSERVATION");
      if (type === "APPOINTMENT") expect(tags.filter((tag) => /^(ONLINE|PAID|D_OBSERVATION)$/.test(tag))).toEqual([]);
      const age = ageOn(patientById.get(patient_id)?.birthdate ?? "", "2026-11-23");
      if (type === "DISPENSARY") expect(age).toBeGreaterThanOrEqual(18);
      if (type === "PROPHYLACTIC") expect(age).toBeLessThan(18);
    }
  });

  test("persons asked for by name, the deceased among them, have no records", () => {
    const named = new Set(Object.values(region.cast));
    expect(region.books.filter(({ patient_id }) => named.has(patient_id))).toEqual([]);
  });

  test("a record by referral is an APPOINTMENT on a REFERRAL slot, and its referral is RECORDED (REF-21, REF-28…30)", () => {
    const byReferral = active.filter(({ referral_id }) => referral_id !== null);
    const recorded = region.referrals.filter(({ status }) => status === "RECORDED").map(({ id }) => id);
    expect(byReferral.map(({ referral_id }) => referral_id).sort()).toEqual(recorded.sort());
    for (const { referral_id, patient_id, slot_id, type } of byReferral) {
      const [referral, slot] = [referralById.get(referral_id ?? ""), slotById.get(slot_id)];
      expect(type).toBe("APPOINTMENT");
      expect([referral?.patient_id, referral?.to_mo_id]).toEqual([patient_id, slot?.mo_id]);
      expect(slot?.tag_type.split(",")).toContain("REFERRAL");
      expect(resourcesFor(region, referral).has(slot?.resource_id ?? "")).toBe(true);
    }
  });

  test("an open referral is for somebody who is alive, not busy and of one age to the end of the fortnight; some have no end", () => {
    const { turnsOneTomorrow, turnsOneInAWeek, turnsEighteenTomorrow, turnsEighteenInAWeek } = region.cast;
    const changing = [turnsOneTomorrow, turnsOneInAWeek, turnsEighteenTomorrow, turnsEighteenInAWeek];
    const busy = active.map(({ patient_id }) => patient_id);
    const without = new Set([...changing, ...busy, ...region.deceasedPatientIds]);
    const open = region.referrals.filter(({ status }) => status !== "RECORDED");
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set(["AVAILABLE", "CANCELED"]));
    expect(new Set(open.map(({ patient_id }) => patient_id))).toEqual(
      new Set(region.patients.map(({ id }) => id).filter((id) => !without.has(id))),
    );
    const ends = region.referrals.map(({ end_date }) => end_date);
    expect(ends).toContain(null);
    // Whoever comes in the last days of the fortnight has a referral still.
    expect(ends.filter((end) => end && end < "2027-01-01" && end >= OPTIONS.today)).toEqual([]);
    // RFL-F6, RFL-F7: some are over, some have not begun.
    expect(ends.some((end) => end && end < OPTIONS.today)).toBe(true);
    expect(region.referrals.some(({ start_date }) => start_date.slice(0, 10) > OPTIONS.today)).toBe(true);
  });

  test("a referral names the organisations that issue it and that it leads to (RFL-F20, RFL-F21)", () => {
    const organisation = new Map(region.mo.map(({ id, parent_id }) => [id, parent_id]));
    for (const { to_mo_id, to_mo_oid, from_mo_id, from_mo_oid } of region.referrals) {
      expect([to_mo_oid, from_mo_oid]).toEqual([organisation.get(to_mo_id), organisation.get(from_mo_id ?? "")]);
    }
    expect(region.referrals.some(({ to_mo_oid, from_mo_oid }) => to_mo_oid !== from_mo_oid)).toBe(true);
  });

  test("every referral names its speciality or service, and its profile is uploaded (REF-20, LOAD-6, LOAD-7)", () => {
    for (const referral of region.referrals) {
      if (referral.type === "CONSULTATION") expect(referral.to_post_name).toMatch(/^врач/);
      else expect(referral.to_service_name).toMatch(/\S/);
      expect(resourcesFor(region, referral).size).toBeGreaterThan(0);
      if (referral.to_resource_id) expect(resourcesFor(region, referral).has(referral.to_resource_id)).toBe(true);
      const issuer = region.resources.find(({ id }) => id === referral.from_resource_id);
      expect([issuer?.type, issuer?.mo_id]).toEqual(["SPECIALIST", referral.from_mo_id]);
    }
  });

  test("every AVAILABLE referral leads to a slot the patient may take, and not only today (REF-18…25)", () => {
    const today = slots.map(({ visit_time }) => visit_time.slice(0, 10)).sort()[0] ?? "";
    const hopeless = region.referrals.filter((referral) => {
      const resources = resourcesFor(region, referral);
      const patient = patientById.get(referral.patient_id);
      const bookable = slots.some(
        (slot) =>
          slot.status === "AVAILABLE" &&
          slot.visit_time.slice(0, 10) > today &&
          resources.has(slot.resource_id) &&
          /REFERRAL|ORDINARY|EPGU/.test(slot.tag_type) &&
          fits(slot, patient),
      );
      return referral.status === "AVAILABLE" && !bookable;
    });
    expect(hopeless).toEqual([]);
  });

  test.each(["ADULT", "CHILD", "BABY", "ALL"])("from tomorrow on there is an online slot for %s", (age) => {
    const online = slots.filter(({ status, tag_type }) => status === "AVAILABLE" && tag_type.includes("EPGU"));
    const later = online.filter(({ visit_time, tag_age }) => tag_age === age && visit_time > "2026-11-30");
    expect(later.length).toBeGreaterThan(0);
  });

  test("one can be vaccinated, as a grown-up, as a child and as a baby", () => {
    const rooms = region.services.filter(({ code }) => code === VACCINATION_CODE).map(({ resource_id }) => resource_id);
    const online = slots.filter(
      ({ resource_id, status, tag_type }) =>
        rooms.includes(resource_id) && status === "AVAILABLE" && tag_type.includes("EPGU"),
    );
    expect([...new Set(online.map(({ tag_age }) => tag_age))].sort()).toEqual(["ADULT", "BABY", "CHILD"]);
  });

  test("one doctor has a day that is sold out (REF-5), another gives slots only through the registry (REF-9)", () => {
    const days = Map.groupBy(slots, ({ resource_id, visit_time }) => `${resource_id} ${visit_time.slice(0, 10)}`);
    const hasSoldOut = [...days.values()].some(
      (day) => day.some(({ status }) => status === "RECORDED") && day.every(({ status }) => status !== "AVAILABLE"),
    );
    expect(hasSoldOut).toBe(true);
    const resources = Map.groupBy(slots, ({ resource_id }) => resource_id);
    expect([...resources.values()].some((all) => all.every(({ tag_type }) => tag_type === "REGISTRY"))).toBe(true);
  });
});

/** The resources a referral leads to: its department, its profile, its speciality or service (REF-22…24, E-52). */
function resourcesFor(region: Region, referral: Referral | undefined): Set<string> {
  if (referral === undefined) return new Set();
  const ofProfile = new Set(
    region.profiles.filter((row) => row.profile_code === referral.to_profile_code).map((row) => row.resource_id),
  );
  const givesService = new Set(
    region.services.filter(({ code }) => code === referral.to_service_id).map(({ resource_id }) => resource_id),
  );
  const fitting = region.resources.filter((resource) => {
    if (resource.mo_id !== referral.to_mo_id || resource.enabled === "NONE" || !ofProfile.has(resource.id))
      return false;
    if (referral.type === "RESEARCH") return givesService.has(resource.id);
    return resource.type === "SPECIALIST" && resource.speciality_id === referral.speciality_id;
  });
  return new Set(fitting.map(({ id }) => id));
}
