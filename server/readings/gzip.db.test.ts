import vitrine from "@ferkit/contracts/openapi/vitrine.json" with { type: "json" };
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doctor, mo, slot, uploadTimetable } from "../testing/records.ts";
import { MIS, MO_OID, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

let required: TestSandbox;
let optional: TestSandbox;
beforeAll(async () => {
  [required, optional] = await Promise.all([
    startTestSandbox("doc", { config: { gzipRequired: true } }),
    startTestSandbox(),
  ]);
});
afterAll(() => Promise.all([required.stop(), optional.stop()]));

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function post(sandbox: TestSandbox, path: string, body: object, encoding?: string): Promise<Answer> {
  const { data } = await sandbox.gateway.POST("/auth.svc", { body: MIS });
  const json = JSON.stringify(body);
  const response = await fetch(sandbox.url + path, {
    method: "POST",
    headers: {
      authorization: `bearer ${data?.Result.Value ?? ""}`,
      "content-type": "application/json",
      ...(encoding === undefined ? {} : { "content-encoding": encoding }),
    },
    body: encoding === "gzip" ? gzipSync(json) : json,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const UPLOADS = Object.entries(vitrine.paths).flatMap(([path, item]) => {
  const { post } = item as { post?: { operationId: string } };
  return post?.operationId.startsWith("upload") === true ? [path] : [];
});

describe("GZ-1, E-62: when gzip is required", () => {
  test.each(UPLOADS)("POST %s without it is 415 in the envelope, and says what is accepted", async (path) => {
    const { status, headers, body } = await post(required, path, { data: [mo()] });
    expect(status).toBe(415);
    expect(headers.get("accept-encoding")).toBe("gzip");
    expect(body).toMatchObject({
      result: null,
      isSuccess: false,
      error: { errorCode: "R-310", errorMessage: expect.stringContaining("gzip") as string },
      sendedGuids: [],
      statusCode: 415,
    });
  });

  test("what was refused is not stored; the same package compressed loads, without a remark", async () => {
    expect((await post(required, "/api/mo", { data: [mo()] }, "identity")).status).toBe(415);
    expect(await required.rows("select id from mo")).toEqual([]);
    const loaded = await post(required, "/api/mo", { data: [mo()] }, "gzip");
    expect([loaded.status, loaded.headers.get("x-fer-lint")]).toEqual([200, null]);
    expect((await post(required, "/api/resource", { data: [doctor()] }, "gzip")).status).toBe(200);
    expect((await post(required, "/api/slot", { data: [slot(0)] }, "gzip")).status).toBe(200);
  });

  test("only uploads are meant: logging in, reading and webhooks go on without it", async () => {
    const read = await required.vitrine.GET("/api/mo/oid/{oid}", { params: { path: { oid: MO_OID } } });
    expect(read.response.status).toBe(200);
    const { error } = await required.gateway.POST("/api/callback", { body: { address: "http://127.0.0.1:9" } });
    expect(error).toMatchObject({ statusCode: 400 });
  });

  test("a token comes first: 401 without one", async () => {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: '{"data":[]}' };
    expect((await fetch(`${required.url}/api/slot`, init)).status).toBe(401);
  });
});

test("GZ-2: by default an upload without gzip loads, with a remark", async () => {
  await uploadTimetable(optional, 1);
  const { status, headers } = await post(optional, "/api/slot", { data: [slot(0)] });
  expect([status, headers.get("x-fer-lint")]).toEqual([200, "E-62"]);
});
