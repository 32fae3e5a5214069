import { describe, expect, it } from "vitest";
import type { BaselineEntry } from "../model/baseline.ts";
import type { CaseResult } from "../model/case.ts";
import type { Verdict } from "../model/verdict.ts";
import { text } from "../model/text.ts";
import { exchangeOf } from "../testing/exchange.ts";
import { reportOf } from "../testing/reports.ts";
import { summaryText } from "../report/summary.ts";
import { applyBaseline } from "./apply.ts";
import { readBaseline } from "./file.ts";

const WORDS = text("т", "t");

function caseOf(id: string, checks: readonly (readonly [string, Verdict])[]): CaseResult {
  const results = checks.map(([check, verdict]) => ({
    id: check,
    title: WORDS,
    verdict,
    requirements: [],
    erratum: null,
    message: WORDS,
    hint: null,
    evidence: { exchange: null },
  }));
  return {
    id,
    title: WORDS,
    story: WORDS,
    verdict: checks[0]?.[1] ?? "pass",
    level: "MUST",
    requirements: [],
    checks: results,
  };
}

const CASES = [
  caseOf("a", [
    ["x", "fail"],
    ["y", "pass"],
  ]),
  caseOf("b", [["x", "fail"]]),
  caseOf("c", [["z", "pass"]]),
  caseOf("d", [["z", "not_selected"]]),
];
const known = new Set(["case a", "case b", "case c", "case d", "check x", "check y", "check z"]);

function stateOf(entry: Partial<BaselineEntry>, today = "2026-11-23"): string | undefined {
  const whole = { reason: "r", expires: "2026-12-31", ...entry };
  return applyBaseline({ entries: [whole], cases: CASES, known, today }).rows[0]?.state;
}

describe("an entry of the baseline", () => {
  it.each([
    [{ case: "a", check: "x" }, "known"],
    [{ case: "a" }, "known"],
    [{ check: "x" }, "known"],
    [{ case: "a", check: "y" }, "passes"],
    [{ case: "c" }, "passes"],
    [{ case: "d" }, "unchecked"],
    [{ case: "nonsense" }, "unknown_id"],
    [{ case: "a", check: "nonsense" }, "unknown_id"],
    [{ case: "a", expires: "2026-11-22" }, "expired"],
    [{ case: "a", expires: "2026-11-23" }, "known"],
  ])("%j is %s", (entry, state) => {
    expect(stateOf(entry)).toBe(state);
  });

  it("excuses exactly what it names", () => {
    const entries = [{ case: "a", check: "x", reason: "r", expires: "2026-12-31" }];
    const { rest, rows } = applyBaseline({ entries, cases: CASES, known, today: "2026-11-23" });
    expect(rest.map(({ verdict }) => verdict)).toEqual(["pass", "fail", "pass", "not_selected"]);
    expect(rows[0]?.covers).toEqual(["a x"]);
  });
});

describe("the file", () => {
  it("is YAML or JSON", () => {
    const entry = { case: "a", reason: "r", expires: "2026-12-31" };
    expect(readBaseline("known:\n  - case: a\n    reason: r\n    expires: 2026-12-31\n")).toEqual({
      kind: "read",
      entries: [entry],
    });
    expect(readBaseline(JSON.stringify({ known: [entry] }))).toEqual({ kind: "read", entries: [entry] });
  });

  it.each([
    ["[]", "/known"],
    ["known: [1]", "/known/0"],
    ["known: [{reason: r, expires: 2026-12-31}]", "/known/0"],
    ["known: [{case: a, expires: 2026-12-31}]", "/known/0/reason"],
    ["known: [{case: a, reason: r}]", "/known/0/expires"],
    ["known: [{case: a, reason: r, expires: 2026-02-30}]", "/known/0/expires"],
    ["known: [{case: a, reason: r, expires: 2026-12-31, chek: x}]", "/known/0/chek"],
    ["known: [", ""],
  ])("%s is refused at %s", (source, pointer) => {
    const reading = readBaseline(source);
    expect(reading.kind === "bad" && reading.problems.map((problem) => problem.pointer)).toContain(pointer);
  });
});

describe("a run with a baseline", () => {
  const wrong = exchangeOf({ body: "no json" });
  const plain = reportOf([wrong]);
  const every = plain.cases.map(({ id }) => ({ case: id, reason: "починим", expires: "2026-12-31" }));
  const withBaseline = (entries: readonly BaselineEntry[]): ReturnType<typeof reportOf> =>
    reportOf([wrong], { baseline: { file: "known.yaml", entries } });

  it("is not failed by what is known, and still does not conform", () => {
    const { summary, baseline, cases } = withBaseline(every);
    expect(plain.summary.exit_code).toBe(1);
    expect(summary).toMatchObject({ verdict: "nonconformant", exit_code: 0 });
    expect(baseline?.without.exit_code).toBe(1);
    expect(cases).toEqual(plain.cases);
    const told = summaryText(withBaseline(every), "ru", "out");
    expect(told).toContain("[нарушение, известно]");
    expect(told).toContain("book.success: известно, запуск не роняет. починим (2026-12-31)");
  });

  it("is failed by what is new", () => {
    expect(withBaseline(every.filter((entry) => entry.case !== "book.success")).summary.exit_code).toBe(1);
  });

  it.each([
    ["an unknown id", { case: "no.such", reason: "r", expires: "2026-12-31" }],
    ["what passes now", { case: "book.success", check: "answer.received", reason: "r", expires: "2026-12-31" }],
  ])("is failed by a stale row: %s", (_name, entry) => {
    expect(withBaseline([...every, entry]).summary).toMatchObject({ verdict: "nonconformant", exit_code: 7 });
  });

  it("counts a failure again from the day after its date", () => {
    expect(withBaseline(every.map((entry) => ({ ...entry, expires: "2026-11-22" }))).summary.exit_code).toBe(1);
  });
});
