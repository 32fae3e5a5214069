import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type Database } from "../../server/db/orm.ts";
import { holdingResetLock } from "../../server/db/queries/resetLock.ts";
import { sql } from "../../server/db/sql.ts";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { upsertRecords } from "../../server/db/queries/upsert.ts";
import { book, doctor, guid, slot } from "../../server/testing/records.ts";
import { MO_OID } from "../../server/testing/sandbox.ts";
import type { SubsystemName } from "../../server/profile/subsystems.ts";
import { workingDays } from "../../server/region/calendar.ts";
import { loadedRegion } from "../../server/region/load.ts";
import { misWorld, startRegion, type SandboxRegion } from "./region.ts";

// Clocks go forward at midnight: 24 April 2026 begins at 01:00, 23:00 UTC is 02:00.
const TIME_ZONE = "Africa/Cairo";
const BEFORE = new Date("2026-04-23T21:59:00Z");
const AFTER = new Date("2026-04-23T22:00:00Z");

let database: TestDatabase;
let db: Database;
let living: SandboxRegion;
let now = BEFORE;
const printed: string[] = [];
/** First days of the worlds that the mock began again from. */
const worlds: string[] = [];

const start = (): Promise<SandboxRegion> =>
  startRegion(
    { regionSize: "small", timeZone: TIME_ZONE },
    db,
    (line) => printed.push(line),
    () => now,
  );

const firstOf = (times: readonly string[]): string => [...times].sort()[0]?.slice(0, 10) ?? "";

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
  living = await start();
  living.resets({ reset: ({ slots }) => void worlds.push(firstOf(slots.map(({ visit_time }) => visit_time))) });
});
afterAll(async () => {
  await db.close(true);
  await database.drop();
});

async function firstDay(): Promise<string> {
  const rows = await sql<{ visit_time: string }>(db.em.fork(), "select min(visit_time) as visit_time from slot");
  return firstOf(rows.map(({ visit_time }) => visit_time));
}

test("the world of the mock has what was booked, on slots of users too, and not what the region was born with", async () => {
  const { mo } = living.region;
  const department = { ...mo[0], id: guid(0x11), name: "Своя", branch_oid: `${MO_OID}.0.900001` };
  const own = slot(0, { mo_id: department.id, status: "RECORDED", visit_time: "2031-01-15T09:00:00" });
  const made = book({ slot_id: own.id });
  const records: readonly (readonly [SubsystemName, object])[] = [
    ["mo", department],
    ["resource", doctor({ mo_id: department.id })],
    ["slot", own],
    ["book", made],
  ];
  for (const [subsystem, record] of records) await upsertRecords(db.em.fork(), subsystem, [record], MO_OID);
  await sql(
    db.em.fork(),
    `insert into booking_attempt (id, kind, state, slot_id, book_ext_id, patient_id, case_number)
     values (gen_random_uuid(), 'book', 'booked', $1, $2, $3, 'case-1')`,
    [own.id, made.id, made.patient_id],
  );
  const { bookings = [], resources } = await misWorld(db, living.region);
  expect(bookings).toMatchObject([{ book: made, slot: { id: own.id }, caseNumber: "case-1" }]);
  expect(resources.map(({ id }) => id)).toContain(doctor().id);
});

test("at midnight of its zone the region, and the mock, begin a new day; before it nothing is done", async () => {
  await living.keepUp();
  expect([await firstDay(), worlds]).toEqual(["2026-04-23", []]);
  now = AFTER;
  const [today = ""] = workingDays("2026-04-24");
  printed.length = 0;
  await living.keepUp();
  expect([await firstDay(), worlds]).toEqual([today, [today]]);
  expect(printed.join("\n")).toContain("живой регион построен");
  await living.keepUp();
  expect(worlds).toHaveLength(1);
});

test("a renewal waits for a reset, and finds that it has done the work", async () => {
  now = new Date("2026-04-25T12:00:00Z");
  let renewing: Promise<void> | undefined;
  await holdingResetLock(db.em.fork(), async () => {
    renewing = living.keepUp();
    await living.buildAnew(5);
  });
  await renewing;
  expect(worlds).toHaveLength(2);
  expect(await loadedRegion(db.em.fork())).toEqual({ seed: 5, today: "2026-04-25", size: "small" });
});

test("a reset that failed half way is made up for", async () => {
  await sql(db.em.fork(), "truncate mo cascade");
  await sql(db.em.fork(), `update sandbox_setting set value = value || '{"today": null}' where key = 'region'`);
  await living.keepUp();
  expect(await firstDay()).toBe(workingDays("2026-04-25")[0]);
});
