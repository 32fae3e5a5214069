import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startSandboxProcess, type SandboxProcess } from "../sandbox/process.ts";
import { sendAll } from "./httpFileRun.ts";
import { runNewman } from "./newman.ts";

// The first run installs Newman; PostgreSQL starts.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const GENERATED = fileURLToPath(new URL("../../generated/", import.meta.url));

let dataDir: string;
let sandbox: SandboxProcess;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "ferkit-newman-"));
  // PostgreSQL started by root runs as another user, who has to reach the folder.
  await chmod(dataDir, 0o755);
  sandbox = await startSandboxProcess(["--region", "small"], { FERKIT_DATA_DIR: dataDir, DATABASE_URL: undefined });
});

afterAll(async () => {
  sandbox.kill();
  await rm(dataDir, { recursive: true, force: true });
});

test("the Postman collection is green in Newman, twice on one sandbox", async () => {
  const collection = `${GENERATED}postman/ferkit.postman_collection.json`;
  const first = await runNewman(collection, { baseUrl: sandbox.url });
  const second = await runNewman(collection, { baseUrl: sandbox.url });
  expect([...first.failures, ...second.failures]).toEqual([]);
  expect(first.requests).toBeGreaterThan(60);
  // The status and something of the body of nearly every answer.
  expect(first.assertions).toBeGreaterThan(2 * first.requests);
  expect(second).toEqual(first);
});

test("the same flow as a .http file answers as the file says", async () => {
  const text = await readFile(`${GENERATED}http/ferkit.http`, "utf8");
  const answers = await sendAll(text.replace(/^@baseUrl = .*$/m, `@baseUrl = ${sandbox.url}`));
  expect(answers.length).toBeGreaterThan(60);
  expect(answers.filter(({ seen, wanted }) => seen !== wanted)).toEqual([]);
});
