import { expect, it } from "vitest";
import { nearest } from "./nearest.ts";

const NAMES = ["cyrillic-key", "double-booking", "slow", "slow-probe", "utc-time"];

it.each([
  ["cyrilic", "cyrillic-key"],
  ["cyrillic-keys", "cyrillic-key"],
  ["Doublebooking", "double-booking"],
  ["slwo", "slow"],
  ["something else", undefined],
  ["", undefined],
])("%j is probably %s", (typed, name) => {
  expect(nearest(typed, NAMES)).toBe(name);
});
