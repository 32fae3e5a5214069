import { instantOf } from "@ferkit/contracts/local-time";
import { describe, expect, test } from "vitest";
import { CASES } from "../../conformance/cases/catalog.ts";
import { mixedResources, sampleSlots } from "../../conformance/fixtures/sample.ts";
import type { Data } from "../../conformance/model/needs.ts";
import { planHold } from "../../conformance/observe/plan.ts";
import { buildRegion, type Region } from "../../server/region/region.ts";

const TIME_ZONE = "Asia/Yekaterinburg";

/** What an МО's account is given of the region: as the suite reads it from the Витрина (conformance/fixtures/discover.ts). */
function dataOf(region: Region, oid: string, now: number): Data {
  const departments = new Set(region.mo.filter(({ parent_id }) => parent_id === oid).map(({ id }) => id));
  const resources = region.resources.filter(({ mo_id, enabled }) => departments.has(mo_id) && enabled !== "NONE");
  const read = new Set(mixedResources(resources, 200).map(({ id }) => id));
  const own = new Set(resources.map(({ id }) => id));
  return {
    resources,
    slots: sampleSlots(
      [...region.slots].filter(({ resource_id }) => read.has(resource_id)),
      1_500,
    ),
    patients: region.patients.filter(({ id }) => !region.deceasedPatientIds.includes(id)),
    referrals: region.referrals.filter(({ to_mo_id }) => departments.has(to_mo_id)),
    services: region.services.filter(({ resource_id }) => own.has(resource_id)),
    now,
    timeZone: TIME_ZONE,
  };
}

function unmet(data: Data): string[] {
  const ordinary = CASES.filter(({ watch }) => watch === undefined);
  const { held, others } = planHold(
    CASES.find(({ watch }) => watch === "hold"),
    ordinary,
    data,
    1,
  );
  return [...others, ["upload.*", held] as const].flatMap(([id, allotted]) =>
    allotted?.kind === "missing" ? [`${id}: ${allotted.need.what.ru}`] : [],
  );
}

describe("the demo region has every record that any case asks for", () => {
  test.each([
    ["2026-11-25", "12:00:00", "a working day"],
    ["2026-11-27", "23:59:00", "Friday, when all of its visits are over"],
    ["2026-11-28", "12:00:00", "Saturday"],
    ["2026-11-29", "12:00:00", "Sunday"],
    ["2026-12-31", "12:00:00", "the last day of the year"],
    ["2028-02-29", "00:01:00", "a leap day"],
  ])("on %s at %s, for both МО: %s", (today, time) => {
    const region = buildRegion({ seed: 1, today, timeZone: TIME_ZONE });
    const now = instantOf(`${today}T${time}`, TIME_ZONE);
    for (const { mo_oid } of region.accounts)
      if (mo_oid !== null) expect(unmet(dataOf(region, mo_oid, now)), mo_oid).toEqual([]);
  });

  test("of another seed", () => {
    const region = buildRegion({ seed: 7, today: "2026-11-28", timeZone: TIME_ZONE });
    const now = instantOf("2026-11-28T12:00:00", TIME_ZONE);
    for (const { mo_oid } of region.accounts)
      if (mo_oid !== null) expect(unmet(dataOf(region, mo_oid, now)), mo_oid).toEqual([]);
  });
});
