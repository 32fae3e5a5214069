import { expect, it } from "vitest";
import { judgeDuration } from "./duration.ts";

it.each([
  ["15", "pass"],
  ["015", "pass"],
  [15, "warn"],
  ["20", "fail"],
  [20, "fail"],
  ["15 мин", "fail"],
  ["PT15M", "fail"],
  [15.5, "fail"],
  [null, "fail"],
  [undefined, "fail"],
] as const)("duration %j of a slot of 15 minutes: %s (E-07)", (actual, verdict) => {
  expect(judgeDuration(actual, 15).verdict).toBe(verdict);
});
