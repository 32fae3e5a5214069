import { text, type Lang, type Text } from "../model/text.ts";
import type { Report, SuiteIdentity } from "../model/report.ts";
import type { Verdict } from "../model/verdict.ts";
import type { CaseChange, CheckChange } from "./changes.ts";
import { VERDICT_WORDS } from "./words.ts";

/** One line a case, one an affected check, with the reason as far as it can be told. */
export function changeLines(
  changes: readonly CaseChange[],
  lang: Lang,
  why: (change: CaseChange, check: CheckChange) => Text,
): string[] {
  return changes.flatMap((change) => [
    `${change.id}: ${arrow(change, lang)}`,
    ...change.checks.map((check) => `  ${check.check}: ${arrow(check, lang)}. ${why(change, check)[lang]}`),
  ]);
}

function arrow({ before, after }: { before: Verdict | null; after: Verdict | null }, lang: Lang): string {
  const word = (verdict: Verdict | null): string => (verdict === null ? ABSENT : VERDICT_WORDS[verdict])[lang];
  return `${word(before)} → ${word(after)}`;
}

const ABSENT = text("не было", "absent");

/** Why today's checks say something else over the very same bytes. */
export function whyRejudged(sameSuite: boolean): (change: CaseChange, check: CheckChange) => Text {
  return (change, check) => {
    if (change.after === null) return text("Такого сценария больше нет.", "There is no such case any more.");
    if (check.before === null) return withMessage("Новая проверка.", "A new check.", check);
    if (check.after === null) return text("Такой проверки здесь больше нет.", "The check is no longer made here.");
    return sameSuite
      ? withMessage(
          "Версия набора та же: значит, меняли сам отчёт или код проверок.",
          "The version of the suite is the same: the report itself or the code of the checks was changed.",
          check,
        )
      : withMessage("Проверка судит иначе.", "The check judges otherwise.", check);
  };
}

/** Between two runs it is the answers that changed. */
export function whyDiffers(_change: CaseChange, { message }: CheckChange): Text {
  return message;
}

function withMessage(ru: string, en: string, { message }: CheckChange): Text {
  return text(`${ru} ${message.ru}`, `${en} ${message.en}`);
}

/** «0.1.0, contracts 0.1.0»; with what differs between two of them. */
export function suiteLines(before: SuiteIdentity, after: SuiteIdentity, lang: Lang): string[] {
  const names = {
    name: text("набор", "suite"),
    version: text("версия набора", "version of the suite"),
    contracts: text("контракты", "contracts"),
    requirements: text("набор требований", "requirement set"),
  };
  const keys = ["name", "version", "contracts", "requirements"] as const;
  return keys
    .filter((key) => before[key] !== after[key])
    .map((key) => `${names[key][lang]}: ${shortened(before[key])} → ${shortened(after[key])}`);
}

function shortened(value: string | undefined): string {
  return value === undefined ? "—" : value.length > 40 ? `${value.slice(0, 12)}…` : value;
}

/** What makes two runs hard to compare. */
export function circumstances(before: Report, after: Report, lang: Lang): string[] {
  const rows: readonly (readonly [Text, string, string])[] = [
    [text("адрес МИС", "target"), before.target, after.target],
    [text("профиль", "profile"), before.facts.profile, after.facts.profile],
    [text("выбор --only", "selection --only"), before.selection.join(",") || "—", after.selection.join(",") || "—"],
  ];
  return [
    ...suiteLines(before.suite, after.suite, lang),
    ...rows.filter(([, a, b]) => a !== b).map(([name, a, b]) => `${name[lang]}: ${a} → ${b}`),
  ];
}
