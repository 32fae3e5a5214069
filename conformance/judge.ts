import type { Case, CaseResult, CaseView, Check, CheckResult, Finding } from "./model/case.ts";
import type { Exchange } from "./model/exchange.ts";
import type { CaseFacts, CaseState, Facts } from "./model/facts.ts";
import { text, type Text } from "./model/text.ts";
import { worstOf, type Verdict } from "./model/verdict.ts";
import { describeFault } from "./redact/fault.ts";
import { ALWAYS } from "./checks/always.ts";
import { twinProblems } from "./twins.ts";

/**
 * Verdicts from recorded exchanges and facts alone: no network, no clock, no randomness. The runner calls it at the end of a
 * run; over the `exchanges` and `facts` of a stored report it gives the same verdicts again.
 */
export function judge(cases: readonly Case[], exchanges: readonly Exchange[], facts: Facts): CaseResult[] {
  return cases.map((item) => judgeCase(item, exchanges, facts));
}

function judgeCase(item: Case, all: readonly Exchange[], facts: Facts): CaseResult {
  const own = facts.cases[item.id] ?? NEVER_RUN;
  const view = viewOf(item, own, all, facts);
  const checks = [...(own.state.kind === "ran" ? [] : [stateResult(item, own.state)]), ...resultsOf(view)];
  const { id, title, story, level, requirements } = item;
  return { id, title, story, level, requirements, verdict: worstOf(checks.map(({ verdict }) => verdict)), checks };
}

const NEVER_RUN: CaseFacts = {
  state: { kind: "not_run", why: text("В отчёте нет этого сценария.", "The report does not have this case.") },
  patients: [],
  slots: [],
};

function viewOf(item: Case, own: CaseFacts, all: readonly Exchange[], facts: Facts): CaseView {
  const exchanges = all.filter((exchange) => exchange.case === item.id);
  return {
    case: item,
    facts,
    own,
    exchanges,
    step: (name) => exchanges.findLast((exchange) => exchange.step === name && exchange.purpose === "case"),
    slot: (id) => facts.slots.find((slot) => slot.id === id),
  };
}

function resultsOf(view: CaseView): CheckResult[] {
  const ran = view.own.state.kind === "ran";
  const strangeTwins = ran ? twinProblems(view).map((detail) => harnessResult(view.case, detail)) : [];
  const own = ran ? view.case.checks : [];
  return [
    ...strangeTwins,
    ...own.flatMap((check) => resultsOfCheck(check, view, true)),
    ...ALWAYS.flatMap((check) => resultsOfCheck(check, view, false)),
  ];
}

function resultsOfCheck(check: Check, view: CaseView, isOwn: boolean): CheckResult[] {
  try {
    const findings = [check.judge(view)].flat();
    if (findings.length === 0 && isOwn) return [resultOf(check, SILENT, view)];
    return findings.map((finding) => resultOf(check, finding, view));
  } catch (error) {
    return [harnessResult(view.case, describeFault(error, []), check)];
  }
}

const SILENT: Finding = {
  verdict: "untestable",
  message: text("Проверке не на что было смотреть.", "The check had nothing to look at."),
  evidence: { exchange: null },
};

function resultOf(check: Check, finding: Finding, { facts, case: { level } }: CaseView): CheckResult {
  return {
    id: check.id,
    title: check.title,
    verdict: severity(finding, facts, level),
    requirements: finding.requirements ?? check.requirements,
    erratum: finding.erratum === undefined ? (check.erratum ?? null) : finding.erratum,
    message: finding.message,
    hint: finding.hint ?? null,
    evidence: finding.evidence,
  };
}

/** Severity comes from the normative word: only a MUST can fail; and a strict gateway refuses variants (requirements, part B). */
function severity({ verdict, variant }: Finding, { profile }: Facts, level: Case["level"]): Verdict {
  const graded = verdict === "warn" && variant && profile === "strict" ? "fail" : verdict;
  return graded === "fail" && level !== "MUST" ? "warn" : graded;
}

function stateResult(item: Case, state: Exclude<CaseState, { kind: "ran" }>): CheckResult {
  switch (state.kind) {
    case "not_selected":
      return caseResult(item, "not_selected", text("Не выбран (--only).", "Not selected (--only)."));
    case "out_of_scope":
      return caseResult(item, "not_applicable", state.why);
    case "missing":
      return caseResult(item, "untestable", state.what);
    case "not_run":
      return caseResult(item, "untestable", state.why, state.seen);
    case "env_error":
      return caseResult(item, "env_error", state.why);
    case "harness_error":
      return harnessResult(item, state.detail);
  }
}

function harnessResult(item: Case, detail: string, check?: Check): CheckResult {
  const message = text(`Ошибка самого набора проверок: ${detail}`, `A bug of the suite itself: ${detail}`);
  return { ...caseResult(item, "harness_error", message), ...(check ? { id: check.id, title: check.title } : {}) };
}

function caseResult(item: Case, verdict: Verdict, message: Text, exchange: string | null = null): CheckResult {
  const { title, requirements } = item;
  return {
    id: "case.run",
    title,
    verdict,
    requirements,
    erratum: null,
    message,
    hint: null,
    evidence: { exchange },
  };
}
