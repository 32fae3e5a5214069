import { once } from "node:events";
import { connect } from "node:net";
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
  socket.write(bytes);
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  return { head, body: JSON.parse(body) as unknown };
}

test.each([
  ["an unknown method", "NOTHING /api/slot HTTP/1.1\r\nHost: a\r\n\r\n", 400],
  ["no HTTP at all", "\u0016\u0003\u0001 a TLS hello\r\n\r\n", 400],
  ["headers of 20 KB", `GET /api/slot HTTP/1.1\r\nHost: a\r\nX-A: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["an expectation", "GET /api/slot HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\n\r\n", 417],
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
});
