import { text, type Text } from "../model/text.ts";
import type { SummaryVerdict } from "../model/report.ts";
import type { Verdict } from "../model/verdict.ts";
import type { FixtureSource } from "../model/facts.ts";

export const SUMMARY_WORDS: Record<SummaryVerdict, Text> = {
  conformant: text("СООТВЕТСТВУЕТ", "CONFORMANT"),
  nonconformant: text("НЕ СООТВЕТСТВУЕТ", "NONCONFORMANT"),
  incomplete: text("ПРОВЕРЕНО НЕ ВСЁ", "INCOMPLETE"),
  error: text("ВЕРДИКТА НЕТ", "NO VERDICT"),
};

export const VERDICT_WORDS: Record<Verdict, Text> = {
  pass: text("выполнено", "pass"),
  warn: text("замечание", "warning"),
  fail: text("нарушение", "fail"),
  ambiguous: text("неоднозначно", "ambiguous"),
  untestable: text("не проверено", "untestable"),
  not_applicable: text("неприменимо", "not applicable"),
  not_selected: text("не выбран", "not selected"),
  env_error: text("окружение не готово", "environment error"),
  harness_error: text("ошибка набора", "suite error"),
};

export const LEVEL_WORDS: Record<"MUST" | "SHOULD" | "MAY", Text> = {
  MUST: text("обязательно", "MUST"),
  SHOULD: text("рекомендуется", "SHOULD"),
  MAY: text("допускается", "MAY"),
};

export const SOURCE_WORDS: Record<FixtureSource, Text> = {
  file: text("файл", "file"),
  gateway: text("Витрина через шлюз", "the Витрина through the gateway"),
  demo: text("учебная МИС", "the demo МИС"),
};
