import { OPERATIONS } from "@ferkit/contracts/operations";
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

describe("every operation of the gateway and the Витрина, by everyone who may call it (AUTH-8, HTTP-5)", () => {
  const CALLERS = { mis: MIS, epgu: EPGU, operator: OPERATOR, auditor: AUDITOR };
  type Role = keyof typeof CALLERS;
  const calls = Object.entries(OPERATIONS).flatMap(([id, { api, method, path, roles, statuses }]) =>
    api === "mis-webhook"
      ? []
      : (roles as readonly Role[]).map((role) => {
          const isUpload = api === "vitrine" && (statuses as readonly number[]).includes(405);
          return { id, role, method: method.toUpperCase(), path: path.replace(/\{.*?\}/g, guid(0xdead)), isUpload };
        }),
  );
  const isRead = (method: string): boolean => method === "GET" || method === "DELETE";
  const tokens = async (): Promise<Record<Role, string | undefined>> => ({
    mis: await login(MIS),
    epgu: await login(EPGU),
    operator: await login(OPERATOR),
    auditor: await login(AUDITOR),
  });

  /** A request that changes nothing, whoever lets it in. */
  const statusOf = async (
    { role, method, path, isUpload }: (typeof calls)[number],
    held: Record<Role, string | undefined>,
  ) => {
    const query = method === "DELETE" && !path.includes(guid(0xdead)) ? `?id=${guid(0xdead)}` : "";
    const init = isRead(method) ? { method } : { method, body: isUpload ? '{"data":[{}]}' : "[]" };
    return (await get(path + query, held[role], init)).status;
  };
  const statuses = async (held: Record<Role, string | undefined>): Promise<[string, string, number][]> => {
    const all: [string, string, number][] = [];
    for (const call of calls) all.push([call.id, call.role, await statusOf(call, held)]);
    return all;
  };
  const restore = async (): Promise<void> => {
    for (const [role, { username }] of Object.entries(CALLERS)) {
      const mo_oid = role === "mis" ? MO_OID : null;
      await saveAccount(sandbox.db.em.fork(), await account({ username, role: role as Role, mo_oid }));
    }
    await sleep(SEEN_MS);
  };
  const names = (found: readonly [string, string, number][], status: number): string[] =>
    found.filter(([, , one]) => one === status).map(([id, role]) => `${id} by ${role}`);
  const everybody = calls.map(({ id, role }) => `${id} by ${role}`);

  beforeAll(restore);

  test("as things are: nobody is refused at the door", async () => {
    const found = await statuses(await tokens());
    expect(calls.length).toBeGreaterThan(60);
    for (const status of [401, 403, 405]) expect(names(found, status)).toEqual([]);
  });

  test("the account deleted: 401", async () => {
    const held = await tokens();
    for (const { username } of Object.values(CALLERS)) await deleteAccount(sandbox.db.em.fork(), username);
    await sleep(SEEN_MS);
    expect(names(await statuses(held), 401)).toEqual(everybody);
    await restore();
  });

  test("the signing key rotated: 401", async () => {
    const held = await tokens();
    await storeSetting(sandbox.db.em.fork(), SIGNING_KEY, "a key that was rotated, of 32 characters and more");
    await sleep(SEEN_MS);
    expect(names(await statuses(held), 401)).toEqual(everybody);
  });

  test("the МО blocked: 405 to its uploads, and to nothing else", async () => {
    const [path, held] = [`/sandbox/blocks/${MO_OID}`, await tokens()];
    const body = JSON.stringify({ reason: "проверка" });
    expect((await get(path, held.operator, { method: "PUT", body })).status).toBe(200);
    const found = await statuses(held);
    const uploads = calls.filter(({ isUpload }) => isUpload).map(({ id, role }) => `${id} by ${role}`);
    expect(names(found, 405)).toEqual(uploads);
    expect(names(found, 401)).toEqual([]);
    expect((await get(path, held.operator, { method: "DELETE" })).status).toBe(200);
  });
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
