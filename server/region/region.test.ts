import {
  BOOK_TAG_SOURCE,
  REFERRAL_STATUS,
  REFERRAL_TYPE,
  RESOURCE_TYPE,
  SLOT_STATUS,
  SLOT_TAG_AGE,
  SLOT_TAG_TYPE,
  UNACCESSABLE_REASON,
  validateBook,
  validateMo,
  validatePatientDataRrp,
  validateProfilecodeResource,
  validateReferral,
  validateResource,
  validateService,
  validateSlot,
  validateUnaccessablePeriod,
} from "@ferkit/contracts";
import type { Validate } from "@ferkit/contracts";
import { describe, expect, test } from "vitest";
import { POSTS } from "./codes.ts";
import { buildRegion, slotsOf, worldOf } from "./region.ts";
import type { Region } from "./region.ts";

const OPTIONS = { seed: 1, today: "2026-11-23", timeZone: "Asia/Yekaterinburg" };

/** Every size a test can hold, seeds far apart, a working day and a weekend. */
const REGIONS: [string, Region][] = [
  ["small", buildRegion({ ...OPTIONS, size: "small" })],
  ["small, another seed", buildRegion({ ...OPTIONS, seed: 2_147_483_647, size: "small" })],
  ["small, a Sunday", buildRegion({ ...OPTIONS, today: "2026-11-29", size: "small" })],
  ["demo", buildRegion(OPTIONS)],
  ["demo, seed 0, a leap day", buildRegion({ ...OPTIONS, seed: 0, today: "2028-02-29" })],
];

/** Sorted, each once. */
function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)].sort();
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

describe("the same arguments", () => {
  test("give the same region", () => {
    const [one, other] = [buildRegion(OPTIONS), buildRegion(OPTIONS)];
    expect({ ...one, slots: [...one.slots] }).toEqual({ ...other, slots: [...other.slots] });
  });

  test("another seed gives other ids and other names", () => {
    const [one, other] = [buildRegion(OPTIONS), buildRegion({ ...OPTIONS, seed: 2 })];
    const ids = new Set([...one.owners.keys(), ...one.patients.map(({ id }) => id)]);
    expect([...other.owners.keys(), ...other.patients.map(({ id }) => id)].filter((id) => ids.has(id))).toEqual([]);
    expect(one.patients.map(({ firstname }) => firstname)).not.toEqual(
      other.patients.map(({ firstname }) => firstname),
    );
  });

  test("another day keeps ids, statuses and people, and moves the times", () => {
    const [one, other] = [buildRegion(OPTIONS), buildRegion({ ...OPTIONS, today: "2027-01-02" })];
    expect([...other.owners]).toEqual([...one.owners]);
    expect(other.cast).toEqual(one.cast);
    expect(other.books.map(({ slot_id }) => slot_id)).toEqual(one.books.map(({ slot_id }) => slot_id));
    const people = (region: Region) =>
      region.patients.map(({ id, snils, lastname, gender }) => [id, snils, lastname, gender]);
    expect(people(other)).toEqual(people(one));
    const earlier = byId([...one.slots]);
    for (const slot of other.slots) {
      const same = earlier.get(slot.id);
      expect([same?.resource_id, same?.status, same?.tag_type, same?.tag_age]).toEqual([
        slot.resource_id,
        slot.status,
        slot.tag_type,
        slot.tag_age,
      ]);
      expect(slot.visit_time.slice(0, 10) > (same?.visit_time ?? "")).toBe(true);
    }
  });

  test("a record has one id in every size", () => {
    const [small, demo] = [buildRegion({ ...OPTIONS, size: "small" }), buildRegion(OPTIONS)];
    expect(small.resources).toEqual(demo.resources);
    expect(small.patients).toEqual(demo.patients);
  });
});

describe.each(REGIONS)("%s", (_, region) => {
  const slots = [...region.slots];
  const slotById = byId(slots);
  const resourceById = byId(region.resources);
  const moById = byId(region.mo);
  const patientIds = new Set(region.patients.map(({ id }) => id));

  const tables: [string, Validate<unknown>, readonly unknown[]][] = [
    ["mo", validateMo, region.mo],
    ["resource", validateResource, region.resources],
    ["service", validateService, region.services],
    ["profilecode_resource", validateProfilecodeResource, region.profiles],
    ["unaccessable_period", validateUnaccessablePeriod, region.periods],
    ["slot", validateSlot, slots],
    ["referral", validateReferral, region.referrals],
    ["book", validateBook, region.books],
    ["patient", validatePatientDataRrp, region.patients],
  ];

  test.each(tables)("every record of %s meets the contract", (_name, validate, records) => {
    expect(records.length).toBeGreaterThan(0);
    const violations = records.flatMap((record) => (validate(record) ? [] : [{ record, errors: validate.errors }]));
    expect(violations).toEqual([]);
  });

  test("no id occurs twice", () => {
    const ids = [
      ...[region.mo, region.resources, region.services, region.profiles, region.referrals, region.books].flatMap(
        (records) => records.map(({ id }) => id),
      ),
      ...region.periods.map(({ period_id }) => period_id),
      ...slots.map(({ id }) => id),
      ...region.patients.flatMap(({ id, united_guids }) => [id, ...united_guids]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("names of departments, their OIDs and СНИЛС are unique (DUP-1)", () => {
    const columns = [
      region.mo.map(({ name }) => name),
      region.mo.map(({ branch_oid }) => branch_oid),
      [...region.patients, ...region.resources].flatMap((person) =>
        "snils" in person && person.snils ? [person.snils] : [],
      ),
      region.patients.flatMap(({ oms_number }) => (oms_number === null ? [] : [oms_number])),
      region.referrals.map(({ number }) => number),
    ];
    for (const values of columns) expect(distinct(values)).toEqual([...values].sort());
  });

  test("a resource has one slot at a time (DUP-5)", () => {
    expect(distinct(slots.map(({ resource_id, visit_time }) => `${resource_id} ${visit_time}`))).toHaveLength(
      slots.length,
    );
  });

  test("everything lies in region 999 (E-49)", () => {
    const oids = [
      ...region.mo.flatMap(({ parent_id, branch_oid }) => [parent_id, branch_oid]),
      ...region.accounts.flatMap(({ mo_oid }) => mo_oid ?? []),
      ...region.owners.values(),
      ...region.attachments.map(({ mo_oid }) => mo_oid),
      ...region.referrals.flatMap(({ to_mo_oid, from_mo_oid }) => [to_mo_oid, from_mo_oid]),
    ];
    expect(oids.filter((oid) => !/^1\.2\.643\.5\.1\.13\.13\.12\.2\.999\.1000[12](\.0\.\d{6})?$/.test(oid))).toEqual([]);
    expect(region.mo.filter((mo) => !mo.branch_oid.startsWith(`${mo.parent_id}.0.`))).toEqual([]);
  });

  test("each record hangs under its parents, and slots name their resource's department", () => {
    expect(region.resources.filter(({ mo_id }) => !moById.has(mo_id))).toEqual([]);
    const children = [...region.services, ...region.profiles, ...region.periods];
    expect(children.filter(({ resource_id }) => !resourceById.has(resource_id))).toEqual([]);
    expect(slots.filter(({ resource_id, mo_id }) => resourceById.get(resource_id)?.mo_id !== mo_id)).toEqual([]);
    expect(region.attachments.filter(({ mo_id, mo_oid }) => moById.get(mo_id ?? "")?.parent_id !== mo_oid)).toEqual([]);
    const people = [...region.attachments, ...region.referrals, ...region.books];
    expect(people.filter(({ patient_id }) => !patientIds.has(patient_id))).toEqual([]);
  });

  test("every record has the МО that may change it", () => {
    for (const { id, mo_id } of region.resources) expect(region.owners.get(id)).toBe(moById.get(mo_id)?.parent_id);
    for (const { id, from_mo_oid } of region.referrals) expect(region.owners.get(id)).toBe(from_mo_oid);
    for (const { id, slot_id } of region.books) {
      expect(region.owners.get(id)).toBe(moById.get(slotById.get(slot_id)?.mo_id ?? "")?.parent_id);
    }
    const { mo, resources, services, profiles, periods, referrals, books } = region;
    const counts = [mo, resources, services, profiles, periods, referrals, books].map(({ length }) => length);
    expect(region.owners.size).toBe(counts.reduce((sum, count) => sum + count, 0));
  });

  test("all values of the enums occur", () => {
    expect(distinct(slots.map(({ status }) => status))).toEqual(distinct(SLOT_STATUS));
    expect(distinct(slots.flatMap(({ tag_type }) => tag_type.split(",")))).toEqual(distinct(SLOT_TAG_TYPE));
    expect(slots.some(({ tag_type }) => tag_type === "EPGU,REFERRAL")).toBe(true);
    expect(distinct(slots.map(({ tag_age }) => tag_age))).toEqual(distinct(SLOT_TAG_AGE));
    expect(distinct(slots.map(({ duration }) => duration))).toEqual([15, 20, 30]);
    expect(distinct(region.resources.map(({ type }) => type))).toEqual(distinct(RESOURCE_TYPE));
    expect(distinct(region.periods.map(({ reason }) => reason))).toEqual(distinct(UNACCESSABLE_REASON));
    expect(distinct(region.referrals.map(({ type }) => type))).toEqual(distinct(REFERRAL_TYPE));
    const kinds = region.referrals.map(({ type, status }) => `${type} ${status}`);
    expect(distinct(kinds)).toHaveLength(REFERRAL_TYPE.length * REFERRAL_STATUS.length);
    const sources = BOOK_TAG_SOURCE.filter((source) => source !== "EPGU");
    expect(distinct(region.books.map(({ tag_source }) => tag_source))).toEqual(distinct(sources));
  });

  test("all fifteen posts work in each organisation (RES-F7)", () => {
    const posts = region.resources.flatMap((resource) =>
      resource.type === "SPECIALIST" ? [`${region.owners.get(resource.id) ?? ""} ${resource.post_id}`] : [],
    );
    expect(distinct(posts)).toHaveLength(2 * Object.keys(POSTS).length);
  });

  test("most slots are available", () => {
    const available = slots.filter(({ status }) => status === "AVAILABLE").length;
    expect(available / slots.length).toBeGreaterThan(0.8);
    expect(region.slotCount).toBe(slots.length);
  });

  test("slots serve only the ages of their department", () => {
    const wrong = slots.filter(({ mo_id, tag_age }) => {
      const served = moById.get(mo_id)?.tag_age;
      return (served === "ADULT" && tag_age !== "ADULT") || (served === "CHILD" && !/^(CHILD|BABY)$/.test(tag_age));
    });
    expect(wrong).toEqual([]);
  });

  test("chunks and the МИС's world hold the same slots", () => {
    const chunks = [...slotsOf(region, 100)];
    expect(chunks.flat()).toEqual(slots);
    expect(chunks.slice(0, -1).every(({ length }) => length === 100)).toBe(true);
    expect(worldOf(region).slots).toEqual(slots);
  });
});

test("demo accounts: two МИС, ЕПГУ, an operator", () => {
  const { accounts, mo } = buildRegion(OPTIONS);
  expect(accounts.map(({ username, password, role }) => [username, password, role])).toEqual([
    ["1.2.643.5.1.13.13.12.2.999.10001", "demo-10001", "mis"],
    ["1.2.643.5.1.13.13.12.2.999.10002", "demo-10002", "mis"],
    ["epgu", "demo-epgu", "epgu"],
    ["operator", "demo-operator", "operator"],
  ]);
  expect(distinct(accounts.flatMap(({ mo_oid }) => mo_oid ?? []))).toEqual(
    distinct(mo.map(({ parent_id }) => parent_id)),
  );
});

test("the large region has 1.2 million slots on any day, and none of them is held", () => {
  const weekend = buildRegion({ ...OPTIONS, today: "2026-11-28", size: "large" });
  expect(weekend.slotCount).toBeGreaterThanOrEqual(1_200_000);
  expect(Array.isArray(weekend.slots)).toBe(false);
  const [first] = slotsOf(weekend);
  expect(first).toHaveLength(5_000);
}, 60_000);

test.each([
  ["a day that does not exist", { today: "2026-02-30" }],
  ["an unknown time zone", { timeZone: "Asia/Nowhere" }],
])("%s is refused", (_name, wrong) => {
  expect(() => buildRegion({ ...OPTIONS, ...wrong })).toThrow(RangeError);
});
