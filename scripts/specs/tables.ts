import { expect } from "vitest";
import type { Shape } from "../breaking/shape.ts";
import type { ApiName } from "../generate/bundle.ts";
import { bundles, propertyShape, schemaShape, variantShapes } from "./support.ts";

/** In how many variants a field stands and where it must be given; see fields.test.ts. */
export type Obligation =
  | "required"
  // Absent or null (E-17).
  | "optional"
  // Absent or right, never null: the table demands it, the worked answer leaves it out (E-03).
  | "omissible"
  // Always there, null if unknown (E-15).
  | "nullable"
  | { readonly only: string }
  | { readonly optionalIn: string }
  | { readonly demandedOf: string };

/** What the type column of the document comes to. A string unless another type is named. */
export interface Rule {
  readonly type?: string;
  readonly max?: number;
  readonly values?: readonly unknown[];
  /** Values of the field that tells the variants apart. */
  readonly tag?: readonly string[];
  /** One or several of these, comma-separated. */
  readonly list?: readonly string[];
  /** The named schema whose pattern holds. */
  readonly like?: "Guid" | "Oid" | "TimestampText" | "LocalDateTimeText" | "OffsetDateTimeText" | "Snils";
  readonly nsi?: string;
  /** Still described and no longer to be sent. */
  readonly deprecated?: true;
  /** A rule of ФЛК that says what a schema cannot. */
  readonly rule?: string;
}

export type Field = readonly [id: string, name: string, obligation: Obligation, rule: Rule];

/** Asserts one row of a table of the document against the schema. */
export function expectField(api: ApiName, schemaName: string, [id, name, obligation, rule]: Field): void {
  const variants = variantShapes(api, schemaName);
  if (rule.tag) expect([...variants.keys()], "variants").toEqual(rule.tag);
  const owners = [...variants].filter(([, shape]) => shape.properties.has(name));
  expect(
    owners.map(([variant]) => variant),
    "variants that know the field",
  ).toEqual(ownersOf(obligation, [...variants.keys()]));
  for (const [variant, shape] of owners) {
    const property = propertyShape(api, shape, name);
    if (!property) throw new Error(`${schemaName}.${name} has no schema`);
    const isDemanded = demands(obligation, variant);
    expect(shape.required.has(name), "required").toBe(isDemanded || obligation === "nullable");
    expect(property.types?.has("null") ?? false, "may be null").toBe(!isDemanded && obligation !== "omissible");
    expect(property.extensions["x-req"], "x-req").toContain(id);
    expectRule(api, property, rule, variant);
    if (rule.deprecated) expect(isDeprecated(shape, name), "deprecated").toBe(true);
  }
  if (rule.rule !== undefined) expectFlkRule(id, rule.rule);
}

function ownersOf(obligation: Obligation, variants: string[]): string[] {
  if (typeof obligation === "string" || "demandedOf" in obligation) return variants;
  return ["only" in obligation ? obligation.only : obligation.optionalIn];
}

function demands(obligation: Obligation, variant: string): boolean {
  if (typeof obligation === "string") return obligation === "required";
  if ("demandedOf" in obligation) return obligation.demandedOf === variant;
  return "only" in obligation;
}

function expectRule(api: ApiName, property: Shape, rule: Rule, variant: string): void {
  const types = [...(property.types ?? [])].filter((type) => type !== "null");
  expect(types, "type").toEqual([rule.type ?? "string"]);
  if (rule.max !== undefined) expect(property.limits.get("maxLength"), "maxLength").toBe(rule.max);
  if (rule.values) expect(property.values, "values").toEqual(rule.values);
  else if (rule.tag) expect(property.values, "tag").toContain(variant);
  else expect(property.values, "values").toBeUndefined();
  expect(property.extensions["x-nsi"], "x-nsi").toBe(rule.nsi);
  if (rule.like) expect(property.patterns, rule.like).toEqual(schemaShape(api, rule.like).patterns);
  if (rule.list) expectList(api, property, rule.list);
}

function expectList(api: ApiName, property: Shape, values: readonly string[]): void {
  const name = property.extensions["x-comma-list-of"];
  expect(typeof name === "string" && schemaShape(api, name).values, "x-comma-list-of").toEqual(values);
}

function isDeprecated(shape: Shape, name: string): boolean {
  return shape.properties.get(name)?.some(({ node }) => node["deprecated"] === true) ?? false;
}

function expectFlkRule(id: string, rule: string): void {
  const rules = bundles.vitrine.components.schemas["FlkErrorCode"]?.["x-flk-rules"];
  expect(rules, "x-flk-rules").toContainEqual(expect.objectContaining({ id: rule, req: id }));
}
