import { at } from "../breaking/json.ts";
import { type Json, type JsonObject, isObject } from "../generate/document.ts";

/**
 * A description with the differences between OpenAPI 3.0 and 3.1 taken out, for comparing the two. Shares nothing with the
 * writer of the 3.0 dialect: it goes from both dialects to a third form, in which a schema says apart what it is (`is`), what
 * it refers to (`refs`) and whether it may be null.
 */
export function commonForm(document: JsonObject): JsonObject {
  const { openapi: _dialect, info, ...rest } = document;
  // 3.0 has no summary of the whole.
  const plainInfo = isObject(info)
    ? Object.fromEntries(Object.entries(info).filter(([key]) => key !== "summary"))
    : null;
  return { info: plainInfo, ...(form(rest, [], document) as JsonObject) };
}

/** Where schemas stand: under these keys, or as members of these maps and lists. */
const HOLDERS = new Set(["schema", "items", "additionalProperties"]);
const MAPS = new Set(["schemas", "properties"]);
const LISTS = new Set(["allOf", "anyOf", "oneOf"]);

function form(value: Json, path: readonly string[], document: JsonObject): Json {
  if (isExampleValue(path)) return value;
  if (path.at(-1) === "security") return withoutRoles(value);
  if (isSchema(value, path)) return schemaForm(value, path, document);
  if (Array.isArray(value)) return value.map((item, i) => form(item, [...path, String(i)], document));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, form(child, [...path, key], document)]));
}

/** A value shown to the reader may itself hold a key called `items`. */
function isExampleValue(path: readonly string[]): boolean {
  const [parent = "", key = ""] = path.slice(-2);
  return !MAPS.has(parent) && (key === "value" || key === "example");
}

function isSchema(value: Json, path: readonly string[]): value is JsonObject {
  const [parent = "", key = ""] = path.slice(-2);
  if (!isObject(value)) return false;
  return MAPS.has(parent) || LISTS.has(parent) || (HOLDERS.has(key) && !MAPS.has(parent));
}

/** Role names beside a bearer scheme are new in 3.1. */
function withoutRoles(security: Json): Json {
  return Array.isArray(security) ? security.map((way) => (isObject(way) ? Object.keys(way) : way)) : security;
}

function schemaForm(schema: JsonObject, path: readonly string[], document: JsonObject): JsonObject {
  const union = schema["anyOf"];
  if (Array.isArray(union) && union.some((member) => isObject(member) && member["type"] === "null"))
    return nullUnionForm(schema, union, path, document);
  const { type, nullable: _, enum: values, const: only, $ref, allOf, example, examples, ...rest } = schema;
  const types = [type ?? []].flat().filter((name) => name !== "null");
  const listed = only === undefined ? values : [only];
  const permitted = Array.isArray(listed) ? listed.filter((value) => value !== null) : null;
  const members = Array.isArray(allOf) ? allOf : [];
  const isNull = type === "null" || (Array.isArray(listed) && permitted?.length === 0);
  return {
    ...(form(rest, path.concat("rest"), document) as JsonObject),
    is: isNull ? ["null"] : types,
    mayBeNull: isNull || (isMarkedNullable(schema) && (!Array.isArray(listed) || listed.includes(null))),
    values: isNull ? null : permitted,
    // `$ref` with words beside it and `allOf` of one `$ref` are the same to both dialects.
    refs: [
      ...($ref === undefined ? [] : [$ref]),
      ...members.flatMap((member) => (isObject(member) && "$ref" in member ? [member["$ref"] ?? null] : [])),
    ],
    members: members
      .filter((member) => !(isObject(member) && "$ref" in member))
      .map((member, i) => form(member, [...path, "allOf", String(i)], document)),
    // 3.0 has room for one example.
    sample: example ?? (Array.isArray(examples) ? (examples[0] ?? null) : null),
  };
}

/** 3.0 gives `nullable` no meaning without a type beside it. */
function isMarkedNullable({ type, nullable }: JsonObject): boolean {
  return Array.isArray(type) ? type.includes("null") : type !== undefined && nullable === true;
}

/** `anyOf: [X, null]` of 3.1; 3.0 writes X out and marks it nullable. */
function nullUnionForm(
  schema: JsonObject,
  union: readonly Json[],
  path: readonly string[],
  document: JsonObject,
): JsonObject {
  const { anyOf: _, ...words } = schema;
  const target = union.find((member) => isObject(member) && member["type"] !== "null");
  if (!isObject(target)) throw new Error(`${path.join("/")}: a union of null alone`);
  const meant = typeof target["$ref"] === "string" ? at(document, target["$ref"]).node : target;
  return { ...schemaForm({ ...meant, ...words }, path, document), mayBeNull: true };
}
