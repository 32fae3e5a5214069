import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { createVitrineClient, type Slot } from "@ferkit/contracts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startMockMis } from "../mock-mis/server.ts";
import { UPLOAD_FAULTS, UPLOAD_VARIANTS } from "../mock-mis/uploadFaults.ts";
import type { UploadHabits } from "../mock-mis/uploadHabits.ts";
import { book, bookRequest, doctor, guid, mo, slot, uploadTimetable, VISIT_DAY } from "../server/testing/records.ts";
import { MIS, OTHER_MO_OID, startTestSandbox, TIME_ZONE, type TestSandbox } from "../server/testing/sandbox.ts";
import { CASES } from "./cases/catalog.ts";
import { judge } from "./judge.ts";
import { runIn, type Ran } from "./testing/certify.ts";
import { patientOf } from "./testing/records.ts";

/** A week before the slots of the timetable. */
const NOW = new Date(Date.parse(`${VISIT_DAY}T10:00:00+05:00`) - 7 * 86_400_000);
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
  readonly argv?: readonly string[];
  /** A МИС that asks nothing of the gateway. */
  readonly alone?: true;
}

/** The upload cases over a МИС with these habits, through the gateway. */
async function certified(
  habits: UploadHabits,
  { only = "upload.*", url = sandbox.url, shown_ms = PATIENT_MS, argv: more = [], alone }: Circumstances = {},
): Promise<Ran> {
  const gateway = { url: sandbox.url, ...MIS };
  const uploads = { habits, delayMs: habits.delayMs ?? 30 };
  const mis = await startMockMis({ world: EMPTY, port: 0, now: () => NOW, ...(alone ? {} : { gateway, uploads }) });
  try {
    const account = ["--gateway", url, "--username", MIS.username, "--password", MIS.password];
    const argv = [
      "--target",
      mis.url,
      ...account,
      "--fixtures",
      fixtures,
      "--only",
      only,
      "--seed",
      String(++seed),
      ...more,
    ];
    return await runIn(argv, {
      observing: { limits: { shown_ms, margin_ms: 300 }, pollMs: 50, recordedMs: 20 },
      now: () => NOW,
    });
  } finally {
    await mis.stop();
  }
}

/** As a МИС does that compresses and keeps its token. */
async function post(path: "/api/mo" | "/api/resource" | "/api/slot" | "/api/book", record: object): Promise<void> {
  await send(path, Buffer.from(JSON.stringify({ data: [record] })));
}

/** As the account of the МИС, in bytes of the test's own. */
async function send(path: string, body: Buffer, token?: string): Promise<void> {
  const login = token === undefined ? await sandbox.gateway.POST("/auth.svc", { body: MIS }) : undefined;
  const headers = {
    authorization: `bearer ${token ?? login?.data?.Result.Value ?? ""}`,
    "content-type": "application/json",
    "content-encoding": "gzip",
  };
  await fetch(sandbox.url + path, { method: "POST", headers, body: gzipSync(body) });
}

/** By a МИС that shows nothing of it. */
async function bookThroughGateway(free: Slot): Promise<void> {
  await post("/api/slot", free);
  const gateway = { url: sandbox.url, ...MIS };
  const mis = await startMockMis({
    world: EMPTY,
    port: 0,
    now: () => NOW,
    gateway,
    uploads: { habits: { silent: true } },
  });
  await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
  const { data } = await sandbox.epgu.POST("/booking/book", { body: bookRequest(free.id) });
  await mis.stop();
  expect(data?.status.status_code).toBe(0);
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
  // Nothing grows an hour old in a run of seconds.
  "schedule-fresh": "not_applicable",
  "others-fresh": "not_applicable",
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
    "upload-keeps-cancelled": { "slot-released-in-time": "fail", "cancel-shown": "fail" },
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
    "upload-keeps-cancelled": SECONDS_MS,
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

  it.each(UPLOAD_VARIANTS)("no case complains of $name", async ({ habits }) => {
    // Two calls a batch, and slow ones gather more: too few to speak of tokens.
    const { "token-reused": reused, ...others } = verdicts(await certified(habits));
    const { "token-reused": usual, ...right } = RIGHT;
    expect(others).toEqual(right);
    expect([usual, "untestable"]).toContain(reused);
  });

  it("the id of another бирка on the slot is told", async () => {
    const ran = await certified(habitsOf("upload-wrong-id"), { only: "upload.book*", shown_ms: MOMENT_MS });
    const { hint } = ran.check("upload.book-uploaded-in-time", "upload.book-uploaded-in-time.shown");
    expect(hint?.ru).toContain("deadbeef");
  });
});

describe("a run judges what happened since its start, by the account it was given", () => {
  const SECOND = "second";
  /** Of a slot that nobody has uploaded: LOAD-4. */
  const wrongBook = { data: [book({ id: guid(0x5001), slot_id: guid(0x7777) })] };

  beforeAll(async () => {
    await sandbox.rows(
      "insert into account (username, password_hash, role, mo_oid) select $1, password_hash, role, mo_oid from account where username = $2",
      [SECOND, MIS.username],
    );
  });

  it("S3: the mistakes that it made before are not held against the МИС, unless asked for", async () => {
    await sandbox.vitrine.POST("/api/book", { body: wrongBook });
    expect(verdicts(await certified({}))).toEqual(RIGHT);
    const asked = await certified({}, { argv: ["--observe-since", "90s"] });
    expect(verdicts(asked)).toMatchObject({ "load-order": "fail", "accepted-share": "warn" });
  });

  it("S3: those of another account of the МО, made meanwhile, are told apart", async () => {
    const other = createVitrineClient({
      baseUrl: sandbox.url,
      credentials: { username: SECOND, password: MIS.password },
    });
    const busy = { over: false };
    const mistakes = (async () => {
      while (!busy.over) {
        await other.POST("/api/book", { body: wrongBook });
        await sleep(50);
      }
    })();
    const ran = await certified({});
    busy.over = true;
    await mistakes;
    expect(verdicts(ran)).toEqual(RIGHT);
    const [told] = ran.report.facts.uploads?.others ?? [];
    expect(told?.username).toBe(SECOND);
    expect(told?.refused).toBeGreaterThan(0);
    expect(ran.report.fixtures.notes.map(({ ru }) => ru).join()).toContain(`этой МО, ${SECOND}`);
  });

  it("FRESH-1: the hour is judged where more than an hour was observed", async () => {
    await sandbox.vitrine.POST("/api/slot", { body: { data: [slot(0)] } });
    await sandbox.operator.GET("/sandbox/exchanges");
    await sandbox.rows("update exchange set at = at - interval '90 minutes'");
    const late = await certified({}, { argv: ["--observe-since", "2h"] });
    expect(verdicts(late)).toMatchObject({ "schedule-fresh": "fail" });
    await sandbox.rows("update exchange set at = at + interval '45 minutes' where at < now() - interval '1 hour'");
    const fresh = await certified({}, { argv: ["--observe-since", "2h"] });
    expect(verdicts(fresh)).toMatchObject({ "schedule-fresh": "pass" });
  });
});

interface Planted {
  readonly name: string;
  readonly plant: () => Promise<unknown>;
  /** Of the case that has to find it; without, no case may complain. */
  readonly found?: Readonly<Record<string, string>>;
}

/** What a МИС may upload by mistake, and what looks like it and is right; the gateway itself judges the records. */
const PLANTED: readonly Planted[] = [
  {
    name: "a бирка before its slot",
    plant: () => post("/api/book", book({ id: guid(0x5101), slot_id: guid(0x7771) })),
    found: { "load-order": "fail", "accepted-share": "warn" },
  },
  {
    name: "a бирка of the registry on a taken slot",
    plant: async () => {
      await post("/api/slot", slot(70, { status: "RECORDED" }));
      return post("/api/book", book({ id: guid(0x5102), slot_id: slot(70).id }));
    },
  },
  {
    name: "a slot before its resource",
    plant: () => post("/api/slot", slot(71, { resource_id: guid(0x2999) })),
    found: { "load-order": "warn", "accepted-share": "warn" },
  },
  {
    name: "a бирка of ЕПГУ under an id that no booking returned",
    plant: async () => {
      await bookThroughGateway(slot(72));
      return post("/api/book", book({ id: guid(0x5103), slot_id: slot(72).id, tag_source: "EPGU" }));
    },
    found: { "book-id": "fail", "accepted-share": "warn" },
  },
  {
    name: "a department of another МО",
    plant: () => post("/api/mo", mo({ id: guid(0x11), name: "Чужая", parent_id: OTHER_MO_OID })),
    found: { "no-foreign-parents": "fail", "accepted-share": "warn" },
  },
  { name: "its own department once more", plant: () => post("/api/mo", mo()) },
  {
    name: "S8: a post that the dictionary does not have",
    plant: () => post("/api/resource", doctor({ id: guid(0x21), post_id: "999999" })),
    found: { "dictionary-codes": "warn" },
  },
  {
    name: "another post that it has",
    plant: () => post("/api/resource", doctor({ id: guid(0x22), post_id: "122" })),
  },
  {
    name: "times with an offset beside local ones",
    plant: () => post("/api/slot", slot(73, { visit_time: "2099-12-01T12:00:00+05:00" })),
    found: { times: "warn" },
  },
  {
    name: "S9: windows-1251",
    plant: () => send("/api/mo", Buffer.from(JSON.stringify({ data: [mo()] }).replaceAll(/[а-я]/g, "\xe0"), "latin1")),
    found: { "accepted-share": "warn" },
  },
  {
    name: "S9: windows-1251 that was read as UTF-8 before it was sent",
    plant: () => post("/api/mo", mo({ address: "\ufffd\ufffd\ufffd" })),
    found: { "accepted-share": "warn" },
  },
  {
    name: "no JSON at all",
    plant: () => send("/api/mo", Buffer.from("<xml/>")),
    found: { "accepted-share": "warn" },
  },
  { name: "Cyrillic in UTF-8", plant: () => post("/api/mo", mo({ address: "г. Образцов, ул. Ёлочная, д. 1" })) },
];

describe("planted uploads, through the real gateway", () => {
  it.each(PLANTED)("$name", async ({ plant, found = {} }) => {
    await plant();
    const ran = await certified({}, { argv: ["--observe-since", "90s"] });
    // Its token is another than that of the МИС.
    expect(verdicts(ran)).toEqual({ ...RIGHT, "token-renewed": "pass", ...found });
  });

  it("a token that has ended, again and again; once, and then a new one, is right", async () => {
    await sandbox.operator.PUT("/sandbox/token-lifetime", { body: { seconds: 1 } });
    const { data } = await sandbox.gateway.POST("/auth.svc", { body: MIS });
    await sandbox.operator.PUT("/sandbox/token-lifetime", { body: { seconds: 3_600 } });
    await sleep(2_100);
    const late = (): Promise<void> => send("/api/slot", Buffer.from("{}"), data?.Result.Value);
    await late();
    const renewal = { only: "upload.token-renewed", argv: ["--observe-since", "90s"], shown_ms: MOMENT_MS };
    expect(verdicts(await certified({}, renewal))).toMatchObject({ "token-renewed": "pass" });
    await sandbox.rows("delete from exchange");
    for (let turn = 0; turn < 5; turn += 1) await late();
    expect(verdicts(await certified({}, { ...renewal, alone: true }))).toMatchObject({ "token-renewed": "fail" });
  });

  it("every case that judges calls has been shown something to find", () => {
    const planted = new Set(PLANTED.flatMap(({ found = {} }) => Object.keys(found)));
    // The others have planted habits or a test of their own above.
    const judged = Object.keys(RIGHT).filter((id) => !/in-time|cancel-shown|fresh|gzip|token-re/.test(id));
    expect(judged.filter((id) => !planted.has(id))).toEqual([]);
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
