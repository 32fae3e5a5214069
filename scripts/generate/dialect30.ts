import { isObject, type Json, type JsonObject } from "./document.ts";

/**
 * Writes a 3.1 bundle in the 3.0.3 dialect for importers that want it (NSwag, openapi-generator, 1C).
 * Only the dialect changes: every path, name, limit and text stays.
 */
export function toOpenApi30(document: JsonObject): JsonObject {
  const schemas = childObject(childObject(document, "components"), "schemas");
  const info = childObject(document, "info");
  const { summary: _summary, ...plainInfo } = info;
  const converted = convert(document, { schemas, isSchema: false, isMap: false });
  return { ...converted, openapi: "3.0.3", info: plainInfo };
}

interface Place {
  schemas: JsonObject;
  isSchema: boolean;
  isMap: boolean;
}

const SCHEMA_KEYS = new Set(["schema", "items", "additionalProperties"]);
const SCHEMA_LISTS = new Set(["allOf", "anyOf", "oneOf"]);
const SCHEMA_MAPS = new Set(["schemas", "properties"]);
const VERBATIM = new Set(["example", "examples", "value", "enum", "default"]);

function convert(node: JsonObject, place: Place): JsonObject {
  if (!place.isSchema && !place.isMap && Array.isArray(node["security"]))
    node = { ...node, security: withoutRoles(node["security"]) };
  const source = place.isSchema ? dialectOfSchema(node, place.schemas) : node;
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => {
      const isVerbatim = !place.isMap && (place.isSchema || key === "value") && VERBATIM.has(key);
      return [key, isVerbatim ? value : convertValue(value, childPlace(key, place))];
    }),
  );
}

function convertValue(value: Json, place: Place): Json {
  if (Array.isArray(value)) return value.map((item) => convertValue(item, place));
  return isObject(value) ? convert(value, place) : value;
}

function childPlace(key: string, { schemas, isSchema, isMap }: Place): Place {
  if (isMap) return { schemas, isSchema: true, isMap: false };
  if (isSchema ? key === "properties" : SCHEMA_MAPS.has(key)) return { schemas, isSchema: false, isMap: true };
  const holdsSchema = SCHEMA_KEYS.has(key) || SCHEMA_LISTS.has(key);
  return { schemas, isSchema: holdsSchema, isMap: false };
}

function dialectOfSchema(schema: JsonObject, schemas: JsonObject): JsonObject {
  const { examples, ...rest } = withoutNullUnion(schema, schemas);
  const plain = withoutConst(withoutNullType(rest));
  if (Array.isArray(examples) && examples[0] !== undefined) plain["example"] = examples[0];
  return withoutRefSiblings(plain);
}

/** `anyOf: [X, null]` becomes X spelt out and nullable: in 3.0 a `nullable` beside a reference does not let null through. */
function withoutNullUnion(schema: JsonObject, schemas: JsonObject): JsonObject {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf) || !anyOf.some((item) => isObject(item) && item["type"] === "null")) return schema;
  const [target] = anyOf.filter((item): item is JsonObject => isObject(item) && item["type"] !== "null");
  const name = typeof target?.["$ref"] === "string" ? target["$ref"].split("/").at(-1) : undefined;
  const resolved = name === undefined ? target : childObject(schemas, name);
  if (!resolved) throw new Error("a union with null must have exactly one other branch");
  const spelt: JsonObject = { ...resolved, ...rest, nullable: true };
  if (Array.isArray(resolved["enum"])) spelt["enum"] = [...resolved["enum"], null];
  return spelt;
}

function withoutNullType(schema: JsonObject): JsonObject {
  const { type } = schema;
  // 3.0 has no null type: an object that may only be null says the same.
  if (type === "null") return { ...schema, type: "object", nullable: true, enum: [null] };
  if (!Array.isArray(type)) return { ...schema };
  const [only, ...others] = type.filter((item) => item !== "null");
  if (only === undefined || others.length > 0) throw new Error(`type ${JSON.stringify(type)} has no 3.0 form`);
  return { ...schema, type: only, ...(type.includes("null") ? { nullable: true } : {}) };
}

function withoutConst(schema: JsonObject): JsonObject {
  const { const: value, ...rest } = schema;
  return value === undefined ? schema : { ...rest, enum: [value] };
}

function withoutRefSiblings(schema: JsonObject): JsonObject {
  const { $ref, ...siblings } = schema;
  if ($ref === undefined || Object.keys(siblings).length === 0) return schema;
  return { ...siblings, allOf: [{ $ref }, ...(Array.isArray(siblings["allOf"]) ? siblings["allOf"] : [])] };
}

/** Role names beside a bearer scheme are new in 3.1; 3.0 wants the list empty. */
function withoutRoles(security: Json[]): Json[] {
  return security.map((scheme) =>
    isObject(scheme) ? Object.fromEntries(Object.keys(scheme).map((name) => [name, []])) : scheme,
  );
}

function childObject(parent: JsonObject, key: string): JsonObject {
  const child = parent[key];
  if (!isObject(child)) throw new Error(`${key} is not an object`);
  return child;
}
