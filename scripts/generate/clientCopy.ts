import { textOf } from "../breaking/json.ts";
import { isObject, type Json, type JsonObject } from "./document.ts";
import { flatten } from "./flatten.ts";
import { mapSchemas, namedSchemas } from "./mapSchemas.ts";

/**
 * The description as a generator of clients can use it (NSwag, openapi-generator, 1C …): still 3.1, without what their languages
 * have no word for. Every path, field and text stays; it takes whatever the full description takes, and a little more.
 */
export function clientCopy(document: JsonObject): JsonObject {
  const flat = flatten(namedSchemas(document));
  const withFlat = { ...document, components: { ...(document["components"] as JsonObject), schemas: flat } };
  return mapSchemas(withFlat, (schema) => plain(narrowedToBase(schema, flat)));
}

/** A refusal is its envelope with one status in it: as a schema of its own each would become a class in the client. */
function narrowedToBase(schema: JsonObject, flat: JsonObject): JsonObject {
  const { allOf, properties, required } = schema;
  if (!Array.isArray(allOf) || allOf.length !== 1 || required !== undefined || !isObject(properties)) return schema;
  const [base] = allOf;
  const name = isObject(base) && typeof base["$ref"] === "string" ? base["$ref"].split("/").at(-1) : undefined;
  const known = name === undefined ? undefined : flat[name];
  if (!isObject(known) || !isObject(known["properties"])) return schema;
  const fields = known["properties"];
  return Object.keys(properties).every((field) => field in fields) ? (base as JsonObject) : schema;
}

/** No enumeration of one value, no type that is only null, explanations as a list beside the values. */
function plain(schema: JsonObject): JsonObject {
  const { const: _only, "x-enumDescriptions": texts, ...rest } = schema;
  if (isObject(rest["properties"]))
    rest["properties"] = Object.fromEntries(
      Object.entries(rest["properties"]).map(([name, field]) => [name, orObject(field)]),
    );
  if (isObject(texts) && Array.isArray(rest["enum"]))
    rest["x-enum-descriptions"] = rest["enum"].map((value) => texts[textOf(value)] ?? "");
  return rest;
}

/** 3.0 has no type of null alone. */
function orObject(field: Json): Json {
  return isObject(field) && field["type"] === "null" ? { ...field, type: ["object", "null"] } : field;
}
