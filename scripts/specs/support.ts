import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { parse } from "yaml";
import { resolve, type Place } from "../breaking/json.ts";
import { shapeOf, type Shape } from "../breaking/shape.ts";
import type { ApiName, Bundles } from "../generate/bundle.ts";
import { operationsOf, type Json, type JsonObject, type LocatedOperation, isObject } from "../generate/document.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const PREFIX = join(tmpdir(), "ferkit-specs-");

export const SPECS = `${ROOT}specs/`;
export const APIS = ["gateway", "vitrine", "mis-webhook"] as const satisfies readonly ApiName[];

/** The published bundles: drift.test.ts shows that they are what the specs say, and they are read in no time. */
export const bundles = Object.fromEntries(await Promise.all(APIS.map(readBundle))) as unknown as Bundles;

async function readBundle(api: ApiName): Promise<[ApiName, unknown]> {
  return [api, JSON.parse(await readFile(`${ROOT}generated/openapi/${api}.json`, "utf8"))];
}

/** A description as a plain tree, for whatever the typed view leaves out. */
export function tree(api: ApiName): JsonObject {
  return bundles[api] as unknown as JsonObject;
}

export interface OperationOfApi extends LocatedOperation {
  readonly api: ApiName;
}

export function allOperations(): OperationOfApi[] {
  return APIS.flatMap((api) => operationsOf(bundles[api]).map((located) => ({ api, ...located })));
}

export function operation(operationId: string): OperationOfApi {
  const found = allOperations().find((candidate) => candidate.operation.operationId === operationId);
  if (!found) throw new Error(`no operation ${operationId}`);
  return found;
}

/** One example of a request or an answer, with the schema it must satisfy. */
export interface BodyExample {
  readonly api: ApiName;
  readonly operationId: string;
  /** `request` or the HTTP status. */
  readonly side: string;
  readonly key: string;
  /** Pointer of the schema inside the description. */
  readonly schema: string;
  readonly value: Json;
}

export function bodyExamples(api: ApiName): BodyExample[] {
  return allOperations()
    .filter((located) => located.api === api)
    .flatMap((located) => mediaOf(located).flatMap((media) => examplesOf(media)));
}

/** A request or an answer in one media type. */
export interface Media extends Place {
  readonly api: ApiName;
  readonly operationId: string;
  readonly side: string;
}

export function mediaOf({ api, path, method, operation }: OperationOfApi): Media[] {
  const base = `/paths/${path.replaceAll("/", "~1")}/${method}`;
  const raw = operation as unknown as JsonObject;
  const owners: [string, Place][] = Object.entries(operation.responses).map(([status, node]) => [
    status,
    { node: node as JsonObject, pointer: `${base}/responses/${status}` },
  ]);
  if (isObject(raw["requestBody"]))
    owners.unshift(["request", { node: raw["requestBody"], pointer: `${base}/requestBody` }]);
  return owners.flatMap(([side, owner]) => {
    const { node, pointer } = resolve(tree(api), owner);
    const content = isObject(node["content"]) ? Object.entries(node["content"]) : [];
    return content.map(([type, media]) => ({
      api,
      operationId: operation.operationId,
      side,
      node: media as JsonObject,
      pointer: `${pointer}/content/${type.replaceAll("/", "~1")}`,
    }));
  });
}

function examplesOf({ api, operationId, side, node, pointer }: Media): BodyExample[] {
  const examples = isObject(node["examples"]) ? Object.entries(node["examples"]) : [];
  return examples.map(([key, example]) => {
    const { value } = resolve(tree(api), { node: example as JsonObject, pointer }).node;
    if (value === undefined) throw new Error(`${operationId} ${side} ${key} has no value`);
    return { api, operationId, side, key, schema: `${pointer}/schema`, value };
  });
}

/** What a named schema comes to. */
export function schemaShape(api: ApiName, name: string): Shape {
  return shapeOf(tree(api), [namedSchema(api, name)]);
}

function namedSchema(api: ApiName, name: string): Place {
  const node = bundles[api].components.schemas[name];
  if (!node) throw new Error(`no schema ${name} in ${api}`);
  return { node: node as unknown as JsonObject, pointer: `/components/schemas/${name}` };
}

/** A schema without variants, or each of its variants under its own name. */
export function variantShapes(api: ApiName, name: string): Map<string, Shape> {
  const shape = schemaShape(api, name);
  if (shape.variants.size === 0) return new Map([["", shape]]);
  return new Map([...shape.variants].map(([key, place]) => [key, shapeOf(tree(api), [place])]));
}

export function propertyShape(api: ApiName, shape: Shape, name: string): Shape | undefined {
  const located = shape.properties.get(name);
  return located && shapeOf(tree(api), located);
}

/** Visits every value of a tree with the keys that lead to it. */
export function walk(
  value: Json,
  visit: (value: Json, path: readonly string[]) => void,
  path: readonly string[] = [],
): void {
  visit(value, path);
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) walk(child, visit, [...path, key]);
}

/** YAML files of the descriptions, path below `specs/` → content. */
export async function specFiles(folders: readonly string[] = ["shared", ...APIS]): Promise<Map<string, Json>> {
  const files = new Map<string, Json>();
  for (const folder of folders) {
    for (const name of (await readdir(SPECS + folder, { recursive: true })).toSorted()) {
      if (!name.endsWith(".yaml")) continue;
      const path = `${folder}/${name}`;
      files.set(path, parse(await readFile(SPECS + path, "utf8")) as Json);
    }
  }
  return files;
}

export async function readSpec(path: string): Promise<string> {
  return readFile(SPECS + path, "utf8");
}

/** An empty folder that disappears with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(PREFIX);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The descriptions with their linter settings, free to be broken; whoever asks for it removes it. */
export async function copyOfSpecs(): Promise<string> {
  const folder = await mkdtemp(PREFIX);
  for (const name of ["redocly.yaml", "rules", "shared", ...APIS])
    await cp(SPECS + name, `${folder}/specs/${name}`, { recursive: true });
  await cp(`${ROOT}redocly.yaml`, `${folder}/redocly.yaml`);
  return `${folder}/`;
}
