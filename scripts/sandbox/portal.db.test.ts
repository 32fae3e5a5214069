// What a portal asks, in its order, for every invented patient of the living region: МО → posts → resources → slots → booking → his records.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createGatewayClient,
  createVitrineClient,
  type PatientDataRrp,
  type RegulatedResource,
  type Slot,
} from "@ferkit/contracts";
import { localTime } from "@ferkit/contracts/local-time";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "../../mock-mis/dates.ts";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { startSandboxProcess, type SandboxProcess } from "./process.ts";

const ONLINE = ["EPGU", "ORDINARY", "REFERRAL"];
const TODAY = localTime(Date.now(), "Asia/Yekaterinburg").slice(0, 10);
const PERIOD = { visittime_from: `${TODAY}T00:00:00`, visittime_to: `${addDays(TODAY, 14)}T00:00:00` };

let database: TestDatabase;
let sandbox: SandboxProcess;
let vitrine: ReturnType<typeof createVitrineClient>;
let epgu: ReturnType<typeof createGatewayClient>;
let patients: readonly PatientDataRrp[];

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  const FERKIT_DATA_DIR = mkdtempSync(join(tmpdir(), "ferkit-portal-"));
  sandbox = await startSandboxProcess([], { DATABASE_URL: database.url, FERKIT_DATA_DIR });
  const credentials = { username: "epgu", password: "demo-epgu" };
  vitrine = createVitrineClient({ baseUrl: sandbox.url, credentials });
  epgu = createGatewayClient({ baseUrl: sandbox.url, credentials });
  const operator = { username: "operator", password: "demo-operator" };
  const { data } = await createGatewayClient({ baseUrl: sandbox.url, credentials: operator }).GET(
    "/sandbox/fixtures",
    {},
  );
  patients = data?.result.patients ?? [];
});
afterAll(async () => {
  sandbox.kill();
  await database.drop();
});

async function departmentsOf(patient_id: string): Promise<string[]> {
  const { data } = await vitrine.GET("/regulated/mo", { params: { query: { patient_id } } });
  return (data?.result ?? []).map(({ mo_id }) => mo_id);
}

async function resourcesOf(patient_id: string, mo_id: string, post_id?: string): Promise<readonly RegulatedResource[]> {
  const query = { patient_id, mo_id, ...PERIOD, ...(post_id === undefined ? {} : { post_id }) };
  const { data } = await vitrine.GET("/regulated/resources", { params: { query } });
  return data?.result ?? [];
}

async function onlineSlots(patient_id: string, { resource_id, mo_id }: RegulatedResource): Promise<Slot[]> {
  const query = { patient_id, resource_id, mo_id, ...PERIOD };
  const { data } = await vitrine.GET("/regulated/slots", { params: { query } });
  return (data?.result ?? []).filter(({ tag_type }) => tag_type.split(",").some((tag) => ONLINE.includes(tag)));
}

test("every patient: what is counted is what can be booked, and a department that is not listed has nothing for him", async () => {
  expect(patients.length).toBeGreaterThan(40);
  const all = new Set((await Promise.all(patients.map(({ id }) => departmentsOf(id)))).flat());
  expect(all.size).toBeGreaterThan(3);
  // One of each kind of person is enough for the rest: every fifth, all ages and attachments among them.
  for (const { id } of patients.filter((_, index) => index % 5 === 0)) {
    const own = await departmentsOf(id);
    for (const mo of all) {
      const resources = await resourcesOf(id, mo);
      if (!own.includes(mo)) expect(resources, `${id} ${mo}`).toEqual([]);
      for (const resource of resources.slice(0, 4)) {
        const slots = await onlineSlots(id, resource);
        expect([resource.free, resource.nearest]).toEqual([slots.length, slots[0]?.visit_time ?? null]);
      }
    }
  }
});

test("posts are the doctors' posts with their names, and their counters add up", async () => {
  const { id = "" } = patients[0] ?? {};
  const [mo_id = ""] = await departmentsOf(id);
  const { data } = await vitrine.GET("/regulated/posts", { params: { query: { patient_id: id, mo_id, ...PERIOD } } });
  const posts = data?.result ?? [];
  expect(posts.length).toBeGreaterThan(3);
  for (const { post_id, post_name, speciality_id, resources, free } of posts) {
    expect(post_name).toMatch(/^врач/);
    const doctors = (await resourcesOf(id, mo_id, post_id)).filter((one) => one.speciality_id === speciality_id);
    expect([resources, free]).toEqual([doctors.length, doctors.reduce((sum, one) => sum + one.free, 0)]);
  }
});

test("a vaccination: only the rooms that have the service", async () => {
  const { id = "" } = patients[0] ?? {};
  for (const mo_id of await departmentsOf(id)) {
    const query = { patient_id: id, mo_id, service_code: "B04.014.004", ...PERIOD };
    const { data } = await vitrine.GET("/regulated/resources", { params: { query } });
    expect((data?.result ?? []).every(({ type }) => type !== "SPECIALIST")).toBe(true);
  }
});

test("MO → posts → slots → booking → his records → cancel, and the history keeps it", async () => {
  const adults = patients.filter(({ birthdate }) => (birthdate ?? "") < "2000");
  for (const patient of adults) {
    const resources = (
      await Promise.all((await departmentsOf(patient.id)).map((mo) => resourcesOf(patient.id, mo)))
    ).flat();
    const free = resources.find((one) => one.free > 0 && one.type === "SPECIALIST");
    const slot = free && (await onlineSlots(patient.id, free)).find(({ tag_type }) => /EPGU|ORDINARY/.test(tag_type));
    if (!slot) continue;
    const body = {
      slot_id: slot.id,
      patient_id: patient.id,
      booking_type: "APPOINTMENT",
      preliminary_reservation: false,
      patient_data_rrp: patient,
    } as const;
    const booked = await epgu.POST("/booking/book", { body });
    if (booked.data?.status.status_code !== 0) continue;
    const book_ext_id = booked.data.book_ext_id ?? "";
    const query = { patient_id: patient.id };
    const books = await vitrine.GET("/regulated/books", { params: { query } });
    expect(books.data?.result.map(({ book_id }) => book_id)).toContain(book_ext_id);
    const cancel = { book_ext_id, patient_id: patient.id, united_guids: patient.united_guids };
    expect((await epgu.POST("/booking/cancel", { body: cancel })).data?.status.status_code).toBe(0);
    const history = await vitrine.GET("/regulated/history", { params: { query } });
    expect(history.data?.result.find(({ book_id }) => book_id === book_ext_id)?.book_status_code).toBe(5010);
    return;
  }
  throw new Error("nobody could book");
});
