import { afterAll, beforeAll, expect, test } from "vitest";
import { runIn } from "../../conformance/testing/certify.ts";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { startSandboxProcess, type SandboxProcess } from "./process.ts";

let database: TestDatabase;
let sandbox: SandboxProcess;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  sandbox = await startSandboxProcess([], { DATABASE_URL: database.url });
});
afterAll(async () => {
  sandbox.kill();
  await database.drop();
});

const OPEN = ["untestable", "not_selected", "not_applicable", "env_error", "harness_error"];
const TEST_MS = 180_000;

test(
  "with a gateway, an account and the webhook alone at least nine cases of ten run on npm start, and none fails",
  async () => {
    const account = ["--gateway", sandbox.url, "--username", "1.2.643.5.1.13.13.12.2.999.10001"];
    const argv = ["--target", sandbox.misUrl, ...account, "--password", "demo-10001", "--seed", "1"];
    const { report } = await runIn(argv, { now: () => new Date() });
    const idle = report.cases.filter(({ verdict }) => OPEN.includes(verdict));
    const ran = report.cases.length - idle.length;
    console.log(`ran ${ran} of ${report.cases.length}; not: ${idle.map(({ id }) => id).join(", ")}`);
    console.log(`seconds: ${Math.round(report.duration_ms / 1000)}, exchanges: ${report.exchanges.length}`);
    const bad = report.cases.flatMap(({ id, checks }) =>
      checks
        .filter(({ verdict }) => ["fail", "warn", "ambiguous"].includes(verdict))
        .map((check) => [id, check.id, check.message.ru]),
    );
    expect(bad).toEqual([]);
    expect(ran / report.cases.length).toBeGreaterThanOrEqual(0.9);
    expect(report.leftovers).toEqual([]);
    expect(report.fixtures.kinds?.map(({ list, sources }) => [list, Object.keys(sources)])).toEqual(
      ["slots", "patients", "referrals", "services", "resources"].map((list) => [list, ["gateway"]]),
    );
    // What the region has none of is asked for, with a record to fill in.
    const asked = report.fixtures.missing?.flatMap(({ cases }) => cases) ?? [];
    expect(idle.filter(({ id }) => !id.startsWith("upload.")).every(({ id }) => asked.includes(id))).toBe(true);
  },
  TEST_MS,
);
