import { describe, expect, test } from "vitest";
import { figure, median, percentile, ratios, type Bound } from "./figures.ts";
import { inRounds } from "./rounds.ts";

describe("figures", () => {
  test("the median is the middle, or between the two of it", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
  });

  test("the 95th percentile of a hundred is the 95th", () => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(samples, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
  });

  test("ratios are taken within a round", () => {
    expect(ratios([10, 30], [5, 60])).toEqual([2, 0.5]);
  });

  const BOUNDS: readonly (readonly [Bound, number, boolean])[] = [
    [{ kind: "atLeast", value: 0.7 }, 0.7, true],
    [{ kind: "atLeast", value: 0.7 }, 0.69, false],
    [{ kind: "below", value: 350 }, 349, true],
    [{ kind: "below", value: 350 }, 350, false],
    [{ kind: "exactly", value: 0 }, 0, true],
    [{ kind: "exactly", value: 0 }, 0.1, false],
    [{ kind: "within", value: 0.2 }, 1.2, true],
    [{ kind: "within", value: 0.2 }, 1.21, false],
    [{ kind: "within", value: 0.2 }, 0.79, false],
  ];
  test.each(BOUNDS)("%j of %d: %s", (bound, value, isMet) => {
    expect(figure({ id: "id", title: "", unit: "", samples: [value], bound }).isMet).toBe(isMet);
  });
});

test("rounds take turns, and a warm-up is not counted", async () => {
  const runs: string[] = [];
  const contestant = (name: string) => () => Promise.resolve(runs.push(name));
  const samples = await inRounds(
    { a: contestant("a"), b: contestant("b") },
    { rounds: 2, warmUps: 1, progress: () => undefined },
  );
  expect(runs.join("")).toBe("ababab");
  expect(samples).toEqual({ a: [3, 5], b: [4, 6] });
});
