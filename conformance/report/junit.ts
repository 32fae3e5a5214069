import junit, { type Builder, type TestCase } from "junit-report-builder";
import type { CaseResult, CheckResult } from "../model/case.ts";
import type { Cause } from "../model/cause.ts";
import type { Report } from "../model/report.ts";
import { text, type Lang } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";
import { visible } from "../model/visible.ts";
import { mendings, type Mending } from "./mending.ts";
import { VERDICT_WORDS } from "./words.ts";

// The package is CommonJS whose module.exports is the builder, while its types describe an ES default export.
const builder = junit as unknown as Builder;

const SKIPPED: ReadonlySet<Verdict> = new Set(["untestable", "ambiguous", "not_selected", "not_applicable"]);
const ERRORS: ReadonlySet<Verdict> = new Set(["harness_error", "env_error"]);

/** One test a case; a failure is named by the card that explains it, so a CI that groups by message shows causes. */
export function junitXml(report: Report, lang: Lang): string {
  const file = builder.newBuilder();
  const { mis, mo, tester } = report.subject ?? {};
  const suite = file
    .testSuite()
    .name(`${report.suite.name} ${report.suite.version}`)
    .timestamp(report.started_at)
    .time(report.duration_ms / 1000)
    .property("verdict", report.summary.verdict)
    .property("target", visible(report.target))
    .property("seed", String(report.seed));
  for (const [name, value] of Object.entries({ mis, mo, tester }))
    if (value !== undefined) suite.property(name, visible(value));
  const cards = mendings(report, ["fail", "harness_error"]);
  for (const item of report.cases) addCase(suite.testCase(), item, cards, report, lang);
  return file.build();
}

function addCase(test: TestCase, item: CaseResult, cards: readonly Mending[], report: Report, lang: Lang): void {
  test
    .className(item.id.split(".")[0] ?? item.id)
    .name(`${item.id}: ${item.title[lang]}`)
    .time(secondsOf(item, report));
  const told = item.checks
    .filter(({ verdict }) => verdict !== "pass" && verdict !== "not_applicable")
    .map((check) => describe(check, causesOf(check, report), lang));
  const card = cards.find(({ cases }) => cases.includes(item.id));
  const cause = card ? inCdata(`${card.title[lang]}. ${card.message[lang]}`) : (told[0] ?? item.verdict);
  if (SKIPPED.has(item.verdict)) test.skipped();
  else if (ERRORS.has(item.verdict)) test.error(cause, item.verdict, told.join("\n\n"));
  else if (item.verdict === "fail") test.failure(cause, "fail");
  if (told.length > 0) test.standardOutput(told.join("\n\n"));
}

function secondsOf({ id }: CaseResult, { exchanges }: Report): number {
  const ms = exchanges.filter((exchange) => exchange.case === id).reduce((sum, { latency_ms }) => sum + latency_ms, 0);
  return Math.round(ms) / 1000;
}

function causesOf({ id, evidence }: CheckResult, { causes = [] }: Report): Cause[] {
  return causes.filter(({ checks, exchanges }) => checks.includes(id) && exchanges.includes(evidence.exchange ?? ""));
}

const WORDS = {
  exchange: text("обмен", "exchange"),
  expected: text("ожидалось", "expected"),
  actual: text("пришло", "actual"),
} as const;

function describe(check: CheckResult, causes: readonly Cause[], lang: Lang): string {
  const { id, verdict, message, hint, requirements, erratum, evidence } = check;
  const where = [evidence.exchange ? `${WORDS.exchange[lang]} ${evidence.exchange}` : "", evidence.pointer ?? ""]
    .filter((part) => part !== "")
    .join(" ");
  const told = [
    `[${VERDICT_WORDS[verdict][lang]}] ${id} (${[...requirements, ...(erratum ? [erratum] : [])].join(", ")}) ${where}`,
    message[lang],
    ...(evidence.expected === undefined
      ? []
      : [`${WORDS.expected[lang]} ${evidence.expected}, ${WORDS.actual[lang]} ${evidence.actual ?? "—"}`]),
    ...(hint ? [`→ ${hint[lang]}`] : []),
    ...causes.map((cause) => `→ ${cause.message[lang]}`),
  ].join("\n");
  return inCdata(told);
}

/** The builder writes texts as CDATA and does not look for its end in them; a МИС may answer with anything. */
function inCdata(value: string): string {
  return visible(value)
    .replaceAll("]]>", "]] >")
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
