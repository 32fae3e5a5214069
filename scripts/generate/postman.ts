import { APIS, type ApiName, type Bundles } from "./bundle.ts";
import {
  operationsOf,
  type Json,
  type JsonObject,
  type LocatedOperation,
  type OpenApiDocument,
  type Parameter,
} from "./document.ts";

const BASE: Record<ApiName, string> = { gateway: "{{baseUrl}}", vitrine: "{{baseUrl}}", "mis-webhook": "{{misUrl}}" };

/** Keeps the token of the last successful login for every following request. */
const KEEP_TOKEN = [
  "const { Result } = pm.response.json();",
  'if (Result) pm.collectionVariables.set("token", Result.Value);',
];

/**
 * One collection (v2.1) with a folder per description and tag; each named request example is a request of its own.
 * Written here because converters invent random values instead of the examples of the contract.
 */
export function renderPostman(bundles: Bundles): JsonObject {
  return {
    info: {
      name: "ferkit: ФЭР 2.0 «Запись на прием к врачу»",
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    auth: { type: "bearer", bearer: [{ key: "token", value: "{{token}}", type: "string" }] },
    variable: [
      { key: "baseUrl", value: "http://127.0.0.1:2100" },
      { key: "misUrl", value: "http://127.0.0.1:4010" },
      { key: "token", value: "" },
    ],
    item: APIS.map((api) => ({ name: bundles[api].info.title, item: tagFolders(api, bundles[api]) })),
  };
}

function tagFolders(api: ApiName, document: OpenApiDocument): JsonObject[] {
  const operations = operationsOf(document).filter(({ operation }) => operation["x-alias-of"] === undefined);
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? "");
  const titles = new Map(document.tags.map(({ name, "x-displayName": title = name }) => [name, title]));
  return [...byTag].map(([tag, located]) => ({
    name: titles.get(tag) ?? tag,
    item: located.flatMap((one) => requests(api, document, one)),
  }));
}

function requests(api: ApiName, document: OpenApiDocument, located: LocatedOperation): JsonObject[] {
  const examples = located.operation.requestBody?.content["application/json"]?.examples;
  const bodies = Object.values(examples ?? {}).map((example) => resolve(document, example));
  if (bodies.length === 0) return [request(api, document, located)];
  return bodies.map((example) => request(api, document, located, example));
}

function request(
  api: ApiName,
  document: OpenApiDocument,
  { path, method, operation }: LocatedOperation,
  example?: { summary?: string; value?: Json },
): JsonObject {
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(document, parameter));
  const name = example?.summary ? `${operation.summary}: ${example.summary}` : operation.summary;
  const isLogin = operation.operationId === "authorize";
  return {
    name,
    ...(isLogin ? { event: [{ listen: "test", script: { type: "text/javascript", exec: KEEP_TOKEN } }] } : {}),
    request: {
      ...(operation.security ? { auth: { type: "noauth" } } : {}),
      description: operation.description,
      method: method.toUpperCase(),
      header: example ? [{ key: "Content-Type", value: "application/json" }] : [],
      url: url(BASE[api], path, parameters),
      ...(example ? { body: { mode: "raw", raw: JSON.stringify(example.value, null, 2) } } : {}),
    },
  };
}

type PostmanParameter = { key: string; value: string; description: string; disabled?: boolean };

function url(base: string, path: string, parameters: readonly Parameter[]): JsonObject {
  const postmanPath = path.replaceAll(/\{(\w+)\}/g, ":$1");
  const placed = (place: Parameter["in"]): PostmanParameter[] =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, example, description, required }) => ({
        key: name,
        value: String(example ?? ""),
        description: description ?? "",
        ...(place === "query" && !required ? { disabled: true } : {}),
      }));
  const query = placed("query");
  const active = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`);
  return {
    raw: `${base}${postmanPath}${active.length > 0 ? `?${active.join("&")}` : ""}`,
    host: [base],
    path: postmanPath.split("/").filter(Boolean),
    query,
    variable: placed("path"),
  };
}

/** Follows a local reference one step; the bundle has no others. */
function resolve<T extends { $ref?: string }>(document: OpenApiDocument, value: T): T {
  if (value.$ref === undefined) return value;
  const found = value.$ref
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
  return found as T;
}
