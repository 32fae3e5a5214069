import { readFileSync } from "node:fs";
import { OPERATIONS } from "@ferkit/contracts/operations";
import { at, listAt, objectAt, resolve, textAt, type Place } from "../breaking/json.ts";
import { type Json, type JsonObject, isObject } from "../generate/document.ts";

export type Role = "mis" | "epgu" | "operator" | "auditor";

/** A parameter with a value that the contract gives as its example. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly isRequired: boolean;
  readonly schema: Place;
  /** Optional ones may have none, and are left out then. */
  readonly example: string | undefined;
}

export interface Body {
  readonly schema: Place;
  /** Our own examples, by name; those of the document (`doc_…`) come from another МО. */
  readonly examples: readonly Json[];
  /** Schema of one record of a package (x-per-record), each of which is judged on its own. */
  readonly record: Place | undefined;
}

/** One operation of the contract as a hostile client sees it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Empty: public. */
  readonly roles: readonly Role[];
  readonly statuses: readonly number[];
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly api: ServedApi;
}

export type ServedApi = "gateway" | "vitrine";

export const BUNDLES: Readonly<Record<ServedApi, JsonObject>> = {
  gateway: bundle("gateway"),
  vitrine: bundle("vitrine"),
};

function bundle(api: ServedApi): JsonObject {
  const url = new URL(import.meta.resolve(`@ferkit/contracts/openapi/${api}.json`));
  return JSON.parse(readFileSync(url, "utf8")) as JsonObject;
}

/** Every operation that the server fulfils, aliases included: one that is added to a description joins by itself. */
export function servedOperations(): Operation[] {
  return Object.entries(OPERATIONS).flatMap(([id, { api, method, path, roles, statuses }]) => {
    if (api === "mis-webhook") return [];
    const { node } = at(BUNDLES[api], `/paths/${path.replaceAll("/", "~1")}/${method}`);
    const parameters = listAt(node, "parameters").map((parameter) => parameterOf(api, parameter));
    return [{ id, api, method: method.toUpperCase(), path, roles, statuses, parameters, body: bodyOf(api, node) }];
  });
}

/** What a test goes through must not run empty unnoticed. @throws Error that names it. */
export function filled<T>(items: readonly T[], what: string): readonly T[] {
  if (items.length === 0) throw new Error(`nothing to try: ${what}`);
  return items;
}

/** Operations by name, for `test.each`. */
export function named(operations: readonly Operation[], what: string): readonly [string, Operation][] {
  const rows = operations.map((operation): [string, Operation] => [`${operation.method} ${operation.path}`, operation]);
  return filled(rows, what);
}

function parameterOf(api: ServedApi, raw: Json): Parameter {
  const place = resolve(BUNDLES[api], { node: raw as JsonObject, pointer: "" });
  const { node, pointer } = place;
  return {
    name: textAt(node, "name"),
    in: textAt(node, "in"),
    isRequired: node["required"] === true,
    schema: { node: objectAt(node, "schema"), pointer: `${pointer}/schema` },
    example: textAt(node, "example") || undefined,
  };
}

function bodyOf(api: ServedApi, operation: JsonObject): Body | undefined {
  const media = objectAt(objectAt(objectAt(operation, "requestBody"), "content"), "application/json");
  if (!isObject(media["schema"])) return undefined;
  const document = BUNDLES[api];
  const schema = resolve(document, { node: media["schema"], pointer: "" });
  const named = Object.entries(objectAt(media, "examples")).filter(([name]) => !name.startsWith("doc_"));
  const examples = named.map(([, raw]) => resolve(document, { node: raw as JsonObject, pointer: "" }).node["value"]);
  const data = objectAt(objectAt(schema.node, "properties"), "data");
  const record = data["x-per-record"] === true ? { node: objectAt(data, "items"), pointer: "" } : undefined;
  return { schema, record, examples: examples.flatMap((example) => example ?? []) };
}
