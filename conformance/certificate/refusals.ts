import { isDeepStrictEqual } from "node:util";
import type { Case } from "../model/case.ts";
import { LIMITS } from "../model/facts.ts";
import { UPLOAD_LIMITS } from "../model/uploads.ts";
import type { Report } from "../model/report.ts";
import { text, type Text } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";
import { rebuild } from "../report/rebuild.ts";
import { SUITE } from "../report/suite.ts";

/** Why no certificate may be issued over this report: every reason, not the first. Empty: nothing stands in the way. */
export function refusalsFor(report: Report, cases: readonly Case[]): Text[] {
  const identity = identityRefusals(report);
  // Verdicts of another suite are not compared: they may rightly differ.
  return identity.length > 0
    ? identity
    : [...runRefusals(report), ...verdictRefusals(report), ...changedRefusals(report, cases)];
}

function identityRefusals({ suite }: Report): Text[] {
  if (isDeepStrictEqual(suite, JSON.parse(JSON.stringify(SUITE)))) return [];
  return [
    text(
      `Отчёт сделан другим набором проверок (${suite.version}, контракты ${suite.contracts}; здесь ${SUITE.version}, ${SUITE.contracts}) или против другого набора требований. Проверьте МИС заново.`,
      `The report was made by another suite (${suite.version}, contracts ${suite.contracts}; here ${SUITE.version}, ${SUITE.contracts}) or against other requirements. Check the МИС again.`,
    ),
  ];
}

function runRefusals(report: Report): Text[] {
  const { selection, fixtures, baseline, leftovers, environment, facts } = report;
  const demo = fixtures.slots.source === "demo" || fixtures.patients.source === "demo";
  const rules: readonly (readonly [holds: boolean, ru: string, en: string])[] = [
    [selection.length > 0, "Запуск был выборочным (--only).", "The run was filtered (--only)."],
    [demo, "Проверялась учебная МИС набора, а не настоящая.", "The demo МИС of the kit was checked, not a real one."],
    [
      baseline !== null && baseline !== undefined,
      "Запуск был со списком известных нарушений (--baseline).",
      "The run used a list of known failures (--baseline).",
    ],
    [
      leftovers.length > 0,
      `В МИС остались записи набора проверок: ${leftovers.length}.`,
      `Records of the suite are left in the МИС: ${leftovers.length}.`,
    ],
    [environment !== null, "Проверить МИС не дало окружение.", "The environment did not let the МИС be checked."],
    [
      !isDeepStrictEqual(facts.limits, LIMITS) ||
        (facts.uploads !== undefined && !isDeepStrictEqual(facts.uploads.limits, UPLOAD_LIMITS)),
      "Пределы времени ответа в запуске были не из профиля.",
      "The limits of time of the run were not the profile's.",
    ],
  ];
  return rules.flatMap(([holds, ru, en]) => (holds ? [text(ru, en)] : []));
}

const OPEN: readonly (readonly [Verdict, Text])[] = [
  ["fail", text("есть нарушения", "there are failures")],
  ["harness_error", text("ошибка самого набора проверок", "a bug of the suite itself")],
  ["env_error", text("нет связи с МИС", "the МИС could not be reached")],
  ["ambiguous", text("неоднозначно", "ambiguous")],
  ["untestable", text("не удалось проверить", "untestable")],
  ["not_selected", text("не выбрано", "not selected")],
];

/** Of cases and of single checks, whatever their level: a certificate has no small print. */
function verdictRefusals({ cases, summary }: Report): Text[] {
  const found = OPEN.flatMap(([verdict, words]) => {
    const ids = cases
      .filter((item) => item.verdict === verdict || item.checks.some((check) => check.verdict === verdict))
      .map(({ id }) => id);
    if (ids.length === 0) return [];
    const told = `${ids.slice(0, 8).join(", ")}${ids.length > 8 ? "…" : ""}`;
    return [
      text(
        `Не всё чисто, ${words.ru} (${ids.length}): ${told}.`,
        `Not all is clean, ${words.en} (${ids.length}): ${told}.`,
      ),
    ];
  });
  if (found.length > 0 || (summary.verdict === "conformant" && summary.exit_code === 0)) return found;
  return [
    text(
      `Итог запуска — ${summary.verdict}, код ${summary.exit_code}.`,
      `The run ended ${summary.verdict}, exit ${summary.exit_code}.`,
    ),
  ];
}

/** All that follows from the exchanges is worked out anew and compared, word for word. */
function changedRefusals(report: Report, cases: readonly Case[]): Text[] {
  // Through JSON, where an absent field and an undefined one are the same.
  const rebuilt: Report = JSON.parse(JSON.stringify(rebuild(report, cases))) as Report;
  const keys = [...new Set([...Object.keys(rebuilt), ...Object.keys(report)])] as (keyof Report)[];
  const changed = keys.filter((key) => !isDeepStrictEqual(rebuilt[key], report[key]));
  if (changed.length === 0) return [];
  return [
    text(
      `Отчёт изменён или неполон: из его обменов следует другое (${changed.join(", ")}). Посмотрите ferkit-certify rejudge.`,
      `The report was changed or is not whole: its exchanges say otherwise (${changed.join(", ")}). See ferkit-certify rejudge.`,
    ),
  ];
}
