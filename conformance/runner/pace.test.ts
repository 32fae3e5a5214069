import { describe, expect, it } from "vitest";
import { LIMITS } from "../model/facts.ts";
import { exchangeOf } from "../testing/exchange.ts";
import { createPace, type Pace } from "./pace.ts";

/** So many answers, each as late as the width of the moment makes it. */
function widths(
  latencyAt: (width: number) => number,
  answers = 60,
  pace: Pace = createPace(undefined, LIMITS),
): number[] {
  return Array.from({ length: answers }, () => {
    pace.saw(exchangeOf({ latency: latencyAt(pace.width()) }));
    return pace.width();
  });
}

describe("side by side", () => {
  it("go the cases of a slow МИС that is no slower for it", () => {
    const seen = widths(() => 3000);
    expect(seen[0]).toBe(1);
    expect([...new Set(seen)]).toEqual([1, 2, 4, 8]);
    expect(seen.findIndex((width) => width === 8)).toBeLessThan(20);
  });

  it("not those of a quick one, nor of one that doubling could make late", () => {
    expect(new Set(widths(() => 100))).toEqual(new Set([1]));
    expect(new Set(widths(() => 3600))).toEqual(new Set([1]));
  });

  it("not those of a МИС that serves one at a time: it is seen at two, and never made late", () => {
    const seen = widths((width) => 3000 * width);
    expect(Math.max(...seen)).toBe(2);
    expect(seen.at(-1)).toBe(1);
  });

  it("only as many as the МИС has hands", () => {
    expect(widths((width) => 2000 * Math.max(1, width / 4)).at(-1)).toBe(4);
  });

  it("as many as were asked for", () => {
    expect(new Set(widths(() => 9000, 30, createPace(3, LIMITS)))).toEqual(new Set([3]));
  });
});
