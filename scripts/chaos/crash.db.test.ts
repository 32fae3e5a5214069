import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../../server/db/sql.ts";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { compare } from "./compare.ts";
import { createPatients, requestByReferral } from "./patients.ts";
import { createRandom } from "./random.ts";
import { startWorld, type ChaosWorld } from "./run.ts";
import type { CrashPoint } from "./settings.ts";

let database: TestDatabase;
let world: ChaosWorld;
beforeAll(async () => {
  database = await createTestDatabase();
  const random = createRandom(1);
  world = await startWorld({ databaseUrl: database.url, random, slots: 4, processes: 1, faultShare: 0, thinkMs: 200 });
});
afterAll(async () => {
  await world.stop();
  await database.drop();
});

const SETTLED_MS = 20_000;

async function waitUntilSettled(): Promise<void> {
  const deadline = Date.now() + SETTLED_MS;
  for (;;) {
    const { open } = await compare(world.db, world.mis.ledger, []);
    if (open === 0 && (await world.uploader.drained(0))) return;
    if (Date.now() > deadline) throw new Error("not settled");
    await sleep(100);
  }
}

/** The МИС has read the request and thinks. */
async function killDuringCall(): Promise<void> {
  const asked = world.mis.asked();
  while (world.mis.asked() === asked) await sleep(1);
  await world.gateways[0]?.kill();
}

type Window = CrashPoint | "during-call";

/** What is left of a booking whose gateway died there, and what its МИС has written. */
const WINDOWS: readonly (readonly [Window, { readonly states: readonly string[]; readonly mis: readonly string[] }])[] =
  [
    // Never sent; nobody can know that, so the slot waits for the МИС's upload.
    ["before-call", { states: ["book released"], mis: [] }],
    ["during-call", { states: ["book compensated", "cancel cancelled"], mis: ["cancelled"] }],
    // The id is lost with the gateway; the МИС's бирка brings it back.
    ["after-success", { states: ["book compensated", "cancel cancelled"], mis: ["cancelled"] }],
    ["after-commit", { states: ["book booked"], mis: ["active"] }],
  ];

test.each(WINDOWS)("E-25: kill -9 %s: both sides end up knowing the same", async (crashAt, { states, mis }) => {
  const [gateway] = world.gateways;
  const number = WINDOWS.findIndex(([point]) => point === crashAt);
  const slot = world.slots[number]?.id ?? "";
  await gateway?.kill();
  await gateway?.start(crashAt === "during-call" ? undefined : crashAt);
  const patients = createPatients(world.urls, createRandom(1));
  const request = requestByReferral(slot, world.referrals[number] ?? { id: "", patient: "" });
  const applied = patients.apply(request, 1);
  if (crashAt === "during-call") await killDuringCall();
  expect(await applied).toBeUndefined();
  await gateway?.gone();
  await gateway?.start();
  await waitUntilSettled();

  const attempts = await sql<{ state: string }>(
    world.db.em.fork(),
    "select kind || ' ' || state as state from booking_attempt where slot_id = $1 order by created_at, kind",
    [slot],
  );
  expect(attempts.map(({ state }) => state)).toEqual(states);
  const entries = world.mis.ledger.entries.filter((entry) => entry.slot === slot);
  expect(entries.map(({ state }) => state)).toEqual(mis);
  expect(await compare(world.db, world.mis.ledger, patients.promised)).toMatchObject({
    onlyMis: 0,
    onlyGateway: 0,
    vitrineDiffers: 0,
    brokenPromises: 0,
    deadClaims: 0,
    // REF-30: RECORDED exactly when the booking stands.
    referralsDiffer: 0,
  });
  // ЕПГУ sends the application again: it is told of its record, or gets one, for its number and the slot are free.
  expect(await patients.apply(request)).toBe(0);
  expect(patients.promised).toHaveLength(1);
  expect(world.mis.ledger.entryOf(patients.promised[0]?.bookExtId ?? "")).toMatchObject({ slot, state: "active" });
});
