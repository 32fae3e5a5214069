import { textAt, type Place } from "../breaking/json.ts";
import { shapeOf, type Shape } from "../breaking/shape.ts";
import { type Json, type JsonObject, isObject } from "../generate/document.ts";

/** A value that breaks one rule of its schema. */
export interface Mutation {
  /** What is wrong, for people: `/patient_data_rrp/snils: longer than 11`. */
  readonly name: string;
  /** JSON Pointer to what is wrong. */
  readonly pointer: string;
  readonly value: Json;
}

/** Every way in which a legal value can break one rule of its schema: all other rules still hold. */
export function mutationsOf(document: JsonObject, schema: Place, legal: Json): Mutation[] {
  return walk(document, shapeOf(document, [schema]), legal, "");
}

function walk(document: JsonObject, plain: Shape, legal: Json, pointer: string): Mutation[] {
  const shape = withVariant(document, plain, legal);
  const own = wrongValues(shape, legal).map(({ what, value }) => ({ name: `${pointer}: ${what}`, pointer, value }));
  if (Array.isArray(legal)) return [...own, ...ofItems(document, shape, legal, pointer)];
  return isObject(legal) ? [...own, ...ofProperties(document, shape, legal, pointer)] : own;
}

/** Of a union, the rules of the variant that the value belongs to. */
function withVariant(document: JsonObject, shape: Shape, legal: Json): Shape {
  if (shape.tag === undefined || !isObject(legal)) return shape;
  const variant = shape.variants.get(textAt(legal, shape.tag));
  return variant ? shapeOf(document, [variant]) : shape;
}

function ofProperties(document: JsonObject, shape: Shape, legal: JsonObject, pointer: string): Mutation[] {
  const missing = [...shape.required].map((field) => {
    const { [field]: _left, ...rest } = legal;
    return { name: `${pointer}/${field}: missing`, pointer: `${pointer}/${field}`, value: rest };
  });
  const wrong = [...shape.properties].flatMap(([field, located]) => {
    const child = shapeOf(document, located);
    // What the service keeps itself is dropped unread (RES-F6).
    if (located.some(({ node }) => node["deprecated"] === true)) return [];
    const mutations = walk(document, child, legal[field] ?? null, `${pointer}/${field}`);
    return mutations.map((mutation) => ({ ...mutation, value: { ...legal, [field]: mutation.value } }));
  });
  return [...missing, ...wrong];
}

/** The first item stands for all. */
function ofItems(document: JsonObject, shape: Shape, legal: readonly Json[], pointer: string): Mutation[] {
  const [first, ...rest] = legal;
  if (first === undefined) return [];
  const inner = walk(document, shapeOf(document, shape.items), first, `${pointer}/0`);
  return inner.map((mutation) => ({ ...mutation, value: [mutation.value, ...rest] }));
}

interface Wrong {
  readonly what: string;
  readonly value: Json;
}

function wrongValues(shape: Shape, legal: Json): Wrong[] {
  return [
    ...wrongTypes(shape),
    ...wrongEnums(shape),
    ...wrongTexts(shape, legal),
    ...wrongNumbers(shape),
    ...wrongLists(shape, legal),
  ];
}

const OF_TYPES: readonly (readonly [string, Json])[] = [
  ["null", null],
  ["boolean", true],
  ["number", 17.5],
  ["object", { a: 1 }],
  ["array", [[]]],
  ["string", "слово"],
];

function wrongTypes({ types }: Shape): Wrong[] {
  if (!types) return [];
  return OF_TYPES.filter(([type]) => !types.has(type)).map(([type, value]) => ({ what: `is ${type}`, value }));
}

function wrongEnums({ values }: Shape): Wrong[] {
  if (!values) return [];
  const value = typeof values[0] === "number" ? 4999 : "NOBODY";
  return [{ what: "not of the enumeration", value }];
}

/** Of texts that break the pattern, one of each kind. */
const BROKEN_TEXTS = ["", " ", "!", "a\u0000b", "Ω\u0000", "2026-02-30T08:00:00", "НЕКТО,EPGU"];

function wrongTexts({ limits, patterns }: Shape, legal: Json): Wrong[] {
  const longest = limits.get("maxLength");
  const shortest = limits.get("minLength") ?? 0;
  const sample = typeof legal === "string" && legal !== "" ? legal : "я";
  const tooLong =
    longest === undefined ? [] : [{ what: `longer than ${longest}`, value: sample.padEnd(longest + 1, sample) }];
  const tooShort = shortest > 0 ? [{ what: "empty", value: "" }] : [];
  const broken = [...patterns].flatMap((pattern) => {
    const expression = new RegExp(pattern, "u");
    return BROKEN_TEXTS.filter((text) => !expression.test(text)).map((value) => ({
      what: `pattern: ${JSON.stringify(value)}`,
      value,
    }));
  });
  return [...tooLong, ...tooShort, ...broken];
}

function wrongNumbers({ types, limits }: Shape): Wrong[] {
  const [least, most] = [limits.get("minimum"), limits.get("maximum")];
  const isInteger = types?.has("integer") === true && !types.has("number");
  return [
    ...(least === undefined ? [] : [{ what: `less than ${least}`, value: least - 1 }]),
    ...(most === undefined
      ? []
      : [most + 1, 2 ** 31, 1e20].filter((value) => value > most).map((value) => ({ what: `${value}`, value }))),
    ...(isInteger ? [{ what: "has a fraction", value: 1.5 }] : []),
  ];
}

function wrongLists({ limits }: Shape, legal: Json): Wrong[] {
  if (!Array.isArray(legal)) return [];
  const [fewest = 0, most] = [limits.get("minItems"), limits.get("maxItems")];
  const item = legal[0] ?? "x";
  return [
    ...(fewest > 0 ? [{ what: "no items", value: [] }] : []),
    ...(most === undefined
      ? []
      : [{ what: `more than ${most} items`, value: Array.from({ length: most + 1 }, () => item) }]),
  ];
}
