import { describe, expect, test } from "vitest";
import { requirementIds } from "./profile.ts";
import { bundles, schemaShape } from "./support.ts";
import { expectField, type Field } from "./tables.ts";
import type { ApiName } from "../generate/bundle.ts";

const BOOKING_TYPES = [
  "VACCINATION",
  "APPOINTMENT",
  "DISPENSARY",
  "PROPHYLACTIC_ADULT",
  "PROPHYLACTIC_CHILD",
  "D_OBSERVATION",
  "ONLINE_CONSULTING",
  "PAID_APPOINTMENT",
];

const REQUEST: readonly Field[] = [
  ["BOOK-R1", "slot_id", "required", { like: "Guid" }],
  ["BOOK-R2", "patient_id", "required", { max: 45 }],
  ["BOOK-R3", "booking_type", "required", { tag: BOOKING_TYPES }],
  ["BOOK-R4", "case_number", "optional", {}],
  ["BOOK-R5", "preliminary_reservation", "required", { type: "boolean" }],
  ["BOOK-R6", "referral_id", "optional", { like: "Guid" }],
  ["BOOK-R7", "cards_id", "optional", {}],
  ["BOOK-R8", "email", "optional", {}],
  ["BOOK-R9", "mobile_phone", "optional", {}],
  ["BOOK-R10", "patient_data_rrp", "required", { type: "object" }],
  ["BOOK-R11", "service_id", { demandedOf: "VACCINATION" }, { like: "Guid" }],
  ["BOOK-R12", "dictionary_nsi_code", { demandedOf: "VACCINATION" }, { nsi: "1.2.643.5.1.13.13.11.1070" }],
];

const PATIENT: readonly Field[] = [
  ["BOOK-R10", "id", "required", { max: 45 }],
  ["BOOK-R10", "united_guids", "required", { type: "array" }],
  ["BOOK-R10", "firstname", "nullable", {}],
  ["BOOK-R10", "lastname", "nullable", {}],
  ["BOOK-R10", "middlename", "nullable", {}],
  ["BOOK-R10", "snils", "nullable", { like: "Snils" }],
  ["BOOK-R10", "oms_number", "nullable", {}],
  ["BOOK-R10", "birthdate", "nullable", { like: "LocalDateTimeText" }],
  ["BOOK-R10", "gender", "nullable", { values: ["1", "2", "3"], nsi: "1.2.643.5.1.13.13.11.1040" }],
  ["BOOK-R10", "phone", "nullable", {}],
  ["BOOK-R10", "email", "nullable", {}],
];

const FREE_ANSWER_FIELDS: readonly Field[] = [
  ["BOOK-S5", "service_id", "optional", {}],
  ["BOOK-S6", "organization_id", "optional", {}],
  ["BOOK-S7", "area_id", "optional", {}],
  ["BOOK-S8", "queue_number", "optional", {}],
];

const BOOKED: readonly Field[] = [
  ["BOOK-S1", "book_ext_id", "required", { like: "Guid" }],
  ["BOOK-S2", "slot_id", "required", { like: "Guid" }],
  ["BOOK-S3", "visit_time", "required", { like: "TimestampText" }],
  ["BOOK-S4", "duration", "required", {}],
  ...FREE_ANSWER_FIELDS,
  ["BOOK-S9", "status", "required", { type: "object" }],
];

const CANCELLED: readonly Field[] = [
  ["CANCEL-5", "book_ext_id", "required", { like: "Guid" }],
  ["BOOK-S2", "slot_id", "omissible", { like: "Guid" }],
  ["BOOK-S3", "visit_time", "omissible", { like: "TimestampText" }],
  ["BOOK-S4", "duration", "omissible", {}],
  ...FREE_ANSWER_FIELDS,
  ["CANCEL-5", "status", "required", { type: "object" }],
];

const MESSAGES: readonly { api: ApiName; schema: string; fields: readonly Field[] }[] = [
  { api: "mis-webhook", schema: "BookRequest", fields: REQUEST },
  { api: "gateway", schema: "BookRequest", fields: REQUEST },
  { api: "mis-webhook", schema: "PatientDataRrp", fields: PATIENT },
  { api: "mis-webhook", schema: "BookSuccess", fields: BOOKED },
  {
    api: "mis-webhook",
    schema: "BookingSuccessStatus",
    fields: [
      ["BOOK-S9", "status_code", "required", { type: "integer", values: [0] }],
      ["BOOK-S9", "status_message", "optional", {}],
    ],
  },
  {
    api: "mis-webhook",
    schema: "BookRefusal",
    fields: [
      ["BOOK-S1", "book_ext_id", "optional", {}],
      ["BOOK-S9", "status", "required", { type: "object" }],
    ],
  },
  {
    api: "mis-webhook",
    schema: "BookingRefusalStatus",
    fields: [
      ["BOOK-S9", "status_code", "required", { type: "integer", values: [11, 12, 13, 14, 15, 17, 18] }],
      ["BOOK-S9", "status_message", "optional", {}],
    ],
  },
  {
    api: "gateway",
    schema: "EpguBookSuccess",
    fields: BOOKED.map(([id, name, obligation, rule]) => [
      id,
      name,
      obligation,
      name === "visit_time" ? { like: "OffsetDateTimeText" } : rule,
    ]),
  },
  {
    api: "mis-webhook",
    schema: "CancelRequest",
    fields: [
      ["CANCEL-3", "book_ext_id", "required", { like: "Guid" }],
      ["CANCEL-3", "patient_id", "required", { max: 45 }],
      ["CANCEL-3", "united_guids", "required", { type: "array" }],
    ],
  },
  { api: "mis-webhook", schema: "CancelSuccess", fields: CANCELLED },
  {
    api: "mis-webhook",
    schema: "CancelRefusal",
    fields: [
      ["CANCEL-8", "book_ext_id", "optional", {}],
      ["CANCEL-7", "status", "required", { type: "object" }],
    ],
  },
  {
    api: "mis-webhook",
    schema: "CancelRefusalStatus",
    fields: [
      ["CANCEL-7", "status_code", "required", { type: "integer", values: [1, 18] }],
      ["CANCEL-7", "status_message", "optional", {}],
    ],
  },
  {
    api: "gateway",
    schema: "AuthRequest",
    fields: [
      ["AUTH-3", "username", "required", { nsi: "1.2.643.5.1.13.13.11.1461" }],
      ["AUTH-3", "password", "required", {}],
    ],
  },
  {
    api: "gateway",
    schema: "AuthResponse",
    fields: [
      ["AUTH-4", "Result", "required", { type: "object" }],
      ["AUTH-4", "IsSuccess", "required", { type: "boolean", values: [true] }],
      ["AUTH-4", "ErrorMessage", "required", {}],
      ["AUTH-4", "StatusCode", "required", { type: "integer", values: [200] }],
    ],
  },
  {
    api: "gateway",
    schema: "AuthToken",
    fields: [
      ["AUTH-4", "ValidTo", "required", { like: "OffsetDateTimeText" }],
      ["AUTH-5", "Value", "required", {}],
    ],
  },
  {
    api: "gateway",
    schema: "Callback",
    fields: [
      ["HOOK-15", "address", "required", {}],
      ["HOOK-7", "depart_oid", "nullable", { like: "Oid" }],
    ],
  },
  {
    api: "gateway",
    schema: "CallbackRequest",
    fields: [
      ["HOOK-6", "address", "required", {}],
      ["HOOK-7", "depart_oid", "optional", { like: "Oid" }],
    ],
  },
  {
    api: "vitrine",
    schema: "RecordError",
    fields: [
      ["ENV-4", "id", "nullable", {}],
      ["ENV-4", "errorMessage", "required", {}],
      ["ENV-4", "errorCode", "required", {}],
    ],
  },
  {
    api: "vitrine",
    schema: "RequestError",
    fields: [
      ["ENV-3", "errorMessage", "required", {}],
      ["ENV-3", "errorCode", "required", { values: ["R-310"] }],
    ],
  },
];

describe.each(MESSAGES)("$api $schema", ({ api, schema, fields }) => {
  test.each(fields)("%s %s", (...field) => expectField(api, schema, field));

  test("has no other field", () => {
    // `pointer` is ours and stands with our own codes only (E-48).
    const known = [...fields.map(([, name]) => name), ...(schema === "RecordError" ? ["pointer"] : [])];
    const shape = schemaShape(api, schema);
    const names = new Set([
      ...shape.properties.keys(),
      ...[...shape.variants.values()].flatMap(({ pointer }) => [
        ...schemaShape(api, pointer.split("/").at(-1) ?? "").properties.keys(),
      ]),
    ]);
    expect([...names].toSorted()).toEqual(known.toSorted());
  });
});

test("BOOK-3, BOOK-4: the tables hold every row of the request and of the answer", () => {
  const rows = new Set(MESSAGES.flatMap(({ fields }) => fields.map(([id]) => id)));
  expect([...rows].filter((id) => /^BOOK-[RS]/.test(id)).toSorted()).toEqual(
    requirementIds()
      .filter((id) => /^BOOK-[RS]\d+$/.test(id))
      .toSorted(),
  );
});

/** Appendix 2: seven keys, always (E-40); what stands in them says whether the call succeeded. */
describe("the envelope", () => {
  const KEYS = ["result", "isSuccess", "error", "errors", "sendedGuids", "sendedGuidsToContactCenter", "statusCode"];
  const NULL = { type: "null" };

  test.each(["gateway", "vitrine"] as const)("%s: both forms have all keys and no other", (api) => {
    for (const name of ["SuccessEnvelope", "ErrorEnvelope"]) {
      const { properties = {}, required = [] } = bundles[api].components.schemas[name] ?? {};
      expect(Object.keys(properties), name).toEqual(KEYS);
      expect(required.toSorted(), name).toEqual(KEYS.toSorted());
    }
  });

  test("ENV-1, ENV-2: success: no error, 200", () => {
    const { properties } = bundles.vitrine.components.schemas["SuccessEnvelope"] ?? {};
    expect(properties).toMatchObject({
      isSuccess: { const: true },
      error: NULL,
      errors: NULL,
      statusCode: { const: 200 },
    });
  });

  test("ENV-1, ENV-2: failure: an error and no result", () => {
    const { properties } = bundles.vitrine.components.schemas["ErrorEnvelope"] ?? {};
    expect(properties).toMatchObject({
      result: NULL,
      isSuccess: { const: false },
      error: { $ref: "#/components/schemas/RequestError" },
    });
  });

  test("a read answers with a list of records, a write with null (E-40)", () => {
    const { schemas } = bundles.vitrine.components;
    const reads = Object.keys(schemas).filter((name) => name.endsWith("ReadEnvelope"));
    expect(reads).toHaveLength(8);
    for (const name of reads) {
      expect(schemas[name]?.properties?.["result"], name).toMatchObject({
        type: "array",
        items: { $ref: `#/components/schemas/${name.replace("ReadEnvelope", "")}` },
      });
    }
    expect(schemas["WriteEnvelope"]?.properties?.["result"]).toMatchObject(NULL);
  });
});
