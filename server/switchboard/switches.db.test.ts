import type { SandboxSwitches } from "@ferkit/contracts";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Database } from "../db/orm.ts";
import { startServer } from "../server.ts";
import { mo } from "../testing/records.ts";
import { startScriptedMis, type ScriptedMis } from "../testing/scriptedMis.ts";
import { createSwitchboard } from "./switches.ts";
import { MIS, startTestSandbox, TIME_ZONE, type TestSandbox } from "../testing/sandbox.ts";

let sandbox: TestSandbox;
let mis: ScriptedMis;
beforeAll(async () => {
  [sandbox, mis] = await Promise.all([startTestSandbox(), startScriptedMis()]);
});
afterEach(() => set({}));
afterAll(() => Promise.all([sandbox.stop(), mis.stop()]));

const DEFAULTS: SandboxSwitches = { gzip_required: false, legacy_get_mutations: false, auth_envelope: "pascal" };
const set = (body: SandboxSwitches) => sandbox.operator.PUT("/sandbox/switches", { body });
const state = async () => (await sandbox.operator.GET("/sandbox")).data?.result.switches;

test("all are read and set in one call; what is not named goes back to its default; nobody but the operator may", async () => {
  expect(await state()).toEqual(DEFAULTS);
  const { data } = await set({ legacy_get_mutations: true, gzip_required: true });
  expect(data?.result).toEqual({ ...DEFAULTS, legacy_get_mutations: true, gzip_required: true });
  expect(await state()).toEqual(data?.result);
  await set({ gzip_required: true });
  expect(await state()).toEqual({ ...DEFAULTS, gzip_required: true });
  expect((await sandbox.gateway.PUT("/sandbox/switches", { body: {} })).response.status).toBe(403);
});

/** Without compression, which the client of the contracts adds by itself. */
async function postPlainly(url: string): Promise<number> {
  const { data } = await sandbox.gateway.POST("/auth.svc", { body: MIS });
  const headers = { authorization: `bearer ${data?.Result.Value ?? ""}`, "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify({ data: [mo()] }) };
  return (await fetch(`${url}/api/mo`, init)).status;
}

test("E-62: gzip_required", async () => {
  await set({ gzip_required: true });
  expect(await postPlainly(sandbox.url)).toBe(415);
  await set({ gzip_required: false });
  expect(await postPlainly(sandbox.url)).toBe(200);
});

test("E-62: FERKIT_GZIP_REQUIRED is the default of its process, and the operator's word goes before it", async () => {
  const config = { host: "127.0.0.1", port: 0, timeZone: TIME_ZONE, profile: "doc", jwtSecret: undefined } as const;
  const log = pino({ level: "silent" });
  const other = await startServer({ config: { ...config, gzipRequired: true }, db: sandbox.db, log });
  expect(await postPlainly(other.url)).toBe(415);
  await set({ gzip_required: false });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await postPlainly(other.url)).toBe(200);
  await other.stop();
});

test("E-33: legacy_get_mutations: a GET with address updates a webhook; without it, or without address, it changes nothing", async () => {
  await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
  const { data } = await sandbox.gateway.POST("/auth.svc", { body: MIS });
  const headers = { authorization: `bearer ${data?.Result.Value ?? ""}` };
  const address = `${mis.url}/`;
  const get = () => fetch(`${sandbox.url}/api/callback?address=${encodeURIComponent(address)}`, { headers });
  const stored = async () =>
    (await sandbox.gateway.GET("/api/callback", { params: { query: {} } })).data?.result.address;
  expect((await get()).status).toBe(400);
  expect(await stored()).toBe(mis.url);
  await set({ legacy_get_mutations: true });
  const updated = await get();
  expect([updated.status, updated.headers.get("x-fer-lint")]).toEqual([200, "E-33"]);
  expect(await stored()).toBe(address);
  const wrong = await fetch(`${sandbox.url}/api/callback?address=nowhere`, { headers });
  expect(wrong.status).toBe(400);
});

test("E-39: auth_envelope=camel: every answer of auth.svc, good or bad", async () => {
  await set({ auth_envelope: "camel" });
  const login = async (body: string) => {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body };
    return (await (await fetch(`${sandbox.url}/auth.svc`, init)).json()) as unknown;
  };
  const text = expect.any(String) as string;
  expect(await login(JSON.stringify(MIS))).toEqual({
    result: { validTo: text, value: text },
    isSuccess: true,
    errorMessage: "",
    statusCode: 200,
  });
  for (const [body, statusCode] of [
    ["{", 400],
    [JSON.stringify({ ...MIS, password: "wrong" }), 401],
  ] as const) {
    expect(await login(body)).toEqual({ result: null, isSuccess: false, errorMessage: text, statusCode });
  }
});

test("a read that failed is not remembered; one that succeeded is, for a second or until it is forgotten", async () => {
  let reads = 0;
  const away = {
    getKysely: () => {
      throw new Error("the database is away");
    },
  };
  const fork = (): unknown => {
    reads += 1;
    return reads === 1 ? away : sandbox.db.em.fork();
  };
  // Nothing but em.fork is asked of it.
  const switchboard = createSwitchboard({ em: { fork } } as unknown as Database);
  await expect(switchboard.read()).rejects.toThrow("the database is away");
  expect((await switchboard.read()).readings).toEqual(DEFAULTS);
  await switchboard.read();
  expect(reads).toBe(2);
  switchboard.forget();
  await switchboard.read();
  expect(reads).toBe(3);
});
