import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { createGatewayClient, type SandboxFault } from "@ferkit/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localDay } from "../../server/region/calendar.ts";
import { buildRegion } from "../../server/region/region.ts";
import { bookRequest, PATIENT } from "../../server/testing/records.ts";
import { MO_OID } from "../../server/testing/sandbox.ts";
import { processesNaming, startSandboxProcess, type SandboxProcess } from "./process.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

let dataDir: string;
let sandbox: SandboxProcess;

/** Started as `npm start` does, on free ports and an embedded PostgreSQL of its own. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "ferkit-sandbox-"));
  // PostgreSQL started by root runs as another user, who has to reach the folder; else the data would go elsewhere.
  await chmod(dataDir, 0o755);
  sandbox = await startSandboxProcess([], { FERKIT_DATA_DIR: dataDir, DATABASE_URL: undefined });
});

afterAll(async () => {
  sandbox.kill();
  await rm(dataDir, { recursive: true, force: true });
});

/** The lines that a newcomer copies from the handbook, with the addresses of this sandbox. */
async function readmeLines(name: string, url: string, misUrl: string): Promise<string> {
  const readme = await readFile(join(ROOT, "docs/handbook.md"), "utf8");
  const block = new RegExp(`<!-- readme:${name} -->\\n+\`\`\`sh\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (block === undefined) throw new Error(`docs/handbook.md has no block ${name}`);
  return block.replaceAll("http://127.0.0.1:2100", url).replaceAll("http://127.0.0.1:4010", misUrl);
}

test("it prints addresses and accounts, serves the docs, and the handbook's curl lines do what it says", async () => {
  const { url, misUrl } = sandbox;
  expect(sandbox.printed()).toContain("demo-10001");
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

/** Of the region, so that the mock need not look it up in a gateway that is stopping. */
function freeSlot(): string {
  const timeZone = "Asia/Yekaterinburg";
  const region = buildRegion({ seed: 1, today: localDay(new Date(), timeZone), timeZone });
  const mine = new Set(region.mo.filter(({ parent_id }) => parent_id === MO_OID).map(({ id }) => id));
  const free = [...region.slots].filter(
    ({ mo_id, status, tag_age, tag_type }) =>
      mine.has(mo_id) && status === "AVAILABLE" && tag_age === "ALL" && tag_type.includes("EPGU"),
  );
  return free.sort((one, other) => one.visit_time.localeCompare(other.visit_time)).at(-1)?.id ?? "";
}

test("Ctrl-C lets a booking come to its end at the mock, and leaves no process behind", async () => {
  expect(await processesNaming(dataDir)).not.toEqual([]);
  const client = (username: string, password: string) =>
    createGatewayClient({ baseUrl: sandbox.url, credentials: { username, password } });
  const faults: SandboxFault[] = [{ operation: "bookSlot", kind: "delay", delay_ms: 1_500 }];
  await client("operator", "demo-operator").PUT("/sandbox/faults", { body: { faults } });
  const epgu = client("epgu", "demo-epgu");
  await epgu.POST("/booking/cancel", { body: { book_ext_id: PATIENT, patient_id: PATIENT, united_guids: [] } });
  const booking = epgu.POST("/booking/book", { body: bookRequest(freeSlot()) });
  // The request is with the gateway by now, and has a while to go.
  await sleep(700);
  expect(await sandbox.interrupt()).toBe(130);
  expect((await booking).data).toMatchObject({ status: { status_code: 0 } });
  expect(await processesNaming(dataDir)).toEqual([]);
});

test.each([
  [["--help"], 0, "npm start --"],
  [["--worker", "2"], 2, "--worker"],
  [["--region", "huge"], 2, "--region"],
])("npm start -- %s: exit code %i", async (args, code, named) => {
  const child = spawn(process.execPath, ["scripts/sandbox.ts", ...args], { cwd: ROOT });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  expect(await once(child, "close")).toEqual([code, null]);
  expect(output).toContain(named);
});
