import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox("doc", { limits: { slowClientMs: 600 } });
});
afterAll(() => sandbox.stop());

async function exchange(bytes: string): Promise<{ head: string; body: unknown }> {
  const { hostname, port } = new URL(sandbox.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write(bytes, "latin1");
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  return { head, body: body === "" ? undefined : (JSON.parse(body) as unknown) };
}

const LAST = "Host: a\r\nConnection: close\r\n";

test.each([
  ["an unknown method", "NOTHING /api/slot HTTP/1.1\r\nHost: a\r\n\r\n", 400],
  ["no HTTP at all", "\u0016\u0003\u0001 a TLS hello\r\n\r\n", 400],
  ["headers of 20 KB", `GET /api/slot HTTP/1.1\r\nHost: a\r\nX-A: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["an expectation", "GET /api/slot HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\n\r\n", 417],
  ["no Host (RFC 9112 3.2)", "GET /api/mo HTTP/1.1\r\n\r\n", 400],
  ["two Hosts", "GET /api/mo HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400],
  ["a Host that names none", "GET /api/mo HTTP/1.1\r\nHost: a b/c\r\n\r\n", 400],
  ["no Host at auth.svc, whatever else", "GET http://a/health/live HTTP/1.1\r\n\r\n", 400],
  ["the name of a host for a path", `GET other:80 HTTP/1.1\r\n${LAST}\r\n`, 400],
  ["bytes for a path", `GET /api/\u00ff HTTP/1.1\r\n${LAST}\r\n`, 400],
  ["CONNECT", "CONNECT other:443 HTTP/1.1\r\nHost: other:443\r\n\r\n", 405],
  ["an address of 20 KB", `GET /api/mo?id=${"a".repeat(20_000)} HTTP/1.1\r\n${LAST}\r\n`, 431],
  ["another protocol's beginning", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
  ["a chunk without its length", `POST /auth.svc HTTP/1.1\r\n${LAST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}`, 400],
  ["TRACE", `TRACE /api/mo HTTP/1.1\r\n${LAST}\r\n`, 405],
  ["OPTIONS of the server", `OPTIONS * HTTP/1.1\r\n${LAST}\r\n`, 404],
  ["//", `GET //api/mo HTTP/1.1\r\n${LAST}\r\n`, 404],
  [
    "an offer of another protocol",
    `GET /api/mo HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n`,
    401,
  ],
  ["HTTP/1.0 without Host", "GET /api/mo HTTP/1.0\r\nConnection: close\r\n\r\n", 401],
  ["half a request", "POST /api/slot HTTP/1.1\r\nHost: a\r\nX-A: ", 408],
])("%s: the envelope, no HTML and no stack", async (_what, bytes, status) => {
  const { head, body } = await exchange(bytes);
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/content-type: application\/json/i);
  expect(head).toMatch(/connection: close/i);
  expect(body).toMatchObject({
    result: null,
    isSuccess: false,
    error: { errorCode: "R-310", errorMessage: expect.stringMatching(/^[А-Я]/) as string },
    errors: null,
    sendedGuids: [],
    statusCode: status,
  });
  expect(head).toMatch(/x-content-type-options: nosniff/i);
  expect(head).toMatch(/cache-control: no-store/i);
});

test("RFC 9112 3.2.2: a whole address, as a client with a proxy sends it, is its path", async () => {
  const post = (target: string): string =>
    `POST ${target} HTTP/1.1\r\nHost: other\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`;
  for (const target of ["http://other/auth.svc", "HTTP://other:80/auth.svc", "https://[::1]/auth.svc#fragment"]) {
    const { head, body } = await exchange(post(target));
    expect(head).toMatch(/^HTTP\/1.1 400 /);
    expect(body).toMatchObject({ StatusCode: 400, ErrorMessage: expect.stringContaining("/username") as string });
  }
});

test("HEAD has the headers of GET and no body (RFC 9110 9.3.2)", async () => {
  for (const path of ["/health/live", "/api/mo", "/api/nothing"]) {
    const heads = await Promise.all(
      ["HEAD", "GET"].map(async (method) => exchange(`${method} ${path} HTTP/1.1\r\n${LAST}\r\n`)),
    );
    const [head, get] = heads.map(({ head: lines }) => lines.replace(/x-request-id: \S+|date: [^\r]*/gi, ""));
    expect(head).toBe(get);
    expect(heads[0]?.body).toBeUndefined();
  }
});

test("G20: headers on every answer; the documentation's allow its own scripts and no others", async () => {
  const folder = await mkdtemp(join(tmpdir(), "docs-"));
  await writeFile(join(folder, "index.html"), "<html></html>");
  const documented = await startTestSandbox("doc", { docsDir: folder });
  const headersOf = async (path: string): Promise<Headers> => (await fetch(documented.url + path)).headers;
  for (const path of ["/api/mo", "/nothing", "/health/live", "/docs/", "/docs/nothing"]) {
    const headers = await headersOf(path);
    expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get("cache-control")).toBe(path === "/docs/" ? "no-cache" : "no-store");
  }
  expect((await headersOf("/docs/")).get("content-security-policy")).toContain("script-src 'unsafe-inline'");
  const odd = await fetch(`${documented.url}/docs/`, { headers: { range: "bytes=9999-", "if-match": '"none"' } });
  expect([odd.status, odd.headers.get("content-type")]).toEqual([400, "application/json; charset=utf-8"]);
  await documented.stop();
  await rm(folder, { recursive: true });
});

test("a condition on an answer without a validator is never met: no 304, which no description declares", async () => {
  for (const headers of [{ "if-none-match": "*" }, { "if-modified-since": new Date(0).toUTCString() }]) {
    const { status } = await fetch(`${sandbox.url}/api/mo`, { headers });
    expect(status).toBe(401);
    const ready = await fetch(`${sandbox.url}/health/ready`, { headers });
    expect(ready.status).toBe(200);
  }
});
