import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { isSafe, runOutage, type OutageOptions } from "./outages.ts";
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

/** Longer than every retry of a statement that ends by itself. */
const OUTAGE = { forMs: 4_000, seed: 7, bookings: 60, cancels: 30 } as const;

describe("E-25, D-80: what a МИС has answered is written when the store is back", () => {
  test.each([
    ["PostgreSQL is killed and away for four seconds", { trouble: "away" }],
    [
      "PostgreSQL refuses writes, and the gateways are killed before it takes them again",
      { trouble: "readOnly", killsGateways: true },
    ],
  ] as const satisfies readonly (readonly [string, Partial<OutageOptions>])[])(
    "%s",
    async (_name, kind) => {
      const options = { ...OUTAGE, ...kind };
      const result = await runOutage(options);
      expect(result).toMatchObject({ ...AGREED, forgotten: 0, withoutCode: 0, calledMeanwhile: 0 });
      // Without outcomes that had to wait nothing is proved.
      expect(result.inFiles).toBeGreaterThan(0);
      expect(isSafe(result, options)).toBe(true);
    },
    180_000,
  );
});

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
