import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { guid } from "../testing/records.ts";
import { MIS, MO_OID, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";
import { startScriptedMis, type ScriptedMis } from "../testing/scriptedMis.ts";

const DEPARTMENT_OID = `${MO_OID}.0.100001`;
const JSON_TYPE = "application/json";

let sandbox: TestSandbox;
let mis: ScriptedMis;
let strict: TestSandbox;

beforeAll(async () => {
  [sandbox, mis, strict] = await Promise.all([startTestSandbox(), startScriptedMis(), startTestSandbox("strict")]);
});
afterAll(() => Promise.all([sandbox.stop(), mis.stop(), strict.stop()]));

beforeEach(async () => {
  for (const one of [sandbox, strict]) {
    await one.rows("delete from callback");
    for (const depart_oid of [null, DEPARTMENT_OID]) {
      await one.rows("insert into callback (mo_oid, depart_oid, address) values ($1, $2, $3)", [
        MO_OID,
        depart_oid,
        mis.url,
      ]);
    }
  }
});

interface Sent {
  readonly status: number;
  readonly lints: string | null;
  readonly text: string;
}

async function send(method: string, path: string, body?: string, to = sandbox, type = JSON_TYPE): Promise<Sent> {
  const { data } = await to.gateway.POST("/auth.svc", { body: MIS });
  const headers = { authorization: `bearer ${data?.Result.Value ?? ""}` };
  const init = body === undefined ? { headers } : { headers: { ...headers, "content-type": type }, body };
  const response = await fetch(to.url + path, { method, ...init });
  return { status: response.status, lints: response.headers.get("x-fer-lint"), text: await response.text() };
}

const left = async (of = sandbox): Promise<(string | null)[]> =>
  (await of.rows<{ depart_oid: string | null }>("select depart_oid from callback order by depart_oid nulls first")).map(
    ({ depart_oid }) => depart_oid,
  );

test("E-34: DELETE with depart_oid in the body deletes the department's webhook, never the МО's", async () => {
  const body = JSON.stringify({ depart_oid: DEPARTMENT_OID });
  expect(await send("DELETE", "/api/callback", body)).toMatchObject({ status: 200, lints: "E-34" });
  expect(await left()).toEqual([null]);
  // The same again: there is none any more, and the МО's is not meant.
  expect((await send("DELETE", "/api/callback/", body)).status).toBe(404);
  expect(await left()).toEqual([null]);
});

test("HOOK-12: a body without content, or with an empty depart_oid, means the МО's", async () => {
  for (const body of [undefined, "{}", JSON.stringify({ depart_oid: null })]) {
    await sandbox.rows("insert into callback (mo_oid, address) values ($1, $2) on conflict do nothing", [
      MO_OID,
      mis.url,
    ]);
    expect((await send("DELETE", "/api/callback", body)).status).toBe(200);
    expect(await left()).toEqual([DEPARTMENT_OID]);
  }
});

const UNREAD: readonly (readonly [string, string, string, string])[] = [
  ["an unknown key", "/api/callback", JSON.stringify({ departOid: DEPARTMENT_OID }), JSON_TYPE],
  ["an address", "/api/callback", JSON.stringify({ address: "http://127.0.0.1:1" }), JSON_TYPE],
  ["a number", "/api/callback", JSON.stringify({ depart_oid: 1 }), JSON_TYPE],
  ["not an OID", "/api/callback", JSON.stringify({ depart_oid: "\ud800" }), JSON_TYPE],
  ["a list", "/api/callback", JSON.stringify([DEPARTMENT_OID]), JSON_TYPE],
  ["another type", "/api/callback", `depart_oid=${DEPARTMENT_OID}`, "application/x-www-form-urlencoded"],
  [
    "a contradiction",
    `/api/callback?depart_oid=${MO_OID}.0.1`,
    JSON.stringify({ depart_oid: DEPARTMENT_OID }),
    JSON_TYPE,
  ],
  [
    "a key of the webhook for a slot",
    `/api/slot?id=${guid(1)}`,
    JSON.stringify({ depart_oid: DEPARTMENT_OID }),
    JSON_TYPE,
  ],
];
test.each(UNREAD)("a DELETE body with %s is refused, nothing is deleted", async (_what, path, body, type) => {
  expect((await send("DELETE", path, body, sandbox, type)).status).toBe(400);
  expect(await left()).toEqual([null, DEPARTMENT_OID]);
});

test("strict: DELETE has no body, POST and PUT have no query", async () => {
  const body = JSON.stringify({ depart_oid: DEPARTMENT_OID });
  expect((await send("DELETE", "/api/callback", body, strict)).status).toBe(400);
  expect(await left(strict)).toEqual([null, DEPARTMENT_OID]);
  expect((await send("POST", `/api/callback?address=${encodeURIComponent(mis.url)}`, "{}", strict)).status).toBe(400);
});

test("E-34: POST and PUT take address and depart_oid from the query, from both places when they agree", async () => {
  const address = encodeURIComponent(`${mis.url}/query`);
  const ofDepartment = `depart_oid=${DEPARTMENT_OID}`;
  for (const method of ["POST", "PUT"]) {
    const answer = await send(method, `/api/callback?address=${address}`);
    expect(answer).toMatchObject({ status: 200, lints: "E-34" });
    expect(answer.text).toContain(`"result":{"address":"${mis.url}/query","depart_oid":null}`);
    const split = await send(method, `/api/callback?${ofDepartment}`, JSON.stringify({ address: mis.url }));
    expect(split.text).toContain(`"depart_oid":"${DEPARTMENT_OID}"`);
    const torn = await send(method, `/api/callback?address=${address}`, JSON.stringify({ address: mis.url }));
    expect(torn).toMatchObject({ status: 400 });
    expect(torn.text).toContain("address: в адресе и в теле запроса указаны разные значения");
    expect((await send(method, `/api/callback?${ofDepartment}`)).text).toContain("address");
    expect((await send(method, `/api/callback?address=${address}`, "x", sandbox, "text/plain")).status).toBe(415);
  }
});
