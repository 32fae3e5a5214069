import { describe, expect, test } from "vitest";
import { objectAt, resolve, textOf } from "../breaking/json.ts";
import type { JsonObject } from "../generate/document.ts";
import { profileTable } from "./profile.ts";
import { allOperations, mediaOf, operation, tree, type OperationOfApi } from "./support.ts";

/** id, address, input (query or path parameters, or the schema of the body), schema of a good answer. */
type Method = readonly [id: string, address: string, input: string, output: string];

/** The methods of the document as the decisions read them; the address is the one printed (Part B, rule 4). */
const METHODS: readonly Method[] = [
  ["AUTH-2", "POST /auth.svc", "AuthRequest", "AuthResponse"],
  ["MO-1", "POST /api/mo", "MoPackage", "WriteEnvelope"],
  ["MO-2", "GET /api/mo", "id", "MoReadEnvelope"],
  ["MO-3", "GET /api/mo/oid/{oid}", "oid", "MoReadEnvelope"],
  ["MO-4", "DELETE /api/mo", "id", "WriteEnvelope"],
  ["RES-1", "POST /api/resource", "ResourcePackage", "WriteEnvelope"],
  ["RES-2", "GET /api/resource", "id", "ResourceReadEnvelope"],
  ["RES-3", "GET /api/mo/{mo_id}/resource", "mo_id", "ResourceReadEnvelope"],
  ["RES-4", "DELETE /api/resource", "id", "WriteEnvelope"],
  ["SVC-1", "POST /api/service", "ServicePackage", "WriteEnvelope"],
  ["SVC-2", "GET /api/service", "id", "ServiceReadEnvelope"],
  ["SVC-3", "DELETE /api/service", "id", "WriteEnvelope"],
  ["SLOT-1", "POST /api/slot", "SlotPackage", "WriteEnvelope"],
  ["SLOT-2", "GET /api/slot", "id", "SlotReadEnvelope"],
  ["SLOT-3", "GET /api/resourse/{resourse_id}/slots", "resourse_id startDate endDate", "SlotReadEnvelope"],
  ["SLOT-4", "DELETE /api/slot", "id", "WriteEnvelope"],
  ["BKR-1", "POST /api/book", "BookPackage", "WriteEnvelope"],
  ["BKR-2", "GET /api/book", "id", "BookReadEnvelope"],
  ["BKR-3", "GET /api/slot/{slot_id}/books", "slot_id", "BookReadEnvelope"],
  ["BKR-4", "DELETE /api/book", "id", "WriteEnvelope"],
  ["RFL-1", "POST /api/referral", "ReferralPackage", "WriteEnvelope"],
  ["RFL-2", "GET /api/referral", "id", "ReferralReadEnvelope"],
  ["RFL-3", "DELETE /api/referral", "id", "WriteEnvelope"],
  ["UNP-1", "POST /api/unaccessable_period", "UnaccessablePeriodPackage", "WriteEnvelope"],
  ["UNP-2", "GET /api/unaccessable_period", "id", "UnaccessablePeriodReadEnvelope"],
  ["UNP-3", "DELETE /api/unaccessable_period", "id", "WriteEnvelope"],
  ["PRF-1", "POST /api/profilecode_resource", "ProfilecodeResourcePackage", "WriteEnvelope"],
  ["PRF-2", "GET /api/profilecode_resource", "id", "ProfilecodeResourceReadEnvelope"],
  ["PRF-3", "DELETE /api/profilecode_resource", "id", "WriteEnvelope"],
  ["BOOK-1", "POST /booking/book", "BookRequest", "BookResponse"],
  ["CANCEL-1", "POST /booking/cancel", "CancelRequest", "CancelResponse"],
  ["HOOK-6", "POST /api/callback", "CallbackRequest", "CallbackEnvelope"],
  ["HOOK-7", "POST /api/callback", "CallbackRequest", "CallbackEnvelope"],
  ["HOOK-8", "GET /api/callback", "depart_oid?", "CallbackEnvelope"],
  ["HOOK-9", "GET /api/callback", "depart_oid?", "CallbackEnvelope"],
  // Printed as GET; PUT and DELETE by decision E-33.
  ["HOOK-10", "PUT /api/callback", "CallbackRequest", "CallbackEnvelope"],
  ["HOOK-11", "PUT /api/callback", "CallbackRequest", "CallbackEnvelope"],
  ["HOOK-12", "DELETE /api/callback", "depart_oid?", "WriteEnvelope"],
  ["HOOK-13", "DELETE /api/callback", "depart_oid?", "WriteEnvelope"],
  ["HOOK-16", "GET /api/callback/check", "address", "CallbackCheckEnvelope"],
];

const OPERATIONS = allOperations();

function address({ method, path }: OperationOfApi): string {
  return `${method.toUpperCase()} ${path}`;
}

describe("the methods of the document", () => {
  test("the table holds all of A5 that have an address", () => {
    const ids = profileTable(/^(MO|RES|SVC|SLOT|PAT|ATT|BKR|RFL|UNP|PRF)-\d$/).map(([id = ""]) => id);
    expect(ids).toHaveLength(30);
    const known = new Set(METHODS.map(([id]) => id));
    expect(ids.filter((id) => !known.has(id))).toEqual(["PAT-1", "ATT-1"]);
  });

  test.each(METHODS)("%s %s", (id, wanted, input, output) => {
    const found = OPERATIONS.find((located) => address(located) === wanted && located.operation["x-req"].includes(id));
    if (!found) throw new Error(`no ${wanted} with ${id} in x-req`);
    expect(inputOf(found)).toBe(input);
    expect(schemaNameOf(found, "200")).toBe(output);
  });

  test("patients and attachments are not uploaded (PAT-1, ATT-1)", () => {
    const uploads = OPERATIONS.filter(({ path, method }) => path.startsWith("/api/") && method !== "get").map(address);
    expect(uploads.filter((line) => /patient|attach/i.test(line))).toEqual([]);
  });

  test("a package is a list under `data`, its records judged one by one (ENV-8)", () => {
    const packages = METHODS.filter(([, , input]) => input.endsWith("Package")).map(([, , input]) => input);
    const schemas = objectAt(objectAt(tree("vitrine"), "components"), "schemas");
    for (const name of packages) {
      const { required, properties } = objectAt(schemas, name);
      expect(required, name).toEqual(["data"]);
      expect(properties, name).toMatchObject({
        data: {
          type: "array",
          "x-per-record": true,
          items: { $ref: `#/components/schemas/${name.replace("Package", "")}` },
        },
      });
    }
  });
});

function inputOf(located: OperationOfApi): string {
  return schemaNameOf(located, "request") ?? parametersOf(located).join(" ");
}

/** Names of the query and path parameters, `name?` for an optional one. */
function parametersOf({ api, operation }: OperationOfApi): string[] {
  return (operation.parameters ?? [])
    .map((parameter) => resolve(tree(api), { node: parameter as unknown as JsonObject, pointer: "" }).node)
    .filter((parameter) => parameter["in"] !== "header")
    .map(({ name, required }) => `${textOf(name)}${required === true ? "" : "?"}`);
}

function schemaNameOf(located: OperationOfApi, side: string): string | undefined {
  const media = mediaOf(located).find((candidate) => candidate.side === side);
  const ref = media && objectAt(media.node, "schema")["$ref"];
  return typeof ref === "string" ? ref.split("/").at(-1) : undefined;
}

describe("every response", () => {
  /** A МИС may answer these with any body or none. */
  const WITHOUT_BODY = ["probe 200", "probe 404", "book 500", "cancel 500"];

  test("has a body with a named example, but four of the МИС", () => {
    const bare = OPERATIONS.flatMap((located) => {
      const shown = new Set(
        mediaOf(located)
          .filter(({ node }) => Object.keys(objectAt(node, "examples")).length > 0)
          .map(({ side }) => side),
      );
      return Object.keys(located.operation.responses)
        .filter((status) => !shown.has(status))
        .map((status) => `${located.operation.operationId} ${status}`);
    });
    expect(bare).toEqual(WITHOUT_BODY);
  });

  test("every request with a body shows one", () => {
    const bare = OPERATIONS.flatMap(mediaOf).filter(
      ({ side, node }) => side === "request" && Object.keys(objectAt(node, "examples")).length === 0,
    );
    expect(bare).toEqual([]);
  });
});

describe("aliases", () => {
  const aliases = OPERATIONS.filter(({ operation: { "x-alias-of": target } }) => target !== undefined);

  test("there are as many as other spellings and path forms", () => {
    expect(aliases).toHaveLength(23);
  });

  test.each(aliases.map((located) => [located.operation.operationId, located] as const))(
    "%s does what its original does",
    (_, alias) => {
      const original = operation(alias.operation["x-alias-of"] ?? "");
      expect(original.operation["x-alias-of"]).toBeUndefined();
      expect([original.api, original.method]).toEqual([alias.api, alias.method]);
      for (const key of ["responses", "requestBody", "security", "tags"] as const)
        expect(alias.operation[key], key).toEqual(original.operation[key]);
      expect(parametersOf(alias)).toEqual(parametersOf(original));
      expect(original.operation["x-req"]).toEqual(expect.arrayContaining(alias.operation["x-req"]));
    },
  );
});

describe("authorisation", () => {
  const needsToken = ({ api, operation: { security } }: OperationOfApi): boolean => {
    const ways = security ?? (tree(api)["security"] as Record<string, string[]>[]);
    return ways.length > 0 && ways.every((way) => "bearer" in way);
  };

  test("every method of the gateway and the Витрина wants a token, except the one that gives it (AUTH-5)", () => {
    const open = OPERATIONS.filter((located) => located.api !== "mis-webhook" && !needsToken(located));
    expect(open.map(({ operation: { operationId } }) => operationId)).toEqual(["authorize"]);
  });

  test("the gateway sends no token to a МИС (E-38)", () => {
    expect(OPERATIONS.filter((located) => located.api === "mis-webhook" && needsToken(located))).toEqual([]);
  });
});
