import { text, type Text } from "../model/text.ts";
import { changesOf, newFailures } from "../report/changes.ts";
import { changeLines, circumstances, whyDiffers } from "../report/changesText.ts";
import type { DiffOptions, CommandResult } from "./commands.ts";
import { readReport } from "./files.ts";

/** Exit 1 when something fails in the second report that did not in the first; other changes are told only. */
export function diff({ before, after, lang }: DiffOptions): CommandResult {
  const [a, b] = [readReport(before).report, readReport(after).report];
  const changes = changesOf(a.cases, b.cases);
  const broken = newFailures(changes);
  const differing = circumstances(a, b, lang);
  const lines = [
    ...(differing.length > 0 ? [WORDS.circumstances[lang], ...differing.map((line) => `  ${line}`)] : []),
    ...(changes.length === 0 ? [WORDS.none[lang]] : changeLines(changes, lang, whyDiffers)),
    ...(changes.length > 0 ? [`${WORDS.broken[lang]}: ${broken.length}`, ...broken.map((id) => `  ${id}`)] : []),
  ];
  return { code: broken.length > 0 ? 1 : 0, stdout: `${lines.join("\n")}\n` };
}

const WORDS: Record<"circumstances" | "none" | "broken", Text> = {
  circumstances: text(
    "Запуски различаются не только ответами МИС:",
    "The runs differ not only in the answers of the МИС:",
  ),
  none: text("Вердикты одинаковы.", "The verdicts are the same."),
  broken: text("Новых нарушений", "New failures"),
};
