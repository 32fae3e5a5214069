import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { ApiName } from "../generate/bundle.ts";
import { clientCopy } from "../generate/clientCopy.ts";
import { type Json, type JsonObject, isObject } from "../generate/document.ts";
import { childObject, namedSchemas } from "../generate/mapSchemas.ts";
import { FOR_ALL, FOR_CLIENTS } from "./clientRules.ts";
import { APIS, ROOT, tree, variantShapes } from "./support.ts";

const COPIES = Object.fromEntries(await Promise.all(APIS.map(readCopy))) as Record<ApiName, JsonObject>;

async function readCopy(api: ApiName): Promise<[ApiName, unknown]> {
  return [api, JSON.parse(await readFile(`${ROOT}generated/openapi-3.0/${api}.json`, "utf8"))];
}

describe.each(APIS)("%s has nothing that a generator of clients stumbles over:", (api) => {
  test.each(Object.entries({ ...FOR_ALL, ...FOR_CLIENTS }))("%s in 3.0.3", (_, rule) => {
    expect(rule(COPIES[api])).toEqual([]);
  });

  test.each(Object.entries(FOR_ALL))("%s in 3.1", (_, rule) => {
    expect(rule(tree(api))).toEqual([]);
  });

  test("a tag that people cannot read", () => {
    const unread = (tree(api)["tags"] as JsonObject[]).filter(({ name, "x-displayName": title }) => !(title ?? name));
    expect(unread).toEqual([]);
  });
});

/** One word of a copy changed: its rule must see it. */
describe("the rules are awake:", () => {
  const breaks: readonly (readonly [rule: string, from: string | RegExp, to: string])[] = [
    ["a pattern that not every engine knows", '"pattern":"^[0-9]{11}$"', '"pattern":"^(?!0)[0-9]{11}$"'],
    ["a pattern that not every engine knows", "[^\\\\x00]", "[^\\\\u0000]"],
    ["a schema with the name of a type of some library", /TimestampText/g, "Timestamp"],
    ["a schema or tag that is no plain latin word", '"name":"Regulated"', '"name":"Запросы"'],
    [
      "variants in place of a flat object",
      '"required":["id","mo_id","enabled"',
      '"oneOf":[],"required":["id","mo_id","enabled"',
    ],
    ["bases in place of a flat object", '"allOf":[{', '"allOf":[{},{'],
    ["an enumeration of one value", /"enum":\["VACATION"[^\]]*\]/, '"enum":["VACATION"]'],
    ["an enumeration of one value", /"enum":\["VACATION"[^\]]*\]/, '"enum":[null]'],
    ["explanations of values as an object", /"x-enum-descriptions":\[[^\]]*\]/, '"x-enumDescriptions":{}'],
    [
      "explanations that do not go with the values",
      '"x-enum-descriptions":["',
      '"x-enum-descriptions":["one too many","',
    ],
    ["a component that nothing uses", '"schemas":{', '"schemas":{"Orphan":{},'],
  ];

  test.each(breaks)("%s: %s", (rule, from, to) => {
    const text = JSON.stringify(COPIES.vitrine);
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect({ ...FOR_ALL, ...FOR_CLIENTS }[rule]?.(JSON.parse(broken) as JsonObject)).not.toEqual([]);
  });
});

describe.each(APIS)("the copy of %s", (api) => {
  const copy = clientCopy(tree(api));
  const [full, flat] = [namedSchemas(tree(api)), namedSchemas(copy)];
  const kept = Object.keys(full).filter((name) => name in flat);

  test("differs in schemas alone", () => {
    expect(withoutSchemas(copy)).toEqual(withoutSchemas(tree(api)));
  });

  test("has every object with the fields of all its variants, and demands what each of them does", () => {
    const objects = kept.filter((name) => childObject(flat, name)["type"] === "object");
    expect(objects.length).toBeGreaterThan(3);
    for (const name of objects) {
      const variants = [...variantShapes(api, name).values()];
      const { properties = {}, required = [] } = flat[name] as { properties?: JsonObject; required?: string[] };
      const fields = new Set(variants.flatMap((shape) => [...shape.properties.keys()]));
      expect(new Set(Object.keys(properties)), name).toEqual(fields);
      expect(new Set(required), name).toEqual(
        new Set([...fields].filter((field) => variants.every((shape) => shape.required.has(field)))),
      );
      for (const field of fields) {
        const demanding = variants.filter((shape) => shape.required.has(field)).length;
        if (demanding > 0 && demanding < variants.length)
          expect(childObject(flat, name)["description"]).toContain(field);
      }
    }
  });

  test("has the schemas without variants or bases as they are, but for what no client has a word for", () => {
    const simple = kept.filter((name) => !["oneOf", "anyOf", "allOf"].some((key) => key in childObject(full, name)));
    expect(simple.length).toBeGreaterThan(3);
    for (const name of simple) expect(plainWords(flat[name] ?? null), name).toEqual(plainWords(full[name] ?? null));
  });
});

test("the codes of an answer are those of its success and of its refusals, each explained", () => {
  const codes = (api: ApiName, name: string) =>
    childObject(childObject(childObject(namedSchemas(COPIES[api]), name), "properties"), "status_code");
  for (const [api, prefix] of [
    ["mis-webhook", ""],
    ["gateway", "Epgu"],
  ] as const) {
    expect(codes(api, `${prefix}BookResponseStatus`)["enum"]).toEqual([0, 11, 12, 13, 14, 15, 17, 18]);
    expect(codes(api, `${prefix}CancelResponseStatus`)["enum"]).toEqual([0, 1, 18]);
    expect(codes(api, `${prefix}BookResponseStatus`)["x-enum-descriptions"]).toHaveLength(8);
  }
});

function withoutSchemas(document: JsonObject): Json {
  const text = JSON.stringify(document, (key, value: unknown) =>
    key === "schema" || key === "schemas" ? undefined : value,
  );
  return JSON.parse(text) as Json;
}

const NO_WORD = new Set(["const", "x-enumDescriptions", "x-enum-descriptions"]);

function plainWords(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(plainWords);
  if (!isObject(schema)) return schema;
  const type = schema["type"] === "null" ? { type: ["object", "null"] } : {};
  const kept = Object.entries({ ...schema, ...type }).filter(([key]) => !NO_WORD.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, plainWords(value)]));
}
