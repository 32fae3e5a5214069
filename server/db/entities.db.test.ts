import { afterAll, beforeAll, expect, test } from "vitest";
import { AssociationsSlot, Callback } from "./entities/booking.ts";
import { Patient } from "./entities/patients.ts";
import { Resource, Service, Slot } from "./entities/vitrine.ts";
import { SandboxSetting } from "./entities/operation.ts";
import type { Database } from "./orm.ts";
import { openDatabase } from "./orm.ts";
import { sql } from "./sql.ts";
import { guid, insertSlot, insertTimetable } from "./testRows.ts";
import type { TestDatabase } from "./testing.ts";
import { createTestDatabase } from "./testing.ts";

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
  await insertTimetable(db.em.fork());
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test("foreign keys are plain scalars under the names of the profile", async () => {
  const slot = await db.em.fork().findOneOrFail(Slot, { resource_id: guid(2), visit_time: "2026-03-01T08:00:00" });
  expect(slot).toMatchObject({ id: guid(3), mo_id: guid(1), resource_id: guid(2), duration: 20 });
});

test("a price is a number in entities and in rows", async () => {
  const service = await db.em.fork().findOneOrFail(Service, guid(4));
  expect(service.price).toBe(1500.5);
  expect(await sql(db.em.fork(), "select price from service where id = $1", [guid(4)])).toEqual([{ price: 1500.5 }]);
});

test("an entity can be made, changed and upserted", async () => {
  await insertSlot(db.em.fork(), guid(30), "2026-03-03T08:00:00");
  const em = db.em.fork();
  em.create(AssociationsSlot, { slot_id: guid(30), status: "AVAILABLE" });
  await em.flush();
  const held = await db.em
    .fork()
    .upsert(AssociationsSlot, { slot_id: guid(30), status: "RECORDED", book_ext_id: guid(77) });
  expect(held).toMatchObject({ slot_id: guid(30), status: "RECORDED", book_ext_id: guid(77), claim_id: null });
});

test("updated_at follows a change made through the ORM", async () => {
  const em = db.em.fork();
  const resource = await em.findOneOrFail(Resource, guid(2));
  const before = resource.updated_at.getTime();
  resource.room_name = "Другой кабинет";
  await em.flush();
  const after = await db.em.fork().findOneOrFail(Resource, guid(2));
  expect(after.updated_at.getTime()).toBeGreaterThan(before);
});

test("keys, arrays and dates that the database fills in or keeps", async () => {
  const em = db.em.fork();
  const callback = em.create(Callback, { mo_oid: "1.5", address: "http://127.0.0.1" });
  em.create(Patient, { id: "11234455", birthdate: "1999-10-10" });
  em.create(Patient, { id: guid(80), united_guids: [guid(81), 'a,b "c"'] });
  em.create(SandboxSetting, { key: "maintenance", value: { on: true, until: null } });
  await em.flush();
  expect(callback.id).toMatch(/^[0-9a-f-]{36}$/);
  const fresh = db.em.fork();
  expect(await fresh.findOneOrFail(Patient, "11234455")).toMatchObject({
    united_guids: [],
    birthdate: "1999-10-10",
    deceased: false,
  });
  expect(await fresh.findOneOrFail(Patient, guid(80))).toMatchObject({ united_guids: [guid(81), 'a,b "c"'] });
  expect(await fresh.findOneOrFail(SandboxSetting, "maintenance")).toMatchObject({ value: { on: true, until: null } });
});

test.each(["on", false, 7])("a setting may be the plain JSON value %j", async (value) => {
  const em = db.em.fork();
  em.create(SandboxSetting, { key: `plain ${JSON.stringify(value)}`, value });
  await em.flush();
  expect((await db.em.fork().findOneOrFail(SandboxSetting, `plain ${JSON.stringify(value)}`)).value).toBe(value);
});
