import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "./orm.ts";
import { openDatabase } from "./orm.ts";
import { sql } from "./sql.ts";
import { guid, insertTimetable } from "./testRows.ts";
import type { TestDatabase } from "./testing.ts";
import { createTestDatabase } from "./testing.ts";

let database: TestDatabase;
let db: Database;

const TABLES = [
  "mo",
  "resource",
  "service",
  "profilecode_resource",
  "unaccessable_period",
  "slot",
  "book",
  "associations_slots",
  "attachment",
  "referral",
  "callback",
  "booking_attempt",
] as const;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
});

beforeEach(async () => {
  const em = db.em.fork();
  await sql(em, `truncate ${TABLES.join(", ")}`);
  await insertTimetable(em);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

/** The tables that are empty now; insertTimetable fills each of them. */
async function emptied(): Promise<string[]> {
  const counts = TABLES.map((table) => `select '${table}' as name, count(*)::int as rows from ${table}`).join(
    " union all ",
  );
  const tables = await sql<{ name: string; rows: number }>(db.em.fork(), counts);
  return tables
    .filter(({ rows }) => rows === 0)
    .map(({ name }) => name)
    .sort();
}

test("nothing is empty to begin with", async () => {
  expect(await emptied()).toEqual([]);
});

test("CASC-1, CASC-4, E-60: a department takes everything along but referrals, webhooks and the journal", async () => {
  await sql(db.em.fork(), "delete from mo where id = $1", [guid(1)]);
  expect(await emptied()).toEqual([
    "associations_slots",
    "attachment",
    "book",
    "mo",
    "profilecode_resource",
    "resource",
    "service",
    "slot",
    "unaccessable_period",
  ]);
});

test("CASC-2, CASC-4, E-60: a resource takes its children along", async () => {
  await sql(db.em.fork(), "delete from resource where id = $1", [guid(2)]);
  expect(await emptied()).toEqual([
    "associations_slots",
    "book",
    "profilecode_resource",
    "resource",
    "service",
    "slot",
    "unaccessable_period",
  ]);
});

test("CASC-3, CASC-4, E-60: a slot takes its records and its association along", async () => {
  await sql(db.em.fork(), "delete from slot where id = $1", [guid(3)]);
  expect(await emptied()).toEqual(["associations_slots", "book", "slot"]);
});

test("the ORM deletes like the database", async () => {
  const { Mo } = await import("./entities/vitrine.ts");
  const em = db.em.fork();
  em.remove(await em.findOneOrFail(Mo, guid(1)));
  await em.flush();
  expect(await emptied()).toContain("book");
});
