import type { ApiName } from "../generate/bundle.ts";
import { operationsOf, type LocatedOperation } from "../generate/document.ts";
import type { Api } from "./apis.ts";
import { operationHref, pageHref, schemaHref } from "./links.ts";

export type PlaceKind = "operation" | "field" | "response";

/** A spot of a description that names a requirement or an erratum. */
export interface Place {
  kind: PlaceKind;
  label: string;
  api: ApiName;
  href: string;
}

/** id of a requirement or an erratum → where the three descriptions name it. */
export type Places = ReadonlyMap<string, readonly Place[]>;

export function findPlaces(apis: readonly Api[]): Places {
  const places = new Map<string, Place[]>();
  for (const api of apis) {
    for (const [id, place] of namedIn(api)) addPlace(places, id, place);
  }
  return places;
}

function addPlace(places: Map<string, Place[]>, id: string, place: Place): void {
  const known = places.get(id) ?? [];
  if (!known.some(({ href, label }) => href === place.href && label === place.label)) known.push(place);
  places.set(id, known);
}

type Named = readonly [id: string, place: Place];

function namedIn(api: Api): Named[] {
  const { components } = api.document;
  return [
    ...operationsOf(api.document).flatMap((located) =>
      ledgerIds(located.operation).map((id): Named => [id, operationPlace(api.name, located)]),
    ),
    ...Object.entries(components.schemas).flatMap(([name, schema]) => namedInSchema(api.name, name, schema, [name])),
    ...Object.entries(components.responses ?? {}).flatMap(([name, response]) =>
      ledgerIds(response).map((id): Named => [id, responsePlace(api, name)]),
    ),
  ];
}

export function operationPlace(api: ApiName, { path, method, operation }: LocatedOperation): Place {
  return {
    kind: "operation",
    label: `${method.toUpperCase()} ${path}`,
    api,
    href: operationHref(api, operation.tags[0] ?? "", operation.operationId),
  };
}

/** A response is shared and has no place of its own in Redoc: the link leads to the first operation that gives it. */
function responsePlace(api: Api, name: string): Place {
  const ref = `#/components/responses/${name}`;
  for (const located of operationsOf(api.document)) {
    const status = Object.entries(located.operation.responses).find(([, response]) => response.$ref === ref)?.[0];
    if (status)
      return {
        kind: "response",
        label: `${status} ${name}`,
        api: api.name,
        href: operationPlace(api.name, located).href,
      };
  }
  return { kind: "response", label: name, api: api.name, href: pageHref(api.name) };
}

/** A schema, its fields and the fields of its branches; `path` grows by the names of properties only. */
function namedInSchema(api: ApiName, component: string, node: unknown, path: readonly string[]): Named[] {
  if (typeof node !== "object" || node === null) return [];
  const place: Place = { kind: "field", label: path.join("."), api, href: schemaHref(api, component) };
  const below = Object.entries(node).flatMap(([key, child]: [string, unknown]) => {
    if (key === "properties")
      return Object.entries(child as object).flatMap(([name, property]) =>
        namedInSchema(api, component, property, [...path, name]),
      );
    return namedInSchema(api, component, child, path);
  });
  return [...ledgerIds(node).map((id): Named => [id, place]), ...below];
}

/** Ids in `x-req` and `x-errata` of a node itself. */
export function ledgerIds(node: object): string[] {
  return [...extensionIds(node, "x-req"), ...extensionIds(node, "x-errata")];
}

export function extensionIds(node: object, extension: "x-req" | "x-errata"): string[] {
  const ids: unknown = (node as Record<string, unknown>)[extension];
  return Array.isArray(ids) ? ids.map(String) : [];
}
