import fc from "fast-check";
import { shapeOf, type Located, type Shape } from "../breaking/shape.ts";
import { textAt } from "../breaking/json.ts";
import { isObject, type Json, type JsonObject } from "../generate/document.ts";

/** Longer lists and texts than these say nothing new; what is too long is spoilt on purpose elsewhere. */
const MOST_ITEMS = 3;
const MOST_CHARACTERS = 80;

/**
 * Legal values of a schema. Where the contract has an example the value of the example comes three times out of four: a record
 * under a made-up id is known to nobody, and its request goes no deeper than «не найдено».
 */
export function valuesOf(document: JsonObject, located: Located, example?: Json): fc.Arbitrary<Json> {
  const shape = withVariant(document, shapeOf(document, located), example);
  if (isObject(example)) return objectsOf(document, shape, example);
  if (Array.isArray(example)) return listsOf(document, shape, example);
  const made = fc.oneof(...alternatives(document, shape));
  return example === undefined
    ? made
    : fc.oneof({ weight: 3, arbitrary: fc.constant(example) }, { weight: 1, arbitrary: made });
}

function alternatives(document: JsonObject, shape: Shape): fc.Arbitrary<Json>[] {
  if (shape.values) return [fc.constantFrom(...shape.values)];
  return [...(shape.types ?? ["string", "integer", "null"])].map((type) => ofType(document, shape, type));
}

function ofType(document: JsonObject, shape: Shape, type: string): fc.Arbitrary<Json> {
  switch (type) {
    case "object":
      return objectsOf(document, shape, {});
    case "array":
      return listsOf(document, shape, []);
    case "string":
      return textsOf(shape);
    case "integer":
      return fc.integer(rangeOf(shape));
    case "number":
      return fc.double({ ...rangeOf(shape), noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

/** Of a union, the rules of the variant that the value belongs to. */
function withVariant(document: JsonObject, shape: Shape, example: Json | undefined): Shape {
  if (shape.tag === undefined || !isObject(example)) return shape;
  const variant = shape.variants.get(textAt(example, shape.tag));
  return variant ? shapeOf(document, [variant]) : shape;
}

/** All that the example has, each with values of its own, and of what it may leave out some left out. */
function objectsOf(document: JsonObject, { properties, required }: Shape, example: JsonObject): fc.Arbitrary<Json> {
  const names = [...properties.keys()].filter((name) => name in example || required.has(name));
  const model = names.map((name) => [name, valuesOf(document, properties.get(name) ?? [], example[name])] as const);
  return fc.record<Record<string, Json>>(Object.fromEntries(model), {
    requiredKeys: names.filter((name) => required.has(name) || example[name] !== undefined),
  });
}

function listsOf(document: JsonObject, { items, limits }: Shape, example: readonly Json[]): fc.Arbitrary<Json> {
  if (example.length > 0) return fc.tuple(...example.map((item) => valuesOf(document, items, item)));
  const minLength = limits.get("minItems") ?? 0;
  const maxLength = Math.max(minLength, Math.min(limits.get("maxItems") ?? MOST_ITEMS, MOST_ITEMS));
  return fc.array(valuesOf(document, items), { minLength, maxLength });
}

function textsOf({ patterns, limits }: Shape): fc.Arbitrary<string> {
  const minLength = limits.get("minLength") ?? 0;
  const maxLength = Math.max(minLength, Math.min(limits.get("maxLength") ?? MOST_CHARACTERS, MOST_CHARACTERS));
  const plain = fc.string({ unit: "grapheme", minLength, maxLength });
  const tests = [...patterns].map((pattern) => new RegExp(pattern, "u"));
  const [first] = patterns;
  // Every text but those with NUL: no pattern worth building from.
  if (first === undefined || first.startsWith("^[^\\x00"))
    return plain.filter((text) => tests.every((test) => test.test(text)));
  const built = fc.stringMatching(new RegExp(first, "u"), { maxLength });
  return built.filter((text) => text.length >= minLength && tests.every((test) => test.test(text)));
}

function rangeOf({ limits }: Shape): { min: number; max: number } {
  return { min: limits.get("minimum") ?? -(2 ** 31), max: limits.get("maximum") ?? 2 ** 31 - 1 };
}
