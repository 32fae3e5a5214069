import { describe, expect, it } from "vitest";
import { CASES } from "../cases/catalog.ts";
import { stepName, storyIn } from "./stepWords.ts";

describe("steps in the words of a reader", () => {
  it.each([
    ["twin", "парный запрос"],
    ["s1.3.book", "цепочка 1.3.запись"],
    ["ground.1.2.release", "подготовка.1.2.освобождение"],
  ])("%s → %s", (step, words) => {
    expect(stepName(step, "ru")).toBe(words);
    expect(stepName(step, "en")).toBe(step);
  });

  it("no story names a step by its identifier in a Russian text", () => {
    const named = CASES.map(({ story }) => storyIn(story, "ru")).filter((told) =>
      /(^|[.;,] | и )[a-z]+\d*( …)?:/.test(told),
    );
    expect(named).toEqual([]);
  });
});
