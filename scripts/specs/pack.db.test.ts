import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookRequest, slot, uploadTimetable } from "../../server/testing/records.ts";
import { EPGU, MIS, startTestSandbox } from "../../server/testing/sandbox.ts";
import { startScriptedMis } from "../../server/testing/scriptedMis.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
const run = promisify(execFile);

/** The environment of somebody who has Node and npm and never heard of this repository. */
const OUTSIDE = outsideEnvironment();

function outsideEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) && name !== "NODE_OPTIONS");
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return { ...Object.fromEntries(own), PATH: path.join(delimiter) };
}

/** The `node` of the machine, not the newer one this repository brings along for its own scripts. */
function plainNode(): string {
  const names = process.platform === "win32" ? ["node.exe"] : ["node"];
  const folders = (OUTSIDE["PATH"] ?? "").split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error("no node outside node_modules in PATH");
  return found;
}

interface Consumer {
  readonly folder: string;
  /** Runs a module in the folder under the plain Node of the machine and gives what it printed as JSON. */
  readonly run: (source: string, env?: Readonly<Record<string, string>>) => Promise<unknown>;
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** The package as `npm publish` would send it. */
async function pack(folder: string): Promise<Packed> {
  const { stdout } = await run("npm", ["pack", "-w", "generated", "--pack-destination", folder, "--json"], {
    cwd: ROOT,
    env: OUTSIDE,
  });
  const [packed] = JSON.parse(stdout) as Packed[];
  if (!packed) throw new Error("npm packed nothing");
  return packed;
}

async function install(folder: string, tarball: string): Promise<Consumer> {
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  await run("npm", ["install", `./${tarball}`, "--prefer-offline", "--no-audit", "--no-fund"], {
    cwd: folder,
    env: OUTSIDE,
  });
  return {
    folder,
    run: async (source, env = {}) => {
      await writeFile(join(folder, "consumer.mjs"), source);
      const { stdout } = await run(plainNode(), ["consumer.mjs"], { cwd: folder, env: { ...OUTSIDE, ...env } });
      return JSON.parse(stdout) as unknown;
    },
  };
}

/** What a program of a МИС does without a network. */
const PROGRAM = `
import * as contracts from "@ferkit/contracts";
import { createMisWebhookClient } from "@ferkit/contracts/clients";
import { validateSlot, validateBookSuccess } from "@ferkit/contracts/validators";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const slot = {
  id: "5e2a7a10-0c1d-4e5f-8a9b-000000000040", mo_id: "5e2a7a10-0c1d-4e5f-8a9b-000000000010",
  resource_id: "5e2a7a10-0c1d-4e5f-8a9b-000000000020", tag_type: "EPGU,REFERRAL", tag_age: "ADULT",
  visit_time: "2026-11-24T09:00:00", duration: 15, status: "AVAILABLE", create_ts: "2026-11-20T08:00:00",
};
const cyrillic = { status: { "status_\\u0441ode": 0 } };
const sent = [];
const client = createMisWebhookClient({
  baseUrl: "http://mis.invalid",
  fetch: async (request) => {
    sent.push(request.method + " " + request.url);
    return Response.json({ status: { status_code: 11 } });
  },
});
const { data } = await client.POST("/booking/cancel", { body: {} });
const bundle = JSON.parse(await readFile(fileURLToPath(import.meta.resolve("@ferkit/contracts/openapi-3.0/vitrine.json")), "utf8"));
console.log(JSON.stringify({
  node: process.versions.node,
  valid: validateSlot(slot),
  invalid: validateSlot({ ...slot, duration: "15" }),
  violation: validateSlot.errors[0].instancePath,
  refusesCyrillic: !validateBookSuccess(cyrillic),
  sent, data,
  statuses: contracts.BOOKING_STATUSES.map(({ code }) => code),
  rule: contracts.FLK_RULES["slot-time-duplicate"].code,
  dialect: bundle.openapi,
  requirements: contracts.REQUIREMENTS.length,
}));
`;

/** What the README of the package shows, against a sandbox: a МИС loads a slot, ЕПГУ books it. */
const BOOKING = `
import { createGatewayClient, createVitrineClient } from "@ferkit/contracts";

const { SANDBOX: baseUrl, SLOTS, REQUEST, MIS, EPGU } = process.env;
const vitrine = createVitrineClient({ baseUrl, credentials: JSON.parse(MIS) });
const epgu = createGatewayClient({ baseUrl, credentials: JSON.parse(EPGU) });
const loaded = await vitrine.POST("/api/slot", { body: { data: JSON.parse(SLOTS) } });
const booked = await epgu.POST("/booking/book", { body: JSON.parse(REQUEST) });
const repeated = await epgu.POST("/booking/book", { body: { ...JSON.parse(REQUEST), patient_id: "another" } });
console.log(JSON.stringify({
  lints: loaded.response.headers.get("x-fer-lint"),
  loaded: loaded.data.sendedGuids,
  booked: booked.data.status.status_code,
  repeated: repeated.data.status.status_code,
}));
`;

/** Compiles only if the types say what the contract says: an expected error that is none is an error too. */
const TYPED = `
import { createGatewayClient, createVitrineClient, validateBookRequest, type BookResponse, type Slot, type SlotStatus } from "@ferkit/contracts";
import type { paths } from "@ferkit/contracts/types/gateway";
import { SLOT_STATUS } from "@ferkit/contracts/enums";

const vitrine = createVitrineClient({ baseUrl: "http://127.0.0.1:2100", credentials: { username: "1.2.643", password: "x" } });
const gateway = createGatewayClient({ baseUrl: "http://127.0.0.1:2100" });

export async function load(slot: Slot): Promise<readonly string[]> {
  const { data, error } = await vitrine.POST("/api/slot", { body: { data: [slot] } });
  if (error) throw new Error(error.error.errorMessage);
  return data.sendedGuids;
}

export async function book(body: unknown): Promise<BookResponse | undefined> {
  if (!validateBookRequest(body)) throw new Error(validateBookRequest.errors?.map(({ instancePath }) => instancePath).join());
  return (await gateway.POST("/booking/book", { body })).data;
}

export const first: SlotStatus = SLOT_STATUS[0];
export type Callback = paths["/api/callback"]["post"];

// @ts-expect-error a status the contract does not know
export const wrong: SlotStatus = "FREE";
// @ts-expect-error no such path
void vitrine.GET("/api/slots", {});
// @ts-expect-error startDate and endDate are required
void vitrine.GET("/api/resourse/{resourse_id}/slots", { params: { path: { resourse_id: "x" } } });
// @ts-expect-error duration is a number
export const half: Pick<Slot, "duration"> = { duration: "15" };
`;

const RESOLUTIONS = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "esnext", moduleResolution: "bundler" },
] as const;

describe("the package in an empty folder", () => {
  let folder: string;
  let packed: Packed;
  let consumer: Consumer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ferkit-pack-"));
    packed = await pack(folder);
    consumer = await install(folder, packed.filename);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("brings openapi-fetch and what that needs, nothing else", async () => {
    const names = await readdir(join(folder, "node_modules"));
    expect(names.filter((name) => !name.startsWith(".")).toSorted()).toEqual([
      "@ferkit",
      "openapi-fetch",
      "openapi-typescript-helpers",
    ]);
    expect(await readdir(join(folder, "node_modules/@ferkit"))).toEqual(["contracts"]);
  });

  test("holds every generated file and nothing besides", async () => {
    const generated = await readdir(join(ROOT, "generated"), { recursive: true, withFileTypes: true });
    const files = generated
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, "generated/").length).replaceAll("\\", "/"));
    expect(packed.files.map(({ path }) => path).toSorted()).toEqual(
      files.filter((path) => !path.startsWith("node_modules/")).toSorted(),
    );
  });

  test("works under the plain Node of the machine", async () => {
    const seen = (await consumer.run(PROGRAM)) as { node: string };
    expect(Number(seen.node.split(".")[0])).toBeGreaterThanOrEqual(20);
    expect(seen).toEqual({
      node: seen.node,
      valid: true,
      invalid: false,
      violation: "/duration",
      refusesCyrillic: true,
      sent: ["POST http://mis.invalid/booking/cancel"],
      data: { status: { status_code: 11 } },
      statuses: [0, 11, 12, 13, 14, 15, 17, 18],
      rule: "R-330",
      dialect: "3.0.3",
      requirements: 282,
    });
  });

  test("loads a slot, compressed, and books it in a running sandbox", async () => {
    const [sandbox, mis] = await Promise.all([startTestSandbox(), startScriptedMis()]);
    try {
      await uploadTimetable(sandbox, 0);
      await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
      const seen = await consumer.run(BOOKING, {
        SANDBOX: sandbox.url,
        SLOTS: JSON.stringify([slot(1)]),
        REQUEST: JSON.stringify(bookRequest(slot(1).id)),
        MIS: JSON.stringify(MIS),
        EPGU: JSON.stringify(EPGU),
      });
      // No remark: the client compressed the package (E-62).
      expect(seen).toEqual({ lints: null, loaded: [slot(1).id], booked: 0, repeated: 11 });
    } finally {
      await sandbox.stop();
      await mis.stop();
    }
  });

  test.each(RESOLUTIONS)("its types are right under strict, $moduleResolution", async (resolution) => {
    const compilerOptions = {
      ...resolution,
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      types: [],
      noEmit: true,
    };
    await writeFile(join(folder, "consumer.ts"), TYPED);
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
    const told = await run(plainNode(), [TSC, "-p", folder], { cwd: folder, env: OUTSIDE }).catch(
      (error: unknown) => error,
    );
    // The compiler writes its findings to stdout and exits 2; both end up in one object.
    expect((told as { stdout: string }).stdout).toBe("");
  });
});
