import { execFile, spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

let dataDir: string;
let sandbox: ChildProcessByStdio<null, Readable, Readable>;
let output = "";

/** Started as `npm start` does, on free ports and an embedded PostgreSQL of its own. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "ferkit-sandbox-"));
  // PostgreSQL started by root runs as another user, who has to reach the folder; else the data would go elsewhere.
  await chmod(dataDir, 0o755);
  const env = { ...process.env, PORT: "0", MIS_PORT: "0", FERKIT_DATA_DIR: dataDir };
  delete (env as Partial<typeof env> & { DATABASE_URL?: string }).DATABASE_URL;
  sandbox = spawn(process.execPath, ["scripts/sandbox.ts"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  sandbox.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  for await (const chunk of sandbox.stdout) {
    output += String(chunk);
    if (output.includes("Ctrl-C")) break;
  }
});

afterAll(async () => {
  sandbox.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true });
});

function printed(pattern: RegExp): string {
  const found = pattern.exec(output)?.[1];
  if (found === undefined) throw new Error(`the sandbox printed no ${pattern.source}:\n${output}`);
  return found;
}

/** The lines that a newcomer copies from the README, with the addresses of this sandbox. */
async function readmeLines(name: string, url: string, misUrl: string): Promise<string> {
  const readme = await readFile(join(ROOT, "README.md"), "utf8");
  const block = new RegExp(`<!-- readme:${name} -->\\n+\`\`\`sh\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (block === undefined) throw new Error(`README.md has no block ${name}`);
  return block.replaceAll("http://127.0.0.1:2100", url).replaceAll("http://127.0.0.1:4010", misUrl);
}

test("it prints addresses and accounts, serves the docs, and the README's curl lines do what the README says", async () => {
  const [url, misUrl] = [printed(/gateway +(http:\S+)/), printed(/mock МИС +(http:\S+)/)];
  expect(output).toContain("demo-10001");
  expect(await (await fetch(`${url}/docs/`)).text()).toContain("<html");

  const script = await readmeLines("curl", url, misUrl);
  const { stdout } = await promisify(execFile)("bash", ["-euc", script.replaceAll(/^(curl|echo)/gm, "echo; $1")]);
  const answers = stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as unknown);

  expect(answers).toMatchObject([
    { isSuccess: true, sendedGuids: ["11111111-0000-4000-8000-000000000001"] },
    { isSuccess: true, sendedGuids: ["11111111-0000-4000-8000-000000000002"] },
    { isSuccess: true, sendedGuids: ["11111111-0000-4000-8000-000000000003", "11111111-0000-4000-8000-000000000004"] },
    { isSuccess: true, result: [{ visit_time: "2030-01-15T09:00:00" }, { visit_time: "2030-01-15T09:15:00" }] },
    { isSuccess: true, result: { address: misUrl, depart_oid: null } },
    {
      slot_id: "11111111-0000-4000-8000-000000000003",
      visit_time: "2030-01-15T09:00:00+05:00",
      status: { status_code: 0 },
    },
    { status: { status_code: 0, status_message: "Вы отменили своё заявление" } },
  ]);
});

test("Ctrl-C leaves no process behind", async () => {
  expect(await processesOf(dataDir)).not.toEqual([]);
  const exited = once(sandbox, "exit");
  sandbox.kill("SIGINT");
  expect(await exited).toEqual([130, null]);
  expect(await processesOf(dataDir)).toEqual([]);
});

/** Command lines that name the data folder (PostgreSQL); empty where there is no /proc. */
async function processesOf(folder: string): Promise<string[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.includes(folder));
}
