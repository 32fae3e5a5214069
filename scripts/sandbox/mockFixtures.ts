import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Slot } from "@ferkit/contracts";
import { sampleSlots } from "../../conformance/fixtures/sample.ts";
import type { Fixtures } from "../../mock-mis/world.ts";
import type { Region } from "../../server/region/region.ts";

/** Of every kind; the whole schedule would be megabytes. */
const MOST_SLOTS = 1_500;

/** The same name as that of `npm run mock`. */
export function mockFixturesFile(dataDir: string): string {
  return join(dataDir, "mock-fixtures.json");
}

/** What the mock of `npm start` knows of the region, for `certify --fixtures`: of the first МО, as a МИС has one. */
export async function writeMockFixtures(file: string, region: Region): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(fixturesOf(region))}\n`);
}

function fixturesOf(region: Region): Fixtures {
  const oid = region.accounts.find(({ role }) => role === "mis")?.mo_oid;
  const departments = new Set(region.mo.filter(({ parent_id }) => parent_id === oid).map(({ id }) => id));
  const resources = region.resources.filter(({ mo_id, enabled }) => departments.has(mo_id) && enabled !== "NONE");
  const open = new Set(resources.map(({ id }) => id));
  const isOpen = ({ resource_id }: { resource_id: string }): boolean => open.has(resource_id);
  const slots: Slot[] = [];
  for (const slot of region.slots) if (isOpen(slot)) slots.push(slot);
  return {
    slots: sampleSlots(slots, MOST_SLOTS),
    patients: region.patients.filter(({ id }) => !region.deceasedPatientIds.includes(id)),
    referrals: region.referrals.filter(({ to_mo_id }) => departments.has(to_mo_id)),
    services: region.services.filter(isOpen),
    resources,
  };
}
