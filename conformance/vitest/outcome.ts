import type { CaseResult, CheckResult } from "../model/case.ts";
import type { Report } from "../model/report.ts";
import { text, type Lang } from "../model/text.ts";

export type CaseOutcome =
  | { readonly kind: "pass" }
  | { readonly kind: "warn"; readonly note: string }
  | { readonly kind: "skip"; readonly note: string }
  | { readonly kind: "fail"; readonly error: ConformanceError };

/** What a broken requirement is noteOf as. Its stack is the suite's own and would only be in the way. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";
}

interface Wishes {
  readonly lang: Lang;
  readonly untestable: "fail" | "skip";
}

/** Pure: one case of a report as a test runner takes it. Only what the МИС could not be asked may be skipped. */
export function outcomeOf(report: Report, id: string, { lang, untestable }: Wishes): CaseOutcome {
  const item = report.cases.find((one) => one.id === id);
  if (!item) return failed(`${id}: ${WORDS.absent[lang]}`);
  const note = noteOf(report, item, lang);
  switch (item.verdict) {
    case "pass":
      return { kind: "pass" };
    case "warn":
      return { kind: "warn", note };
    case "not_applicable":
    case "not_selected":
      return { kind: "skip", note };
    case "untestable":
    case "ambiguous":
      return untestable === "skip" ? { kind: "skip", note } : failed(note);
    case "fail":
    case "env_error":
    case "harness_error":
      return failed(note);
  }
}

function failed(message: string): CaseOutcome {
  const error = new ConformanceError(message);
  error.stack = `${error.name}: ${message}`;
  return { kind: "fail", error };
}

function noteOf(report: Report, { verdict, checks }: CaseResult, lang: Lang): string {
  const { environment } = report;
  const found = checks.filter((check) => check.verdict === verdict);
  const lines = found.flatMap((check) => checkLines(report, check, lang));
  return [...(environment ? [`${environment.code}: ${environment.message[lang]}`] : []), ...lines].join("\n");
}

function checkLines(report: Report, check: CheckResult, lang: Lang): string[] {
  const { id, verdict, requirements, erratum, message, hint, evidence } = check;
  const exchange = report.exchanges.find((one) => one.id === evidence.exchange);
  const causes = (report.causes ?? []).filter(
    (cause) => cause.checks.includes(id) && evidence.exchange !== null && cause.exchanges.includes(evidence.exchange),
  );
  const answer = exchange?.outcome.kind === "response" ? exchange.outcome.response : undefined;
  return [
    `[${verdict}] ${id} (${[...requirements, ...(erratum ? [erratum] : [])].join(", ")}): ${message[lang]}`,
    ...(evidence.expected === undefined
      ? []
      : [
          `  ${evidence.pointer ?? ""} ${WORDS.expected[lang]} ${evidence.expected}, ${WORDS.actual[lang]} ${evidence.actual ?? "—"}`,
        ]),
    ...(exchange ? [`  ${exchange.request.method} ${exchange.request.url} ${exchange.request.body ?? ""}`] : []),
    ...(answer ? [`  HTTP ${answer.status} ${answer.body_text}`] : []),
    ...(hint ? [`  → ${hint[lang]}`] : []),
    ...causes.map((cause) => `  → ${cause.message[lang]}`),
  ];
}

const WORDS = {
  absent: text("в отчёте нет такого сценария.", "the report has no such case."),
  expected: text("ожидалось", "expected"),
  actual: text("пришло", "actual"),
};
