import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express from "express";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExchangeRow } from "../db/queries/exchanges.ts";
import { createTokens } from "../http/auth.ts";
import { trackRequest, type Outcome } from "../http/request.ts";
import { recordExchanges } from "./recordExchanges.ts";

const tokens = createTokens("x".repeat(32));
const mis = { username: "1.2.3", role: "mis", moOid: "1.2.3" } as const;
let outcome: Outcome | undefined;
let status = 200;
let noted: Promise<ExchangeRow | undefined> | undefined;

const app = express()
  .use(trackRequest(pino({ level: "silent" })))
  .use(recordExchanges({ exchanges: { note: (row) => void (noted = row) }, tokens }))
  .use((request, response) => {
    request.ferkit.lints.add("E-11").add("E-07");
    request.ferkit.outcome = outcome;
    response.status(status).json({});
  });
const server = app.listen(0, "127.0.0.1");
let url = "";
beforeAll(async () => {
  if (!server.listening) await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

/** What is kept of one call. */
async function rowOf(path: string, init: RequestInit = {}, token?: string): Promise<ExchangeRow | undefined> {
  noted = undefined;
  const headers = {
    authorization: `Bearer ${token ?? (await tokens.issue(mis, 60)).value}`,
    ...(init.headers as object),
  };
  await (await fetch(url + path, { method: "POST", body: "{}", ...init, headers })).text();
  if (path.toLowerCase().startsWith("/sandbox/")) return noted;
  await expect.poll(() => noted !== undefined).toBe(true);
  return noted;
}
const upload = (data: unknown[], answer: object): Outcome =>
  ({ operation: "uploadSlot", input: { params: {}, body: { data } }, reply: { status: 200, body: answer } }) as never;
const uploaded = async (data: unknown[], answer: object) => {
  outcome = upload(data, answer);
  const { records, refused, codes, times } = (await rowOf("/api/slot")) ?? {};
  outcome = undefined;
  return { records, refused, codes, times };
};

test("a call that was refused before its token was looked at has its row, with the МО that made it", async () => {
  status = 503;
  expect(await rowOf("/API/Slot/")).toMatchObject({
    mo_oid: "1.2.3",
    username: "1.2.3",
    operation: "uploadSlot",
    method: "POST",
    status: 503,
    is_token_expired: false,
    lints: ["E-07", "E-11"],
    bytes: 2,
    content_encoding: null,
    records: null,
    refused: null,
    codes: {},
    times: null,
  });
  status = 200;
});

test("an expired token is known, whose it was; of a foreign one, of another role and of none nothing is kept", async () => {
  expect(await rowOf("/api/slot", {}, (await tokens.issue(mis, -60)).value)).toMatchObject({ is_token_expired: true });
  const foreign = (await createTokens("y".repeat(32)).issue(mis, 60)).value;
  const others = (["epgu", "operator"] as const).map((role) => tokens.issue({ username: role, role, moOid: null }, 60));
  for (const { value } of await Promise.all(others)) expect(await rowOf("/api/slot", {}, value)).toBeUndefined();
  expect(await rowOf("/api/slot", {}, (await tokens.issue({ ...mis, role: "epgu" }, 60)).value)).toBeUndefined();
  for (const value of [foreign, ""]) expect(await rowOf("/api/slot", {}, value)).toBeUndefined();
});

test("what the operator does is not recorded at all, what nobody knows has no operation", async () => {
  expect(await rowOf("/Sandbox/reset")).toBeUndefined();
  expect(await rowOf("/api/nothing")).toMatchObject({ operation: null });
});

test("two calls with one token are known by it", async () => {
  const { value } = await tokens.issue(mis, 60);
  const [one, two] = [await rowOf("/api/slot", {}, value), await rowOf("/api/mo", {}, value)];
  expect(one?.token_id).toMatch(/^[0-9a-f-]{36}$/);
  expect(two?.token_id).toBe(one?.token_id);
  expect(Math.abs(Date.now() - Date.parse(one?.token_issued_at ?? ""))).toBeLessThan(60_000);
});

test("a header is the client's own text: what is no list of codings is not kept", async () => {
  const encodingOf = async (encoding: string) =>
    (await rowOf("/api/slot", { headers: { "content-encoding": encoding } }))?.content_encoding;
  expect([await encodingOf(" GZIP "), await encodingOf("gzip, br"), await encodingOf("11223344595")]).toEqual([
    "gzip",
    "gzip, br",
    "other",
  ]);
});

test("records, refused ones by code", async () => {
  const errors = ["SBX-101", "SBX-101", "R-310"].map((errorCode) => ({ errorCode }));
  expect(await uploaded([1, 2, 3], { sendedGuids: ["a"], errors })).toMatchObject({
    records: 3,
    refused: 2,
    codes: { "SBX-101": 2, "R-310": 1 },
  });
  expect(await uploaded([1, 2], { sendedGuids: ["a", "b"], errors: null })).toMatchObject({
    records: 2,
    refused: 0,
    codes: {},
  });
  // Of two copies one is stored, and nothing is refused twice.
  expect(await uploaded([1], { sendedGuids: ["a", "b"], errors: null })).toMatchObject({ refused: 0 });
  expect(await uploaded([], {})).toMatchObject({ records: 0, refused: 0 });
});

test("how times are written is told by the first twenty records", async () => {
  const times = async (...texts: string[]) =>
    (
      await uploaded(
        texts.map((visit_time) => ({ visit_time })),
        {},
      )
    ).times;
  const [local, offset] = ["2026-11-30T09:00:00", "2026-11-30T09:00:00+05:00"];
  expect(await times(local, "2026-11-30 09:00:00", "2026-11-30T09:00:00.5")).toBe("local");
  expect(await times(offset, "2026-11-30T04:00:00Z")).toBe("offset");
  expect(await times(local, offset)).toBe("mixed");
  expect(await times("2026-11-30", "завтра")).toBeNull();
  expect(await times(...Array<string>(19).fill(local), offset)).toBe("mixed");
  expect(await times(...Array<string>(20).fill(local), offset)).toBe("local");
});
