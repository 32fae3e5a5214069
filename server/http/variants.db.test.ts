import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { doctor, guid, slot, uploadTimetable } from "../testing/records.ts";
import { MIS, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

/** Spellings of whole requests: what `doc` puts right and remarks on, and `strict` refuses. */
let doc: TestSandbox;
let strict: TestSandbox;
beforeAll(async () => {
  [doc, strict] = await Promise.all([startTestSandbox("doc"), startTestSandbox("strict")]);
});
beforeEach(async () => {
  await uploadTimetable(doc, 2);
  await uploadTimetable(strict, 2);
});
afterAll(() => Promise.all([doc.stop(), strict.stop()]));

async function send(sandbox: TestSandbox, method: string, path: string, body?: unknown) {
  const { data } = await sandbox.gateway.POST("/auth.svc", { body: MIS });
  const headers = { authorization: `bearer ${data?.Result.Value ?? ""}`, "content-type": "application/json" };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await fetch(sandbox.url + path, init);
  const answer = (await response.json()) as { result: unknown; error: { errorMessage: string } | null };
  return { status: response.status, lint: response.headers.get("x-fer-lint"), answer };
}

const ID = slot(0).id;
const PERIOD = guid(0x70);
const period = {
  period_id: PERIOD,
  resource_id: doctor().id,
  reason: "VACATION",
  beg_date: "2027-01-01T00:00:00",
  end_date: "2027-01-08T00:00:00",
  create_ts: "2026-11-20T08:00:00",
};

describe("E-32, E-55: the id of a DELETE", () => {
  test.each([
    ["in the body", "/api/slot", { id: ID }],
    ["in the path and in the body", `/api/slot/${ID}`, { id: ID }],
    ["in the query and in the body", `/api/slot?id=${ID}`, { id: ID }],
    ["in the body, the path in capitals and with a slash", "/API/Slot/", { id: ID }],
  ])("%s: deleted, with a remark", async (_where, path, body) => {
    expect(await send(doc, "DELETE", path, body)).toMatchObject({ status: 200, lint: "E-32" });
  });

  test.each(["unaccessable_period", "unaccessible_period"])("of a %s as period_id", async (name) => {
    for (const path of [`/api/${name}`, `/api/${name}/${PERIOD}`]) {
      expect((await send(doc, "POST", "/api/unaccessable_period", { data: [period] })).status).toBe(200);
      const { status, lint } = await send(doc, "DELETE", path, { period_id: PERIOD });
      expect([status, lint]).toEqual([200, expect.stringContaining("E-32")]);
    }
  });

  test("two different ids delete nothing", async () => {
    for (const path of [`/api/slot/${ID}`, `/api/slot?id=${ID}`]) {
      const { status, answer } = await send(doc, "DELETE", path, { id: slot(1).id });
      expect([status, answer.error?.errorMessage]).toEqual([400, expect.stringContaining("не совпадает") as string]);
    }
    expect((await send(doc, "GET", `/api/slot/${ID}`)).status).toBe(200);
    expect((await send(doc, "GET", `/api/slot/${slot(1).id}`)).status).toBe(200);
  });

  test("strict asks for it in the address", async () => {
    expect(await send(strict, "DELETE", "/api/slot", { id: ID })).toMatchObject({ status: 400, lint: null });
    expect(await send(strict, "DELETE", `/api/slot/${ID}`)).toMatchObject({ status: 200, lint: null });
  });
});
