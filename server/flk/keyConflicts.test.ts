import { describe, expect, test } from "vitest";
import { findKeyConflicts, type Keyed } from "./keyConflicts.ts";

/** Counts how often it is asked: a measure of work that does not depend on the machine. */
class CountingMap extends Map<string, string> {
  asked = 0;
  override get(key: string): string | undefined {
    this.asked += 1;
    return super.get(key);
  }
}

const COUNT = 10_000;
const numbers = Array.from({ length: COUNT }, (_, number) => number);
const place = (number: number): string => `place ${number}`;

/** Each record moves to where the next one is stored; the last to where a record is that is not in the package. */
const chain = numbers.map((number): Keyed => ({ id: `${number}`, key: place(number + 1) }));
const PACKAGES = {
  "every record to one place": numbers.map((number): Keyed => ({ id: `${number}`, key: place(COUNT) })),
  "a chain that is found out at its end": chain,
  "a chain that is found out at its beginning": chain.toReversed(),
};

describe(`${COUNT} records that are all refused`, () => {
  test.each(Object.entries(PACKAGES))("%s: each is looked up once", (_name, candidates) => {
    const stored = new CountingMap(numbers.map((number) => [place(number), `${number}`]));
    stored.set(place(COUNT), "a stranger");
    expect(findKeyConflicts(candidates, stored).size).toBe(COUNT);
    expect(stored.asked).toBeLessThanOrEqual(COUNT);
  });
});

test("one that stays puts out who took its place, who stays and puts out the next", () => {
  const candidates = [
    { id: "c", key: "b's" },
    { id: "b", key: "a's" },
    { id: "a", key: "taken" },
    { id: "d", key: "c's" },
  ];
  const stored = new Map([...["a", "b", "c"].map((id) => [`${id}'s`, id] as const), ["taken", "x"] as const]);
  expect([...findKeyConflicts(candidates, stored)]).toEqual([
    ["a", "x"],
    ["b", "a"],
    ["c", "b"],
    ["d", "c"],
  ]);
});
