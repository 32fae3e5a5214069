import type { SandboxExchange } from "@ferkit/contracts";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pruneExchanges } from "../db/queries/exchanges.ts";
import { createTokens } from "../http/auth.ts";
import { doctor, guid, mo, slot, uploadTimetable } from "../testing/records.ts";
import {
  MIS,
  MO_OID,
  OTHER_MIS,
  OTHER_MO_OID,
  PASSWORD,
  startTestSandbox,
  type TestSandbox,
} from "../testing/sandbox.ts";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  await uploadTimetable(sandbox, 1);
});
afterAll(() => sandbox.stop());

type Query = NonNullable<Parameters<typeof page>[1]>;

function page(
  client: TestSandbox["gateway"],
  query: { oid?: string; since?: string; until?: string; operation?: string; after?: string; limit?: number } = {},
) {
  return client.GET("/sandbox/exchanges", { params: { query } });
}

async function exchanges(query: Query = {}, client = sandbox.operator): Promise<SandboxExchange[]> {
  const { data, error } = await page(client, query);
  if (!data) throw new Error(JSON.stringify(error));
  return data.result.items;
}

async function login(credentials = MIS): Promise<string> {
  return (await sandbox.gateway.POST("/auth.svc", { body: credentials })).data?.Result.Value ?? "";
}

interface Sent {
  readonly id: string;
  readonly status: number;
}

/** As a МИС in another language would. */
async function post(path: string, body: string | Buffer, headers: Record<string, string>): Promise<Sent> {
  const response = await fetch(sandbox.url + path, {
    method: "POST",
    body: body as BodyInit,
    headers: { "content-type": "application/json", ...headers },
  });
  await response.arrayBuffer();
  return { id: response.headers.get("x-request-id") ?? "", status: response.status };
}

async function recorded({ id }: Sent): Promise<SandboxExchange | undefined> {
  return (await exchanges()).find(({ request_id }) => request_id === id);
}

test("HTTP-9: a call that is refused for maintenance, before its token is looked at, has its row too", async () => {
  const token = await login();
  await sandbox.operator.PUT("/sandbox/maintenance", { body: { enabled: true } });
  const sent = await post("/api/slot", JSON.stringify({ data: [slot(1)] }), { authorization: `bearer ${token}` });
  await sandbox.operator.PUT("/sandbox/maintenance", { body: { enabled: false } });
  expect(sent.status).toBe(503);
  await expect
    .poll(() => recorded(sent))
    .toMatchObject({
      mo_oid: MO_OID,
      username: MO_OID,
      operation: "uploadSlot",
      method: "POST",
      status: 503,
      records: null,
    });
});

test("an upload: compression, size, token, records, refused ones by code, how times are written", async () => {
  const token = await login();
  const records = [
    slot(1),
    slot(2, { resource_id: guid(0xdead) }),
    slot(3, { mo_id: guid(0xdead), resource_id: guid(0xdead) }),
  ];
  const body = gzipSync(JSON.stringify({ data: records }));
  const sent = await post("/api/slot", body, { authorization: `bearer ${token}`, "content-encoding": "gzip" });
  expect(await recorded(sent)).toMatchObject({
    mo_oid: MO_OID,
    username: MO_OID,
    operation: "uploadSlot",
    method: "POST",
    status: 422,
    content_encoding: "gzip",
    bytes: body.length,
    is_token_expired: false,
    records: 3,
    refused: 2,
    codes: [{ code: "SBX-201", count: 3 }],
    lints: [],
    times: "local",
  });
});

test("remarks, times with an offset, and an alias under the name of its original", async () => {
  const token = await login();
  const period = {
    period_id: guid(0x70),
    resource_id: doctor().id,
    reason: "VACATION",
    beg_date: "2026-12-01T00:00:00+05:00",
    end_date: "2026-12-09T00:00:00",
    create_ts: "20.10.2026 08:00:00",
  };
  const sent = await post("/api/unaccessible_period", JSON.stringify({ data: [period] }), {
    authorization: `bearer ${token}`,
  });
  expect(await recorded(sent)).toMatchObject({
    operation: "uploadUnaccessablePeriod",
    status: 200,
    content_encoding: null,
    refused: 0,
    codes: [],
    lints: ["E-09", "E-55", "E-62"],
    times: "mixed",
  });
});

test("one token for many calls is told from a login per call", async () => {
  const logins = async () =>
    (await exchanges({ operation: "authorize", oid: OTHER_MO_OID })).map(({ token_id }) => token_id);
  const first = await login(OTHER_MIS);
  const own = { authorization: `bearer ${first}` };
  for (let call = 0; call < 3; call += 1) await fetch(`${sandbox.url}/api/slot?id=${guid(1)}`, { headers: own });
  await login(OTHER_MIS);
  const [one, two, ...others] = await logins();
  expect([one === two, others]).toEqual([false, []]);
  const reads = await exchanges({ operation: "getSlot", oid: OTHER_MO_OID });
  expect(reads.map(({ token_id, status }) => [token_id, status])).toEqual(Array(3).fill([one, 404]));
  expect(reads.every(({ token_age_seconds }) => token_age_seconds !== null && token_age_seconds >= 0)).toBe(true);
});

test("the age of a token is never below nothing: a login is answered with one that is younger than its call", async () => {
  await login(OTHER_MIS);
  await exchanges();
  await sandbox.rows("update exchange set token_issued_at = at + interval '0.3 seconds' where operation = 'authorize'");
  const logins = await exchanges({ operation: "authorize", oid: OTHER_MO_OID });
  expect(logins.length).toBeGreaterThan(0);
  for (const { token_age_seconds } of logins) expect(token_age_seconds).toBe(0);
});

test("an expired token is refused, and known whose it was; a forged one is nobody's", async () => {
  const [row] = await sandbox.rows<{ value: string }>("select value from sandbox_setting where key = 'jwt_secret'");
  const caller = { username: MO_OID, role: "mis", moOid: MO_OID } as const;
  const old = (await createTokens(row?.value ?? "").issue(caller, -1)).value;
  const sent = await post("/api/slot", "{}", { authorization: `bearer ${old}` });
  expect(sent.status).toBe(401);
  expect(await recorded(sent)).toMatchObject({ status: 401, is_token_expired: true, mo_oid: MO_OID });
  const forged = (await createTokens("y".repeat(32)).issue(caller, 60)).value;
  expect(await recorded(await post("/api/slot", "{}", { authorization: `bearer ${forged}` }))).toBeUndefined();
});

test("what never reached the contract: broken JSON, broken gzip, an unknown path", async () => {
  const authorization = `bearer ${await login()}`;
  for (const [path, body, headers, expected] of [
    ["/api/slot", "{", {}, { operation: "uploadSlot", status: 400 }],
    [
      "/api/mo",
      "no gzip",
      { "content-encoding": "gzip" },
      { operation: "uploadMo", status: 400, content_encoding: "gzip" },
    ],
    ["/api/slots", "{}", {}, { operation: null, status: 404, records: null }],
    ["/api/slot", "{}", { "content-encoding": "Иванов".replace(/[^a-z]/g, "x") + " !" }, { content_encoding: "other" }],
  ] as const) {
    expect(await recorded(await post(path, body, { authorization, ...headers })), path).toMatchObject(expected);
  }
});

test("ЕПГУ, the operator and who has no token are not recorded", async () => {
  await sandbox.epgu.POST("/auth.svc", { body: { username: "epgu", password: PASSWORD } });
  await sandbox.operator.GET("/sandbox");
  await sandbox.gateway.POST("/auth.svc", { body: { ...MIS, password: "wrong" } });
  const operations = new Set((await exchanges()).map(({ username }) => username));
  expect(operations).toEqual(new Set([MO_OID, OTHER_MO_OID]));
});

test("pages: in order, no call twice, none left out; a МИС sees its own МО only", async () => {
  const own = await exchanges({}, sandbox.gateway);
  expect(new Set(own.map(({ mo_oid }) => mo_oid))).toEqual(new Set([MO_OID]));
  const all = await exchanges({ oid: MO_OID });
  const paged: SandboxExchange[] = [];
  let after: string | undefined;
  for (;;) {
    const { data } = await page(sandbox.operator, { oid: MO_OID, limit: 3, ...(after ? { after } : {}) });
    paged.push(...(data?.result.items ?? []));
    if ((data?.result.items.length ?? 0) < 3) break;
    after = data?.result.next ?? undefined;
  }
  expect(paged).toEqual(all);
  expect(all.length).toBeGreaterThan(5);
  expect((await page(sandbox.gateway, { oid: OTHER_MO_OID })).response.status).toBe(403);
  expect((await page(sandbox.epgu)).response.status).toBe(403);
  const middle = all[3]?.at ?? "";
  expect([
    ...(await exchanges({ oid: MO_OID, until: middle })),
    ...(await exchanges({ oid: MO_OID, since: middle })),
  ]).toEqual(all);
  for (const wrong of [{ limit: 0 }, { limit: 1001 }, { since: "yesterday" }, { after: "x" }]) {
    expect((await page(sandbox.operator, wrong)).response.status, JSON.stringify(wrong)).toBe(400);
  }
});

test("no body, no token, no personal data", async () => {
  const token = await login();
  const person = { last_name: "Плантов", first_name: "Секрет", snils: "11223344595" };
  await post(
    "/api/resource",
    JSON.stringify({ data: [doctor(person), { ...doctor(person), [person.last_name]: 1 }] }),
    { authorization: `bearer ${token}` },
  );
  await exchanges();
  const stored = JSON.stringify(await sandbox.rows("select * from exchange"));
  for (const secret of [...Object.values(person), token, PASSWORD]) expect(stored).not.toContain(secret);
});

test("old rows and those beyond the bound are pruned, in batches", async () => {
  const count = async () => (await sandbox.rows<{ n: number }>("select count(*)::int as n from exchange"))[0]?.n ?? 0;
  const em = sandbox.db.em.fork();
  const total = await count();
  await sandbox.rows(
    "update exchange set at = now() - interval '8 days' where id in (select id from exchange order by id limit 4)",
  );
  expect(await pruneExchanges(em, { days: 7, rows: 1_000_000, batch: 3 })).toBe(3);
  expect(await pruneExchanges(em, { days: 7, rows: 1_000_000, batch: 3 })).toBe(1);
  expect(await count()).toBe(total - 4);
  await pruneExchanges(em, { days: 7, rows: 2, batch: 1_000 });
  expect(await count()).toBe(2);
});

test("a database that does not take them fails no request; what is left is stored at the stop", async () => {
  const own = await startTestSandbox();
  await own.rows("alter table exchange rename to gone");
  expect((await own.vitrine.POST("/api/mo", { body: { data: [mo()] } })).response.status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await own.rows("alter table gone rename to exchange");
  await own.server.stop();
  const stored = await own.rows<{ operation: string }>("select operation from exchange order by id");
  expect(stored.map(({ operation }) => operation)).toEqual(["authorize", "uploadMo"]);
  await own.stop();
});
