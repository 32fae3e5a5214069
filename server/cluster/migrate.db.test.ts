import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrationsList } from "../db/migrations/list.ts";
import { openDatabase } from "../db/orm.ts";
import { sql } from "../db/sql.ts";
import { createTestDatabase, type TestDatabase } from "../db/testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
});
afterAll(() => database.drop());

/** As two `npm start` do it on one empty database; each waits until the other is there too. */
const MIGRATES = `
  import { migrate, openDatabase } from ${JSON.stringify(import.meta.resolve("../db/orm.ts"))};
  const db = await openDatabase(process.env.DATABASE_URL, { poolSize: 2 });
  const at = Number(process.env.START_AT);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - Date.now())));
  await migrate(db);
  console.log((await db.migrator.getPending()).length);
  await db.close(true);`;

test("several processes migrate an empty database at once: each migration runs once, all find it done", async () => {
  const env = { ...process.env, DATABASE_URL: database.url, START_AT: String(Date.now() + 2_000) };
  const run = () => promisify(execFile)(process.execPath, ["--input-type=module", "-e", MIGRATES], { env });
  const printed = await Promise.all(Array.from({ length: 3 }, run));
  expect(printed.map(({ stdout }) => stdout.trim())).toEqual(["0", "0", "0"]);
  const db = await openDatabase(database.url, { poolSize: 2 });
  const executed = await sql<{ name: string }>(db.em.fork(), "select name from mikro_orm_migrations order by name");
  await db.close(true);
  expect(new Set(executed.map(({ name }) => name)).size).toBe(migrationsList.length);
  expect(executed).toHaveLength(migrationsList.length);
});
