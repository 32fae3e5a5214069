import { Validator } from "@seriousme/openapi-schema-validator";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ApiName } from "../generate/bundle.ts";
import type { Json, JsonObject } from "../generate/document.ts";
import { clientCopy } from "../generate/clientCopy.ts";
import { toOpenApi30 } from "../generate/dialect30.ts";
import { commonForm } from "./commonForm.ts";
import { judge } from "./judge.ts";
import { APIS, bodyExamples, ROOT, tree } from "./support.ts";

/** What is published in 3.0.3, before and after the change of dialect; clientCopy.test.ts compares it with the full description. */
const NEW = Object.fromEntries(APIS.map((api) => [api, clientCopy(tree(api))])) as Record<ApiName, JsonObject>;
const OLD = Object.fromEntries(APIS.map((api) => [api, toOpenApi30(NEW[api])])) as Record<ApiName, JsonObject>;

describe.each(APIS)("%s in 3.0.3", (api) => {
  test("is a valid description", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(OLD[api]));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(OLD[api]["openapi"]).toBe("3.0.3");
  });

  test("says what it said in 3.1", () => {
    expect(commonForm(OLD[api])).toEqual(commonForm(NEW[api]));
  });

  test("names no role beside a scheme: 3.0 wants these lists empty, and 3.1 has the roles in them", () => {
    const lists = (document: JsonObject): Json[] =>
      valuesOf(document, "security").flatMap((ways) => (ways as JsonObject[]).flatMap((way) => Object.values(way)));
    const [older, newer] = [lists(OLD[api]), lists(tree(api))];
    expect(older).toEqual(newer.map(() => []));
    expect(newer.flat().length > 0).toBe(api !== "mis-webhook");
  });

  test("has nothing that only 3.1 knows", () => {
    for (const key of ["const", "summary"]) expect(valuesOf(OLD[api]["info"] ?? null, key), key).toEqual([]);
    expect(
      valuesOf(OLD[api]["components"] ?? null, "type").filter((type) => Array.isArray(type) || type === "null"),
    ).toEqual([]);
  });

  test("takes the same examples, by the rules of the older dialect", () => {
    const { violations } = judge(OLD[api], "3.0");
    for (const { operationId, side, key, schema, value } of bodyExamples(api))
      expect(violations(schema, value), `${operationId} ${side} ${key}`).toEqual([]);
  });

  test("is published as JSON and as YAML alike", async () => {
    const file = (ending: string): Promise<string> => readFile(`${ROOT}generated/openapi-3.0/${api}.${ending}`, "utf8");
    expect(parse(await file("yaml"))).toEqual(JSON.parse(await file("json")));
  });
});

/** Under this key, wherever it stands. */
function valuesOf(value: Json, key: string): Json[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, key));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, child]) => [...(name === key ? [child] : []), ...valuesOf(child, key)]);
}

test("a 3.1 description is no valid 3.0 one: the validator is awake", async () => {
  const { valid } = await new Validator().validate({ ...structuredClone(tree("vitrine")), openapi: "3.0.3" });
  expect(valid).toBe(false);
});

/** One word of the older description changed: the comparison must see it. */
describe("the comparison sees", () => {
  const changes: readonly (readonly [what: string, from: string, to: string])[] = [
    ["a path", '"/api/resourse/{resourse_id}/slots"', '"/api/resource_/{resourse_id}/slots"'],
    ["an operation", '"operationId":"getSlot"', '"operationId":"readSlot"'],
    ["a requirement", '"x-req":["SLOT-F7"]', '"x-req":["SLOT-F6"]'],
    ["a status", '"422":', '"409":'],
    ["a parameter", '"name":"startDate"', '"name":"fromDate"'],
    ["an obligation", '"required":["period_id",', '"required":['],
    ["a limit", '"maxLength":512', '"maxLength":255'],
    ["a pattern", "^[0-9]{11}$", "^[0-9]{10}$"],
    ["a value", '"SICK_LEAVE"', '"SICK"'],
    ["a null", '"x-req":["MO-F6"],"x-errata":["E-49"],"nullable":true', '"x-req":["MO-F6"],"x-errata":["E-49"]'],
    ["a type", '"type":"integer"', '"type":"string"'],
    ["a reference", '"$ref":"#/components/schemas/SlotStatus"', '"$ref":"#/components/schemas/SlotTagAge"'],
    ["a text", "Удаляет запись по идентификатору", "Удаляет запись"],
    ["an example", '"tag_type":"EPGU,REFERRAL"', '"tag_type":"EPGU"'],
    ["an item", '"items":{"$ref":"#/components/schemas/Service"}', '"items":{"$ref":"#/components/schemas/Slot"}'],
  ];

  test.each(changes)("%s", (_, from, to) => {
    const text = JSON.stringify(OLD.vitrine);
    const changed = text.replace(from, () => to);
    expect(changed).not.toBe(text);
    expect(commonForm(JSON.parse(changed) as JsonObject)).not.toEqual(commonForm(NEW.vitrine));
  });
});
