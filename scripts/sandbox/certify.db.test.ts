import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runIn, type Ran } from "../../conformance/testing/certify.ts";
import { startMockMis } from "../../mock-mis/server.ts";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { startTestSandbox, PASSWORD, TIME_ZONE } from "../../server/testing/sandbox.ts";
import { startSandboxProcess, type SandboxProcess } from "./process.ts";
import { misWorld, startRegion } from "./region.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const TEST_MS = 180_000;

/** What a run of a minute cannot see: a token that ends, data that grow an hour old. */
const NOT_APPLICABLE = ["upload.token-renewed", "upload.schedule-fresh", "upload.others-fresh"];

/** The words of the line of README that certifies through the gateway, with other places and another account. */
function lineOfReadme(places: { readonly target: string; readonly gateway: string }, username: string): string[] {
  const [, line = ""] = /^npm run certify -- (--target \S+ --gateway .*)$/m.exec(README) ?? [];
  const words = line.split(/\s+/);
  const string = { type: "string" } as const;
  const { values } = parseArgs({
    args: words,
    options: { target: string, gateway: string, username: string, password: string },
  });
  const password = values.password?.replace("10001", username.slice(-5)) ?? "";
  const given = { ...values, ...places, username, password };
  return Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
}

function expectGreen({ code, report }: Ran): void {
  const idle = report.cases.filter(({ verdict }) => verdict !== "pass").map(({ id, verdict }) => [id, verdict]);
  expect(idle).toEqual(report.cases.flatMap(({ id }) => (NOT_APPLICABLE.includes(id) ? [[id, "not_applicable"]] : [])));
  expect([code, report.summary.verdict, report.leftovers, report.fixtures.missing]).toEqual([0, "conformant", [], []]);
}

describe("on npm start", () => {
  let database: TestDatabase;
  let sandbox: SandboxProcess;
  const dataDir = mkdtempSync(join(tmpdir(), "ferkit-start-"));

  beforeAll(async () => {
    database = await createTestDatabase({ migrated: false });
    sandbox = await startSandboxProcess([], { DATABASE_URL: database.url, FERKIT_DATA_DIR: dataDir });
  });
  afterAll(async () => {
    sandbox.kill();
    await database.drop();
  });

  test.each(["1.2.643.5.1.13.13.12.2.999.10001", "1.2.643.5.1.13.13.12.2.999.10002"])(
    "S1: README's own line is green for %s, and every case runs",
    async (username) => {
      const argv = lineOfReadme({ target: sandbox.misUrl, gateway: sandbox.url }, username);
      const ran = await runIn(argv, { now: () => new Date() });
      expectGreen(ran);
      expect(ran.report.fixtures.kinds?.map(({ list, sources }) => [list, Object.keys(sources)])).toEqual(
        ["slots", "patients", "referrals", "services", "resources"].map((list) => [list, ["gateway"]]),
      );
    },
    TEST_MS,
  );

  test(
    "S16: it writes what its mock knows, and with that file the mock is green without a gateway",
    async () => {
      const file = join(dataDir, "mock-fixtures.json");
      expect(sandbox.printed()).toContain(file);
      const ran = await runIn(["--target", sandbox.misUrl, "--fixtures", file], { now: () => new Date() });
      expect(ran.stderr).not.toContain("Данные не читаются");
      const idle = ran.report.cases.filter(({ verdict }) => verdict !== "pass").map(({ id }) => id);
      expect(idle.filter((id) => !id.startsWith("upload."))).toEqual([]);
      expect(ran.code).toBe(0);
    },
    TEST_MS,
  );
});

/** All that `npm start` puts together, on a day of the test's choosing. */
test.each([
  ["a Saturday", "2026-12-05T12:00:00+05:00"],
  ["31 December", "2026-12-31T12:00:00+05:00"],
])(
  "S1: README's line is green on %s",
  async (_day, moment) => {
    const now = (): Date => new Date(moment);
    const sandbox = await startTestSandbox("doc", { now: () => now().getTime() });
    const { region } = await startRegion({ regionSize: "demo", timeZone: TIME_ZONE }, sandbox.db, () => undefined, now);
    const [username = "", other = ""] = region.accounts.flatMap(({ mo_oid }) => mo_oid ?? []);
    const others = [{ username: other, password: PASSWORD }];
    const gateway = { url: sandbox.url, username, password: PASSWORD, others };
    const mis = await startMockMis({ world: await misWorld(sandbox.db, region), port: 0, gateway, now });
    try {
      const argv = lineOfReadme({ target: mis.url, gateway: sandbox.url }, username);
      expectGreen(await runIn([...argv, "--password", PASSWORD], { now }));
    } finally {
      await mis.stop();
      await sandbox.stop();
    }
  },
  TEST_MS,
);
