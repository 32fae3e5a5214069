import { describe, expect, test } from "vitest";
import { textOf } from "../breaking/json.ts";
import type { ApiName } from "../generate/bundle.ts";
import { type JsonObject, isObject } from "../generate/document.ts";
import { APIS, bundles, propertyShape, schemaShape, tree, variantShapes, walk } from "./support.ts";

const UNIONS = APIS.flatMap((api) =>
  Object.entries(bundles[api].components.schemas).flatMap(([name, { discriminator }]) =>
    discriminator ? [{ api, name, tag: discriminator.propertyName }] : [],
  ),
);

test("the three conditional worlds are unions", () => {
  expect(new Set(UNIONS.map(({ name }) => name))).toEqual(new Set(["BookRequest", "Resource", "Referral"]));
});

describe.each(UNIONS)("$api $name", ({ api, name, tag }) => {
  const variants = variantShapes(api, name);

  test("each value of the tag leads to the variant that has it", () => {
    for (const [value, shape] of variants) {
      expect(propertyShape(api, shape, tag)?.values, value).toContain(value);
      expect(shape.required.has(tag), value).toBe(true);
    }
  });

  test("the values are those of the variants, each in one of them", () => {
    const members = bundles[api].components.schemas[name]?.oneOf ?? [];
    const values = members.flatMap(
      ({ $ref = "" }) => propertyShape(api, schemaShape(api, $ref.split("/").at(-1) ?? ""), tag)?.values ?? [],
    );
    expect(values.toSorted()).toEqual([...variants.keys()].toSorted());
  });

  test("nothing but an object is taken (a discriminator alone lets any other value through)", () => {
    expect(bundles[api].components.schemas[name]?.type).toBe("object");
  });
});

test("book.type is the table's nine values and the eight of booking_type (E-18)", () => {
  const table = [
    "APPOINTMENT",
    "VACCINATION",
    "COVID_VACCINATION",
    "UDVN_DISPENSARY",
    "DISPENSARY",
    "PROPHYLACTIC",
    "D_OBSERVATION",
    "ONLINE_CONSULTING",
    "PAID_APPOINTMENT",
  ];
  const requested = [...variantShapes("mis-webhook", "BookRequest").keys()];
  expect(requested).toHaveLength(8);
  expect(new Set(schemaShape("vitrine", "BookType").values)).toEqual(new Set([...table, ...requested]));
});

test("a comma list takes one or several of its values and nothing else (E-57)", () => {
  const [pattern = ""] = propertyShape("vitrine", schemaShape("vitrine", "Slot"), "tag_type")?.patterns ?? [];
  const list = new RegExp(pattern);
  for (const value of schemaShape("vitrine", "SlotTagType").values ?? []) expect(list.test(textOf(value))).toBe(true);
  expect(list.test("EPGU,REFERRAL,ONLINE")).toBe(true);
  for (const wrong of ["", "EPGU,", ",EPGU", "EPGU, REFERRAL", "epgu", "EPGU;REFERRAL", "OTHER"])
    expect(list.test(wrong), wrong).toBe(false);
});

describe("every value of an enumeration is explained, and nothing else", () => {
  const explained = APIS.flatMap((api) => enumerations(api)).filter(
    ({ node }) => node["x-enumDescriptions"] !== undefined,
  );

  test.each(explained)("$api $at", ({ node }) => {
    expect(Object.keys(node["x-enumDescriptions"] as JsonObject)).toEqual((node["enum"] as unknown[]).map(String));
  });

  test("a named enumeration of words has explanations", () => {
    const silent = APIS.flatMap((api) => enumerations(api)).filter(({ node, at }) => {
      const isOfWords = node["type"] === "string" && !/^\/components\/responses/.test(at);
      return isOfWords && node["x-enumDescriptions"] === undefined;
    });
    expect(silent.map(({ at }) => at)).toEqual([]);
  });
});

function enumerations(api: ApiName): { api: ApiName; at: string; node: JsonObject }[] {
  const found: { api: ApiName; at: string; node: JsonObject }[] = [];
  walk(tree(api), (node, path) => {
    if (isObject(node) && Array.isArray(node["enum"])) found.push({ api, at: `/${path.join("/")}`, node });
  });
  return found;
}
