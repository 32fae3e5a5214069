import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { FAULT_NAMES } from "./faults/index.ts";
import { codeOf, post } from "./testing.ts";
import type { Fixtures } from "./world.ts";

const SCRIPT = fileURLToPath(new URL("../scripts/mock.ts", import.meta.url));
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ferkit-mock-"));
  folders.push(folder);
  return folder;
}

function launch(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [SCRIPT, ...args], { env: { ...process.env, ...env } });
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, exited, lines: createInterface(child.stdout), errors: () => output };
}

async function finish(args: readonly string[], env: Record<string, string> = {}) {
  const { exited, lines, errors } = launch(args, env);
  const printed: string[] = [];
  lines.on("line", (line) => printed.push(line));
  return { code: await exited, printed: printed.join("\n"), errors: errors() };
}

/** A process starts in half a second, on a machine at rest. */
const SPAWN_TIMEOUT_MS = 30_000;

describe("npm run mock", { timeout: SPAWN_TIMEOUT_MS }, () => {
  test("listens, writes its fixtures, books a sentinel and stops on Ctrl-C", async () => {
    const fixtures = join(await temporaryFolder(), "deep", "fixtures.json");
    const { child, exited, lines } = launch(["--port", "0", "--write-fixtures", fixtures]);
    const printed: string[] = [];
    for await (const line of lines) {
      printed.push(line);
      if (line.includes("Ctrl-C")) break;
    }
    const text = printed.join("\n");
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? "";
    expect(text).toContain(`npm run certify -- --target ${url} --fixtures ${fixtures}`);
    expect(text).toContain("facade00-0000-4000-8000-000000000011  11  slot_taken");

    const { slots, patients } = JSON.parse(await readFile(fixtures, "utf8")) as Fixtures;
    const request = {
      slot_id: slots[0]?.id,
      patient_id: patients[0]?.id,
      booking_type: "APPOINTMENT",
      preliminary_reservation: false,
      patient_data_rrp: patients[0],
    };
    expect(codeOf(await post(url, "/booking/book", request))).toBe(0);
    child.kill("SIGINT");
    expect(await exited).toBe(0);
  });
});

describe("npm run mock is told something wrong", { timeout: SPAWN_TIMEOUT_MS }, () => {
  test.each([
    ["an unknown flag", ["--nope"], "--nope"],
    ["an unknown fault", ["--fault", "cyrilic"], "может быть, cyrillic-key; все имена: --list-faults"],
    ["a port that is none", ["--port", "http"], "Нужно целое число"],
    ["a gateway without its account", ["--gateway", "http://127.0.0.1:2100"], "--password"],
    ["an argument too many", ["4010"], ""],
  ])("%s: exit 2", async (_name, args, hint) => {
    const { code, errors } = await finish(args);
    expect(code).toBe(2);
    expect(errors).toContain(hint);
  });

  test("a time zone that does not exist: exit 2", async () => {
    const { code, errors } = await finish([], { FERKIT_TIME_ZONE: "Mars/Olympus" });
    expect(code).toBe(2);
    expect(errors).toContain("Mars/Olympus");
  });

  test("S16: a port that somebody holds: who it is", async () => {
    const holder = createServer();
    await once(holder.listen(0, "127.0.0.1"), "listening");
    const { port } = holder.address() as AddressInfo;
    const { code, errors } = await finish(["--port", String(port)]);
    holder.close();
    expect(code).toBe(3);
    expect(errors).toContain(`Порт ${port} МИС-имитатора / mock МИС занят`);
    if (existsSync("/proc/net/tcp")) expect(errors).toContain(`pid ${process.pid}`);
  });

  test("--list-faults lists them all", async () => {
    const { code, printed } = await finish(["--list-faults"]);
    expect(code).toBe(0);
    for (const name of FAULT_NAMES) expect(printed).toContain(name);
  });
});
