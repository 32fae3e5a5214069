import { expect, test } from "vitest";
import { isNestedDeeper, MAX_NESTING } from "./nesting.ts";

const isTooDeep = (json: string): boolean => isNestedDeeper(Buffer.from(json), MAX_NESTING);
const nested = (depth: number, open = "[", close = "]"): string => open.repeat(depth) + close.repeat(depth);

test.each([
  [nested(MAX_NESTING), false],
  [nested(MAX_NESTING + 1), true],
  [nested(MAX_NESTING + 1, '{"a":', "}"), true],
  [`${'[1, {"a":'.repeat(MAX_NESTING / 2)}1${"}]".repeat(MAX_NESTING / 2)}`, false],
  [`${'[1, {"a":'.repeat(MAX_NESTING / 2)}[]${"}]".repeat(MAX_NESTING / 2)}`, true],
  // Side by side is not within.
  [`[${"[],{},".repeat(10_000)}[]]`, false],
  // Brackets, quotes and backslashes of a text are no structure.
  [JSON.stringify({ text: '[{"\\"['.repeat(100) }), false],
  [`["\\\\",${nested(MAX_NESTING)}]`, true],
  ["[".repeat(4_000_000), true],
  ["", false],
])("%.20s…: %s", (json, expected) => {
  expect(isTooDeep(json)).toBe(expected);
});
