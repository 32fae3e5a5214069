import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type Database } from "./orm.ts";
import { holdingResetLock } from "./queries/resetLock.ts";
import { sql } from "./sql.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url, { poolSize: 2, acquireMs: 5_000 });
});
afterAll(async () => {
  await db.close(true);
  await database.drop();
});

test("twenty-four at once on a pool of two: one after the other, and the one who works finds a connection", async () => {
  let working = 0;
  const work = async (): Promise<number> => {
    working += 1;
    await sql(db.em.fork(), "select pg_sleep(0.01)");
    const seen = working;
    working -= 1;
    return seen;
  };
  const all = Array.from({ length: 24 }, () => holdingResetLock(db.em.fork(), work));
  expect(await Promise.all(all)).toEqual(Array.from({ length: 24 }, () => 1));
});

test("a failure lets the next one in", async () => {
  const failing = holdingResetLock(db.em.fork(), () => Promise.reject(new Error("no region")));
  await expect(failing).rejects.toThrow("no region");
  expect(await holdingResetLock(db.em.fork(), () => Promise.resolve("next"))).toBe("next");
});

test("who waits for a connection that nobody gives back is told so", async () => {
  const small = await openDatabase(database.url, { poolSize: 2, acquireMs: 1_000 });
  const release = Promise.withResolvers<undefined>();
  const holders = Array.from({ length: 2 }, () => {
    const taken = Promise.withResolvers<undefined>();
    const done = small.em.fork().transactional(async (em) => {
      await sql(em, "select 1");
      taken.resolve(undefined);
      await release.promise;
    });
    return { taken: taken.promise, done };
  });
  await Promise.all(holders.map(({ taken }) => taken));
  await expect(sql(small.em.fork(), "select 1")).rejects.toThrow("timeout");
  release.resolve(undefined);
  await Promise.all(holders.map(({ done }) => done));
  await small.close(true);
});
