import { isObject, type Json, type JsonObject } from "../generate/document.ts";

/** A node of a document and where it stands. */
export interface Place {
  readonly node: JsonObject;
  readonly pointer: string;
}

export function objectAt(parent: JsonObject, key: string): JsonObject {
  const child = parent[key];
  return isObject(child) ? child : {};
}

export function listAt(parent: JsonObject, key: string): Json[] {
  const child = parent[key];
  return Array.isArray(child) ? child : [];
}

export function textAt(parent: JsonObject, key: string): string {
  return textOf(parent[key]);
}

/** A string or a number as text; nothing else has one. */
export function textOf(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The members of a map that are objects, each with its place. */
export function membersOf(parent: Place, key: string): Map<string, Place> {
  const members = Object.entries(objectAt(parent.node, key));
  return new Map(members.flatMap(([name, node]) => (isObject(node) ? [[name, below(parent, key, name, node)]] : [])));
}

function below(parent: Place, key: string, name: string, node: JsonObject): Place {
  return { node, pointer: `${parent.pointer}/${key}/${escape(name)}` };
}

/** Follows a local reference; bundles have no others. */
export function resolve(document: JsonObject, place: Place): Place {
  const { $ref } = place.node;
  return typeof $ref === "string" ? resolve(document, at(document, $ref)) : place;
}

/** The node a local reference (`#/components/…`) or a JSON Pointer (`/components/…`) names. */
export function at(document: JsonObject, reference: string): Place {
  const pointer = reference.replace(/^#/, "");
  const node = pointer
    .split("/")
    .slice(1)
    .reduce<Json | undefined>((parent, key) => step(parent, key.replaceAll("~1", "/").replaceAll("~0", "~")), document);
  if (!isObject(node)) throw new Error(`${reference} leads nowhere`);
  return { node, pointer };
}

function step(parent: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(parent)) return parent[Number(key)];
  return isObject(parent) ? parent[key] : undefined;
}

export function escape(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

export function schemasOf(document: JsonObject): Map<string, Place> {
  return membersOf({ node: objectAt(document, "components"), pointer: "/components" }, "schemas");
}
