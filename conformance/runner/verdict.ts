import type { CaseResult } from "../model/case.ts";
import type { EnvironmentProblem, Leftover, SummaryVerdict } from "../model/report.ts";
import { text, type Text } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";

/** The one table of exit codes: the first row that holds decides. `2` is decided before anything runs. */
export const EXIT = {
  conformant: 0,
  nonconformant: 1,
  usage: 2,
  environment: 3,
  incomplete: 4,
  harness: 5,
  leftovers: 6,
  /** The list of known failures is stale; decided in `report/build.ts`. */
  baseline: 7,
  interrupted: 130,
} as const;

export interface Outcome {
  readonly cases: readonly CaseResult[];
  readonly leftovers: readonly Leftover[];
  readonly environment: EnvironmentProblem | null;
  readonly interrupted: boolean;
  /** An error outside every case. */
  readonly crash: string | null;
}

export interface Conclusion {
  readonly verdict: SummaryVerdict;
  readonly exit_code: number;
  readonly reason: Text;
}

interface Row {
  readonly holds: (outcome: Outcome) => boolean;
  readonly conclusion: Conclusion;
}

const ROWS: readonly Row[] = [
  row(
    (o) => o.interrupted,
    "error",
    EXIT.interrupted,
    "Запуск прерван, вердикта нет.",
    "The run was interrupted, there is no verdict.",
  ),
  row(
    (o) => o.crash !== null || has(o, "harness_error"),
    "error",
    EXIT.harness,
    "Ошибка самого набора проверок, вердикта нет.",
    "A bug of the suite itself, there is no verdict.",
  ),
  row(
    (o) => mustHas(o, "fail"),
    "nonconformant",
    EXIT.nonconformant,
    "Есть нарушения обязательных требований.",
    "Mandatory requirements are broken.",
  ),
  row(
    (o) => o.environment !== null || has(o, "env_error"),
    "error",
    EXIT.environment,
    "Проверить не удалось: не готово окружение. О соответствии МИС это ничего не говорит.",
    "Nothing could be checked: the environment is not ready. This says nothing about the conformance of the МИС.",
  ),
  row(
    (o) => o.leftovers.length > 0 && !unsettled(o),
    "conformant",
    EXIT.leftovers,
    "Нарушений нет, но в МИС остались записи набора проверок.",
    "Nothing is broken, but records of the suite are left in the МИС.",
  ),
  row(
    (o) => o.leftovers.length > 0,
    "incomplete",
    EXIT.leftovers,
    "Проверено не всё, и в МИС остались записи набора проверок.",
    "Not everything was checked, and records of the suite are left in the МИС.",
  ),
  row(
    unsettled,
    "incomplete",
    EXIT.incomplete,
    "Нарушений не найдено, но проверено не всё обязательное.",
    "Nothing broken was found, but not everything mandatory was checked.",
  ),
];

const CONFORMANT: Conclusion = {
  verdict: "conformant",
  exit_code: EXIT.conformant,
  reason: text(
    "Все обязательные требования проверены и выполнены.",
    "Every mandatory requirement was checked and is met.",
  ),
};

export function conclude(outcome: Outcome): Conclusion {
  return ROWS.find(({ holds }) => holds(outcome))?.conclusion ?? CONFORMANT;
}

function row(holds: Row["holds"], verdict: SummaryVerdict, exit_code: number, ru: string, en: string): Row {
  return { holds, conclusion: { verdict, exit_code, reason: text(ru, en) } };
}

function has({ cases }: Outcome, verdict: Verdict): boolean {
  return cases.some((item) => item.verdict === verdict || item.checks.some((check) => check.verdict === verdict));
}

function mustHas({ cases }: Outcome, verdict: Verdict): boolean {
  return cases.some((item) => item.level === "MUST" && item.checks.some((check) => check.verdict === verdict));
}

/** A filtered run is never conformant: what was not selected was not checked. */
function unsettled({ cases }: Outcome): boolean {
  const open: readonly Verdict[] = ["untestable", "ambiguous", "not_selected"];
  return cases.some((item) => item.level === "MUST" && open.includes(item.verdict));
}
