import { createGatewayClient, createVitrineClient, type SandboxFault, type SandboxState } from "@ferkit/contracts";
import vitrine from "@ferkit/contracts/openapi/vitrine.json" with { type: "json" };
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { localDay, workingDays } from "../region/calendar.ts";
import { ensureRegion } from "../region/load.ts";
import { buildRegion } from "../region/region.ts";
import { startServer, type RunningServer } from "../server.ts";
import { book, doctor, guid, mo, slot, uploadTimetable } from "../testing/records.ts";
import {
  EPGU,
  MIS,
  MO_OID,
  OPERATOR,
  OTHER_MIS,
  startTestSandbox,
  TIME_ZONE,
  type TestSandbox,
} from "../testing/sandbox.ts";

const DEPARTMENT_OID = mo().branch_oid;

let sandbox: TestSandbox;
/** What the dice of the faults show next. */
let dice = 0;

beforeAll(async () => {
  sandbox = await startTestSandbox("doc", { random: () => dice, buildRegion: buildRegionOf });
});
beforeEach(() => uploadTimetable(sandbox, 2));
afterEach(async () => {
  await sandbox.operator.PUT("/sandbox/maintenance", { body: { enabled: false } });
  await setFaults();
  for (const oid of [MO_OID, DEPARTMENT_OID]) {
    await sandbox.operator.DELETE("/sandbox/blocks/{oid}", { params: { path: { oid } } });
  }
});
afterAll(() => sandbox.stop());

/** As scripts/sandbox.ts does it, but the accounts keep their passwords. */
async function buildRegionOf(seed: number): Promise<void> {
  const today = localDay(new Date(), TIME_ZONE);
  const region = buildRegion({ seed, today, timeZone: TIME_ZONE });
  await ensureRegion(sandbox.db, { ...region, accounts: [] }, { seed, today });
}

async function state(): Promise<SandboxState> {
  const { data, error } = await sandbox.operator.GET("/sandbox");
  if (!data) throw new Error(JSON.stringify(error));
  return data.result;
}

function setFaults(...faults: SandboxFault[]) {
  return sandbox.operator.PUT("/sandbox/faults", { body: { faults } });
}

function block(oid: string) {
  return sandbox.operator.PUT("/sandbox/blocks/{oid}", { params: { path: { oid } }, body: { reason: "Много ошибок" } });
}

const getSlot = (url = sandbox.url) =>
  createVitrineClient({ baseUrl: url, credentials: MIS }).GET("/api/slot", { params: { query: { id: slot(0).id } } });

test("the state: profile, seed, switches and counts; for the operator only", async () => {
  expect(await state()).toMatchObject({
    profile: "doc",
    seed: 0,
    maintenance: { enabled: false },
    token_lifetime_seconds: 3600,
    blocks: [],
    faults: [],
    counts: { mo: 1, resource: 1, slot: 2, book: 0 },
  });
  for (const client of [sandbox.gateway, sandbox.epgu]) {
    expect((await client.GET("/sandbox")).response.status).toBe(403);
    expect((await client.POST("/sandbox/reset", { body: {} })).response.status).toBe(403);
  }
});

describe("HTTP-5, E-46: blocks", () => {
  /** One package of each kind that hangs under the department. */
  const uploads: readonly (() => Promise<{ response: Response; error?: unknown }>)[] = [
    () => sandbox.vitrine.POST("/api/mo", { body: { data: [mo()] } }),
    () => sandbox.vitrine.POST("/api/resource", { body: { data: [doctor()] } }),
    () => sandbox.vitrine.POST("/api/slot", { body: { data: [slot(7, { id: guid(0x777) })] } }),
    () => sandbox.vitrine.POST("/api/book", { body: { data: [book()] } }),
    () =>
      sandbox.vitrine.POST("/api/service", {
        body: { data: [{ id: guid(1), resource_id: doctor().id, code: "A01", create_ts: mo().create_ts }] },
      }),
  ];

  test.each([MO_OID, DEPARTMENT_OID])("POST is 405 with Allow and the text of the contract: %s", async (oid) => {
    expect((await block(oid)).data?.result).toMatchObject({ oid, reason: "Много ошибок" });
    expect((await state()).blocks).toMatchObject([{ oid }]);
    const printed = vitrine.components.examples.blocked.value.error.errorMessage.replace(/\[.*\]/, `[${oid}]`);
    for (const upload of uploads) {
      const { response, error } = await upload();
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, DELETE");
      // E-41: of slots the contact centre got nothing, of all else it is told nothing.
      const sendedGuidsToContactCenter = new URL(response.url).pathname === "/api/slot" ? [] : null;
      expect(error).toMatchObject({
        error: { errorMessage: printed, errorCode: "R-310" },
        sendedGuids: [],
        sendedGuidsToContactCenter,
        statusCode: 405,
      });
    }
    expect((await state()).counts).toMatchObject({ slot: 2, book: 0, service: 0 });
    expect((await getSlot()).response.status).toBe(200);
    await sandbox.operator.DELETE("/sandbox/blocks/{oid}", { params: { path: { oid } } });
    expect((await sandbox.vitrine.POST("/api/slot", { body: { data: [slot(0)] } })).response.status).toBe(200);
  });

  test("a blocked department cannot be emptied by moving what is in it, and leaves the other departments alone", async () => {
    const other = mo({ id: guid(0x11), name: "Поликлиника № 2", branch_oid: `${MO_OID}.0.100002` });
    const post = (data: ReturnType<typeof mo>[]) => sandbox.vitrine.POST("/api/mo", { body: { data } });
    await post([other]);
    await block(DEPARTMENT_OID);
    expect((await post([mo({ branch_oid: `${MO_OID}.0.100003` })])).response.status).toBe(405);
    const moved = doctor({ mo_id: other.id });
    expect((await sandbox.vitrine.POST("/api/resource", { body: { data: [moved] } })).response.status).toBe(405);
    const own = doctor({ id: guid(0x21), mo_id: other.id });
    expect((await sandbox.vitrine.POST("/api/resource", { body: { data: [own] } })).response.status).toBe(200);
    expect((await post([other, mo()])).response.status).toBe(405);
    expect((await post([other])).response.status).toBe(200);
    await sandbox.vitrine.DELETE("/api/mo", { params: { query: { id: other.id } } });
  });

  test("a record of a blocked department counts whatever else is wrong with it, in whatever profile", async () => {
    await block(DEPARTMENT_OID);
    const packages: readonly [path: string, data: readonly unknown[]][] = [
      ["/api/slot", [{ ...slot(7), duration: "long" }, 17]],
      ["/api/slot", [{ id: guid(0x778), resource_id: doctor().id.toUpperCase() }, null, []]],
      ["/api/mo", [{ branch_oid: ` ${DEPARTMENT_OID}` }]],
      ["/api/book", [{ ...book(), status_code: 4999 }]],
      ["/api/service", [{ id: "17", resource_id: doctor().id }]],
    ];
    const { data: login } = await sandbox.gateway.POST("/auth.svc", { body: MIS });
    const headers = { authorization: `bearer ${login?.Result.Value ?? ""}`, "content-type": "application/json" };
    for (const [path, data] of packages) {
      const init = { method: "POST", headers, body: JSON.stringify({ data }) };
      expect([path, (await fetch(sandbox.url + path, init)).status]).toEqual([path, 405]);
    }
    const init = { method: "POST", headers, body: JSON.stringify({ data: [{ id: guid(1), slot_id: "\u0000" }, {}] }) };
    expect((await fetch(`${sandbox.url}/api/book`, init)).status).toBe(400);
  });

  test("a block of one МО is none of another; unblocking twice is 404", async () => {
    await block(MO_OID);
    const foreign = createVitrineClient({ baseUrl: sandbox.url, credentials: OTHER_MIS });
    const own = mo({
      id: guid(0x12),
      parent_id: OTHER_MIS.username,
      branch_oid: `${OTHER_MIS.username}.0.1`,
      name: "Y",
    });
    expect((await foreign.POST("/api/mo", { body: { data: [own] } })).response.status).toBe(200);
    await foreign.DELETE("/api/mo", { params: { query: { id: own.id } } });
    const unblock = () => sandbox.operator.DELETE("/sandbox/blocks/{oid}", { params: { path: { oid: MO_OID } } });
    expect((await unblock()).response.status).toBe(200);
    expect((await unblock()).response.status).toBe(404);
  });
});

describe("HTTP-9: maintenance", () => {
  test("503 with Retry-After for everyone but the operator; the documentation's neighbours stay", async () => {
    const token = (await sandbox.gateway.POST("/auth.svc", { body: MIS })).data?.Result.Value;
    await sandbox.operator.PUT("/sandbox/maintenance", { body: { enabled: true, retry_after_seconds: 77 } });
    const headers = { authorization: `bearer ${token}`, "content-type": "application/json" };
    for (const [method, path] of [
      ["GET", `/api/slot?id=${slot(0).id}`],
      ["POST", "/api/slot"],
      ["POST", "/booking/book"],
      ["GET", "/api/callback"],
    ] as const) {
      const response = await fetch(sandbox.url + path, {
        method,
        headers,
        ...(method === "POST" ? { body: "{}" } : {}),
      });
      expect([path, response.status, response.headers.get("retry-after")]).toEqual([path, 503, "77"]);
      const { statusCode, error } = (await response.json()) as { statusCode: number; error: { errorMessage: string } };
      expect(statusCode).toBe(503);
      expect(error.errorMessage).toBe(vitrine.components.examples.maintenance.value.error.errorMessage);
    }
    expect((await fetch(`${sandbox.url}/health/ready`)).status).toBe(200);
    expect((await state()).maintenance).toEqual({ enabled: true, retry_after_seconds: 77 });
  });

  test("auth.svc: PascalCase 503, right or wrong password alike; the operator gets his token", async () => {
    await sandbox.operator.PUT("/sandbox/maintenance", { body: { enabled: true } });
    for (const body of [MIS, EPGU, { ...MIS, password: "wrong" }, { ...OPERATOR, password: "wrong" }]) {
      const { response, error } = await sandbox.gateway.POST("/auth.svc", { body });
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("600");
      expect(error).toMatchObject({ Result: null, IsSuccess: false, StatusCode: 503 });
    }
    expect((await sandbox.gateway.POST("/auth.svc", { body: OPERATOR })).response.status).toBe(200);
  });
});

test("AUTH-6: a new lifetime is that of new tokens", async () => {
  const issue = async (): Promise<number> => {
    const { data } = await sandbox.gateway.POST("/auth.svc", { body: MIS });
    return (Date.parse(data?.Result.ValidTo ?? "") - Date.now()) / 1000;
  };
  expect(await issue()).toBeGreaterThan(3590);
  await sandbox.operator.PUT("/sandbox/token-lifetime", { body: { seconds: 60 } });
  expect(await issue()).toBeLessThanOrEqual(60);
  expect((await state()).token_lifetime_seconds).toBe(60);
  await sandbox.operator.PUT("/sandbox/token-lifetime", { body: { seconds: 3600 } });
});

describe("SYS-5: faults", () => {
  test("500 and 503 in the envelope; only in the method that is named, or its aliases", async () => {
    await setFaults({ operation: "getSlot", kind: "status_500" }, { operation: "getMo", kind: "status_503" });
    expect((await getSlot()).response.status).toBe(500);
    const byPath = await sandbox.vitrine.GET("/api/slot/{id}", { params: { path: { id: slot(0).id } } });
    expect(byPath.error).toMatchObject({ isSuccess: false, statusCode: 500 });
    const { response } = await sandbox.vitrine.GET("/api/mo", { params: { query: { id: mo().id } } });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"]);
    const fine = await sandbox.vitrine.GET("/api/resource", { params: { query: { id: doctor().id } } });
    expect(fine.response.status).toBe(200);
  });

  test("a delay, then the answer; a reset of the connection", async () => {
    await setFaults({ operation: "getSlot", kind: "delay", delay_ms: 120 });
    const started = performance.now();
    expect((await getSlot()).response.status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(115);
    await setFaults({ operation: "getSlot", kind: "reset" });
    await expect(getSlot()).rejects.toThrow("fetch failed");
  });

  test("share: the part of the requests for which the dice say so", async () => {
    await setFaults({ operation: "getSlot", kind: "status_500", share: 0.3 });
    const outcomes: number[] = [];
    for (dice of [0, 0.29, 0.3, 0.9]) outcomes.push((await getSlot()).response.status);
    dice = 0;
    expect(outcomes).toEqual([500, 500, 200, 200]);
  });

  test("* is every method but the operator's own; he gets a token, nobody else does", async () => {
    await setFaults({ operation: "*", kind: "status_500" });
    // By the token that this client has had since the upload: a new one would be refused at the login already.
    const { response, error } = await sandbox.vitrine.GET("/api/slot", { params: { query: { id: slot(0).id } } });
    expect([response.status, error]).toEqual([500, expect.objectContaining({ isSuccess: false, statusCode: 500 })]);
    const login = await sandbox.gateway.POST("/auth.svc", { body: MIS });
    expect(login.error).toMatchObject({ IsSuccess: false, StatusCode: 500 });
    expect((await sandbox.gateway.POST("/auth.svc", { body: OPERATOR })).response.status).toBe(200);
    expect((await state()).faults).toEqual([{ operation: "*", kind: "status_500" }]);
    await setFaults();
    expect((await getSlot()).response.status).toBe(200);
  });

  test.each(["setFaults", "probe", "nothing", "constructor"])("a fault of %s is refused", async (operation) => {
    const { response, error } = await setFaults({ operation, kind: "delay" });
    expect(response.status).toBe(400);
    expect(error).toMatchObject({ error: { errorMessage: expect.stringContaining("faults/0/operation") as string } });
    expect((await state()).faults).toEqual([]);
  });
});

describe("another process on the same database", () => {
  let other: RunningServer;
  beforeAll(async () => {
    const config = { host: "127.0.0.1", port: 0, timeZone: TIME_ZONE, profile: "doc", jwtSecret: undefined } as const;
    other = await startServer({ config, db: sandbox.db, log: pino({ level: "silent" }) });
  });
  afterAll(() => other.stop());

  test("obeys within a second", async () => {
    expect((await getSlot(other.url)).response.status).toBe(200);
    await setFaults({ operation: "getSlot", kind: "status_503" });
    expect((await getSlot()).response.status).toBe(503);
    const changed = async (): Promise<number> => (await getSlot(other.url)).response.status;
    await vi.waitFor(async () => expect(await changed()).toBe(503), { timeout: 1_200, interval: 100 });
  });
});

describe("reset", () => {
  test("drops what was uploaded and builds the region of today; accounts, webhooks and switches stay", async () => {
    const address = "http://127.0.0.1:9";
    await sandbox.rows("insert into callback (mo_oid, address) values ($1, $2)", [MO_OID, address]);
    await block(OTHER_MIS.username);
    const { data } = await sandbox.operator.POST("/sandbox/reset", { body: { seed: 7 } });
    expect(data?.result.seed).toBe(7);
    expect(data?.result.counts["slot"]).toBeGreaterThan(100);
    expect(data?.result.blocks).toMatchObject([{ oid: OTHER_MIS.username }]);
    expect((await getSlot()).response.status).toBe(404);
    expect((await sandbox.gateway.GET("/api/callback", { params: { query: {} } })).data?.result.address).toBe(address);
    const [day] = await sandbox.rows<{ first: string }>("select min(visit_time)::date::text as first from slot");
    expect(day?.first.slice(0, 10)).toBe(workingDays(localDay(new Date(), TIME_ZONE))[0]);
    await sandbox.operator.DELETE("/sandbox/blocks/{oid}", { params: { path: { oid: OTHER_MIS.username } } });
  });

  test("without a seed the former one; the same seed gives the same region; two at once are one after the other", async () => {
    const slots = (): Promise<object[]> => sandbox.rows("select id, visit_time, status from slot order by id");
    await sandbox.operator.POST("/sandbox/reset", { body: { seed: 7 } });
    const before = await slots();
    await uploadTimetable(sandbox, 2);
    const client = createGatewayClient({ baseUrl: sandbox.url, credentials: OPERATOR });
    const both = [sandbox.operator, client].map((one) => one.POST("/sandbox/reset", { body: {} }));
    for (const { response } of await Promise.all(both)) expect(response.status).toBe(200);
    expect((await state()).seed).toBe(7);
    expect(await slots()).toEqual(before);
  });
});
