import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookRequest, guid, mo, slot } from "../testing/records.ts";
import { EPGU, MIS, MO_OID, OPERATOR, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

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

describe("an address is the same in any case and with a slash at its end", () => {
  test.each(["/auth.svc/", "/AUTH.SVC", "/Auth.Svc/"])("POST %s refuses in PascalCase", async (path) => {
    const { status, body } = await send("POST", path, "{");
    expect([status, body["StatusCode"], body["IsSuccess"]]).toEqual([400, 400, false]);
  });

  test.each(["/api/callback/", "/API/Callback"])("GET %s with an address is told of PUT (E-33)", async (path) => {
    const { status, body } = await send("GET", `${path}?address=http://127.0.0.1:1`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { errorMessage: expect.stringContaining("PUT /api/callback") as string } });
  });

  test.each(["/booking/book/", "/Booking/Book"])(
    "POST %s reads slotId and needs no reservation (E-20)",
    async (path) => {
      const { slot_id, preliminary_reservation: _absent, ...request } = bookRequest(guid(0xdead));
      const { data } = await sandbox.epgu.POST("/auth.svc", { body: EPGU });
      const authorization = `bearer ${data?.Result.Value ?? ""}`;
      const answer = await send("POST", path, JSON.stringify({ ...request, slotId: slot_id }), { authorization });
      expect([answer.status, answer.headers.get("x-fer-lint")]).toEqual([200, "E-20"]);
    },
  );

  test("maintenance leaves auth.svc and the operator's methods open", async () => {
    const { data } = await sandbox.operator.POST("/auth.svc", { body: OPERATOR });
    const authorization = `bearer ${data?.Result.Value ?? ""}`;
    await sandbox.operator.PUT("/sandbox/maintenance", { body: { enabled: true } });
    const statuses = [
      (await send("POST", "/auth.svc/", JSON.stringify(OPERATOR))).status,
      (await send("GET", "/Sandbox/", undefined, { authorization })).status,
      (await send("GET", "/api/slot/", undefined, { authorization })).status,
    ];
    await sandbox.operator.PUT("/sandbox/maintenance", { body: { enabled: false } });
    expect(statuses).toEqual([200, 200, 503]);
  });
});

describe("E-41: of a package of slots that is refused as a whole, nothing went to the contact centre", () => {
  const refusals: readonly [string, number, string, Record<string, string>?][] = [
    ["malformed", 400, "{"],
    ["without data", 400, "{}"],
    ["of another version", 406, "{}", { "accept-version": "2" }],
    ["too large", 413, " ".repeat(8 * 1024 * 1024 + 1)],
    ["of another type", 415, "<a/>", { "content-type": "text/xml" }],
    ["with another token", 401, "{}", { authorization: "bearer nonsense" }],
  ];
  test.each(refusals)("%s: %i", async (_what, status, body, headers) => {
    const slots = await send("POST", "/api/slot", body, headers);
    expect(slots).toMatchObject({ status, body: { sendedGuids: [], sendedGuidsToContactCenter: [] } });
    const others = await send("POST", "/api/mo", body, headers);
    expect(others).toMatchObject({ status, body: { sendedGuids: [], sendedGuidsToContactCenter: null } });
  });

  test("blocked: 405", async () => {
    const path = { oid: MO_OID };
    await sandbox.operator.PUT("/sandbox/blocks/{oid}", { params: { path }, body: { reason: "проверка" } });
    const answers = [
      await send("POST", "/api/slot", JSON.stringify({ data: [slot(0)] })),
      await send("POST", "/api/mo", JSON.stringify({ data: [mo()] })),
    ];
    await sandbox.operator.DELETE("/sandbox/blocks/{oid}", { params: { path } });
    expect(answers).toMatchObject([
      { status: 405, body: { sendedGuids: [], sendedGuidsToContactCenter: [] } },
      { status: 405, body: { sendedGuids: [], sendedGuidsToContactCenter: null } },
    ]);
  });
});

test.each([
  ["no token", ""],
  ["the scheme Basic", "Basic ZXBndTpwYXNzd29yZA=="],
  ["no value", "Bearer"],
  ["another's token", "bearer nonsense"],
])("RFC 9110: 401 says how to authorise, with %s", async (_what, authorization) => {
  for (const [method, path] of [
    ["GET", `/api/slot?id=${slot(0).id}`],
    ["POST", "/api/slot"],
    ["POST", "/booking/book"],
  ] as const) {
    const { status, headers } = await send(method, path, method === "POST" ? "{}" : undefined, { authorization });
    expect([path, status, headers.get("www-authenticate")]).toEqual([path, 401, "Bearer"]);
  }
});
