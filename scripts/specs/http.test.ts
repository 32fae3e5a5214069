import { describe, expect, test } from "vitest";
import { textOf } from "../breaking/json.ts";
import { shapeOf, type Shape } from "../breaking/shape.ts";
import { type JsonObject, isObject } from "../generate/document.ts";
import { profileTable } from "./profile.ts";
import {
  allOperations,
  bodyExamples,
  mediaOf,
  propertyShape,
  tree,
  type Media,
  type OperationOfApi,
} from "./support.ts";

/** E-45: the union of the two lists and the samples of the document, … */
const PROFILE_CODES = [200, 400, 401, 403, 404, 405, 406, 422, 500, 503];
/** … and those that HTTP itself asks for (D-05), also of a server that has not seen the whole request (D-41). */
const OWN_CODES = [408, 413, 415, 417, 429, 431];

const OF_GATEWAY = allOperations().filter(({ api }) => api !== "mis-webhook");

function statusesOf({ operation }: OperationOfApi): number[] {
  return Object.keys(operation.responses).map(Number);
}

test("ENV-7, HTTP-1, HTTP-2, HTTP-3, HTTP-4, HTTP-6, HTTP-7, HTTP-8: every code of E-45 can be met, and no code beyond the decisions", () => {
  expect(new Set(OF_GATEWAY.flatMap(statusesOf))).toEqual(new Set([...PROFILE_CODES, ...OWN_CODES]));
});

test.each(OF_GATEWAY.map((located) => [located.operation.operationId, located] as const))(
  "%s declares the codes that can occur",
  (_, located) => {
    const { api, method, path, operation } = located;
    const isUpload = api === "vitrine" && method === "post" && !path.startsWith("/regulated/");
    const hasBody = operation.requestBody !== undefined;
    const occurs: Record<number, boolean> = {
      200: true,
      400: true,
      401: true,
      403: path !== "/auth.svc",
      405: isUpload,
      406: true,
      408: true,
      413: hasBody,
      415: hasBody,
      417: true,
      422: isUpload,
      429: true,
      431: true,
      500: true,
      // Maintenance is switched off by the sandbox methods, so they go on answering.
      503: !path.startsWith("/sandbox"),
    };
    // 404 is the one code that depends on what the operation looks for.
    const declared = Object.fromEntries(
      Object.keys(occurs).map((status) => [status, statusesOf(located).includes(Number(status))]),
    );
    expect(declared).toEqual(occurs);
  },
);

describe("HTTP status and body agree (E-45)", () => {
  const answers = OF_GATEWAY.flatMap(mediaOf).filter(({ side }) => side !== "request");

  test("in every schema", () => {
    const found = answers.map((media) => statusInBody(media)).filter((status) => status !== undefined);
    expect(found.length).toBeGreaterThan(500);
    expect(found.filter(({ values, side }) => !values?.includes(Number(side)))).toEqual([]);
  });

  test("in every schema of the common envelope, as a constant", () => {
    const found = answers.map((media) => statusInBody(media)).filter((status) => status?.name === "statusCode");
    expect(found.filter((status) => status?.values?.length !== 1)).toEqual([]);
  });

  test("in every example", () => {
    const wrong = (["gateway", "vitrine"] as const).flatMap(bodyExamples).filter(({ side, value }) => {
      const status = isObject(value) ? (value["statusCode"] ?? value["StatusCode"]) : undefined;
      return side !== "request" && status !== undefined && status !== Number(side);
    });
    expect(wrong).toEqual([]);
  });
});

function statusInBody({
  api,
  side,
  node,
  pointer,
}: Media): { name: string; side: string; values: Shape["values"] } | undefined {
  const shape = shapeOf(tree(api), [{ node: node["schema"] as JsonObject, pointer }]);
  const name = ["statusCode", "StatusCode"].find((key) => shape.properties.has(key));
  return name === undefined ? undefined : { name, side, values: propertyShape(api, shape, name)?.values };
}

/** A10 quotes the texts; where E-46 and E-47 keep them, the example shows them letter by letter. */
describe("texts of the codes are the document's", () => {
  const texts = new Map(profileTable(/^HTTP-\d$/).map(([, code = "", text = ""]) => [Number(code), text]));
  const shown = new Map(
    (["gateway", "vitrine"] as const).flatMap(bodyExamples).flatMap(({ key, value }) => {
      const error = isObject(value) ? value["error"] : undefined;
      return isObject(error) ? [[key, error["errorMessage"]] as const] : [];
    }),
  );

  test("the list is the document's", () => {
    expect([...texts.keys()]).toEqual([200, 400, 403, 404, 405, 406, 422, 500, 503]);
  });

  test.each([
    [400, "bad_request"],
    [403, "forbidden"],
    [503, "maintenance"],
  ])("%i %s", (code, key) => {
    expect(shown.get(key)).toBe(texts.get(code));
  });

  test("405 names the МО in place of the stars (E-46)", () => {
    expect(textOf(shown.get("blocked")).replace(/\[[\d.]+\]/, "[***]")).toBe(texts.get(405));
  });

  test("404 speaks of a record, not of an SQL query (E-47)", () => {
    expect(shown.get("not_found")).toMatch(/^Запись с идентификатором \[[0-9a-f-]{36}\] не найдена$/);
  });

  test("406 keeps the first words of the text (E-47)", () => {
    expect(texts.get(406)?.startsWith(textOf(shown.get("not_acceptable")))).toBe(true);
  });
});
