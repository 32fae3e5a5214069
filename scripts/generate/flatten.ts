import { isDeepStrictEqual } from "node:util";
import { listAt, objectAt, textAt, textOf } from "../breaking/json.ts";
import { isObject, type Json, type JsonObject } from "./document.ts";
import { childObject } from "./mapSchemas.ts";

/** One form of an object, and what a reader knows it by: the values of its tag, or its title. */
interface Variant {
  readonly label: string;
  readonly title: string;
  readonly schema: JsonObject;
}

interface Workshop {
  readonly schemas: JsonObject;
  readonly flat: JsonObject;
}

/**
 * Every named object as one flat list of fields: bases are copied in, variants are put together. What such an object must have is
 * what each variant must have; the rest is said in its description. An object that was put together inside another gets a name
 * of its own, `<Owner><Field>`.
 */
export function flatten(schemas: JsonObject): JsonObject {
  const workshop: Workshop = { schemas, flat: {} };
  for (const name of Object.keys(schemas)) workshop.flat[name] = flatObject(childObject(schemas, name), name, workshop);
  return workshop.flat;
}

function flatObject(schema: JsonObject, name: string, workshop: Workshop): JsonObject {
  const { allOf, anyOf, oneOf = anyOf, discriminator, ...own } = schema;
  if (Array.isArray(allOf))
    return allOf.reduce<JsonObject>((flat, base) => onTopOf(targetOf(base, workshop), flat), own);
  if (!Array.isArray(oneOf)) return schema;
  const variants = oneOf.map((member) => variantOf(member, discriminator, workshop));
  return {
    ...own,
    ...united(variants, name, workshop),
    description: `${textAt(own, "description")} ${conditions(variants)}`.trimEnd(),
  };
}

function onTopOf(base: JsonObject, own: JsonObject): JsonObject {
  return {
    ...own,
    required: [...new Set([...listAt(base, "required"), ...listAt(own, "required")])],
    properties: { ...objectAt(base, "properties"), ...objectAt(own, "properties") },
  };
}

function variantOf(member: Json, discriminator: Json | undefined, workshop: Workshop): Variant {
  const schema = flatObject(targetOf(member, workshop), "", workshop);
  const title = textAt(schema, "title");
  if (!isObject(discriminator)) return { label: title, title, schema };
  const tag = textAt(discriminator, "propertyName");
  const values = valuesOf(childObject(objectAt(schema, "properties"), tag));
  return { label: `${tag} = ${values.map(textOf).join(", ")}`, title, schema };
}

function united(variants: readonly Variant[], name: string, workshop: Workshop): JsonObject {
  const fields = new Set(variants.flatMap(({ schema }) => Object.keys(objectAt(schema, "properties"))));
  const properties = [...fields].map((field): [string, Json] => {
    const forms = variants.flatMap(({ schema, ...variant }) => {
      const form = objectAt(schema, "properties")[field];
      return isObject(form) ? [{ ...variant, schema: form }] : [];
    });
    return [field, eitherOf(forms, name + pascalCase(field), workshop)];
  });
  return { type: "object", required: demandedByAll(variants), properties: Object.fromEntries(properties) };
}

function demandedByAll(variants: readonly Variant[]): Json[] {
  return variants
    .map(({ schema }) => listAt(schema, "required"))
    .reduce((all, one) => all.filter((field) => one.includes(field)));
}

/** «Обязательны также: при type = ROOM — room_number, room_name; …» */
function conditions(variants: readonly Variant[]): string {
  const always = demandedByAll(variants);
  const more = variants.flatMap(({ label, schema }) => {
    const fields = listAt(schema, "required").filter((field) => !always.includes(field));
    return fields.length === 0 ? [] : [`${label} — ${fields.map(textOf).join(", ")}`];
  });
  return more.length === 0 ? "" : `Обязательны также: ${more.join("; ")}.`;
}

/** A field that variants tell apart: whatever one of them takes. */
function eitherOf(forms: readonly Variant[], name: string, workshop: Workshop): JsonObject {
  const [first, ...others] = forms.map(({ schema }) => schema);
  if (first === undefined) throw new Error(`${name} has no form`);
  if (others.every((other) => isDeepStrictEqual(other, first))) return first;
  const spelt = forms.map((form) => ({ ...form, schema: spellOut(form, workshop) }));
  if (!spelt.every(({ schema }) => schema["type"] === "object")) return loosest(spelt.map(({ schema }) => schema));
  workshop.flat[name] = { description: first["description"] ?? "", ...united(spelt, name, workshop) };
  return { ...first, $ref: `#/components/schemas/${name}` };
}

/** Without reference, union with null or constant; a constant is explained by what its object is called. */
function spellOut({ schema, title }: Variant, workshop: Workshop): JsonObject {
  const { anyOf, ...words } = schema;
  const branch = Array.isArray(anyOf) ? anyOf.find((member) => isObject(member) && member["type"] !== "null") : words;
  const { $ref: _, const: only, ...spelt } = { ...targetOf(branch ?? null, workshop), ...words };
  if (Array.isArray(anyOf)) spelt["type"] = [spelt["type"] ?? "object", "null"];
  return only === undefined ? spelt : { ...spelt, enum: [only], "x-enumDescriptions": { [textOf(only)]: title } };
}

/** How the values that several schemas have under one keyword become the value that lets through what each of them does. */
const LOOSEST: Readonly<Record<string, (values: readonly Json[]) => Json>> = {
  type: (values) => {
    const types = [...new Set(values.flat())];
    return types.length === 1 ? (types[0] ?? null) : types;
  },
  enum: (values) => [...new Set(values.flat())],
  maxLength: (values) => Math.max(...values.map(Number)),
  "x-enumDescriptions": (values) => Object.assign({}, ...values) as JsonObject,
  "x-req": (values) => [...new Set(values.flat())],
  "x-errata": (values) => [...new Set(values.flat())],
  title: ([first = null]) => first,
  description: ([first = null]) => first,
};

/** A keyword that one of them lacks binds nobody. */
function loosest(forms: readonly JsonObject[]): JsonObject {
  const keywords = Object.keys(forms[0] ?? {}).filter((key) => forms.every((form) => key in form));
  return Object.fromEntries(
    keywords.flatMap((key): [string, Json][] => {
      const values = forms.map((form) => form[key] ?? null);
      const [value = null] = values;
      if (LOOSEST[key]) return [[key, LOOSEST[key](values)]];
      return values.every((other) => isDeepStrictEqual(other, value)) ? [[key, value]] : [];
    }),
  );
}

function targetOf(schema: Json, { schemas }: Workshop): JsonObject {
  if (!isObject(schema)) throw new Error("a branch is no schema");
  const { $ref } = schema;
  return typeof $ref === "string" ? childObject(schemas, $ref.split("/").at(-1) ?? "") : schema;
}

function valuesOf({ const: only, enum: values }: JsonObject): Json[] {
  return Array.isArray(values) ? values : [only ?? null];
}

/** `status_code` → `StatusCode`. */
function pascalCase(name: string): string {
  return name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
