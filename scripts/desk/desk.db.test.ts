import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGatewayClient, type DeskRun, type DeskRunRequest } from "@ferkit/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hasOpenBookings, JOURNAL_FILE } from "../../conformance/runner/journal.ts";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { MO_OID, OTHER_MO_OID } from "../../server/testing/sandbox.ts";
import { startSandboxProcess, type SandboxProcess } from "../sandbox/process.ts";

const PASSWORD = "demo-10001";
const dataDir = mkdtempSync(join(tmpdir(), "ferkit-desk-"));

let database: TestDatabase;
let sandbox: SandboxProcess;
let mis: ReturnType<typeof createGatewayClient>;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  sandbox = await startSandboxProcess([], { DATABASE_URL: database.url, FERKIT_DATA_DIR: dataDir });
  mis = clientOf(MO_OID, PASSWORD);
});
afterAll(async () => {
  sandbox.kill();
  await database.drop();
});

function clientOf(username: string, password: string): ReturnType<typeof createGatewayClient> {
  return createGatewayClient({ baseUrl: sandbox.url, credentials: { username, password } });
}

async function start(body: Omit<DeskRunRequest, "password"> = {}): Promise<DeskRun> {
  const { data, error } = await mis.POST("/sandbox/desk/runs", { body: { password: PASSWORD, ...body } });
  if (!data) throw new Error(JSON.stringify(error));
  return data.result;
}

interface Told {
  readonly id: number;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** Everything that is told of a run, to its end; `each` may act on what it hears. */
async function listen(run_id: string, each: (told: Told) => Promise<void> = () => Promise.resolve()): Promise<Told[]> {
  const heard: Told[] = [];
  while (heard.at(-1)?.event !== "end") {
    const params = { path: { run_id }, query: { after: heard.at(-1)?.id ?? 0 } };
    const { data, response } = await mis.GET("/sandbox/desk/runs/{run_id}/events", { params, parseAs: "text" });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    for (const [, id, event = "", text = "{}"] of (data ?? "").matchAll(/^id: (\d+)\nevent: (\w+)\ndata: (.*)\n\n/gm)) {
      const told = { id: Number(id), event, data: JSON.parse(text) as Told["data"] };
      heard.push(told);
      await each(told);
    }
  }
  return heard;
}

async function runOf(run_id: string): Promise<DeskRun | undefined> {
  const { data } = await mis.GET("/sandbox/desk/runs/{run_id}", { params: { path: { run_id } } });
  return data?.result;
}

test("one case: every step is told in order, then there is a report, and the reasons why no certificate", async () => {
  const run = await start({ only: "book.success", mis: "Учебная МИС 1.0" });
  expect(run).toMatchObject({ mo_oid: MO_OID, state: "RUNNING", target: sandbox.misUrl, verdict: null });
  const heard = await listen(run.run_id);
  expect(heard.map(({ id }) => id)).toEqual(heard.map((_, index) => index + 1));
  expect(heard.filter(({ event }) => event === "case").map(({ data }) => data)).toMatchObject([
    { case: "book.success", verdict: "pass", done: 1, total: 1 },
  ]);
  const params = { path: { run_id: run.run_id } };
  expect(await runOf(run.run_id)).toMatchObject({ state: "FINISHED", done: 1, total: 1, causes: [] });
  const report = await mis.GET("/sandbox/desk/runs/{run_id}/report", { params, parseAs: "text" });
  expect(report.response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(report.data).toContain("Учебная МИС 1.0");
  const { data } = await mis.GET("/sandbox/desk/runs/{run_id}/certificate", { params });
  expect(data?.result.certificate).toBeNull();
  expect(data?.result.reasons).not.toEqual([]);
});

test("a run is stopped from elsewhere: nothing stays booked; meanwhile nobody else certifies that МИС, and another МО sees nothing of it", async () => {
  const run = await start();
  const other = clientOf(OTHER_MO_OID, "demo-10002");
  const params = { path: { run_id: run.run_id } };
  let isAsked = false;
  const heard = await listen(run.run_id, async ({ event }) => {
    if (event !== "case" || isAsked) return;
    isAsked = true;
    const again = await mis.POST("/sandbox/desk/runs", { body: { password: PASSWORD, target: `${sandbox.misUrl}/` } });
    expect(again.error?.error.errorMessage).toMatch(/уже проверяется/);
    expect((await other.GET("/sandbox/desk/runs/{run_id}", { params })).response.status).toBe(403);
    expect((await other.DELETE("/sandbox/desk/runs/{run_id}", { params })).response.status).toBe(403);
    const stopped = await mis.DELETE("/sandbox/desk/runs/{run_id}", { params });
    expect(stopped.data?.result.state).toBe("STOPPING");
  });
  expect(heard.at(-1)?.data).toMatchObject({ state: "STOPPED" });
  const played = heard.filter(({ data }) => data["verdict"] === "pass").length;
  expect(played).toBeLessThan(Number(heard.findLast(({ event }) => event === "case")?.data["total"]));
  const folder = join(dataDir, "desk", run.run_id, "report");
  const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as { readonly leftovers: unknown };
  expect(report.leftovers).toEqual([]);
  expect(hasOpenBookings(join(folder, JOURNAL_FILE))).toBe(false);
});

test("two runs are compared; both are in the list, and the password is in no file", async () => {
  const run = await start({ only: "book.success,cancel.success" });
  await listen(run.run_id);
  const { data } = await mis.GET("/sandbox/desk/runs", {});
  const [newest, , oldest] = data?.result.runs ?? [];
  expect(newest?.run_id).toBe(run.run_id);
  const params = { path: { run_id: run.run_id }, query: { before: oldest?.run_id ?? "" } };
  const compared = await mis.GET("/sandbox/desk/runs/{run_id}/comparison", { params });
  expect(compared.data?.result.changes).toEqual([
    { case: "cancel.success", kind: "NEW", before: "not_selected", after: "pass" },
  ]);
  const files = readdirSync(join(dataDir, "desk"), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
  expect(texts.filter((text) => text.includes(PASSWORD))).toEqual([]);
});

test("an address that nobody answers at is refused at once, with the reason", async () => {
  const { response, error } = await mis.POST("/sandbox/desk/runs", {
    body: { password: PASSWORD, target: "http://127.0.0.1:1" },
  });
  expect(response.status).toBe(400);
  expect(error?.error.errorMessage).toContain("127.0.0.1:1");
});
