import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createVitrineClient, type ErrorEnvelope, type MoPackage, type SlotPackage } from "@ferkit/contracts";
import { sql } from "../db/sql.ts";
import { hashPassword } from "../http/auth.ts";
import { doctor, mo } from "../testing/records.ts";
import { PASSWORD, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

/** The МО of the document's own samples. */
const DOCUMENT_MO = "1.2.643.5.1.13.13.12.2.86.8916";

interface Examples {
  components: { examples: Record<string, { value: unknown }> };
}

const bundle = JSON.parse(
  readFileSync(new URL(import.meta.resolve("@ferkit/contracts/openapi/vitrine.json")), "utf8"),
) as Examples;

function example<T>(key: string): T {
  return bundle.components.examples[key]?.value as T;
}

describe("the exchanges that the document prints, over HTTP", () => {
  let sandbox: TestSandbox;
  let vitrine: ReturnType<typeof createVitrineClient>;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    const hash = await hashPassword(PASSWORD);
    await sql(sandbox.db.em.fork(), "insert into account values ($1, $2, 'mis', $1)", [DOCUMENT_MO, hash]);
    vitrine = createVitrineClient({ baseUrl: sandbox.url, credentials: { username: DOCUMENT_MO, password: PASSWORD } });
  });
  afterAll(() => sandbox.stop());

  test("DUP-1, DUP-2, DUP-7, ENV-6, MO-1, MO-F4, HTTP-7: the name of a department is taken", async () => {
    const request = example<MoPackage>("doc_mo_request");
    const [named] = request.data;
    const stored = mo({ ...named, id: "6b0aaec1-38ba-4bf2-a82c-39f90b925a78" });
    expect((await vitrine.POST("/api/mo", { body: { data: [stored] } })).response.status).toBe(200);

    const { response, error } = await vitrine.POST("/api/mo", { body: request });

    expect(response.status).toBe(422);
    expect(error).toEqual(example<ErrorEnvelope>("doc_mo_duplicate"));
  });

  test("RES-1, DUP-3, DUP-4, DUP-5, DUP-6, DUP-7, ENV-6: a slot twice in a request, and on the time of another", async () => {
    const request = example<SlotPackage>("doc_slot_request_duplicate_id");
    const department = mo({
      id: "ab7cbc4b-2e68-40d2-881b-6f957b044818",
      parent_id: DOCUMENT_MO,
      branch_oid: `${DOCUMENT_MO}.0.1`,
    });
    const doctors = request.data.map(({ resource_id }) => doctor({ id: resource_id, mo_id: department.id }));
    expect((await vitrine.POST("/api/mo", { body: { data: [department] } })).response.status).toBe(200);
    expect((await vitrine.POST("/api/resource", { body: { data: doctors } })).response.status).toBe(200);

    const repeated = await vitrine.POST("/api/slot", { body: request });
    expect(repeated.response.status).toBe(422);
    expect(repeated.error).toEqual(example<ErrorEnvelope>("doc_slot_duplicate_in_request"));

    const rival = await vitrine.POST("/api/slot", { body: example<SlotPackage>("doc_slot_request_duplicate_time") });
    expect(rival.response.status).toBe(422);
    expect(rival.error).toEqual(example<ErrorEnvelope>("doc_slot_duplicate"));
  });

  test("E-07, E-09: the slot as printed, with a text for the duration and a blank in the time, is loaded and remarked upon", async () => {
    const [first] = example<SlotPackage>("doc_slot_request_duplicate_time").data;
    const printed = { ...first, visit_time: "2024-03-28T06:00:00", duration: "20", create_ts: "2023-10-01 09:00:00" };
    const { response } = await vitrine.POST("/api/slot", { body: { data: [printed] } as unknown as SlotPackage });
    expect(response.status).toBe(200);
    expect(response.headers.get("x-fer-lint")).toBe("E-07, E-09");
  });
});
