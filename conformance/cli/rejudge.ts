import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { CASES } from "../cases/catalog.ts";
import type { Report } from "../model/report.ts";
import { text, type Lang, type Text } from "../model/text.ts";
import { changesOf } from "../report/changes.ts";
import { changeLines, suiteLines, whyRejudged } from "../report/changesText.ts";
import { rebuild } from "../report/rebuild.ts";
import { reportFiles } from "../report/write.ts";
import type { RejudgeOptions, CommandResult } from "./commands.ts";
import { makeDir, readReport, writeNew } from "./files.ts";

/** Exit 0: the stored verdicts come out again. 1: they do not, and it is said where and why. */
export function rejudge({ report: path, lang, reportDir }: RejudgeOptions): CommandResult {
  const { report: stored } = readReport(path);
  const today = rebuild(stored, CASES);
  if (reportDir !== undefined) {
    makeDir(reportDir);
    for (const [name, content] of reportFiles(today, lang)) writeNew(join(reportDir, name), content);
  }
  const suite = suiteLines(stored.suite, today.suite, lang);
  const changes = changesOf(stored.cases, today.cases);
  // A case that did not exist then says nothing about the verdicts that were given.
  const judgedThen = changes.filter(({ before }) => before !== null);
  const added = changes.flatMap(({ before, id }) => (before === null ? [id] : []));
  const summary = summaryChange(stored, today, lang);
  const same = judgedThen.length === 0 && (summary === null || added.length > 0);
  const lines = [
    ...(suite.length > 0 ? [WORDS.otherSuite[lang], ...suite.map((line) => `  ${line}`)] : []),
    (same ? WORDS.same : WORDS.changed)[lang].replace("#", String(stored.cases.length)),
    ...(summary === null || same ? [] : [summary]),
    ...changeLines(judgedThen, lang, whyRejudged(suite.length === 0)),
    ...(added.length > 0 ? [`${WORDS.added[lang]} (${added.length}): ${added.join(", ")}`] : []),
  ];
  return { code: same ? 0 : 1, stdout: `${lines.join("\n")}\n` };
}

function summaryChange(stored: Report, today: Report, lang: Lang): string | null {
  // The file knows no undefined.
  const [was, is] = [stored.summary, JSON.parse(JSON.stringify(today.summary)) as Report["summary"]];
  if (isDeepStrictEqual(was, is)) return null;
  return `${WORDS.summary[lang]}: ${was.verdict}, ${was.exit_code} → ${is.verdict}, ${is.exit_code}`;
}

const WORDS: Record<"same" | "changed" | "otherSuite" | "summary" | "added", Text> = {
  same: text("Вердикты те же, сценариев: #.", "The same verdicts, cases: #."),
  changed: text("Вердикты выходят другие (сценариев было #):", "The verdicts come out different (# cases before):"),
  otherSuite: text("Отчёт судил другой набор:", "Another suite judged the report:"),
  added: text("Новые сценарии, в том запуске их не было", "New cases, which that run did not have"),
  summary: text("Итог и код выхода, или число вердиктов", "Verdict and exit code, or the counts"),
};
