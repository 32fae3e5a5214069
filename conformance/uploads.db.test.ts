import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startMockMis } from "../mock-mis/server.ts";
import { NOW } from "../mock-mis/testing.ts";
import { UPLOAD_FAULTS } from "../mock-mis/uploadFaults.ts";
import type { UploadHabits } from "../mock-mis/uploadHabits.ts";
import { uploadTimetable } from "../server/testing/records.ts";
import { MIS, startTestSandbox, TIME_ZONE, type TestSandbox } from "../server/testing/sandbox.ts";
import { CASES } from "./cases/catalog.ts";
import { judge } from "./judge.ts";
import { runIn, type Ran } from "./testing/certify.ts";
import { patientOf } from "./testing/records.ts";

const EMPTY = { timeZone: TIME_ZONE, slots: [], resources: [], patients: [], referrals: [], services: [] };
/** What comes ends the wait, so patience costs nothing; what never comes is waited for in vain, and a moment must do. */
const PATIENT_MS = 12_000;
const MOMENT_MS = 1_200;
const SECONDS_MS = 3_000;
const LATE_MS = 4_000;

let sandbox: TestSandbox;
let fixtures: string;
/** Other slots each time: the history of a slot stays. */
let seed = 0;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  await uploadTimetable(sandbox, 20);
  fixtures = join(mkdtempSync(join(tmpdir(), "ferkit-uploads-")), "fixtures.json");
  writeFileSync(fixtures, JSON.stringify({ patients: [patientOf(1), patientOf(2)] }));
});
beforeEach(async () => {
  // What is in memory still is stored by then.
  await sandbox.operator.GET("/sandbox/exchanges");
  await sandbox.rows("delete from exchange");
  await sandbox.rows("delete from book");
  await sandbox.rows("update slot set status = 'AVAILABLE' where status <> 'AVAILABLE'");
});
afterAll(() => sandbox.stop());

interface Circumstances {
  readonly only?: string;
  readonly url?: string;
  /** Stands for the thirty seconds. */
  readonly shown_ms?: number;
}

/** The upload cases over a МИС with these habits, through the gateway. */
async function certified(
  habits: UploadHabits,
  { only = "upload.*", url = sandbox.url, shown_ms = PATIENT_MS }: Circumstances = {},
): Promise<Ran> {
  const gateway = { url: sandbox.url, ...MIS };
  const uploads = { habits, delayMs: habits.delayMs ?? 30 };
  const mis = await startMockMis({ world: EMPTY, port: 0, now: () => NOW, gateway, uploads });
  try {
    const account = ["--gateway", url, "--username", MIS.username, "--password", MIS.password];
    const argv = ["--target", mis.url, ...account, "--fixtures", fixtures, "--only", only, "--seed", String(++seed)];
    return await runIn(argv, {
      observing: { limits: { shown_ms, margin_ms: 300 }, pollMs: 50, recordedMs: 20 },
      now: () => NOW,
    });
  } finally {
    await mis.stop();
  }
}

const habitsOf = (fault: string): UploadHabits => UPLOAD_FAULTS.find(({ name }) => name === fault)?.habits ?? {};

const verdicts = ({ report }: Ran): Record<string, string> =>
  Object.fromEntries(
    report.cases.filter(({ id }) => id.startsWith("upload.")).map(({ id, verdict }) => [id.slice(7), verdict]),
  );

/** Of a МИС that does right, in so short a time. */
const RIGHT = {
  "slot-recorded-in-time": "pass",
  "book-uploaded-in-time": "pass",
  "slot-released-in-time": "pass",
  "cancel-shown": "pass",
  gzip: "pass",
  "token-reused": "pass",
  "token-renewed": "not_applicable",
  "load-order": "pass",
  "book-id": "pass",
  "no-foreign-parents": "pass",
  times: "pass",
  "dictionary-codes": "pass",
  "accepted-share": "pass",
  "schedule-fresh": "pass",
  "others-fresh": "pass",
};

describe("a МИС that shows what it does", () => {
  it("passes, leaves nothing behind, and the report alone gives the same verdicts again", async () => {
    const ran = await certified({});
    expect(verdicts(ran)).toEqual(RIGHT);
    expect(ran.report.leftovers).toEqual([]);
    expect(ran.report.facts.uploads?.bookings).toMatchObject([{ held: true, how: "timeline" }]);
    const again = judge(CASES, ran.report.exchanges, ran.report.facts);
    expect(again.map(({ id, verdict }) => [id, verdict])).toEqual(
      ran.report.cases.map(({ id, verdict }) => [id, verdict]),
    );
    const stored = JSON.stringify(ran.report.facts.uploads);
    expect(stored).not.toContain(patientOf(1).lastname);
    expect(stored).not.toContain(patientOf(1).id);
  });
});

const unseen = {
  "slot-recorded-in-time": "fail",
  "book-uploaded-in-time": "fail",
  "slot-released-in-time": "untestable",
  "cancel-shown": "untestable",
};

describe("planted defects of the upload side are found by the case that is meant to", () => {
  const found: Readonly<Record<string, Record<string, string>>> = {
    "upload-none": unseen,
    "upload-late": unseen,
    "upload-plain": { gzip: "warn" },
    "upload-login-per-call": { "token-reused": "warn", "token-renewed": "pass" },
    "upload-book-first": {
      "load-order": "fail",
      "book-uploaded-in-time": "fail",
      "cancel-shown": "untestable",
      "accepted-share": "warn",
    },
    "upload-wrong-id": { "book-uploaded-in-time": "fail", "cancel-shown": "untestable" },
  };

  const PATIENCE: Readonly<Record<string, number>> = {
    "upload-none": MOMENT_MS,
    "upload-late": MOMENT_MS,
    "upload-book-first": SECONDS_MS,
    "upload-wrong-id": SECONDS_MS,
  };

  it.each(UPLOAD_FAULTS)("$name", async ({ name, habits, level }) => {
    const expected = found[name] ?? {};
    expect(Object.values(expected)).toContain(level === "MUST" ? "fail" : "warn");
    const ran = await certified(habits.delayMs === undefined ? habits : { delayMs: LATE_MS }, {
      shown_ms: PATIENCE[name] ?? PATIENT_MS,
    });
    expect(verdicts(ran)).toMatchObject(expected);
    const others = Object.entries(verdicts(ran)).filter(([id, verdict]) => !(id in expected) && verdict === "fail");
    expect(others).toEqual([]);
  });

  it("the id of another бирка on the slot is told", async () => {
    const ran = await certified(habitsOf("upload-wrong-id"), { only: "upload.book*", shown_ms: MOMENT_MS });
    const { hint } = ran.check("upload.book-uploaded-in-time", "upload.book-uploaded-in-time.shown");
    expect(hint?.ru).toContain("deadbeef");
  });
});

describe("a gateway that is not ferkit's: it has no history and records no calls", () => {
  let proxy: Server;
  let url: string;
  beforeAll(async () => {
    proxy = createServer((request, response) => void relay(request, response));
    await once(proxy.listen(0, "127.0.0.1"), "listening");
    // Listening on TCP, so the address is an object.
    url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    proxy.closeAllConnections();
    proxy.close();
  });

  /** All of the profile, nothing of ferkit's own. */
  async function relay(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "/";
    if (path.startsWith("/sandbox")) return void response.writeHead(404).end("not here");
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { authorization = "", "content-type": type = "application/json" } = request.headers;
    const body = request.method === "POST" ? { body: Buffer.concat(chunks) } : {};
    const headers = { authorization, "content-type": type };
    const answer = await fetch(sandbox.url + path, { method: request.method ?? "GET", headers, ...body });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  }

  it("slot and бирка are polled, and what cannot be seen is said to be so", async () => {
    const ran = await certified({}, { url });
    expect(verdicts(ran)).toMatchObject({
      "slot-recorded-in-time": "pass",
      "book-uploaded-in-time": "pass",
      "slot-released-in-time": "pass",
      "cancel-shown": "pass",
      gzip: "untestable",
      "load-order": "untestable",
    });
    expect(ran.report.facts.uploads).toMatchObject({ recorded: false, bookings: [{ how: "polling" }] });
    expect(ran.found("upload.gzip").checks[0]?.message.ru).toContain("не ведёт записи");
    expect(ran.report.fixtures.notes.map(({ ru }) => ru).join()).toContain("--fixtures");
    expect(verdicts(await certified({ silent: true }, { url, shown_ms: MOMENT_MS }))).toMatchObject(unseen);
  });
});

it("without a gateway the upload side is out of scope, and says so", async () => {
  const mis = await startMockMis({ world: EMPTY, port: 0, now: () => NOW });
  const ran = await runIn(["--target", mis.url, "--fixtures", fixtures, "--only", "upload.*"]);
  await mis.stop();
  expect(new Set(Object.values(verdicts(ran)))).toEqual(new Set(["not_applicable"]));
  expect(ran.found("upload.gzip").checks[0]?.message.ru).toContain("--gateway");
  expect(ran.report.exchanges).toEqual([]);
});
