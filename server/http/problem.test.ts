import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express, { type RequestHandler } from "express";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ConnectionReset, HttpProblem, notFoundHandler, problemHandler } from "./problem.ts";
import { trackRequest } from "./request.ts";
import { readTokenFirst } from "./tokenFirst.ts";
import { createTokens } from "./auth.ts";
import { refuseUnknownVersion } from "./version.ts";

/** What the application throws at the next request. */
let thrown: unknown;
let lines: { level: number; msg: string; err?: object; path?: string; status?: number | null }[] = [];
let url = "";
const log = pino(
  { level: "info" },
  { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[0]) },
);
const tokens = createTokens("x".repeat(32));
const caller = { username: "1.2.3", role: "mis", moOid: "1.2.3" } as const;

const failing: RequestHandler = (request, _response, next) => {
  if (request.path === "/nothing") {
    next();
    return;
  }
  request.ferkit.lints.add("E-11").add("E-07");
  throw thrown;
};
const app = express()
  .use(trackRequest(log))
  .use(refuseUnknownVersion())
  .use(readTokenFirst(tokens))
  .use(failing)
  .use(notFoundHandler())
  .use(problemHandler(log, (errors) => errors.map(({ path }) => path).join()));
const server = app.listen(0, "127.0.0.1");

beforeAll(async () => {
  if (!server.listening) await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  lines = [];
});

async function ask(error: unknown, path = "/api/mo", init: RequestInit = {}) {
  thrown = error;
  const response = await fetch(url + path, init);
  const { error: told, ...body } = (await response.json()) as { error?: { errorMessage: string } } & Record<
    string,
    unknown
  >;
  return { status: response.status, headers: response.headers, text: told?.errorMessage ?? body["ErrorMessage"], body };
}
const errorLines = () => lines.filter(({ level }) => level === 50);

test("a problem has its status, headers and text, and the remarks on what else was written", async () => {
  const { status, headers, text, body } = await ask(new HttpProblem(429, "Позже", { "Retry-After": "7" }));
  expect([status, headers.get("retry-after"), text, body["statusCode"]]).toEqual([429, "7", "Позже", 429]);
  expect(headers.get("x-fer-lint")).toBe("E-07, E-11");
  expect(headers.get("www-authenticate")).toBeNull();
  expect(body["sendedGuidsToContactCenter"]).toBeNull();
  expect((await ask(new HttpProblem(413))).text).toBe("Тело запроса больше допустимого размера");
  expect(errorLines()).toEqual([]);
});

test("401 says how to authorise; what we refuse ourselves is no error of ours", async () => {
  expect((await ask(new HttpProblem(401))).headers.get("www-authenticate")).toBe("Bearer");
  expect((await ask(new HttpProblem(503))).status).toBe(503);
  expect(errorLines()).toEqual([]);
});

test("E-41: of slots the contact centre got nothing, of all else it is told nothing", async () => {
  const centre = async (method: string, path: string) =>
    (await ask(new HttpProblem(400), path, { method })).body["sendedGuidsToContactCenter"];
  expect(await centre("POST", "/api/slot")).toEqual([]);
  expect(await centre("POST", "/API/Slot/")).toEqual([]);
  expect(await centre("GET", "/api/slot")).toBeNull();
  expect(await centre("POST", "/api/book")).toBeNull();
});

test("E-39: auth.svc refuses in PascalCase", async () => {
  const { body, status } = await ask(new HttpProblem(400, "Нет"), "/auth.svc/", { method: "POST" });
  expect([status, body]).toEqual([400, { Result: null, IsSuccess: false, ErrorMessage: "Нет", StatusCode: 400 }]);
});

test("an error of a library below 500 is the client's: its text is ours", async () => {
  const library = (fields: object) => Object.assign(new Error("secret"), fields);
  const told = async (fields: object) => {
    const { status, text } = await ask(library(fields));
    return [status, text];
  };
  const format = "Формат переданных сведений некорректен и не соответствует требованиям";
  expect(await told({ status: 400, errors: [{ path: "/a" }, { path: "/b" }] })).toEqual([400, `${format}: /a,/b`]);
  expect(await told({ status: 400, errors: [] })).toEqual([400, format]);
  expect(await told({ status: 404, errors: [{ path: "/a" }] })).toEqual([404, "Метод не найден"]);
  // 412 and 416 (a conditional or partial request of /docs) are declared nowhere.
  expect(await told({ status: 412 })).toEqual([400, format]);
  const { headers } = await ask(library({ status: 405, headers: { Allow: "GET" } }));
  expect(headers.get("allow")).toBe("GET");
  expect(errorLines()).toEqual([]);
});

test("anything else is 500 with the number of the request, and one line without the data that caused it", async () => {
  for (const error of [
    Object.assign(new TypeError("Иванов"), { code: "E1" }),
    { status: 600 },
    { status: 500 },
    { status: 502 },
    "Иванов",
  ]) {
    lines = [];
    const { status, headers, text } = await ask(error);
    expect([status, text]).toEqual([500, `Системная ошибка. Номер запроса: ${headers.get("x-request-id")}`]);
    expect(errorLines()).toMatchObject([{ requestId: headers.get("x-request-id"), msg: "request failed" }]);
    expect(JSON.stringify(errorLines())).not.toContain("Иванов");
  }
  lines = [];
  await ask(Object.assign(new TypeError("Иванов"), { code: "E1" }));
  expect(errorLines()[0]?.err).toMatchObject({
    type: "TypeError",
    code: "E1",
    stack: expect.stringContaining("problem.test") as string,
  });
});

test("D-01: text that PostgreSQL cannot hold is the client's mistake", async () => {
  for (const code of ["22021", "22P05"]) {
    const { status, text } = await ask(Object.assign(new Error("invalid"), { code }));
    expect([status, text]).toEqual([400, expect.stringContaining("символ U+0000 в тексте")]);
  }
  expect((await ask(Object.assign(new Error("invalid"), { code: "23505" }))).status).toBe(500);
});

test("a reset breaks the connection without an answer", async () => {
  thrown = new ConnectionReset();
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("a path that nobody knows is 404", async () => {
  expect(await ask(undefined, "/nothing")).toMatchObject({ status: 404, text: "Метод не найден" });
});

test("HTTP-6: the only version there is, or none", async () => {
  const statusOf = async (version: string) =>
    (await ask(new HttpProblem(403), "/api/mo", { headers: { "accept-version": version } })).status;
  expect([await statusOf("1"), await statusOf("2"), await statusOf("")]).toEqual([403, 406, 406]);
});

test("AUTH-1: a body comes with a token of ours that is not over; auth.svc is where one gets it", async () => {
  const statusOf = async (authorization: string | undefined, path = "/api/mo", body: string | null = "{}") => {
    const init = { method: "POST", body, headers: authorization === undefined ? {} : { authorization } };
    return (await ask(new HttpProblem(403), path, init)).status;
  };
  const good = `Bearer ${(await tokens.issue(caller, 60)).value}`;
  const expired = `Bearer ${(await tokens.issue(caller, -60)).value}`;
  const foreign = `Bearer ${(await createTokens("y".repeat(32)).issue(caller, 60)).value}`;
  expect(await statusOf(good)).toBe(403);
  for (const refused of [undefined, expired, foreign, "Bearer", "Basic x"])
    expect(await statusOf(refused), refused).toBe(401);
  expect(await statusOf(undefined, "/AUTH.svc")).toBe(403);
  expect(await statusOf(undefined, "/api/mo", null)).toBe(403);
});

test("one line per request, without what the client wrote into the address", async () => {
  const pathOf = async (path: string) => {
    lines = [];
    await ask(new HttpProblem(403), path);
    await expect.poll(() => lines.filter(({ level }) => level === 30)).toMatchObject([{ status: 403, aborted: false }]);
    return lines.at(-1)?.path;
  };
  expect(await pathOf("/api/slot?id=11223344595")).toBe("/api/slot");
  expect(await pathOf("/api/11223344595")).toBe("/api/…");
  expect(await pathOf("/11223344595/slot")).toBe("/…");
  expect(await pathOf("/docs")).toBe("/docs");
  expect(await pathOf("/docs/x")).toBe("/docs/…");
});
