import { describe, expect, test } from "vitest";
import { resolve } from "../breaking/json.ts";
import type { ApiName } from "../generate/bundle.ts";
import { type Json, type JsonObject, isObject } from "../generate/document.ts";
import { judge, type Judge } from "./judge.ts";
import { APIS, type BodyExample, bodyExamples, bundles, tree, walk } from "./support.ts";

const JUDGES = Object.fromEntries(APIS.map((api) => [api, judge(tree(api))])) as Record<ApiName, Judge>;
const BODIES = APIS.flatMap(bodyExamples);

describe("every named example is valid", () => {
  test.each(BODIES.map((body) => [`${body.api} ${body.operationId} ${body.side} ${body.key}`, body] as const))(
    "%s",
    (_, { api, schema, value }) => {
      expect(JUDGES[api].violations(schema, value)).toEqual([]);
    },
  );

  test.each(APIS)("%s: no component example is left out", (api) => {
    const used = new Set(bodyExamples(api).map(({ key }) => key));
    expect(Object.keys(bundles[api].components.examples ?? {}).filter((key) => !used.has(key))).toEqual([]);
  });
});

/** An example that any schema would take proves nothing: spoilt at its top, it must be refused. */
describe("the schemas have teeth", () => {
  const objects = BODIES.filter((body): body is BodyExample & { value: JsonObject } => isObject(body.value));

  test.each(APIS)("%s refuses a list in place of every example", (api) => {
    for (const { key, schema } of objects.filter((body) => body.api === api)) {
      expect(JUDGES[api].violations(schema, []), key).not.toEqual([]);
    }
  });

  test.each(APIS)("%s refuses every example with its keys renamed", (api) => {
    for (const { key, schema, value } of objects.filter(
      (body) => body.api === api && body.key !== "sandbox_reset_request",
    )) {
      const renamed = Object.fromEntries(Object.entries(value).map(([name, child]) => [`${name}_`, child]));
      expect(JUDGES[api].violations(schema, renamed), key).not.toEqual([]);
    }
  });
});

/** Single values: `example` of a parameter or a header, `examples` of a schema. */
describe("every sample value is valid", () => {
  test.each(APIS)("%s", (api) => {
    const samples = samplesOf(api);
    expect(samples.length).toBeGreaterThan(5);
    for (const { schema, value } of samples) expect(JUDGES[api].violations(schema, value), schema).toEqual([]);
  });
});

function samplesOf(api: ApiName): { schema: string; value: Json }[] {
  const found: { schema: string; value: Json }[] = [];
  walk(tree(api), (node, path) => {
    if (!isObject(node)) return;
    const pointer = ["", ...path.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
    if (node["example"] !== undefined && isObject(node["schema"]))
      found.push({ schema: `${pointer}/schema`, value: node["example"] });
    // A media type has named examples, a schema a list of them.
    if (Array.isArray(node["examples"])) found.push(...node["examples"].map((value) => ({ schema: pointer, value })));
  });
  return found;
}

test("every parameter and every header has a sample", () => {
  for (const api of APIS) {
    const { parameters = {}, headers = {} } = tree(api)["components"] as Record<string, JsonObject>;
    for (const [name, node] of Object.entries({ ...parameters, ...headers })) {
      expect((node as JsonObject)["example"], `${api} ${name}`).toBeDefined();
    }
  }
});

/** The 13 JSON blocks of the document, corrected (E-12): key → where the document shows it. */
const DOCUMENT_SAMPLES: Readonly<Record<string, readonly [api: ApiName, operationId: string, side: string][]>> = {
  doc_auth_request: [["gateway", "authorize", "request"]],
  doc_auth_response: [["gateway", "authorize", "200"]],
  doc_mo_request: [["vitrine", "uploadMo", "request"]],
  doc_mo_duplicate: [["vitrine", "uploadMo", "422"]],
  doc_slot_request_duplicate_id: [["vitrine", "uploadSlot", "request"]],
  doc_slot_duplicate_in_request: [["vitrine", "uploadSlot", "422"]],
  doc_slot_request_duplicate_time: [["vitrine", "uploadSlot", "request"]],
  doc_slot_duplicate: [["vitrine", "uploadSlot", "422"]],
  doc_book_request: [
    ["mis-webhook", "book", "request"],
    ["gateway", "bookSlot", "request"],
  ],
  doc_booked: [
    ["mis-webhook", "book", "200"],
    ["gateway", "bookSlot", "200"],
  ],
  doc_cancel_request: [
    ["mis-webhook", "cancel", "request"],
    ["gateway", "cancelBooking", "request"],
  ],
  doc_cancelled: [
    ["mis-webhook", "cancel", "200"],
    ["gateway", "cancelBooking", "200"],
  ],
  doc_already_cancelled: [
    ["mis-webhook", "cancel", "200"],
    ["gateway", "cancelBooking", "200"],
  ],
};

describe("the JSON samples of the document (AUTH-4, BOOK-6, CANCEL-6, CANCEL-8)", () => {
  test("are thirteen, and no other example claims to be one", () => {
    expect(Object.keys(DOCUMENT_SAMPLES)).toHaveLength(13);
    expect(new Set(BODIES.map(({ key }) => key).filter((key) => key.startsWith("doc_")))).toEqual(
      new Set(Object.keys(DOCUMENT_SAMPLES)),
    );
  });

  test.each(Object.entries(DOCUMENT_SAMPLES))("%s stands where the document shows it", (key, places) => {
    const found = BODIES.filter((body) => body.key === key).map(({ api, operationId, side }) => [
      api,
      operationId,
      side,
    ]);
    expect(found).toEqual(expect.arrayContaining([...places]));
    expect(found).toHaveLength(places.length);
  });

  test("each says in its summary from which lines it is taken", () => {
    const examples = Object.assign({}, ...APIS.map((api) => bundles[api].components.examples ?? {})) as Record<
      string,
      { summary?: string }
    >;
    for (const key of Object.keys(DOCUMENT_SAMPLES))
      expect(examples[key]?.summary, key).toMatch(/\(L\d+-\d+(, исправлена?)?\)$/);
  });
});

/** What the document prints and the contract does not take: the canonical schema must refuse it. */
const PRINTED: readonly {
  erratum: string;
  api: ApiName;
  schema: string;
  printed: (sample: JsonObject) => Json;
  sample: string;
}[] = [
  {
    erratum: "E-01",
    api: "mis-webhook",
    schema: "CancelResponse",
    sample: "doc_cancelled",
    printed: (s) => ({ ...s, status: { "status_\u0441ode": 0, status_message: null } }),
  },
  {
    erratum: "E-02",
    api: "mis-webhook",
    schema: "CancelResponse",
    sample: "doc_already_cancelled",
    printed: (s) => ({ ...s, status: { statusCode: 1 } }),
  },
  {
    erratum: "E-07",
    api: "vitrine",
    schema: "Slot",
    sample: "doc_slot_request_duplicate_time",
    printed: (s) => ({ ...record(s), duration: "20" }),
  },
  {
    erratum: "E-09",
    api: "vitrine",
    schema: "Slot",
    sample: "doc_slot_request_duplicate_time",
    printed: (s) => ({ ...record(s), create_ts: "2023-10-01 09:00:00" }),
  },
  {
    erratum: "E-09",
    api: "vitrine",
    schema: "Mo",
    sample: "doc_mo_request",
    printed: (s) => ({ ...record(s), create_ts: "20.10.2023 08:00:00" }),
  },
  {
    erratum: "E-11",
    api: "mis-webhook",
    schema: "PatientDataRrp",
    sample: "doc_book_request",
    printed: (s) => ({ ...(s["patient_data_rrp"] as JsonObject), id: "953f8666-21ce-478f-8351-389f27ce8cde " }),
  },
  {
    erratum: "E-49",
    api: "vitrine",
    schema: "Mo",
    sample: "doc_mo_request",
    printed: (s) => without(record(s), "tag_age"),
  },
];

function record(sample: JsonObject): JsonObject {
  return (sample["data"] as JsonObject[])[0] ?? {};
}

function without(value: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

test.each(PRINTED)("$erratum: $schema refuses what the document prints", ({ api, schema, sample, printed }) => {
  const node = bundles[api].components.examples?.[sample];
  const { value } = resolve(tree(api), { node: node as JsonObject, pointer: "" }).node;
  expect(JUDGES[api].violations(`/components/schemas/${schema}`, printed(value as JsonObject))).not.toEqual([]);
});
