import { expect, test } from "vitest";
import { idsOf } from "./ids.ts";
import { cycle, randomOf } from "./prng.ts";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("ids are lower-case GUIDs of version 4 and never repeat", () => {
  const idOf = idsOf(1, "slot");
  const ids = Array.from({ length: 50_000 }, (_, index) => idOf(index));
  expect(ids.filter((id) => !GUID.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("ids depend on seed, kind and index, and on nothing else", () => {
  expect(idsOf(1, "slot")(7)).toBe(idsOf(1, "slot")(7));
  const others = [idsOf(1, "slot")(7), idsOf(2, "slot")(7), idsOf(1, "book")(7), idsOf(1, "slot")(8)];
  expect(new Set(others).size).toBe(4);
});

test("a stream repeats itself, stays within bounds and reaches all of them", () => {
  const draw = () => {
    const random = randomOf(5, "test", 0);
    return Array.from({ length: 1000 }, () => random.below(7));
  };
  expect(draw()).toEqual(draw());
  expect([...new Set(draw())].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("an empty list cannot be repeated", () => {
  expect(() => cycle([], 0)).toThrow(RangeError);
});
