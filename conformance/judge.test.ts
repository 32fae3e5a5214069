import { describe, expect, it } from "vitest";
import { CASES } from "./cases/catalog.ts";
import { bookSuccess } from "./cases/bookings.ts";
import { slotTaken } from "./cases/taken.ts";
import { judge } from "./judge.ts";
import type { Exchange } from "./model/exchange.ts";
import type { Facts } from "./model/facts.ts";
import { exchangeOf, factsOf } from "./testing/exchange.ts";
import { slotOf } from "./testing/records.ts";
import { differencesOf } from "./twins.ts";

const ran = { state: { kind: "ran" }, patients: [], slots: [] } as const;

function factsWith(changes: Partial<Facts>): Facts {
  return { ...factsOf(), ...changes };
}

const statusCamel = {
  book_ext_id: "00000000-0000-0001-0000-000001017307",
  slot_id: slotOf(1).id,
  visit_time: slotOf(1).visit_time,
  duration: "15",
  status: { statusCode: 0 },
};

describe("judging", () => {
  it("passes nothing of which there is no evidence", () => {
    const cases = Object.fromEntries(CASES.map(({ id }) => [id, ran]));
    for (const { verdict, id } of judge(CASES, [], factsWith({ cases }))) expect(verdict, id).toBe("untestable");
  });

  it("grades a variant by the profile: doc warns, strict fails (requirements, part B)", () => {
    const exchanges = [exchangeOf({ body: statusCamel })];
    const verdictIn = (profile: Facts["profile"]): string | undefined =>
      judge([bookSuccess], exchanges, factsWith({ profile, cases: { "book.success": ran } }))[0]?.verdict;
    expect(verdictIn("doc")).toBe("warn");
    expect(verdictIn("strict")).toBe("fail");
  });

  it("lets only a MUST fail", () => {
    const exchanges = [exchangeOf({ body: { status: { status_code: 11 } } })];
    const should = { ...bookSuccess, level: "SHOULD" } as const;
    expect(
      judge([should], exchanges, factsWith({ cases: { "book.success": ran } }))[0]?.checks.map(
        ({ verdict }) => verdict,
      ),
    ).not.toContain("fail");
  });

  it("takes a bug in a check for the suite's own", () => {
    const broken = {
      ...bookSuccess,
      checks: [{ ...bookSuccess.checks[0], id: "x", title: bookSuccess.title, requirements: [], judge: () => raise() }],
    };
    expect(judge([broken], [], factsWith({ cases: { "book.success": ran } }))[0]?.verdict).toBe("harness_error");
  });

  it("takes a twin that differs in more than it says for the suite's own bug", () => {
    const exchanges = [takenStep("first", "A", 0, 1), takenStep("second", "B", 11, 2), takenStep("twin", "C", 0, 3)];
    const [result] = judge([slotTaken], exchanges, factsWith({ cases: { "book.slot-taken": ran } }));
    expect(result?.verdict).toBe("harness_error");
    expect(result?.checks[0]?.message.en).toContain("also differs in /patient_id");
  });
});

function takenStep(step: string, patient_id: string, code: number, number: number): Exchange {
  const request = { slot_id: slotOf(step === "twin" ? 2 : 1).id, patient_id };
  return { ...exchangeOf({ step, request, body: { status: { status_code: code } } }, number), case: "book.slot-taken" };
}

function raise(): never {
  throw new Error("boom");
}

it("differencesOf names the smallest fields that differ", () => {
  expect(differencesOf({ a: 1, b: { c: [1], d: 2 } }, { a: 1, b: { c: [2], d: 2 }, e: 0 }, "")).toEqual(["/b/c", "/e"]);
});
