import { isObject, type Json, type JsonObject } from "./document.ts";
import { childObject, mapSchemas, namedSchemas } from "./mapSchemas.ts";

/** Writes a 3.1 description in the 3.0.3 dialect. Only the dialect changes: every path, name, limit and text stays. */
export function toOpenApi30(document: JsonObject): JsonObject {
  const schemas = namedSchemas(document);
  const { summary: _summary, ...info } = childObject(document, "info");
  const converted = mapSchemas(document, (schema) => dialectOfSchema(schema, schemas));
  return { ...withoutRoles(converted), openapi: "3.0.3", info };
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
  if (!Array.isArray(type) && type !== "null") return { ...schema };
  const [only, ...others] = [type].flat().filter((item) => item !== "null");
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
function withoutRoles(document: JsonObject): JsonObject {
  const text = JSON.stringify(document, (key, value: Json) =>
    key === "security" && Array.isArray(value) ? value.map(withoutRolesOf) : value,
  );
  return JSON.parse(text) as JsonObject;
}

function withoutRolesOf(scheme: Json): Json {
  return isObject(scheme) ? Object.fromEntries(Object.keys(scheme).map((name) => [name, []])) : scheme;
}
