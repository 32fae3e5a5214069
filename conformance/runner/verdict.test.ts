import { describe, expect, it } from "vitest";
import type { CaseResult } from "../model/case.ts";
import { text } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";
import { conclude, type Outcome } from "./verdict.ts";

const WORDS = text("т", "t");

function item(verdict: Verdict, level: CaseResult["level"] = "MUST"): CaseResult {
  const check = {
    id: "c",
    title: WORDS,
    verdict,
    requirements: [],
    erratum: null,
    message: WORDS,
    hint: null,
    evidence: { exchange: null },
  };
  return { id: verdict, title: WORDS, story: WORDS, verdict, level, requirements: [], checks: [check] };
}

const leftover = { case: "c", exchange: "001", slot_id: "s", patient_id: "p", book_ext_id: null, why: WORDS };
const environment = { code: "refused", message: WORDS, detail: "" };

function codeOf(changes: Partial<Outcome>): readonly [string, number] {
  const { verdict, exit_code } = conclude({
    cases: [item("pass")],
    leftovers: [],
    environment: null,
    interrupted: false,
    crash: null,
    ...changes,
  });
  return [verdict, exit_code];
}

describe("exit codes: the first row of the table that holds", () => {
  it.each([
    ["all pass", {}, ["conformant", 0]],
    ["a warning", { cases: [item("warn")] }, ["conformant", 0]],
    ["a failure", { cases: [item("pass"), item("fail")] }, ["nonconformant", 1]],
    ["a failure and left-overs", { cases: [item("fail")], leftovers: [leftover] }, ["nonconformant", 1]],
    ["a failure, then the МИС died", { cases: [item("fail"), item("env_error")], environment }, ["nonconformant", 1]],
    ["the МИС died", { cases: [item("pass"), item("env_error")], environment }, ["error", 3]],
    ["untestable", { cases: [item("untestable")] }, ["incomplete", 4]],
    ["ambiguous", { cases: [item("ambiguous")] }, ["incomplete", 4]],
    ["not selected", { cases: [item("pass"), item("not_selected")] }, ["incomplete", 4]],
    ["an untestable SHOULD", { cases: [item("pass"), item("untestable", "SHOULD")] }, ["conformant", 0]],
    ["left-overs", { leftovers: [leftover] }, ["conformant", 6]],
    ["left-overs and untestable", { cases: [item("untestable")], leftovers: [leftover] }, ["incomplete", 6]],
    ["the suite's own bug and a failure", { cases: [item("fail"), item("harness_error")] }, ["error", 5]],
    ["a crash", { crash: "boom" }, ["error", 5]],
    ["interrupted", { cases: [item("fail")], interrupted: true }, ["error", 130]],
  ] as const)("%s: %j → %j", (_name, changes, expected) => {
    expect(codeOf(changes)).toEqual(expected);
  });
});

it("every conclusion says why, in words of its own", () => {
  const all: Partial<Outcome>[] = [
    {},
    { interrupted: true },
    { crash: "boom" },
    { cases: [item("fail")] },
    { environment },
    { leftovers: [leftover] },
    { leftovers: [leftover], cases: [item("untestable")] },
    { cases: [item("ambiguous")] },
  ];
  const empty = { cases: [item("pass")], leftovers: [], environment: null, interrupted: false, crash: null };
  const reasons = all.map((changes) => conclude({ ...empty, ...changes }).reason);
  for (const lang of ["ru", "en"] as const) {
    expect(new Set(reasons.map((reason) => reason[lang])).size, lang).toBe(all.length);
    for (const reason of reasons) expect(reason[lang]).toMatch(/\.$/);
  }
});

it("one check among many decides", () => {
  const two = (verdict: Verdict): CaseResult => ({
    ...item("pass"),
    checks: [...item("pass").checks, ...item(verdict).checks],
  });
  expect(codeOf({ cases: [two("fail")] })).toEqual(["nonconformant", 1]);
  expect(codeOf({ cases: [two("harness_error")] })).toEqual(["error", 5]);
  expect(codeOf({ cases: [two("env_error")] })).toEqual(["error", 3]);
});
