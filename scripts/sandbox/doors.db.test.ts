import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { startSandboxProcess, type SandboxProcess } from "./process.ts";

const ACCOUNT = fileURLToPath(new URL("../account.ts", import.meta.url));
const OWN_MO = "1.2.643.5.1.13.13.12.2.999.77001";
const MO = "1.2.643.5.1.13.13.12.2.999.10001";

let folder: string;
let database: TestDatabase;
let sandbox: SandboxProcess;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ferkit-doors-"));
  const accounts = join(folder, "accounts.yaml");
  await writeFile(accounts, `- { mo: ${OWN_MO}, password: of-my-own }\n- { role: auditor, name: inspector }\n`);
  database = await createTestDatabase();
  env = { DATABASE_URL: database.url, HOST: "0.0.0.0", FERKIT_ACCOUNTS_FILE: accounts, FERKIT_REGION_SIZE: "small" };
  sandbox = await startSandboxProcess([], env);
});
afterAll(async () => {
  await sandbox.interrupt();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const account = async (...words: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [ACCOUNT, ...words], { env: { ...process.env, ...env } })).stdout;

async function login(username: string, password: string): Promise<{ status: number; token: string }> {
  const response = await fetch(`${sandbox.url}/auth.svc`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
  const { Result } = (await response.json()) as { Result: { Value: string } | null };
  return { status: response.status, token: Result?.Value ?? "" };
}

const statusOf = async (token: string): Promise<number> =>
  (await fetch(`${sandbox.url}/api/callback`, { headers: { authorization: `bearer ${token}` } })).status;

test("HOST=0.0.0.0: the passwords of README do not work, those of the greeting do; every address is printed", async () => {
  for (const [name, password] of [
    [MO, "demo-10001"],
    ["epgu", "demo-epgu"],
    ["operator", "demo-operator"],
  ] as const) {
    expect([name, (await login(name, password)).status]).toEqual([name, 401]);
    const made = new RegExp(`^ +${name.replaceAll(".", "\\.")} +(\\S+)`, "m").exec(sandbox.printed())?.[1] ?? "";
    expect([name, (await login(name, made)).status]).toEqual([name, 200]);
  }
  expect(sandbox.printed()).toContain("npm run account");
  const own = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family }) => family === "IPv4");
  const { port } = new URL(sandbox.url);
  for (const { address } of own) expect(sandbox.printed()).toContain(`http://${address}:${port}`);
});

test("the mock stays on loopback", () => {
  expect(new URL(sandbox.misUrl).hostname).toBe("127.0.0.1");
});

test("FERKIT_ACCOUNTS_FILE: accounts of one's own; a password that is not given is made and shown once", async () => {
  expect((await login(OWN_MO, "of-my-own")).status).toBe(200);
  const made = /inspector: пароль \/ password (\S+)/.exec(sandbox.printed())?.[1] ?? "";
  const { status, token } = await login("inspector", made);
  expect(status).toBe(200);
  expect((await fetch(`${sandbox.url}/sandbox`, { headers: { authorization: `bearer ${token}` } })).status).toBe(200);
  expect(sandbox.printed()).not.toContain("of-my-own");
  expect(sandbox.printed()).toContain("паролей открытым текстом");
});

test("npm run account: add, list, revoke, rotate-key, beside a running sandbox", { timeout: 240_000 }, async () => {
  const name = "1.2.643.5.1.13.13.12.2.999.77002";
  const password = /password (\S+)/.exec(await account("add", "--mo", name))?.[1] ?? "";
  await expect(account("add", "--mo", name)).rejects.toThrow("--replace");
  expect(await account("list")).toContain(name);
  await sleep(1_100);
  const { token } = await login(name, password);
  expect(await statusOf(token)).toBe(404);
  await account("revoke", name);
  await sleep(1_100);
  expect(await statusOf(token)).toBe(401);
  expect((await login(name, password)).status).toBe(401);
  const other = (await login(OWN_MO, "of-my-own")).token;
  expect(await statusOf(other)).toBe(404);
  await account("rotate-key");
  await sleep(1_100);
  expect(await statusOf(other)).toBe(401);
  expect(await statusOf((await login(OWN_MO, "of-my-own")).token)).toBe(404);
});

test(
  "a demo account that was revoked does not come back, and one's own password stays, at the next start",
  { timeout: 240_000 },
  async () => {
    await account("revoke", "epgu");
    await account("add", "--role", "operator", "--replace", "--password", "my-own-word");
    await sandbox.interrupt();
    sandbox = await startSandboxProcess([], { ...env, HOST: "127.0.0.1" });
    expect((await login("epgu", "demo-epgu")).status).toBe(401);
    expect((await login("operator", "my-own-word")).status).toBe(200);
    expect((await login("operator", "demo-operator")).status).toBe(401);
    expect((await login(MO, "demo-10001")).status).toBe(200);
    expect((await login(OWN_MO, "of-my-own")).status).toBe(200);
  },
);
