import { expect, test } from "vitest";
import { isWish, readPrefer } from "./prefer.ts";

test.each([
  ["example=slot_taken", { example: "slot_taken" }],
  ["code=400", { code: 400 }],
  ["code=400, example=malformed", { code: 400, example: "malformed" }],
  ['code=400; example="malformed"', { code: 400, example: "malformed" }],
  [["code=400", "example=malformed"], { code: 400, example: "malformed" }],
  ["return=minimal", {}],
  ["code=many", {}],
  [undefined, {}],
])("Prefer: %s", (header, wish) => {
  expect(readPrefer(header)).toEqual(wish);
  expect(isWish(readPrefer(header))).toBe(Object.keys(wish).length > 0);
});
