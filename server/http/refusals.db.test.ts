import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MIS, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

/** What every refusal has, whoever refuses and however the address is written. */
let sandbox: TestSandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  token = (await sandbox.gateway.POST("/auth.svc", { body: MIS })).data?.Result.Value ?? "";
});
afterAll(() => sandbox.stop());

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function send(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
  const given = { authorization: `bearer ${token}`, "content-type": "application/json", ...headers };
  const init = { method, headers: given, ...(body === undefined ? {} : { body }) };
  const response = await fetch(sandbox.url + path, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
}

describe("E-45: the HTTP status is the StatusCode, at auth.svc too", () => {
  test.each(["GET", "PUT", "DELETE"])("%s /auth.svc", async (method) => {
    const { status, headers, body } = await send(method, "/auth.svc");
    expect([status, body["StatusCode"], headers.get("allow")]).toEqual([405, 405, "POST"]);
    expect(body).toMatchObject({ Result: null, IsSuccess: false });
  });
});
