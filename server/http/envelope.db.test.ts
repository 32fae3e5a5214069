import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createVitrineClient } from "@ferkit/contracts";
import { createTokens } from "./auth.ts";
import { book, doctor, guid, mo, slot, uploadTimetable } from "../testing/records.ts";
import { EPGU, MIS, OTHER_MIS, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

const KEYS = ["error", "errors", "isSuccess", "result", "sendedGuids", "sendedGuidsToContactCenter", "statusCode"];

describe("the envelope, whoever refuses the request", () => {
  let sandbox: TestSandbox;
  let token: string;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    await uploadTimetable(sandbox, 3);
    token = await login(MIS);
  });
  afterAll(() => sandbox.stop());

  async function login(body: { username: string; password: string }): Promise<string> {
    const { data } = await sandbox.gateway.POST("/auth.svc", { body });
    return data?.Result.Value ?? "";
  }

  async function send(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const given = init.headers as Record<string, string> | undefined;
    const headers = { authorization: `bearer ${token}`, "content-type": "application/json", ...given };
    const response = await fetch(sandbox.url + path, { method, ...init, headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: JSON.parse(text) as Record<string, unknown> };
  }

  function expectRefusal({ status, body }: Answer, expected: number): void {
    expect(status).toBe(expected);
    expect(body["statusCode"]).toBe(expected);
    expect(body["isSuccess"]).toBe(false);
    expect(Object.keys(body).sort()).toEqual(KEYS);
    expect(body["error"]).toMatchObject({ errorCode: "R-310" });
  }

  test("AUTH-1, AUTH-8, ENV-7: 401 without a token, with a broken one, an expired one, one of another key", async () => {
    const foreign = createTokens("x".repeat(32));
    const caller = { username: MIS.username, role: "mis", moOid: MIS.username } as const;
    const others = ["bearer", "bearer nonsense", `bearer ${(await foreign.issue(caller, 60)).value}`, `basic ${token}`];
    for (const authorization of others) {
      expectRefusal(await send("GET", `/api/slot?id=${slot(0).id}`, { headers: { authorization } }), 401);
    }
    const expired = `bearer ${(await createTokens(await secret()).issue(caller, -1)).value}`;
    expectRefusal(await send("GET", `/api/slot?id=${slot(0).id}`, { headers: { authorization: expired } }), 401);
  });

  async function secret(): Promise<string> {
    const [row] = await sandbox.rows<{ value: string }>("select value from sandbox_setting where key = 'jwt_secret'");
    return row?.value ?? "";
  }

  test("AUTH-5: the scheme in any case; AUTH-2, AUTH-4: PascalCase in success and in failure", async () => {
    const shouted = await send("GET", `/api/slot?id=${slot(0).id}`, { headers: { authorization: `BEARER ${token}` } });
    expect(shouted.status).toBe(200);
    const good = await send("POST", "/auth.svc", { body: JSON.stringify({ ...MIS, username: ` ${MIS.username}` }) });
    expect(good.body).toMatchObject({ IsSuccess: true, ErrorMessage: "", StatusCode: 200 });
    expect(good.headers.get("x-fer-lint")).toBe("E-11");
    const bad = await send("POST", "/auth.svc", {
      body: JSON.stringify({ username: MIS.username, password: "wrong" }),
    });
    expect(bad).toMatchObject({ status: 401, body: { Result: null, IsSuccess: false, StatusCode: 401 } });
    const broken = await send("POST", "/auth.svc", { body: "{" });
    expect(broken).toMatchObject({ status: 400, body: { IsSuccess: false, StatusCode: 400 } });
  });

  test("E-39: auth.svc takes a form like JSON; no other method does", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
    const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
    const good = await send("POST", "/auth.svc", { headers, body: form({ ...MIS }) });
    expect(good).toMatchObject({ status: 200, body: { IsSuccess: true, StatusCode: 200 } });
    const packed = { ...headers, "content-encoding": "gzip" };
    expect((await send("POST", "/auth.svc/", { headers: packed, body: gzipSync(form({ ...MIS })) })).status).toBe(200);
    const bad: [string, number][] = [
      [form({ ...MIS, password: "wrong" }), 401],
      [form({ username: MIS.username }), 400],
      [`${form({ ...MIS })}&username=another`, 400],
      [`username=${"a".repeat(20_000)}`, 413],
    ];
    for (const [body, status] of bad) {
      expect(await send("POST", "/auth.svc", { headers, body })).toMatchObject({
        status,
        body: { StatusCode: status },
      });
    }
    expectRefusal(await send("POST", "/api/slot", { headers, body: "data=1" }), 415);
  });

  test("AUTH-8, HTTP-3: 403: an account of another role, a record and a department of another МО", async () => {
    const headers = { authorization: `bearer ${await login(EPGU)}` };
    expectRefusal(await send("GET", `/api/slot?id=${slot(0).id}`, { headers }), 403);
    const other = { authorization: `bearer ${await login(OTHER_MIS)}` };
    expectRefusal(await send("GET", `/api/slot?id=${slot(0).id}`, { headers: other }), 403);
    expectRefusal(await send("DELETE", `/api/slot?id=${slot(0).id}`, { headers: other }), 403);
    expectRefusal(await send("GET", `/api/mo/oid/${MIS.username}`, { headers: other }), 403);
  });

  test("HTTP-4: 404: an unknown record, an unknown path", async () => {
    const missing = await send("GET", `/api/slot?id=${guid(0xdead)}`);
    expectRefusal(missing, 404);
    expect(missing.body["error"]).toMatchObject({
      errorMessage: `Запись с идентификатором [${guid(0xdead)}] не найдена`,
    });
    expectRefusal(await send("GET", "/api/nothing"), 404);
  });

  test("HTTP-2, ENV-2, ENV-3, ENV-7, ENV-8: 400: broken JSON, no data, a bad id, endDate before startDate, GET that would update (E-33)", async () => {
    expectRefusal(await send("POST", "/api/slot", { body: "{" }), 400);
    expectRefusal(await send("POST", "/api/slot", { body: '"text"' }), 400);
    expectRefusal(await send("POST", "/api/slot", { body: "{}" }), 400);
    expectRefusal(await send("POST", "/api/slot", { body: '{"data":[]}' }), 400);
    expectRefusal(await send("GET", "/api/slot?id=17"), 400);
    expectRefusal(await send("GET", "/api/slot"), 400);
    const dates = "startDate=2026-12-02&endDate=2026-12-01";
    expectRefusal(await send("GET", `/api/resourse/${doctor().id}/slots?${dates}`), 400);
    expectRefusal(await send("GET", "/api/callback?address=http://127.0.0.1:1"), 400);
  });

  test("HTTP-6: 406; so with 405, 413, 415", async () => {
    expectRefusal(await send("PUT", "/api/slot", { body: "{}" }), 405);
    expectRefusal(await send("GET", `/api/slot?id=${slot(0).id}`, { headers: { "accept-version": "2" } }), 406);
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));
    expectRefusal(await send("POST", "/api/slot", { body: bomb, headers: { "content-encoding": "gzip" } }), 413);
    expectRefusal(await send("POST", "/api/slot", { body: "<a/>", headers: { "content-type": "text/xml" } }), 415);
    expectRefusal(await send("POST", "/api/slot", { body: "{}", headers: { "content-encoding": "rot13" } }), 415);
    expectRefusal(await send("POST", "/api/slot", { body: "not gzip", headers: { "content-encoding": "gzip" } }), 400);
  });

  test("E-43, LOAD-1, SLOT-1, ENV-4, ENV-5, ENV-6, ENV-8: each record has its own verdict, with a pointer and without its values; the good one is loaded", async () => {
    const records = [
      slot(40),
      { ...slot(41), duration: "long", visit_time: "2026-02-30T08:00:00", tag_type: "EPGU,NOBODY" },
      { ...slot(42), resource_id: guid(0xdead) },
      17,
      { ...slot(43), mo_id: null },
    ];
    const answer = await send("POST", "/api/slot", { body: JSON.stringify({ data: records }) });
    expectRefusal(answer, 400);
    expect(answer.body).toMatchObject({
      sendedGuids: [slot(40).id],
      sendedGuidsToContactCenter: [slot(40).id],
      errors: [
        { id: slot(41).id, errorCode: "SBX-101", pointer: "/data/1/tag_type" },
        { id: slot(41).id, errorCode: "SBX-101", pointer: "/data/1/visit_time" },
        { id: slot(41).id, errorCode: "SBX-101", pointer: "/data/1/duration" },
        { id: slot(42).id, errorCode: "SBX-201", pointer: "/data/2/resource_id" },
        { id: null, errorCode: "SBX-101", pointer: "/data/3" },
        { id: slot(43).id, errorCode: "SBX-101", pointer: "/data/4/mo_id" },
      ],
    });
    const stored = await sandbox.rows<{ id: string }>("select id from slot where id = any($1::uuid[])", [
      records.map((record) => (typeof record === "object" ? record.id : guid(0))),
    ]);
    expect(stored).toEqual([{ id: slot(40).id }]);
  });

  test("what another МО owns can be neither replaced nor hung under", async () => {
    const other = createVitrineClient({ baseUrl: sandbox.url, credentials: OTHER_MIS });
    const answer = await other.POST("/api/slot", { body: { data: [slot(0, { duration: 30 })] } });
    const codes = (answer.error as { errors: { errorCode: string }[] }).errors.map(({ errorCode }) => errorCode);
    expect(codes).toEqual(["SBX-203", "SBX-202", "SBX-202"]);
    const department = await other.POST("/api/mo", { body: { data: [mo({ id: guid(0x11), name: "Чужая" })] } });
    expect(department.error).toMatchObject({ errors: [{ errorCode: "SBX-204" }] });
    const { data } = await sandbox.vitrine.GET("/api/slot", { params: { query: { id: slot(0).id } } });
    expect(data?.result).toMatchObject([{ duration: 10 }]);
  });

  test("HTTP-1, ENV-1, MO-3, SLOT-2, SLOT-3, UNP-1, UNP-2, UNP-3, E-30, E-31, E-32, E-55: aliases of a path and the id in path, query or body answer alike", async () => {
    const dates = "startDate=2099-12-01&endDate=2099-12-01";
    const same = [
      [`/api/mo/oid/${MIS.username}`, `/api/oid/${MIS.username}`],
      [`/api/resourse/${doctor().id}/slots?${dates}`, `/api/resource/${doctor().id}/slots?${dates}`],
      [`/api/slot?id=${slot(1).id}`, `/api/slot/${slot(1).id}`],
    ];
    for (const [one = "", other = ""] of same) {
      const [first, second] = await Promise.all([send("GET", one), send("GET", other)]);
      expect(first.status).toBe(200);
      expect(first.body["result"]).not.toEqual([]);
      expect(second.body).toEqual(first.body);
    }
    const period = {
      period_id: guid(0x70),
      resource_id: doctor().id,
      reason: "FIRED",
      beg_date: "2027-01-01T00:00:00",
      create_ts: "2026-11-20T08:00:00",
    };
    const body = JSON.stringify({ data: [period] });
    expect((await send("POST", "/api/unaccessible_period", { body })).status).toBe(200);
    expect((await send("GET", `/api/unaccessable_period?id=${guid(0x70)}`)).status).toBe(200);
    const deleted = await send("DELETE", "/api/unaccessable_period", { body: JSON.stringify({ id: guid(0x70) }) });
    expect(deleted.status).toBe(200);
    expect(deleted.headers.get("x-fer-lint")).toBe("E-32");
    expectRefusal(await send("GET", `/api/unaccessible_period/${guid(0x70)}`), 404);
  });

  test("DUP-5: two slots swap their times in one package; LOAD-4, BKR-1: a бирка wants a RECORDED slot", async () => {
    const [first, second] = [slot(1, { visit_time: slot(2).visit_time }), slot(2, { visit_time: slot(1).visit_time })];
    expect((await sandbox.vitrine.POST("/api/slot", { body: { data: [first, second] } })).response.status).toBe(200);
    const early = await sandbox.vitrine.POST("/api/book", { body: { data: [book({ slot_id: slot(1).id })] } });
    expect(early.error).toMatchObject({ statusCode: 422, errors: [{ errorCode: "SBX-302" }] });
    const missing = await sandbox.vitrine.POST("/api/book", { body: { data: [book({ slot_id: guid(0xdead) })] } });
    expect(missing.error).toMatchObject({ errors: [{ errorCode: "SBX-301" }] });
    await sandbox.vitrine.POST("/api/slot", { body: { data: [{ ...first, status: "RECORDED" }] } });
    const loaded = await sandbox.vitrine.POST("/api/book", { body: { data: [book({ slot_id: slot(1).id })] } });
    expect(loaded.response.status).toBe(200);
  });

  test("CASC-1, CASC-2, CASC-3, MO-4: what hangs under a department goes with it", async () => {
    const { response } = await sandbox.vitrine.DELETE("/api/mo", { params: { query: { id: mo().id } } });
    expect(response.status).toBe(200);
    const [left] = await sandbox.rows(
      "select (select count(*)::int from resource) + (select count(*)::int from slot) + (select count(*)::int from book) as rows",
    );
    expect(left).toEqual({ rows: 0 });
  });
});
