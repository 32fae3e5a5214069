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
  expect(busy.size).toBeGreaterThan(0);
  expect(patients).toHaveLength(10);
  expect(patients.filter(({ id }) => busy.has(id))).toEqual([]);
  const ids = new Set(patients.map(({ id }) => id));
  expect(referrals.length).toBeGreaterThan(0);
  expect(referrals.every(({ patient_id }) => ids.has(patient_id))).toBe(true);
});

test("E-15: a visit ahead under a former id counts, one that is over does not", async () => {
  const [free] = (await fixtures(sandbox.gateway, { limit: 1000 })).patients.filter(
    (one) => one.united_guids.length > 0,
  );
  if (!free) throw new Error("nobody was merged");
  const place = async (): Promise<number> => {
    const { patients } = await fixtures(sandbox.gateway, { limit: 1000 });
    return patients.findIndex(({ id }) => id === free.id);
  };
  const before = await place();
  const [empty] = await sandbox.rows<{ id: string; visit_time: string }>(
    "select id, visit_time from slot where status = 'AVAILABLE' order by visit_time desc limit 1",
  );
  await sandbox.rows(
    `insert into book (id, patient_id, slot_id, status_code, tag_source, type, create_ts, owner_oid)
     values (gen_random_uuid(), $1, $2, 5000, 'REG', 'APPOINTMENT', now(), $3)`,
    [free.united_guids[0], empty?.id, MO_OID],
  );
  expect(await place()).toBeGreaterThan(before);
  const move = "update slot set visit_time = $1 where id = $2";
  await sandbox.rows(move, ["2020-01-01T08:00:00", empty?.id]);
  expect(await place()).toBe(before);
  await sandbox.rows("delete from book where slot_id = $1", [empty?.id]);
  await sandbox.rows(move, [empty?.visit_time, empty?.id]);
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
