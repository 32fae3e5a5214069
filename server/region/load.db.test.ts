import { afterAll, beforeAll, expect, test } from "vitest";
import { upsertRecords } from "../db/queries/upsert.ts";
import type { SubsystemName } from "../profile/subsystems.ts";
import { book, doctor, guid, mo, slot } from "../testing/records.ts";
import { MO_OID, startTestSandbox, TIME_ZONE, type TestSandbox } from "../testing/sandbox.ts";
import { ensureRegion, loadedRegion, type RegionOutcome, type RegionStep } from "./load.ts";
import { buildRegion, departmentIdsOf, type Region } from "./region.ts";
import type { RegionSize } from "../profile/regionSizes.ts";

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

const TODAY = "2026-11-30";
const TOMORROW = "2026-12-01";

async function slotOfRegion(): Promise<string> {
  const [row] = await sandbox.rows<{ id: string }>(
    "select id from slot where id <> $1 and status = 'AVAILABLE' order by id limit 1",
    [OWN_SLOT.id],
  );
  return row?.id ?? "";
}

/** With their events: a booking that was made through the gateway, one that nobody knows the end of, and one that is with its МИС at this moment. */
async function leaveTraces(slotId: string, busyCase: string): Promise<void> {
  await sandbox.rows(
    `insert into booking_attempt (id, kind, state, slot_id, patient_id, case_number, created_at, called_at, answered_at)
     select gen_random_uuid(), 'book', state, $1, 'patient', case_number, at, at, answered
       from (values ('booked', null, now() - interval '2 minutes', now()), ('unknown', null, now() - interval '1 day', null),
                    ('claimed', $2, now(), null)) as t (state, case_number, at, answered)`,
    [slotId, busyCase],
  );
  await sandbox.rows(
    `insert into expected_upload (attempt_id, change, slot_id, book_ext_id, owner_oid)
     values (gen_random_uuid(), 'book', $1, gen_random_uuid(), $2)`,
    [slotId, MO_OID],
  );
}

async function tracesOf(slotId: string): Promise<object> {
  const [row] = await sandbox.rows<object>(
    `select (select array_agg(state order by state) from booking_attempt where slot_id = $1) as attempts,
            (select count(*)::int from slot_event where slot_id = $1) as events,
            (select count(*)::int from expected_upload where slot_id = $1) as expected`,
    [slotId],
  );
  return row ?? {};
}

test("a slot is reborn without the life of yesterday; what a МИС is being asked keeps its place in the journal", async () => {
  await load("small", TODAY);
  const reborn = await slotOfRegion();
  await leaveTraces(reborn, "case-1");
  await leaveTraces(OWN_SLOT.id, "case-2");
  await load("small", TOMORROW);
  expect(await tracesOf(reborn)).toEqual({ attempts: ["claimed"], events: 0, expected: 0 });
  expect(await tracesOf(OWN_SLOT.id)).toEqual({ attempts: ["booked", "claimed", "unknown"], events: 3, expected: 1 });
});

test("told are all the records of users that go with a region, and none that stays", async () => {
  await load("demo", TODAY);
  const host = await doctorOfRegion();
  const created = { resource_id: host.id, create_ts: OWN_SLOT.create_ts };
  const under: readonly (readonly [SubsystemName, object])[] = [
    ["mo", OWN_DEPARTMENT],
    ["resource", doctor()],
    ["slot", OWN_SLOT],
    // All of these go: the last two hang under the user's own department, on a doctor of the region.
    ["mo", mo({ id: host.mo_id, branch_oid: `${MO_OID}.0.100001`, name: "Переименована пользователем" })],
    ["service", { id: guid(0x71), code: "A01", ...created }],
    ["profilecode_resource", { id: guid(0x72), profile_code: "97", ...created }],
    ["unaccessable_period", { period_id: guid(0x73), reason: "FIRED", beg_date: FAR, ...created }],
    ["slot", slot(2, { visit_time: FAR, resource_id: host.id })],
    ["book", book({ slot_id: slot(2).id })],
  ];
  for (const [subsystem, record] of under) await upsertRecords(sandbox.db.em.fork(), subsystem, [record], MO_OID);
  expect(await load("small", TODAY)).toEqual({ outcome: "loaded", replaced: 6 });
  expect(await slotIds()).toContain(OWN_SLOT.id);
});

test("DUP-1: a region gives way to a department of a user that has one of its names, and comes back every day", async () => {
  await load("small", TODAY);
  const [wanted] = regionOf("small", TODAY).mo;
  await sandbox.rows("delete from mo where id = $1", [wanted?.id]);
  const name = wanted?.name ?? "";
  const own = { ...OWN_DEPARTMENT, name };
  await upsertRecords(sandbox.db.em.fork(), "mo", [own], MO_OID);
  const next: [RegionSize, string][] = [
    ["small", TOMORROW],
    ["demo", TODAY],
  ];
  for (const [size, day] of next) {
    const steps: RegionStep[] = [];
    expect(await load(size, day, steps)).toMatchObject({ outcome: "loaded" });
    expect(steps).toContainEqual({ kind: "renamed", from: name, to: `${name} (живой регион, 1)` });
    const rows = await sandbox.rows("select id, name from mo where name like $1 order by name", [`${name}%`]);
    expect(rows).toEqual([
      { id: own.id, name },
      { id: wanted?.id, name: `${name} (живой регион, 1)` },
    ]);
  }
});

test.each(["small", "demo", "large"] as const)(
  "the departments of a region are known without building it: %s",
  (size) => {
    const ids = regionOf(size, "2026-11-23").mo.map(({ id }) => id);
    expect(departmentIdsOf(SEED, size)).toEqual(ids);
  },
);
