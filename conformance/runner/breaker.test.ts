import { describe, expect, it } from "vitest";
import { LIMITS } from "../model/facts.ts";
import { exchangeOf, type Draft } from "../testing/exchange.ts";
import { createBreaker } from "./breaker.ts";

const LATE = LIMITS.answer_ms + 1;
const SLOW = LIMITS.slow_ms + 1;
const GOOD = { body: { status: { status_code: 11 } } };

function learnt(drafts: readonly Draft[], patient = false): string | null {
  const breaker = createBreaker(LIMITS, { patient });
  for (const draft of drafts) breaker.saw(exchangeOf(draft));
  return breaker.learnt()?.why.ru ?? null;
}
const timed = (...latencies: readonly number[]): Draft[] => latencies.map((latency) => ({ ...GOOD, latency }));
const between = (drafts: readonly Draft[]): Draft[] =>
  drafts.flatMap((draft) => [draft, { ...GOOD, operation: "book" as const }]);

describe("an operation that is late", () => {
  it.each<[string, Draft[], boolean]>([
    ["three late answers in a row", timed(LATE, LATE, LATE), true],
    ["two", timed(LATE, LATE), false],
    ["a good one between them", timed(LATE, LATE, 5, LATE), false],
    ["three in a row after a good one", timed(LATE, 5, LATE, LATE, LATE), true],
    ["six, never three in a row", timed(LATE, LATE, 5, LATE, LATE, 5, LATE, LATE), true],
    ["a good answer after the three", timed(LATE, LATE, LATE, 5), true],
    ["silence", [1, 2, 3].map(() => ({ failure: "timeout" as const, latency: 12_000 })), true],
    ["nothing yet", [], false],
  ])("%s: %j → %s", (_name, drafts, expected) => {
    expect(learnt(drafts)).toBe(expected ? "Не проверено: запись не укладывается в 10 с." : null);
  });

  it("is told from the other that is quick, whatever comes between", () => {
    const cancels = timed(LATE, LATE, LATE).map((draft) => ({ ...draft, operation: "cancel" as const }));
    expect(learnt(between(cancels))).toBe("Не проверено: отмена не укладывается в 10 с.");
    expect(learnt(between(cancels.slice(0, 2)))).toBeNull();
  });
});

it("answers close to the limit end the run only of who has not asked for patience", () => {
  const slow = timed(SLOW, SLOW, SLOW, SLOW);
  expect(learnt(slow)).toContain("дольше 7 с");
  expect(learnt(slow)).toContain("--jobs 1");
  expect(learnt(slow, true)).toBeNull();
  expect(learnt(timed(LIMITS.slow_ms, LIMITS.slow_ms, LIMITS.slow_ms, LIMITS.slow_ms))).toBeNull();
});

it("connections that break off, and answers that cannot be read", () => {
  const broken: Draft = { failure: "reset" };
  expect(learnt([broken, broken, broken])).toContain("остаётся без ответа");
  expect(learnt([broken, broken, GOOD, broken])).toBeNull();
  const page: Draft = { body: "<h1>500</h1>", status: 500 };
  expect(learnt([page, page, page])).toContain("не прочесть кода");
  expect(learnt([page, page, GOOD, page])).toBeNull();
});

it("what comes back to a request that was broken on purpose need not be readable", () => {
  const bare: Draft = { status: 400, body: "", malformed: true };
  expect(learnt([bare, bare, bare, bare])).toBeNull();
});
