import { createGatewayClient, createVitrineClient, type Slot } from "@ferkit/contracts";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { TRANSPORT_SENTINELS } from "../../mock-mis/sentinels.ts";
import { openDatabase, type Database } from "../../server/db/orm.ts";
import { sql } from "../../server/db/sql.ts";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { bookRequest, doctor, mo, slot } from "../../server/testing/records.ts";
import { MO_OID } from "../../server/testing/sandbox.ts";
import { commandLineOf, startSandboxProcess, workersOf, type SandboxProcess } from "./process.ts";

const WORKERS = 2;
const OPERATOR = { username: "operator", password: "demo-operator" };
const MIS = { username: MO_OID, password: "demo-10001" };
const EPGU = { username: "epgu", password: "demo-epgu" };
const DEPARTMENT = mo({ branch_oid: `${MO_OID}.0.900001` });

let database: TestDatabase;
let db: Database;
let sandbox: SandboxProcess;
let operator: ReturnType<typeof createGatewayClient>;
let epgu: ReturnType<typeof createGatewayClient>;
let vitrine: ReturnType<typeof createVitrineClient>;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  const env = { DATABASE_URL: database.url, FERKIT_LOG_LEVEL: "info" };
  sandbox = await startSandboxProcess(["--workers", String(WORKERS), "--region", "small"], env);
  const baseUrl = sandbox.url;
  operator = createGatewayClient({ baseUrl, credentials: OPERATOR });
  epgu = createGatewayClient({ baseUrl, credentials: EPGU });
  vitrine = createVitrineClient({ baseUrl, credentials: MIS });
  db = await openDatabase(database.url, { poolSize: 2 });
});
afterAll(async () => {
  sandbox.kill();
  await db.close(true);
  await database.drop();
});

/** Every request on a connection of its own: the primary hands connections out in turn. */
async function statuses(path: string, count: number, init: RequestInit = {}): Promise<number[]> {
  const found: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const headers = { ...(init.headers as Record<string, string> | undefined), connection: "close" };
    const response = await fetch(sandbox.url + path, { ...init, headers });
    await response.arrayBuffer();
    found.push(response.status);
  }
  return found;
}

const times = (count: number, status: number): number[] => Array.from({ length: count }, () => status);

async function upload(...slots: Slot[]): Promise<void> {
  const answers = [
    await vitrine.POST("/api/mo", { body: { data: [DEPARTMENT] } }),
    await vitrine.POST("/api/resource", { body: { data: [doctor()] } }),
    await vitrine.POST("/api/slot", { body: { data: slots } }),
  ];
  for (const { error } of answers) if (error) throw new Error(JSON.stringify(error));
}

/** The id of the record. Each slot has a patient of its own: a МИС may refuse a second visit to one doctor. */
async function bookSlot({ id }: Slot): Promise<string> {
  const { data } = await epgu.POST("/booking/book", { body: bookRequest(id, patientOf(id)) });
  const bookExtId = data && "book_ext_id" in data ? data.book_ext_id : undefined;
  if (typeof bookExtId !== "string") throw new Error(`not booked: ${JSON.stringify(data)}`);
  return bookExtId;
}

const patientOf = (slotId: string): string => slotId.replace(/^.{8}/, "9a9a9a9a");

/** What the mock knows of a record, without the gateway. */
async function cancelAtMis(bookExtId: string, { id }: Slot): Promise<number> {
  const response = await fetch(`${sandbox.misUrl}/booking/cancel`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ book_ext_id: bookExtId, patient_id: patientOf(id), united_guids: [] }),
  });
  return ((await response.json()) as { status: { status_code: number } }).status.status_code;
}

test("several processes answer on one port, and take a booking from its load to its МИС", async () => {
  expect(await workersOf(sandbox.pid)).toHaveLength(WORKERS);
  expect(await statuses("/api/slot", 6)).toEqual(times(6, 401));
  const pids = sandbox.printed().matchAll(/"pid":(\d+).*"path":"\/api\/slot","status":401/g);
  expect([...new Set([...pids].map(([, pid]) => Number(pid)))].sort()).toEqual((await workersOf(sandbox.pid)).sort());
  await upload(slot(0));
  expect(await bookSlot(slot(0))).toMatch(/^[0-9a-f-]{36}$/);
});

/** Without limits V8 lets a process that reads packages of 5,000 slots from eight clients grow to twice its size. */
test("every process has the heap that the start script gives it", async () => {
  for (const pid of [sandbox.pid, ...(await workersOf(sandbox.pid))]) {
    const limits = (await commandLineOf(pid)).filter((word) => /^--max-(old|semi)-space-size=\d+$/.test(word));
    expect(limits).toHaveLength(2);
  }
});

test("/metrics: whichever process is asked tells the sum of all", async () => {
  const sample = /ferkit_http_request_duration_seconds_count\{operation="getMo",status="401"\} (\d+)/;
  await statuses("/api/mo?id=x", 8);
  for (let n = 0; n < 2 * WORKERS; n += 1) {
    const text = await (await fetch(`${sandbox.url}/metrics`, { headers: { connection: "close" } })).text();
    expect(Number(sample.exec(text)?.[1])).toBe(8);
    expect(text).toContain('ferkit_booking_attempts{kind="book",state="unknown"} 0\n');
  }
});

test("HTTP-9: once the operator has his answer, every process obeys", async () => {
  // All of them remember the state before.
  expect(await statuses("/api/slot", 4)).toEqual(times(4, 401));
  await operator.PUT("/sandbox/maintenance", { body: { enabled: true } });
  expect(await statuses("/api/slot", 6)).toEqual(times(6, 503));
  await operator.PUT("/sandbox/maintenance", { body: { enabled: false } });
  expect(await statuses("/api/slot", 6)).toEqual(times(6, 401));
});

test("AUTH-8: failed logins are counted together: after twenty the next wait for their turn", async () => {
  const body = JSON.stringify({ username: "guessed", password: "wrong" });
  const login = { method: "POST", headers: { "content-type": "application/json" }, body };
  expect(await statuses("/auth.svc", 20, login)).toEqual(times(20, 401));
  const began = performance.now();
  // A turn every three seconds; of eleven failures each no process would make anybody wait.
  expect(await statuses("/auth.svc", 2, login)).toEqual(times(2, 401));
  expect(performance.now() - began).toBeGreaterThan(2_500);
});

test("a reset asked of any process reaches the mock in the primary, and a token of one is good for all", async () => {
  await upload(slot(1), slot(2));
  const [kept, forgotten] = [await bookSlot(slot(1)), await bookSlot(slot(2))];
  expect(await cancelAtMis(kept, slot(1))).toBe(0);
  for (const seed of [7, 8]) {
    const { data } = await operator.POST("/sandbox/reset", { body: { seed } });
    expect(data?.result).toMatchObject({ seed, counts: { mo: 6, booking_attempt: 0 } });
  }
  expect(await cancelAtMis(forgotten, slot(2))).not.toBe(0);
});

/** For things that take seconds, on a machine that does much else. */
const PATIENCE = { timeout: 60_000, interval: 200 };
const TEST_MS = 150_000;

async function bookingsCounted(): Promise<number> {
  const text = await (await fetch(`${sandbox.url}/metrics`, { headers: { connection: "close" } })).text();
  return Number(/ferkit_booking_outcomes_total\{operation="bookSlot",status_code="0"\} (\d+)/.exec(text)?.[1]);
}

const [LATE] = TRANSPORT_SENTINELS.map(({ id }) => id);

async function attemptState(slotId: string): Promise<string | undefined> {
  const [row] = await sql<{ state: string }>(
    db.em.fork(),
    "select state from booking_attempt where slot_id = $1 and called_at is not null",
    [slotId],
  );
  return row?.state;
}

test(
  "E-25: kill -9 of the processes: others take their place, and settle the booking that was in flight",
  async () => {
    const late = slot(3, { id: LATE ?? "" });
    await upload(late);
    const booked = await bookingsCounted();
    expect(booked).toBeGreaterThan(0);
    const cutOff = bookSlot(late).catch(() => "cut off");
    await vi.waitFor(async () => expect(await attemptState(late.id)).toBe("claimed"), { timeout: 9_000 });
    const before = await workersOf(sandbox.pid);
    for (const pid of before) process.kill(pid, "SIGKILL");
    expect(await cutOff).toBe("cut off");
    await vi.waitFor(async () => {
      const after = await workersOf(sandbox.pid);
      expect(after).toHaveLength(WORKERS);
      for (const pid of before) expect(after).not.toContain(pid);
      expect(sandbox.printed().match(/вместо него работает/g)).toHaveLength(WORKERS);
    }, PATIENCE);
    expect(await statuses("/api/slot", 4)).toEqual(times(4, 401));
    // D-25: what the dead had counted is in the sum.
    expect(await bookingsCounted()).toBe(booked);
    // Nobody waits 80 s for the longest call to be over.
    await sql(
      db.em.fork(),
      `update booking_attempt set created_at = created_at - interval '5 minutes', called_at = called_at - interval '5 minutes'
      where slot_id = $1`,
      [late.id],
    );
    await vi.waitFor(async () => expect(await attemptState(late.id)).toBe("unknown"), PATIENCE);
    await upload(late);
    expect(await attemptState(late.id)).toBe("released");
  },
  TEST_MS,
);

test("a process that hangs is not waited for: metrics and switches answer without it", async () => {
  const [hung] = await workersOf(sandbox.pid);
  if (hung === undefined) throw new Error("no worker");
  process.kill(hung, "SIGSTOP");
  try {
    const inTime = (): RequestInit => ({ headers: { connection: "close" }, signal: AbortSignal.timeout(10_000) });
    // The primary hands one connection to it, and no more after that: of several at once one is that.
    const brief = () => fetch(`${sandbox.url}/health/live`, { ...inTime(), signal: AbortSignal.timeout(3_000) });
    await Promise.allSettled(Array.from({ length: 4 }, brief));
    const metrics = await fetch(`${sandbox.url}/metrics`, inTime());
    expect(await metrics.text()).toContain("ferkit_booking_attempts");
    const login = await fetch(`${sandbox.url}/auth.svc`, {
      ...inTime(),
      method: "POST",
      headers: { connection: "close", "content-type": "application/json" },
      body: JSON.stringify(OPERATOR),
    });
    const { Result } = (await login.json()) as { Result: { Value: string } };
    const switched = await fetch(`${sandbox.url}/sandbox/switches`, {
      ...inTime(),
      method: "PUT",
      headers: { connection: "close", "content-type": "application/json", authorization: `bearer ${Result.Value}` },
      body: "{}",
    });
    expect(switched.status).toBe(200);
  } finally {
    process.kill(hung, "SIGCONT");
  }
}, 60_000);

test("Ctrl-C: what is in flight is answered by all, then no process is left", async () => {
  const workers = await workersOf(sandbox.pid);
  await operator.PUT("/sandbox/faults", { body: { faults: [{ operation: "getMo", kind: "delay", delay_ms: 1_500 }] } });
  const token = (await operator.POST("/auth.svc", { body: MIS })).data?.Result.Value ?? "";
  const headers = { authorization: `bearer ${token}`, connection: "close" };
  const asked = Array.from({ length: 2 * WORKERS }, () =>
    fetch(`${sandbox.url}/api/mo?id=${DEPARTMENT.id}`, { headers }),
  );
  // All of them are in a handler by now, and have a while to go.
  await sleep(700);
  const code = sandbox.interrupt();
  for (const response of await Promise.all(asked)) expect([200, 404]).toContain(response.status);
  expect(await code).toBe(130);
  for (const pid of workers) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});
