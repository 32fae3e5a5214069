import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Agent, fetch } from "undici";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { explainDatabaseError } from "../../server/db/explain.ts";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { runSql } from "../../server/db/testServer.ts";
import { startServe } from "./start.ts";

const MO = "1.2.643.5.1.13.13.12.2.999.10001";
const PASSWORD = "own-password";
const TLS = new URL("../../conformance/testing/tls/", import.meta.url);

let database: TestDatabase;
let folder: string;
let agent: Agent;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  folder = await mkdtemp(join(tmpdir(), "ferkit-serve-"));
  const accounts = [
    { mo: MO, password: PASSWORD },
    { role: "operator", name: "operator", password: PASSWORD },
  ];
  await writeFile(join(folder, "accounts.json"), JSON.stringify(accounts));
  agent = new Agent({ connect: { ca: await readFile(new URL("ca.pem", TLS), "utf8") } });
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});
afterAll(async () => {
  await agent.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function serve(env: Readonly<Record<string, string>> = {}) {
  const given = { PORT: "0", FERKIT_SANDBOX_OPERATIONS: "false", FERKIT_DATA_DIR: folder, ...env };
  const config = { ...readConfig(given), databaseUrl: database.url };
  const printed: string[] = [];
  const served = await startServe(
    config,
    given,
    (stop) => void stops.push(stop),
    (line) => void printed.push(line),
  );
  return { ...served, printed: printed.join("\n") };
}

/** Over https the certificate is for a name. */
const named = (url: string): string => url.replace("https://127.0.0.1", "https://localhost");

async function call(url: string, path: string, init: { method?: string; token?: string; body?: object } = {}) {
  const { method = init.body ? "POST" : "GET", token, body } = init;
  return fetch(named(url) + path, {
    method,
    dispatcher: agent,
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function login(url: string, username: string, password = PASSWORD): Promise<string> {
  const answer = await call(url, "/auth.svc", { body: { username, password } });
  const { Result } = (await answer.json()) as { Result: { Value: string } | null };
  return Result?.Value ?? "";
}

test("on an empty database: no account at all, said so; none of the demo's comes in", async () => {
  const { url, printed } = await serve();
  expect(printed).toContain("there are no accounts yet");
  expect(await login(url, MO, "demo-10001")).toBe("");
  expect(await login(url, "operator", "demo-operator")).toBe("");
});

test("own accounts, TLS, metrics on their own port, no operations of a sandbox", async () => {
  const tls = (name: string): string => fileURLToPath(new URL(`${name}.pem`, TLS));
  const { url, adminUrl } = await serve({
    FERKIT_ACCOUNTS_FILE: join(folder, "accounts.json"),
    FERKIT_TLS_CERT: tls("good"),
    FERKIT_TLS_KEY: tls("key"),
    FERKIT_ADMIN_PORT: "0",
  });
  expect(url).toMatch(/^https:/);
  const token = await login(url, "operator");
  expect(token).not.toBe("");
  const status = async (base: string, path: string, method = "GET", body?: object) =>
    (await call(base, path, { method, token, ...(body ? { body } : {}) })).status;
  expect(await status(url, "/sandbox")).toBe(200);
  expect(await status(url, "/sandbox/faults", "PUT", { faults: [] })).toBe(404);
  expect(await status(url, "/sandbox/reset", "POST", {})).toBe(404);
  expect(await status(url, "/Sandbox/Fixtures/")).toBe(404);
  expect([await status(url, "/metrics"), await status(url, "/health/ready")]).toEqual([404, 404]);
  expect([await status(adminUrl, "/metrics"), await status(adminUrl, "/health/ready")]).toEqual([200, 200]);
  expect(await status(adminUrl, "/sandbox")).toBe(404);
});

test("only reads: the same answers, every write 503 with Retry-After, and nothing is written by itself", async () => {
  const name = new URL(database.url).pathname.slice(1);
  await runSql(database.url, `alter database ${name} set default_transaction_read_only = on`);
  try {
    const { url } = await serve({ FERKIT_READ_ONLY: "true" });
    const token = await login(url, MO);
    expect(token).not.toBe("");
    expect((await call(url, `/api/mo?id=${MO}`, { token })).status).toBeLessThan(500);
    expect((await call(url, "/health/ready")).status).toBe(200);
    const refused = await call(url, "/api/slot", { token, body: { data: [] } });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "60"]);
    expect((await call(url, "/booking/book", { body: {} })).status).toBe(503);
    const main = await serve().catch((error: unknown) => explainDatabaseError(error, database.url));
    expect(main).toMatch(/FERKIT_READ_ONLY[^]*target_session_attrs=read-write/);
  } finally {
    const writing = `${database.url}?options=-cdefault_transaction_read_only%3Doff`;
    await runSql(writing, `alter database ${name} reset all`);
  }
});

test("who leaves says so first, and answers meanwhile: a balancer has time to send the next ones elsewhere", async () => {
  const { url, adminUrl } = await serve({ FERKIT_ADMIN_PORT: "0" });
  // In the order of the start; the database goes last, as always.
  const stopped = Promise.all(stops.splice(1).map((stop) => stop()));
  expect((await call(adminUrl, "/health/ready")).status).toBe(503);
  expect(await login(url, MO)).not.toBe("");
  await stopped;
  await expect(call(url, "/sandbox")).rejects.toThrow();
});

test("a certificate that cannot be read is named", async () => {
  await expect(serve({ FERKIT_TLS_CERT: "/no/cert.pem", FERKIT_TLS_KEY: "/no/key.pem" })).rejects.toThrow(
    "FERKIT_TLS_CERT: файл не читается / cannot be read: /no/cert.pem",
  );
});

test("a sandbox does not start on the database of a gateway, nor a gateway on a sandbox's (O13)", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const env = { ...process.env, DATABASE_URL: database.url, PORT: "0", MIS_PORT: "0" };
  execFile(process.execPath, ["scripts/sandbox.ts"], { env }, (_error, _out, err) => resolve(err));
  expect(await promise).toMatch(/работает шлюз[^]*is a gateway's/);
  await runSql(database.url, `update sandbox_setting set value = '{"purpose": "sandbox"}' where key = 'purpose'`);
  await expect(serve()).rejects.toThrow(/is a sandbox's/);
  await runSql(database.url, `update sandbox_setting set value = '{"purpose": "gateway"}' where key = 'purpose'`);
});

test("a program that is older than the schema does not start, nor one that may not migrate and has to (O7)", async () => {
  await runSql(database.url, "insert into mikro_orm_migrations (name) values ('9999-of-the-future')");
  await expect(serve()).rejects.toThrow(/9999-of-the-future[^]*upgrade the program/);
  await expect(serve({ FERKIT_MIGRATE: "false" })).rejects.toThrow(/upgrade the program/);
  await runSql(database.url, "delete from mikro_orm_migrations where name like '9999%'");
  const empty = await createTestDatabase({ migrated: false });
  const whole = database;
  database = empty;
  try {
    await expect(serve({ FERKIT_MIGRATE: "false" })).rejects.toThrow(/run migrate/);
  } finally {
    database = whole;
    for (const stop of stops.splice(0).toReversed()) await stop();
    await empty.drop();
  }
});

test("several processes on one port and one admin port", async () => {
  const { url, adminUrl } = await serve({ DATABASE_URL: database.url, FERKIT_WORKERS: "2", FERKIT_ADMIN_PORT: "0" });
  expect(await login(url, MO)).not.toBe("");
  expect((await call(url, "/metrics")).status).toBe(404);
  // Nothing of a sandbox: neither its pages nor its desk.
  expect((await call(url, "/")).status).toBe(404);
  expect(await (await call(adminUrl, "/metrics")).text()).toContain("ferkit_storage_writable 1");
}, 30_000);
