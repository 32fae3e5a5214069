import { join } from "node:path";
import type { Report } from "../model/report.ts";
import { text, type Lang, type Text } from "../model/text.ts";
import { VERDICTS } from "../model/verdict.ts";
import { baselineRows } from "./baselineWords.ts";
import { mendings, type Mending } from "./mending.ts";
import { SUMMARY_WORDS, VERDICT_WORDS } from "./words.ts";

/** What goes to stdout: the verdict, what to mend, where to read on. */
export function summaryText(report: Report, lang: Lang, dir: string): string {
  const { verdict, reason, exit_code } = report.summary;
  const lines = [
    `${SUMMARY_WORDS[verdict][lang]}. ${reason[lang]}`,
    ...(report.environment ? [`${report.environment.code}: ${report.environment.message[lang]}`] : []),
    "",
    line(WORDS.target, report.target, lang),
    line(WORDS.cases, countsText(report, lang), lang),
    ...scopeLines(report, lang),
    line(WORDS.exchanges, `${report.summary.counts.exchanges}; ${WORDS.again[lang]}: --seed ${report.seed}`, lang),
    ...itemLines(report, lang),
    ...baselineLines(report, lang),
    ...leftoverLines(report, lang),
    "",
    line(WORDS.report, join(dir, "report.html"), lang),
    line(WORDS.exit, String(exit_code), lang),
  ];
  return `${lines.join("\n")}\n`;
}

/** Of a run that did not come to its cases there is no scope. */
function scopeLines({ facts, environment, exchanges, selection }: Report, lang: Lang): string[] {
  if (environment && exchanges.length === 0) return [];
  const partial = selection.length > 0 ? WORDS.selected : WORDS.webhookOnly;
  return [line(WORDS.scope, (facts.uploads ? WORDS.both : partial)[lang], lang)];
}

/** A screen holds about so many; the report has them all. */
const MOST_ITEMS = 15;

function itemLines(report: Report, lang: Lang): string[] {
  const items = itemsToTell(report);
  const more = items.length - MOST_ITEMS;
  return [
    ...items.slice(0, MOST_ITEMS).flatMap((mending) => ["", ...mendingLines(mending, lang)]),
    ...(more > 0 ? ["", `… ${WORDS.more[lang]} ${more}`] : []),
  ];
}

function baselineLines(report: Report, lang: Lang): string[] {
  const rows = baselineRows(report, lang);
  if (rows.length === 0) return [];
  return [
    "",
    `${WORDS.baseline[lang]}:`,
    ...rows.map(({ ids, state, reason, expires }) => `  ${ids}: ${state}. ${reason} (${expires})`),
  ];
}

/** Beside something broken, what could not be checked is mostly its consequence: the report has it. */
function itemsToTell(report: Report): Mending[] {
  const broken = mendings(report, ["fail", "harness_error"]);
  return broken.length > 0 ? broken : mendings(report, ["ambiguous", "untestable"]);
}

const WORDS = {
  target: text("Проверялась МИС", "Target"),
  cases: text("Сценарии", "Cases"),
  scope: text("Охват", "Scope"),
  both: text("ответный сервис и выгрузки", "webhook and uploads"),
  webhookOnly: text("только ответный сервис (выгрузки — с --gateway)", "webhook only (uploads: with --gateway)"),
  selected: text("только выбранные сценарии (--only)", "the selected cases only (--only)"),
  exchanges: text("Обменов", "Exchanges"),
  again: text("повторить их же", "the same again"),
  inCases: text("сценариев", "cases"),
  frees: text("исправление откроет ещё", "mending opens so many more:"),
  byte: text("байт", "byte"),
  slot: text("слот", "slot"),
  patient: text("пациент", "patient"),
  report: text("Отчёт", "Report"),
  exit: text("Код выхода", "Exit code"),
  leftovers: text("Остались в МИС записи набора проверок", "Records of the suite are left in the МИС"),
  known: text("известно", "known"),
  more: text("и ещё, см. report.html:", "and more, see report.html:"),
  baseline: text("Известные нарушения (--baseline)", "Known failures (--baseline)"),
  where: text("обмен", "exchange"),
  expected: text("ожидалось", "expected"),
  actual: text("пришло", "actual"),
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
  { verdict, known, checks, message, hint, causes, requirements, erratum, first, exchanges, cases, frees }: Mending,
  lang: Lang,
): string[] {
  const reasons = listed([...requirements, ...(erratum ? [erratum] : [])]);
  const opens = frees.length > 0 ? `, ${WORDS.frees[lang]} ${frees.length}` : "";
  const where = exchanges.length > 0 ? ` ${WORDS.where[lang]} ${listed(exchanges)}` : "";
  return [
    `[${VERDICT_WORDS[verdict][lang]}${known === null ? "" : `, ${WORDS.known[lang]}`}] ${listed(checks)} (${reasons})${where}`,
    `  ${message[lang]}`,
    ...(first.expected === undefined
      ? []
      : [
          `  ${first.pointer ? `${first.pointer}: ` : ""}${WORDS.expected[lang]} ${first.expected}, ${WORDS.actual[lang]} ${first.actual ?? "—"}`,
        ]),
    ...(first.bytes ? [`  ${WORDS.byte[lang]} ${first.bytes.offset}: ${first.bytes.hex}`] : []),
    ...(cases.length > 1 || opens !== "" ? [`  ${WORDS.inCases[lang]}: ${cases.length}${opens}`] : []),
    ...(hint ? [`  → ${hint[lang]}`] : []),
    ...causes.map((cause) => `  → ${cause.message[lang]}`),
  ];
}

const MOST_IDS = 8;

function listed(ids: readonly string[]): string {
  return `${ids.slice(0, MOST_IDS).join(", ")}${ids.length > MOST_IDS ? "…" : ""}`;
}

function leftoverLines({ leftovers }: Report, lang: Lang): string[] {
  if (leftovers.length === 0) return [];
  return [
    "",
    `${WORDS.leftovers[lang]}:`,
    ...leftovers.map(
      ({ slot_id, patient_id, book_ext_id, why }) =>
        `  book_ext_id ${book_ext_id ?? "?"}, ${WORDS.slot[lang]} ${slot_id}, ${WORDS.patient[lang]} ${patient_id}. ${why[lang]}`,
    ),
  ];
}
