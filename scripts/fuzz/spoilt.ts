import fc from "fast-check";
import { isObject, type Json } from "../generate/document.ts";

/** JSON texts of values that clients send in earnest or by mistake; some have no value in JavaScript, so they are texts. */
const ODD_JSON: readonly string[] = [
  "null", "true", "0", "-0", "-1", "1.5", "1e400", "-1e400", "1e-400", "1e21", "9007199254740993", "2147483648",
  "[]", "{}", "[[]]", '[null]', '{"a":1}', '{"__proto__":{"a":1}}', '{"constructor":1}', '{"$ref":"#"}',
  '""', '" "', '"\\u0000"', '"\\ud800"', '"\\ufeff"', '"a\\u0000b"', '"\\r\\n"', '"null"', '"NaN"', '"Infinity"', '"1e400"',
  '"2026-02-30T08:00:00"', '"0000-01-01T00:00:00"', '"9999-12-31T23:59:59"', '"2026-01-01T24:00:00"', '"2026-06-30T23:59:60"',
  '"Ёжик в тумане"', '"🏥🏥"', '"é"', '"%00"', '"../../etc"', "\"'; drop table slot; --\"", '"{{7*7}}"', '"<script>"',
  `"${"я".repeat(5_000)}"`, `[${"1,".repeat(2_000)}1]`, `${"[".repeat(200)}${"]".repeat(200)}`, "-", "+1", "01", "undefined", "'a'", "",
]; // prettier-ignore

/** What an address or a header may carry; every text that JSON can, and these. */
export const ODD_TEXTS: readonly string[] = [
  "", " ", "0", "-0", "-1", "1.5", "1e3", "1e400", "0x10", "١٢", "NaN", "Infinity", "null", "undefined", "true", "[]", "{}",
  "9007199254740993", "2147483648", "\u0000", "a\u0000b", "\ufeff", "\ud800", "%", "%00", "%ff", "+", "&", "=", "..", "../..", "a/b", "a b", "ё", "🏥",
  "2026-02-30T08:00:00", "0000-01-01T00:00:00", "9999-12-31T23:59:59", "2026-01-01", "2026-01-01T00:00:00+15:00", "a:b", "'", '"', "a".repeat(3_000),
]; // prettier-ignore

/** A text of JSON with one thing wrong. */
export function spoiltJson(legal: Json): fc.Arbitrary<string> {
  const text = JSON.stringify(legal);
  const places = pointersOf(legal);
  const odd = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ODD_JSON) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 2 }) },
  );
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(fc.constantFrom(...places), odd).map(([place, other]) => withText(legal, place, other)),
    },
    { weight: 3, arbitrary: fc.constantFrom(...places).map((place) => textOf(without(legal, place))) },
    { weight: 1, arbitrary: fc.nat(text.length).map((length) => text.slice(0, length)) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_JSON) },
  );
}

type Pointer = readonly (string | number)[];

/** Every place of the value, the whole of it first: that is what failures are shrunk to. */
function pointersOf(value: Json, above: Pointer = []): Pointer[] {
  const children: [string | number, Json][] = Array.isArray(value)
    ? value.map((item: Json, i) => [i, item])
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [above, ...children.flatMap(([key, child]) => pointersOf(child, [...above, key]))];
}

function withText(value: Json, [key, ...rest]: Pointer, text: string): string {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return `[${value.map((item: Json, i) => (i === key ? withText(item, rest, text) : JSON.stringify(item))).join()}]`;
  const members = Object.entries(value as Record<string, Json>).map(
    ([name, child]) => `${JSON.stringify(name)}:${name === key ? withText(child, rest, text) : JSON.stringify(child)}`,
  );
  return `{${members.join()}}`;
}

/** Of nothing at all: no text. */
function textOf(value: Json | undefined): string {
  return value === undefined ? "" : JSON.stringify(value);
}

function without(value: Json, [key, ...rest]: Pointer): Json | undefined {
  if (key === undefined) return undefined;
  if (Array.isArray(value)) return value.flatMap((item: Json, i) => (i === key ? (without(item, rest) ?? []) : [item]));
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>).map(([name, child]) => [
      name,
      name === key ? without(child, rest) : child,
    ]),
  ) as Json;
}
