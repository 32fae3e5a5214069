import {
  validatePatientDataRrp,
  validateReferral,
  validateResource,
  validateService,
  validateSlot,
} from "@ferkit/contracts";
import type { Slot, Validate } from "@ferkit/contracts";
import { describe, expect, test } from "vitest";
import { TIME_ZONE, TODAY, testWorld } from "./testing.ts";
import { buildWorld, fixturesOf } from "./world.ts";
import { UNITED_PATIENT } from "./world/patients.ts";
import { guidOf } from "./world/identifiers.ts";
import { addDays, ageOn } from "./dates.ts";

const world = testWorld();
const free = world.slots.filter(({ status }) => status === "AVAILABLE");

test("the same day and seed give the same world, another seed other identifiers", () => {
  expect(testWorld()).toEqual(world);
  const other = buildWorld({ today: TODAY, timeZone: TIME_ZONE, seed: 2 });
  const ids = new Set(world.slots.map(({ id }) => id));
  expect(other.slots.filter(({ id }) => ids.has(id))).toEqual([]);
});

test("a slot keeps its id on the next day", () => {
  const tomorrow = buildWorld({ today: addDays(TODAY, 1), timeZone: TIME_ZONE });
  const key = ({ id, resource_id, visit_time }: Slot) => `${id} ${resource_id} ${visit_time}`;
  const lasting = world.slots.filter(({ status, duration }) => status === "AVAILABLE" && duration > 0).map(key);
  expect(tomorrow.slots.filter((slot) => lasting.includes(key(slot))).length).toBeGreaterThan(200);
});

test.each<[string, unknown[], Validate<unknown>]>([
  ["slots", world.slots, validateSlot],
  ["resources", world.resources, validateResource],
  ["patients", world.patients, validatePatientDataRrp],
  ["referrals", world.referrals, validateReferral],
  ["services", world.services, validateService],
])("%s keep the contract", (_name, records, validate) => {
  expect(records.filter((record) => !validate(record))).toEqual([]);
});

test("identifiers are unique and in lower case", () => {
  const ids = [...world.slots, ...world.resources, ...world.patients, ...world.referrals, ...world.services].map(
    ({ id }) => id,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id !== id.toLowerCase())).toEqual([]);
});

describe("check digits hold (E-13)", () => {
  const digits = (text: string) => Array.from(text, Number);

  test("СНИЛС of patients and doctors", () => {
    const doctors = world.resources.flatMap((one) => (one.type === "SPECIALIST" ? [one.snils] : []));
    const all = [...world.patients.map(({ snils }) => snils ?? ""), ...doctors];
    for (const snils of all) {
      const sum = digits(snils.slice(0, 9)).reduce((total, digit, index) => total + digit * (9 - index), 0);
      const rest = sum % 101;
      expect(snils.slice(9)).toBe(String(rest === 100 ? 0 : rest).padStart(2, "0"));
    }
    expect(new Set(all).size).toBe(all.length);
  });

  test("ЕНП: sixteen digits whose Luhn sum is a multiple of ten", () => {
    for (const { oms_number: enp } of world.patients) {
      const terms = digits(enp ?? "").map((digit, index) => (index % 2 === 0 ? digit * 2 : digit));
      const sum = terms.reduce((total, term) => total + (term > 9 ? term - 9 : term), 0);
      expect([enp?.length, sum % 10]).toEqual([16, 0]);
    }
  });
});

describe("the world has what a suite needs", () => {
  test("slots lie from tomorrow to the fourteenth day", () => {
    const dates = world.slots.map(({ visit_time }) => visit_time.slice(0, 10)).toSorted();
    expect([dates.at(0), dates.at(-1)]).toEqual(["2026-11-24", "2026-12-07"]);
  });

  test.each(["ADULT", "CHILD", "BABY", "ALL"] as const)("%s: many free slots, every day", (age) => {
    const days = free.filter((slot) => slot.tag_age === age).map(({ visit_time }) => visit_time.slice(0, 10));
    expect(new Set(days).size).toBe(14);
    expect(days.length).toBeGreaterThanOrEqual(28);
  });

  test.each(["RECORDED", "BLOCKED", "RESERVED", "CANCELED"] as const)("slots that are %s", (status) => {
    expect(world.slots.filter((slot) => slot.status === status).length).toBeGreaterThanOrEqual(3);
  });

  test.each(["PAID", "ONLINE", "D_OBSERVATION", "REFERRAL", "REGISTRY"])("free slots of the type %s alone", (tag) => {
    expect(free.filter(({ tag_type }) => tag_type === tag).length).toBeGreaterThanOrEqual(5);
  });

  test("two doctors of different specialities at the same instant, two of the same speciality", () => {
    const speciality = new Map(
      world.resources.flatMap((one) => (one.type === "SPECIALIST" ? [[one.id, one.speciality_id] as const] : [])),
    );
    const together = Map.groupBy(
      free.filter(({ resource_id, tag_age }) => speciality.has(resource_id) && ["ADULT", "ALL"].includes(tag_age)),
      ({ visit_time }) => visit_time,
    );
    const specialities = [...together.values()].map(
      (slots) => new Set(slots.map((slot) => speciality.get(slot.resource_id))),
    );
    expect(specialities.filter(({ size }) => size >= 2).length).toBeGreaterThanOrEqual(14);
    expect(new Set(speciality.values()).size).toBe(speciality.size - 1);
  });

  test("patients of every age, on the edge days as well", () => {
    const ages = world.patients.map(({ birthdate }) => ageOn(birthdate ?? "", TODAY));
    expect(ages.filter((age) => age >= 18).length).toBeGreaterThanOrEqual(6);
    expect(ages.filter((age) => age >= 1 && age < 18).length).toBeGreaterThanOrEqual(2);
    expect(ages.filter((age) => age < 1).length).toBeGreaterThanOrEqual(2);
    const turning = (age: number) =>
      world.patients.filter(
        ({ birthdate }) =>
          ageOn(birthdate ?? "", "2026-11-29") === age - 1 && ageOn(birthdate ?? "", "2026-11-30") === age,
      );
    expect([turning(1).length, turning(18).length]).toEqual([1, 1]);
  });

  test.each([/ё.*-/iu, /’/u, /[әғқңүұһіҗ]/iu, /\p{M}/u, /.{60}/u])(
    "a patient whose name a careless МИС misreads: %s",
    (letters) => {
      expect(world.patients.some(({ lastname, firstname }) => letters.test(`${lastname} ${firstname}`))).toBe(true);
    },
  );

  test("a visit that begins while another doctor's still goes on", () => {
    const long = free.filter(({ duration }) => duration === 20);
    expect(long.length).toBe(14);
    expect(long.every(({ visit_time }) => visit_time.endsWith("T09:50:00"))).toBe(true);
  });

  test("one patient has merged identifiers (E-15)", () => {
    const united = world.patients.filter(({ united_guids }) => united_guids.length > 0);
    expect(united.map(({ id }) => id)).toEqual([guidOf(1, `patient/${UNITED_PATIENT}`)]);
  });

  test("referrals of both types and every status, each of another patient", () => {
    const count = (type: string, status: string) =>
      world.referrals.filter((referral) => referral.type === type && referral.status === status).length;
    expect(count("CONSULTATION", "AVAILABLE")).toBeGreaterThanOrEqual(2);
    expect(count("RESEARCH", "AVAILABLE")).toBeGreaterThanOrEqual(1);
    expect([count("CONSULTATION", "CANCELED"), count("CONSULTATION", "RECORDED")]).toEqual([1, 1]);
    expect(new Set(world.referrals.map(({ patient_id }) => patient_id)).size).toBe(world.referrals.length);
  });

  test("every service is offered by a resource that has free slots", () => {
    const resources = new Set(free.map(({ resource_id }) => resource_id));
    expect(world.services.every(({ resource_id }) => resources.has(resource_id))).toBe(true);
  });
});

test("the fixtures file has the keys of the suite", () => {
  expect(Object.keys(fixturesOf(world))).toEqual(["slots", "patients", "referrals", "services", "resources"]);
});
