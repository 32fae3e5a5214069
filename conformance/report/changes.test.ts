import { expect, it } from "vitest";
import type { CaseResult } from "../model/case.ts";
import { exchangeOf } from "../testing/exchange.ts";
import { reportOf } from "../testing/reports.ts";
import { changesOf, newFailures } from "./changes.ts";

const good = reportOf([exchangeOf({ body: { status: { status_code: 18, status_message: "x" } } })]).cases;
const bad = reportOf([exchangeOf({ body: "no json" })]).cases;
const others = (cases: readonly CaseResult[]): CaseResult[] => cases.filter(({ id }) => id !== "book.success");

it("the same verdicts are no change", () => {
  expect(changesOf(good, structuredClone(good))).toEqual([]);
});

it("names the case, the check and both verdicts, and what fails only now", () => {
  const changes = changesOf(good, bad);
  expect(changes.map(({ id }) => id)).toEqual(["book.success"]);
  expect(changes[0]?.checks).toContainEqual(
    expect.objectContaining({ check: "answer.json", before: "pass", after: "fail" }),
  );
  expect(newFailures(changes)).toContain("book.success answer.json");
  expect(newFailures(changesOf(bad, good))).not.toContain("book.success answer.json");
});

it("a case that is new or gone is a change; a new one that fails is a new failure", () => {
  expect(changesOf(others(bad), bad)[0]).toMatchObject({ id: "book.success", before: null, after: "fail" });
  expect(newFailures(changesOf(others(bad), bad))).toContain("book.success answer.json");
  expect(changesOf(bad, others(bad))[0]).toMatchObject({ before: "fail", after: null });
});
