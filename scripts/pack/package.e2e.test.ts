import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startMockMis, type MockMis } from "../../mock-mis/server.ts";
import { buildWorld, fixturesOf } from "../../mock-mis/world.ts";
import { KILLS } from "../proof/kills.ts";
import { packConformance } from "./pack.ts";
import type { Report } from "../../conformance/model/report.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ZONE = "Asia/Yekaterinburg";

/** Somebody who has Node and npm and never heard of this repository. */
function outside(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|vitest)/i.test(name) && name !== "NODE_OPTIONS");
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return { ...Object.fromEntries(own), PATH: path.join(delimiter), FERKIT_TIME_ZONE: ZONE };
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, argv: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(command, argv, { cwd, env: outside(), maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
}

const today = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date());
const world = buildWorld({ today, timeZone: ZONE });
const folder = mkdtempSync(join(tmpdir(), "ferkit-empty-"));
const missing: MockMis[] = [];

beforeAll(async () => {
  const tarball = await packConformance(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  writeFileSync(join(folder, "fixtures.json"), JSON.stringify(fixturesOf(world)));
  const installed = await run(
    "npm",
    ["install", `./${basename(tarball)}`, "--offline", "--no-audit", "--no-fund", "--omit=peer"],
    folder,
  );
  if (installed.code !== 0) throw new Error(installed.stderr);
}, 120_000);

afterAll(async () => {
  for (const mis of missing) await mis.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(fault?: string): Promise<string> {
  const mis = await startMockMis({ world, port: 0, fault });
  missing.push(mis);
  return mis.url;
}

describe("the tarball in an empty folder", () => {
  it("brings nothing along, and nothing of the server", () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["@ferkit"]);
    expect(readdirSync(join(folder, "node_modules/@ferkit"))).toEqual(["conformance"]);
    const own = join(folder, "node_modules/@ferkit/conformance");
    const sources = readdirSync(join(own, "dist")).map((name) => readFileSync(join(own, "dist", name), "utf8"));
    expect(sources.join("")).not.toMatch(/mikro-orm|@stoplight|mock-mis/i);
    expect(existsSync(join(own, "README.md"))).toBe(true);
  });

  it("carries no planted defects: a МИС is not to be told what the suite is proven on", () => {
    const own = join(folder, "node_modules/@ferkit/conformance/dist");
    const sources = readdirSync(own).map((name) => readFileSync(join(own, name), "utf8"));
    const isNamed = (defect: string): boolean => sources.some((text) => text.includes(`"${defect}"`));
    // A few names are also those of hints and of broken requests, so it is a case's whole list that must not be there.
    const lists = Object.entries(KILLS).filter(([, defects]) => defects.length > 1);
    expect(lists.length).toBeGreaterThan(30);
    expect(lists.filter(([, defects]) => defects.every(isNamed)).map(([id]) => id)).toEqual([]);
  });

  it("certifies a МИС under the plain Node of the machine: exit 0, every file of the report", async () => {
    const node = await run("node", ["-p", "process.versions.node"], folder);
    expect(Number(node.stdout.split(".")[0])).toBeGreaterThanOrEqual(20);
    const argv = ["ferkit-certify", "--target", await start(), "--fixtures", "fixtures.json", "--seed", "5"];
    const { code, stdout, stderr } = await run("npx", ["--no-install", ...argv], folder);
    expect([code, stderr.split("\n").filter((line) => /✗|Error/.test(line))]).toEqual([0, []]);
    expect(stdout).toContain("СООТВЕТСТВУЕТ.");
    expect(readdirSync(join(folder, "certify-report")).toSorted()).toEqual([
      "badge.svg",
      "journal.jsonl",
      "junit.xml",
      "report.har",
      "report.html",
      "report.json",
      "summary.md",
    ]);
    const again = await run("npx", ["--no-install", "ferkit-certify", "rejudge", "certify-report/report.json"], folder);
    expect(again.code).toBe(0);
    // Written by the suite itself a moment ago.
    const report = JSON.parse(readFileSync(join(folder, "certify-report/report.json"), "utf8")) as Report;
    expect(report.suite.name).toBe("@ferkit/conformance");
  });
});

const SPEC = `
import { describeConformance } from "@ferkit/conformance/vitest";
describeConformance({
  target: () => process.env.TARGET ?? "",
  fixtures: "fixtures.json",
  only: "probe.*,book.success,cancel.success,upload.gzip,service.*,book.slot-taken",
  seed: 5,
  timeZone: "${ZONE}",
  lang: "en",
});
`;

interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

describe("in a Vitest of the МИС's own", () => {
  /** The reader's own Vitest; here that of the repository. */
  async function vitest(target: string): Promise<VitestReport["testResults"][number]["assertionResults"]> {
    const link = join(folder, "node_modules/vitest");
    if (!existsSync(link)) symlinkSync(join(ROOT, "node_modules/vitest"), link, "junction");
    writeFileSync(join(folder, "mis.test.ts"), SPEC.replace('process.env.TARGET ?? ""', JSON.stringify(target)));
    const argv = [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", "--reporter=json", "--outputFile=out.json"];
    await run(process.execPath, argv, folder);
    const told = JSON.parse(readFileSync(join(folder, "out.json"), "utf8")) as VitestReport;
    return told.testResults.flatMap(({ assertionResults }) => assertionResults);
  }

  it("a good МИС: every case passes, in a describe of its area; what does not apply is skipped", async () => {
    const tests = await vitest(await start());
    const byStatus = Object.groupBy(tests, ({ status }) => status);
    expect(byStatus["failed"] ?? []).toEqual([]);
    expect(byStatus["passed"]?.map(({ title }) => title.split(":")[0]).toSorted()).toEqual(
      expect.arrayContaining(["book.slot-taken", "book.success", "cancel.success", "probe.answers-200"]),
    );
    expect((byStatus["skipped"] ?? byStatus["pending"])?.map(({ title }) => title.split(":")[0])).toEqual([
      "upload.gzip",
    ]);
    expect(new Set(tests.map(({ ancestorTitles }) => ancestorTitles.at(-1)))).toContain("Booking");
  });

  it("a faulty МИС: the tests of what it broke fail, with requirement, evidence and hint", async () => {
    const tests = await vitest(await start("utc-time"));
    const failed = tests.filter(({ status }) => status === "failed");
    expect(failed.map(({ title }) => title.split(":")[0])).toContain("book.success");
    expect(tests.find(({ title }) => title.startsWith("probe."))?.status).toBe("passed");
    const message = failed.flatMap(({ failureMessages }) => failureMessages).join("\n");
    for (const word of ["booking.visit-time", "E-08", "/visit_time", "expected", "→", "HTTP 200"])
      expect(message).toContain(word);
  });

  it("a МИС that is not there: every test fails with the doctor's word", async () => {
    const tests = await vitest("http://127.0.0.1:1");
    expect(tests.map(({ status }) => status)).not.toContain("passed");
    expect(tests.flatMap(({ failureMessages }) => failureMessages).join("\n")).toContain("refused: ");
  });
});
