import { type Json, type JsonObject, isObject } from "../generate/document.ts";
import { at, listAt, membersOf, textAt, textOf, type Place } from "./json.ts";

/** Schemas that hold at the same time: a property may be described by several members of an `allOf`. */
export type Located = readonly Place[];

export const UPPER_LIMITS = ["maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties"] as const;
export const LOWER_LIMITS = ["minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties"] as const;
export const LIMITS = [...UPPER_LIMITS, ...LOWER_LIMITS];
export type Limit = (typeof LIMITS)[number];

/** What a schema says once references, `allOf` and unions with null are worked out, so that refactoring is no change. */
export interface Shape {
  /** Absent: any type. */
  readonly types: ReadonlySet<string> | undefined;
  readonly values: readonly Json[] | undefined;
  readonly limits: ReadonlyMap<Limit, number>;
  readonly patterns: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, Located>;
  readonly items: Located;
  /** What properties without a name of their own must be. */
  readonly extra: Located;
  readonly isClosed: boolean;
  /** The property that tells the variants apart, if one does. */
  readonly tag: string | undefined;
  /** Keyed by tag value, or by schema name where no property tells. */
  readonly variants: ReadonlyMap<string, Place>;
  /** `x-` keys; the outermost schema wins. */
  readonly extensions: JsonObject;
}

const ANYTHING: Shape = {
  types: undefined,
  values: undefined,
  limits: new Map(),
  patterns: new Set(),
  required: new Set(),
  properties: new Map(),
  items: [],
  extra: [],
  isClosed: false,
  tag: undefined,
  variants: new Map(),
  extensions: {},
};

export function shapeOf(document: JsonObject, located: Located): Shape {
  return located
    .flatMap((place) => conjuncts(document, place))
    .map((place) => ownShape(document, place))
    .reduce(merge, ANYTHING);
}

/** The schema itself and everything that holds together with it. */
function conjuncts(document: JsonObject, place: Place): Place[] {
  const { $ref } = place.node;
  const referred = typeof $ref === "string" ? conjuncts(document, at(document, $ref)) : [];
  const members = subschemas(place, "allOf").flatMap((member) => conjuncts(document, member));
  return [place, ...referred, ...members];
}

function subschema({ node, pointer }: Place, key: string): Place[] {
  const child = node[key];
  return isObject(child) ? [{ node: child, pointer: `${pointer}/${key}` }] : [];
}

function subschemas({ node, pointer }: Place, key: string): Place[] {
  return listAt(node, key).flatMap((member, i) =>
    isObject(member) ? [{ node: member, pointer: `${pointer}/${key}/${i}` }] : [],
  );
}

function ownShape(document: JsonObject, place: Place): Shape {
  const { node } = place;
  const alternatives = [...subschemas(place, "anyOf"), ...subschemas(place, "oneOf")];
  const isNullUnion = alternatives.some((alternative) => alternative.node["type"] === "null");
  const own: Shape = {
    types: typesOf(node),
    values: "const" in node ? [node["const"] ?? null] : node["enum"] === undefined ? undefined : listAt(node, "enum"),
    limits: new Map(LIMITS.flatMap((limit) => (typeof node[limit] === "number" ? [[limit, node[limit]]] : []))),
    patterns: new Set(textAt(node, "pattern") === "" ? [] : [textAt(node, "pattern")]),
    required: new Set(listAt(node, "required").map(textOf)),
    properties: new Map([...membersOf(place, "properties")].map(([name, property]) => [name, [property]])),
    items: subschema(place, "items"),
    extra: subschema(place, "additionalProperties"),
    isClosed: node["additionalProperties"] === false,
    tag: isObject(node["discriminator"]) ? textAt(node["discriminator"], "propertyName") : undefined,
    variants: isNullUnion ? new Map() : variantsOf(document, place, alternatives),
    extensions: Object.fromEntries(Object.entries(node).filter(([key]) => key.startsWith("x-"))),
  };
  return isNullUnion ? merge(own, nullable(document, alternatives)) : own;
}

function typesOf(node: JsonObject): ReadonlySet<string> | undefined {
  const { type } = node;
  if (type === undefined) return undefined;
  return new Set((Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string"));
}

/** `anyOf: [X, null]`: X, and null besides. */
function nullable(document: JsonObject, alternatives: readonly Place[]): Shape {
  const [target, ...others] = alternatives.filter(({ node }) => node["type"] !== "null");
  if (!target || others.length > 0) throw new Error("a union with null must have exactly one other branch");
  const shape = shapeOf(document, [target]);
  return { ...shape, types: shape.types && new Set([...shape.types, "null"]) };
}

function variantsOf(document: JsonObject, { node }: Place, alternatives: readonly Place[]): Map<string, Place> {
  const mapping = isObject(node["discriminator"]) ? node["discriminator"]["mapping"] : undefined;
  if (isObject(mapping))
    return new Map(Object.entries(mapping).map(([value, ref]) => [value, at(document, textOf(ref))]));
  return new Map(alternatives.map((place, i) => [textAt(place.node, "$ref").split("/").at(-1) || `#${i + 1}`, place]));
}

/** Both must hold. */
function merge(a: Shape, b: Shape): Shape {
  return {
    types: a.types && b.types ? commonTypes(a.types, b.types) : (a.types ?? b.types),
    values: a.values && b.values ? a.values.filter((value) => b.values?.includes(value)) : (a.values ?? b.values),
    limits: tightest(a.limits, b.limits),
    patterns: new Set([...a.patterns, ...b.patterns]),
    required: new Set([...a.required, ...b.required]),
    properties: joined(a.properties, b.properties),
    items: [...a.items, ...b.items],
    extra: [...a.extra, ...b.extra],
    isClosed: a.isClosed || b.isClosed,
    tag: a.tag ?? b.tag,
    variants: a.variants.size > 0 ? a.variants : b.variants,
    extensions: { ...b.extensions, ...a.extensions },
  };
}

function commonTypes(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...[...a].filter((type) => admits(b, type)), ...[...b].filter((type) => admits(a, type))]);
}

/** An integer is a number. */
export function admits(types: ReadonlySet<string>, type: string): boolean {
  return types.has(type) || (type === "integer" && types.has("number"));
}

function tightest(a: ReadonlyMap<Limit, number>, b: ReadonlyMap<Limit, number>): Map<Limit, number> {
  const result = new Map(a);
  for (const [limit, value] of b) {
    const known = result.get(limit) ?? value;
    result.set(limit, isUpper(limit) ? Math.min(known, value) : Math.max(known, value));
  }
  return result;
}

export function isUpper(limit: Limit): boolean {
  return (UPPER_LIMITS as readonly Limit[]).includes(limit);
}

function joined(a: ReadonlyMap<string, Located>, b: ReadonlyMap<string, Located>): Map<string, Located> {
  const result = new Map(a);
  for (const [name, located] of b) result.set(name, [...(result.get(name) ?? []), ...located]);
  return result;
}
