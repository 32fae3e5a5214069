import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "./orm.ts";
import { writeProbe } from "./queries/storageProbe.ts";
import { isStoreAway } from "./retry.ts";
import { sql } from "./sql.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function probe(): Promise<unknown> {
  const db = await openDatabase(database.url);
  try {
    return await writeProbe(db.em.fork()).catch((error: unknown) => error);
  } finally {
    await db.close(true);
  }
}

async function set(setting: string): Promise<void> {
  const db = await openDatabase(database.url);
  try {
    const [row] = await sql<{ name: string }>(db.em.fork(), "select current_database() as name");
    await sql(db.em.fork(), `alter database ${row?.name ?? ""} set ${setting}`);
  } finally {
    await db.close(true);
  }
}

// A limit stands for the disk: what is written anew has no room, and a row that is written over has.
test("a store without room for a booking takes no writes, though a row of the probe would find its place", async () => {
  expect(await probe()).toBeUndefined();
  await set("temp_file_limit = '256kB'");
  expect(isStoreAway(await probe())).toBe(true);
  await set("temp_file_limit = -1");
  expect(await probe()).toBeUndefined();
});

test("a store that is read-only takes no writes", async () => {
  await set("default_transaction_read_only = on");
  expect(isStoreAway(await probe())).toBe(true);
});
