import { createGatewayClient, type SandboxFixtures } from "@ferkit/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localDay } from "../region/calendar.ts";
import { ensureRegion } from "../region/load.ts";
import { buildRegion, type Region } from "../region/region.ts";
import { MO_OID, OTHER_MIS, OTHER_MO_OID, startTestSandbox, TIME_ZONE, type TestSandbox } from "../testing/sandbox.ts";

let sandbox: TestSandbox;
let region: Region;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  const today = localDay(new Date(), TIME_ZONE);
  region = buildRegion({ seed: 1, today, timeZone: TIME_ZONE, size: "small" });
  await ensureRegion(sandbox.db, { ...region, accounts: [] }, { seed: 1, today, size: "small" });
});
afterAll(() => sandbox.stop());

async function fixtures(
  client = sandbox.gateway,
  query: { oid?: string; limit?: number } = {},
): Promise<SandboxFixtures> {
  const { data, error } = await client.GET("/sandbox/fixtures", { params: { query } });
  if (!data) throw new Error(JSON.stringify(error));
  return data.result;
}

const departmentsOf = (oid: string): Set<string> =>
  new Set(region.mo.filter(({ parent_id }) => parent_id === oid).map(({ id }) => id));

test("a МИС gets the living people as they stand in a booking, with its own referrals and services", async () => {
  const { patients, referrals, services } = await fixtures();
  const living = region.patients.filter(({ id }) => !region.deceasedPatientIds.includes(id));
  expect(patients.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    living.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const own = departmentsOf(MO_OID);
  expect(referrals.length).toBeGreaterThan(0);
  expect(referrals.every(({ to_mo_id }) => own.has(to_mo_id))).toBe(true);
  const resources = new Set(region.resources.filter(({ mo_id }) => own.has(mo_id)).map(({ id }) => id));
  expect(services.length).toBeGreaterThan(0);
  expect(services.every(({ resource_id }) => resources.has(resource_id))).toBe(true);
});

test("people without a visit ahead come first, no more than asked for", async () => {
  const busy = new Set(
    region.books.filter(({ status_code }) => status_code === 5000).map(({ patient_id }) => patient_id),
  );
  const { patients, referrals } = await fixtures(sandbox.gateway, { limit: 10 });
  expect(patients).toHaveLength(10);
  expect(patients.filter(({ id }) => busy.has(id))).toEqual([]);
  const ids = new Set(patients.map(({ id }) => id));
  expect(referrals.every(({ patient_id }) => ids.has(patient_id))).toBe(true);
});

test("each МИС its own, the operator all or one, ЕПГУ none", async () => {
  const other = createGatewayClient({ baseUrl: sandbox.url, credentials: OTHER_MIS });
  const [one, two, all] = [await fixtures(), await fixtures(other), await fixtures(sandbox.operator, { limit: 1000 })];
  expect(one.services.map(({ id }) => id)).not.toEqual(two.services.map(({ id }) => id));
  expect(all.services).toHaveLength(one.services.length + two.services.length);
  expect(await fixtures(sandbox.operator, { oid: OTHER_MO_OID })).toEqual(two);
  const foreign = { params: { query: { oid: OTHER_MO_OID } } };
  expect((await sandbox.gateway.GET("/sandbox/fixtures", foreign)).response.status).toBe(403);
  expect((await sandbox.epgu.GET("/sandbox/fixtures")).response.status).toBe(403);
});
