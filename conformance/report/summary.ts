import { join } from "node:path";
import type { Report } from "../model/report.ts";
import { text, type Lang, type Text } from "../model/text.ts";
import { VERDICTS } from "../model/verdict.ts";
import { mendings, type Mending } from "./mending.ts";
import { SUMMARY_WORDS, VERDICT_WORDS } from "./words.ts";

/** What goes to stdout: the verdict, what to mend, where to read on. */
export function summaryText(report: Report, lang: Lang, dir: string): string {
  const { verdict, reason, exit_code } = report.summary;
  const lines = [
    `${SUMMARY_WORDS[verdict][lang]} (${verdict}). ${reason[lang]}`,
    ...(report.environment ? [`${report.environment.code}: ${report.environment.message[lang]}`] : []),
    "",
    line(WORDS.target, report.target, lang),
    line(WORDS.cases, countsText(report, lang), lang),
    line(WORDS.exchanges, `${report.summary.counts.exchanges}; seed ${report.seed}`, lang),
    ...itemsToTell(report).flatMap((mending) => ["", ...mendingLines(mending, lang)]),
    ...leftoverLines(report, lang),
    "",
    line(WORDS.report, join(dir, "report.html"), lang),
    line(WORDS.exit, String(exit_code), lang),
  ];
  return `${lines.join("\n")}\n`;
}

/** Beside something broken, what could not be checked is mostly its consequence: the report has it. */
function itemsToTell(report: Report): Mending[] {
  const broken = mendings(report, ["fail", "harness_error"]);
  return broken.length > 0 ? broken : mendings(report, ["ambiguous", "untestable"]);
}

const WORDS = {
  target: text("Проверялась МИС", "Target"),
  cases: text("Сценарии", "Cases"),
  exchanges: text("Обменов", "Exchanges"),
  report: text("Отчёт", "Report"),
  exit: text("Код выхода", "Exit code"),
  leftovers: text("Остались в МИС записи набора проверок", "Records of the suite are left in the МИС"),
  where: text("обмен", "exchange"),
} as const;

function line(name: Text, value: string, lang: Lang): string {
  return `${name[lang]}: ${value}`;
}

function countsText(report: Report, lang: Lang): string {
  const { cases } = report.summary.counts;
  return VERDICTS.toReversed()
    .filter((verdict) => cases[verdict] > 0)
    .map((verdict) => `${VERDICT_WORDS[verdict][lang]} ${cases[verdict]}`)
    .join(", ");
}

function mendingLines(
  { verdict, checks, message, hint, requirements, erratum, first, exchanges }: Mending,
  lang: Lang,
): string[] {
  const reasons = [...requirements, ...(erratum ? [erratum] : [])].join(", ");
  const where =
    exchanges.length > 0
      ? ` ${WORDS.where[lang]} ${exchanges.slice(0, 8).join(", ")}${exchanges.length > 8 ? "…" : ""}`
      : "";
  return [
    `[${VERDICT_WORDS[verdict][lang]}] ${checks.join(", ")} (${reasons})${where}`,
    `  ${message[lang]}`,
    ...(first.expected === undefined ? [] : [`  ${first.pointer ?? ""} ${first.expected} ≠ ${first.actual ?? ""}`]),
    ...(first.bytes ? [`  byte ${first.bytes.offset}: ${first.bytes.hex}`] : []),
    ...(hint ? [`  → ${hint[lang]}`] : []),
  ];
}

function leftoverLines({ leftovers }: Report, lang: Lang): string[] {
  if (leftovers.length === 0) return [];
  return [
    "",
    `${WORDS.leftovers[lang]}:`,
    ...leftovers.map(
      ({ slot_id, patient_id, book_ext_id, why }) =>
        `  book_ext_id ${book_ext_id ?? "?"}, slot ${slot_id}, patient ${patient_id}. ${why[lang]}`,
    ),
  ];
}
