import junit, { type Builder, type TestCase } from "junit-report-builder";
import type { CaseResult, CheckResult } from "../model/case.ts";
import type { Cause } from "../model/cause.ts";
import type { Report } from "../model/report.ts";
import type { Lang } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";

// The package is CommonJS whose module.exports is the builder, while its types describe an ES default export.
const builder = junit as unknown as Builder;

const SKIPPED: ReadonlySet<Verdict> = new Set(["untestable", "ambiguous", "not_selected", "not_applicable"]);
const ERRORS: ReadonlySet<Verdict> = new Set(["harness_error", "env_error"]);

export function junitXml(report: Report, lang: Lang): string {
  const file = builder.newBuilder();
  const suite = file
    .testSuite()
    .name(`${report.suite.name} ${report.suite.version}`)
    .timestamp(report.started_at)
    .time(report.duration_ms / 1000)
    .property("verdict", report.summary.verdict)
    .property("target", report.target)
    .property("seed", String(report.seed));
  for (const item of report.cases) addCase(suite.testCase(), item, report, lang);
  return file.build();
}

function addCase(test: TestCase, item: CaseResult, report: Report, lang: Lang): void {
  test
    .className(item.id.split(".")[0] ?? item.id)
    .name(`${item.id}: ${item.title[lang]}`)
    .time(secondsOf(item, report));
  const told = item.checks
    .filter(({ verdict }) => verdict !== "pass" && verdict !== "not_applicable")
    .map((check) => describe(check, causesOf(check, report), lang));
  if (SKIPPED.has(item.verdict)) test.skipped();
  else if (ERRORS.has(item.verdict)) test.error(told[0] ?? item.verdict, item.verdict, told.join("\n\n"));
  else if (item.verdict === "fail") test.failure(told.join("\n\n"), "fail");
  if (told.length > 0) test.standardOutput(told.join("\n\n"));
}

function secondsOf({ id }: CaseResult, { exchanges }: Report): number {
  const ms = exchanges.filter((exchange) => exchange.case === id).reduce((sum, { latency_ms }) => sum + latency_ms, 0);
  return Math.round(ms) / 1000;
}

function causesOf({ id, evidence }: CheckResult, { causes = [] }: Report): Cause[] {
  return causes.filter(({ checks, exchanges }) => checks.includes(id) && exchanges.includes(evidence.exchange ?? ""));
}

function describe(check: CheckResult, causes: readonly Cause[], lang: Lang): string {
  const { id, verdict, message, hint, requirements, erratum, evidence } = check;
  const where = [evidence.exchange ? `exchange ${evidence.exchange}` : "", evidence.pointer ?? ""]
    .filter((part) => part !== "")
    .join(" ");
  const told = [
    `[${verdict}] ${id} (${[...requirements, ...(erratum ? [erratum] : [])].join(", ")}) ${where}`,
    message[lang],
    ...(evidence.expected === undefined ? [] : [`expected ${evidence.expected}, actual ${evidence.actual ?? ""}`]),
    ...(hint ? [`→ ${hint[lang]}`] : []),
    ...causes.map((cause) => `→ ${cause.message[lang]}`),
  ].join("\n");
  return inCdata(told);
}

/** The builder writes texts as CDATA and does not look for its end in them; a МИС may answer with anything. */
function inCdata(value: string): string {
  return value
    .replaceAll("]]>", "]] >")
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
