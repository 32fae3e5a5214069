import { isObject, type Json, type JsonObject } from "./document.ts";

/** A description with every schema in it changed, the named ones and those that stand inline; a schema before what it holds. */
export function mapSchemas(document: JsonObject, change: (schema: JsonObject) => JsonObject): JsonObject {
  return mapNode(document, "other", change);
}

type Kind = "schema" | "mapOfSchemas" | "other";

const SCHEMA_KEYS = new Set(["schema", "items", "additionalProperties", "allOf", "anyOf", "oneOf"]);
const SCHEMA_MAPS = new Set(["schemas", "properties"]);
/** What a reader is shown, or compared with: data, even if it looks like a schema. */
const DATA_OF_SCHEMA = new Set(["example", "examples", "value", "enum", "const", "default"]);

function mapNode(node: JsonObject, kind: Kind, change: (schema: JsonObject) => JsonObject): JsonObject {
  const source = kind === "schema" ? change(node) : node;
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => {
      const isData = kind === "schema" ? DATA_OF_SCHEMA.has(key) : kind === "other" && key === "value";
      return [key, isData ? value : mapValue(value, kindOf(key, kind), change)];
    }),
  );
}

function mapValue(value: Json, kind: Kind, change: (schema: JsonObject) => JsonObject): Json {
  if (Array.isArray(value)) return value.map((item) => mapValue(item, kind, change));
  return isObject(value) ? mapNode(value, kind, change) : value;
}

function kindOf(key: string, parent: Kind): Kind {
  if (parent === "mapOfSchemas") return "schema";
  if (parent === "schema" ? key === "properties" : SCHEMA_MAPS.has(key)) return "mapOfSchemas";
  return SCHEMA_KEYS.has(key) ? "schema" : "other";
}

/** The object under a key, or a mistake. */
export function childObject(parent: JsonObject, key: string): JsonObject {
  const child = parent[key];
  if (!isObject(child)) throw new Error(`${key} is not an object`);
  return child;
}

export function namedSchemas(document: JsonObject): JsonObject {
  return childObject(childObject(document, "components"), "schemas");
}
