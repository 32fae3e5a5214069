import { expect, it } from "vitest";
import { LIMITS } from "../model/facts.ts";
import { exchangeOf } from "../testing/exchange.ts";
import { createBreaker } from "./breaker.ts";

const LATE = LIMITS.answer_ms + 1;

it.each([
  ["four late answers in a row", [LATE, LATE, LATE, LATE], true],
  ["three", [LATE, LATE, LATE], false],
  ["a good one between them", [LATE, LATE, LATE, 5, LATE], false],
  ["four in a row after a good one", [LATE, 5, LATE, LATE, LATE, LATE], true],
  ["answers at the very limit", [1, 2, 3, 4, 5].map(() => LIMITS.answer_ms), false],
  ["a good answer after the four", [LATE, LATE, LATE, LATE, 5], false],
  ["nothing yet", [], false],
])("the run ends early after %s: %j → %s", (_name, latencies, expected) => {
  const breaker = createBreaker(LIMITS);
  for (const latency of latencies) breaker.saw(exchangeOf({ latency }));
  expect(breaker.open()).toBe(expected);
  expect(breaker.why.ru).toContain("4 ответов подряд");
  expect(breaker.why.en).toContain("4 answers in a row");
});
