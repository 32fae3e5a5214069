import { createServer, type IncomingHttpHeaders } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deleteAccount, saveAccount, SIGNING_KEY, type NewAccount } from "../db/queries/accounts.ts";
import { storeSetting } from "../db/queries/settings.ts";
import { hashPassword } from "../http/auth.ts";
import { bookRequest, guid, mo, slot, uploadTimetable } from "../testing/records.ts";
import {
  AUDITOR,
  EPGU,
  MIS,
  MO_OID,
  OPERATOR,
  OTHER_MIS,
  OTHER_MO_OID,
  PASSWORD,
  startTestSandbox,
  type TestSandbox,
} from "../testing/sandbox.ts";

/** As long as a process may act on what it knew (http/accountBook.ts). */
const SEEN_MS = 1_100;

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

async function login({ username, password }: { username: string; password: string }): Promise<string | undefined> {
  const { data } = await sandbox.gateway.POST("/auth.svc", { body: { username, password } });
  return data?.Result.Value;
}

const get = (path: string, token: string | undefined, init: RequestInit = {}): Promise<Response> =>
  fetch(sandbox.url + path, {
    ...init,
    headers: { authorization: `bearer ${token ?? ""}`, "content-type": "application/json" },
  });

const account = async (changes: Partial<NewAccount> = {}): Promise<NewAccount> => ({
  username: MO_OID,
  role: "mis",
  mo_oid: MO_OID,
  password_hash: await hashPassword(PASSWORD),
  ...changes,
});

test("AUTH-8: a department under the OID of another МО is refused where it is uploaded, and its МО can register its webhook", async () => {
  const theirs = `${OTHER_MO_OID}.0.100001`;
  const squatted = mo({ id: guid(0x77), branch_oid: theirs, name: "Не моя" });
  const upload = () => sandbox.vitrine.POST("/api/mo", { body: { data: [squatted] } });
  expect((await upload()).error).toMatchObject({ statusCode: 422, errors: [{ errorCode: "SBX-206" }] });
  // One that nobody here answers for (E-49).
  squatted.branch_oid = "1.2.643.5.1.13.13.12.2.999.88888.0.1";
  expect((await upload()).response.status).toBe(200);
});

describe("a token ends with what it was given for (AUTH-8)", () => {
  const ways: [string, () => Promise<unknown>][] = [
    ["its account is deleted", () => deleteAccount(sandbox.db.em.fork(), MO_OID)],
    ["its account is made anew", async () => saveAccount(sandbox.db.em.fork(), await account())],
    [
      "it speaks for another МО now",
      async () => {
        await sandbox.rows("update account set mo_oid = $1 where username = $2", [OTHER_MO_OID, MO_OID]);
      },
    ],
    [
      "the signing key is another",
      () => storeSetting(sandbox.db.em.fork(), SIGNING_KEY, "another key of 32 characters, at least"),
    ],
  ];
  test.each(ways)(
    "%s: 401 within a second, with a body and without; a new one is given to whoever may have it",
    async (_way, end) => {
      await saveAccount(sandbox.db.em.fork(), await account());
      await sleep(SEEN_MS);
      const token = await login(MIS);
      expect((await get("/api/callback", token)).status).toBe(404);
      await end();
      await sleep(SEEN_MS);
      expect((await get("/api/callback", token)).status).toBe(401);
      expect((await get("/api/slot", token, { method: "POST", body: '{"data":[]}' })).status).toBe(401);
      await saveAccount(sandbox.db.em.fork(), await account());
      await sleep(SEEN_MS);
      expect((await get("/api/callback", await login(MIS))).status).toBe(404);
    },
  );
});

test("an auditor reads what the operator reads, and changes nothing (AUTH-8)", async () => {
  const [auditor, operator] = [await login(AUDITOR), await login(OPERATOR)];
  for (const path of ["/sandbox", "/sandbox/exchanges", "/sandbox/freshness", "/sandbox/fixtures"]) {
    expect([path, (await get(path, auditor)).status]).toEqual([path, (await get(path, operator)).status]);
  }
  const body = JSON.stringify({ enabled: true });
  expect((await get("/sandbox/maintenance", auditor, { method: "PUT", body })).status).toBe(403);
  expect((await get("/sandbox/reset", auditor, { method: "POST", body: '{"seed":1}' })).status).toBe(403);
  expect((await get("/booking/book", auditor, { method: "POST", body: "{}" })).status).toBe(403);
  expect((await get("/api/callback", auditor)).status).toBe(403);
});

describe("E-38: the header by which a МИС knows the gateway", () => {
  const seen: [method: string | undefined, headers: IncomingHttpHeaders][] = [];
  const mis = createServer((request, response) => {
    seen.push([request.method, request.headers]);
    response.end("{}");
  });
  let address: string;
  beforeAll(async () => {
    await sandbox.stop();
    sandbox = await startTestSandbox();
    mis.listen(0, "127.0.0.1");
    await once(mis, "listening");
    address = `http://127.0.0.1:${(mis.address() as AddressInfo).port}`;
    for (const [oid, whose] of [
      [MO_OID, "first"],
      [OTHER_MO_OID, "other"],
    ]) {
      const header = `X-Gateway-Key: of the ${whose}`;
      await sandbox.rows("update account set webhook_header = $2 where username = $1", [oid, header]);
    }
    await sleep(SEEN_MS);
    await uploadTimetable(sandbox, 1);
  });
  afterAll(() => void mis.close());

  const register = async (credentials: typeof MIS): Promise<void> => {
    const body = JSON.stringify({ address });
    expect((await get("/api/callback", await login(credentials), { method: "POST", body })).status).toBe(200);
  };
  const keys = (): (string | undefined)[] =>
    seen.splice(0).map(([, headers]) => headers["x-gateway-key"] as string | undefined);
  const check = async (credentials: typeof MIS): Promise<void> => {
    const path = `/api/callback/check?address=${encodeURIComponent(address)}`;
    expect((await get(path, await login(credentials))).status).toBe(200);
  };

  test("goes to no address that its МО has not registered", async () => {
    await check(MIS);
    await register(OTHER_MIS);
    await check(MIS);
    await register(MIS);
    expect(keys()).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("is that of the МО whose slot it is, also where two have one address", async () => {
    await check(MIS);
    await check(OTHER_MIS);
    expect(keys()).toEqual(["of the first", "of the other"]);
    const body = JSON.stringify(bookRequest(slot(0).id));
    await get("/booking/book", await login(EPGU), { method: "POST", body });
    expect(keys()[0]).toBe("of the first");
  });
});
