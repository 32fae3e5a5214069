import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Slot } from "./entities/vitrine.ts";
import { LocalTimestampType } from "./localTimestamp.ts";
import type { Database } from "./orm.ts";
import { openDatabase } from "./orm.ts";
import { sql } from "./sql.ts";
import { guid, insertSlot, insertTimetable } from "./testRows.ts";
import type { TestDatabase } from "./testing.ts";
import { createTestDatabase } from "./testing.ts";

let database: TestDatabase;
let db: Database;
const { TZ } = process.env;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
  await insertTimetable(db.em.fork());
});

afterEach(() => {
  if (TZ === undefined) delete process.env["TZ"];
  else process.env["TZ"] = TZ;
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

// 02:30 does not exist in New York on that day, nor does 23:30 in a zone that is an hour ahead of itself: a Date would move them.
const TIMES = ["2026-03-08T02:30:00", "2026-10-25T01:30:00", "2026-01-01T00:00:00", "2026-12-31T23:59:59"];
const ZONES = [
  ["UTC", 0],
  ["Asia/Yekaterinburg", -300],
  ["America/New_York", 300],
  ["Pacific/Kiritimati", -840],
] as const;

test.each(ZONES)(
  "E-08: local times come back as they were sent, in a process that lives in %s",
  async (zone, offset) => {
    process.env["TZ"] = zone;
    expect(new Date("2026-01-15T00:00:00Z").getTimezoneOffset()).toBe(offset);
    for (const time of TIMES) {
      const [bySql, byOrm] = [crypto.randomUUID(), crypto.randomUUID()];
      await sql(db.em.fork(), `delete from slot where resource_id = $1`, [guid(2)]);
      await insertSlot(db.em.fork(), bySql, time);
      expect(await sql(db.em.fork(), "select visit_time from slot where id = $1", [bySql])).toEqual([
        { visit_time: time },
      ]);
      const em = db.em.fork();
      expect(await em.findOneOrFail(Slot, bySql)).toMatchObject({ visit_time: time });
      await em.nativeDelete(Slot, { visit_time: time });
      em.create(Slot, { ...slotAt(time), id: byOrm });
      await em.flush();
      expect(await sql(em, "select visit_time::text as text from slot where id = $1", [byOrm])).toEqual([
        { text: time.replace("T", " ") },
      ]);
      expect(await db.em.fork().count(Slot, { visit_time: time })).toBe(1);
    }
  },
);

function slotAt(visit_time: string) {
  return {
    mo_id: guid(1),
    resource_id: guid(2),
    tag_type: "EPGU",
    tag_age: "ALL",
    visit_time,
    duration: 20,
    status: "AVAILABLE",
    create_ts: visit_time,
    owner_oid: "1",
  };
}

test("the session may live in another zone as well", async () => {
  await db.em.fork().transactional(async (em) => {
    await sql(em, `set local timezone = 'Asia/Tokyo'`);
    const [row] = await sql<{ time: string }>(em, `select timestamp '2026-03-08 02:30:00' as time`);
    expect(row?.time).toBe("2026-03-08T02:30:00");
  });
});

test("a time with an offset is refused instead of losing it", () => {
  const type = new LocalTimestampType();
  expect(() => type.convertToDatabaseValue("2026-03-08T02:30:00+05:00")).toThrow(TypeError);
  expect(() => type.convertToDatabaseValue("2026-03-08T02:30:00Z")).toThrow(TypeError);
  expect(type.convertToDatabaseValue("2026-03-08T02:30:00")).toBe("2026-03-08T02:30:00");
});

test("a whole entity is written and read without a single change", async () => {
  const em = db.em.fork();
  const id = crypto.randomUUID();
  em.create(Slot, { ...slotAt("2027-01-01T08:00:00"), id });
  await em.flush();
  const read = db.em.fork();
  await read.findOneOrFail(Slot, id);
  read.getUnitOfWork().computeChangeSets();
  expect(read.getUnitOfWork().getChangeSets()).toEqual([]);
});
