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

describe("E-10, E-11: a GUID in capitals or among blanks, in the address or in the body of a DELETE", () => {
  const SHOUTED = ID.toUpperCase();
  const PADDED = `%20${ID}+`;
  const dates = "startDate=2099-12-01&endDate=2099-12-01";

  test.each([
    ["GET", `/api/slot?id=${SHOUTED}`, "E-10"],
    ["GET", `/api/slot?id=${PADDED}`, "E-11"],
    ["GET", `/api/slot/${SHOUTED}`, "E-10"],
    ["GET", `/api/slot/%20${SHOUTED}%20`, "E-11"],
    ["GET", `/api/slot/${SHOUTED}/books`, "E-10"],
    ["GET", `/api/mo/${doctor().mo_id.toUpperCase()}/resource`, "E-10"],
    ["GET", `/api/resourse/${doctor().id.toUpperCase()}/slots?${dates}`, "E-10"],
    ["DELETE", `/api/slot?id=${SHOUTED}`, "E-10"],
    ["DELETE", `/api/slot/${PADDED.replace("+", "%20")}`, "E-11"],
  ])("%s %s is read, with a remark; in strict 400", async (method, path, lint) => {
    expect(await send(strict, method, path)).toMatchObject({ status: 400, lint: null });
    expect(await send(doc, method, path)).toMatchObject({ status: 200, lint });
  });

  test.each([
    ["/api/slot", { id: SHOUTED }, "E-10, E-32"],
    ["/api/slot", { id: ` ${ID} ` }, "E-11, E-32"],
    [`/api/slot/${SHOUTED}`, { id: ID }, "E-10, E-32"],
  ])("DELETE %s %j", async (path, body, lint) => {
    expect(await send(doc, "DELETE", path, body)).toMatchObject({ status: 200, lint });
  });

  test("what is no GUID is refused as it was", async () => {
    for (const path of [
      "/api/slot?id=17",
      "/api/slot/%zz",
      "/api/slot?id=%zz",
      `/api/slot?id=${ID}0`,
      "/api/slot?id",
    ]) {
      expect(await send(doc, "GET", path)).toMatchObject({ status: 400, lint: null });
    }
  });
});

describe("E-30, E-31, E-55: the second name of a path", () => {
  const dates = "startDate=2099-12-01&endDate=2099-12-01";

  test.each([
    ["E-30", `/api/oid/${MIS.username}`, 200],
    ["E-30", `/API/OID/${MIS.username}/`, 200],
    ["E-31", `/api/resource/${doctor().id}/slots?${dates}`, 200],
    ["E-31", `/api/resource/${doctor().id}/slots`, 400],
    ["E-55", `/api/unaccessible_period?id=${PERIOD}`, 404],
    ["E-55", `/api/unaccessible_period/${PERIOD}`, 404],
  ])("%s %s: accepted, with a remark in doc", async (lint, path, status) => {
    expect(await send(doc, "GET", path)).toMatchObject({ status, lint });
    expect(await send(strict, "GET", path)).toMatchObject({ status, lint: null });
  });

  test("the first name has no remark, and a word of the path is no second name of another", async () => {
    for (const path of [`/api/mo/oid/${MIS.username}`, `/api/resource/${doctor().id}`]) {
      expect(await send(doc, "GET", path)).toMatchObject({ status: 200, lint: null });
    }
  });
});

test("a refusal carries the remarks gathered before it, whoever refuses", async () => {
  const { answer: _missing, ...missing } = await send(doc, "GET", `/api/slot/${guid(0xabc).toUpperCase()}`);
  expect(missing).toEqual({ status: 404, lint: "E-10" });
  // The validator, and our own check before it.
  const both = `/api/slot/${ID.toUpperCase()}`;
  expect(await send(doc, "DELETE", `${both}?nothing=1`, { id: ID })).toMatchObject({ status: 400, lint: "E-10, E-32" });
  expect(await send(doc, "DELETE", both, { id: slot(1).id })).toMatchObject({ status: 400, lint: "E-10, E-32" });
  // The parser of the body.
  expect(await send(doc, "POST", "/api/unaccessible_period", "no object")).toMatchObject({ status: 400, lint: "E-55" });
});
