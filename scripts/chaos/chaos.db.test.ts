import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { runKills, runStampede } from "./run.ts";

const AGREED = {
  soldTwice: 0,
  onlyMis: 0,
  onlyGateway: 0,
  vitrineDiffers: 0,
  brokenPromises: 0,
  open: 0,
  deadClaims: 0,
  referralsDiffer: 0,
};

/** `npm run chaos` in small. */
describe("chaos", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  test("E-25: kill -9 of gateways during 30 bookings; in the end the gateway and the МИС know the same", async () => {
    const result = await runKills({ databaseUrl: database.url, seed: 7, bookings: 30, kills: 2 });
    expect(result).toMatchObject(AGREED);
    expect(result.kills).toBeGreaterThan(0);
  });

  test("two processes on one database: 1,000 attempts on 20 slots are 20 bookings and 20 calls of the МИС", async () => {
    const options = { databaseUrl: database.url, seed: 7, attempts: 1_000, slots: 20, clients: 64 };
    expect(await runStampede(options)).toEqual({ ...AGREED, bookings: 20, told: 20, asked: 20 });
  });
});
