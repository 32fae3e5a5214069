import { afterAll, beforeAll, expect, test } from "vitest";
import { doctor, mo, slot } from "../testing/records.ts";
import { MO_OID, startTestSandbox, TIME_ZONE, type TestSandbox } from "../testing/sandbox.ts";
import { ensureRegion, loadedRegion, type RegionOutcome, type RegionStep } from "./load.ts";
import { buildRegion, departmentIdsOf, type Region } from "./region.ts";
import type { RegionSize } from "./sizes.ts";

const SEED = 3;
let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

const regionOf = (size: RegionSize, today: string): Region =>
  buildRegion({ seed: SEED, today, timeZone: TIME_ZONE, size });

/** The accounts keep the passwords of the test. */
function load(size: RegionSize, today: string, steps: RegionStep[] = []): Promise<RegionOutcome> {
  const region = { ...regionOf(size, today), accounts: [] };
  return ensureRegion(sandbox.db, region, { seed: SEED, today, size }, (step) => steps.push(step));
}

const FAR = "2031-01-15T09:00:00";
const OWN_DEPARTMENT = mo({ branch_oid: `${MO_OID}.0.900001`, name: "Своя поликлиника" });
const OWN_SLOT = slot(0, { visit_time: FAR });

async function upload(path: "/api/mo" | "/api/resource" | "/api/slot", data: object[]): Promise<void> {
  const { error } = await sandbox.vitrine.POST(path, { body: { data: data as never } });
  if (error) throw new Error(JSON.stringify(error));
}

/** A doctor of the region that the МО of the test may load slots for. */
async function doctorOfRegion(): Promise<{ id: string; mo_id: string }> {
  const [row] = await sandbox.rows<{ id: string; mo_id: string }>(
    "select id, mo_id from resource where owner_oid = $1 and type = 'SPECIALIST' and id <> $2 order by id limit 1",
    [MO_OID, doctor().id],
  );
  if (!row) throw new Error("the region has no doctor");
  return row;
}

const slotIds = async (): Promise<string[]> =>
  (await sandbox.rows<{ id: string }>("select id from slot")).map(({ id }) => id).sort();

const idsOf = (region: Region): string[] => Array.from(region.slots, ({ id }) => id);

test("a region of another size or day takes the place of the former one and tells what of the users goes with it", async () => {
  const today = "2026-11-23";
  expect(await load("small", today)).toEqual({ outcome: "loaded", replaced: 0 });
  expect(await load("small", today)).toEqual({ outcome: "fresh", replaced: 0 });

  await upload("/api/mo", [OWN_DEPARTMENT]);
  await upload("/api/resource", [doctor()]);
  await upload("/api/slot", [OWN_SLOT]);
  const host = await doctorOfRegion();
  const guest = slot(1, { visit_time: FAR, mo_id: host.mo_id, resource_id: host.id });
  await upload("/api/slot", [guest]);

  const steps: RegionStep[] = [];
  expect(await load("demo", today, steps)).toEqual({ outcome: "loaded", replaced: 1 });
  const demo = regionOf("demo", today);
  expect(await slotIds()).toEqual([...idsOf(demo), OWN_SLOT.id].sort());
  expect(steps[0]).toEqual({ kind: "replacing", stored: { seed: SEED, today, size: "small" } });
  expect(steps.at(-1)).toEqual({ kind: "loading", slots: demo.slotCount });
  expect(await loadedRegion(sandbox.db.em.fork())).toEqual({ seed: SEED, today, size: "demo" });

  const tomorrow = "2026-11-24";
  expect(await load("small", tomorrow)).toEqual({ outcome: "loaded", replaced: 0 });
  expect(await slotIds()).toEqual([...idsOf(regionOf("small", tomorrow)), OWN_SLOT.id].sort());
});

test.each(["small", "demo", "large"] as const)(
  "the departments of a region are known without building it: %s",
  (size) => {
    const ids = regionOf(size, "2026-11-23").mo.map(({ id }) => id);
    expect(departmentIdsOf(SEED, size)).toEqual(ids);
  },
);
