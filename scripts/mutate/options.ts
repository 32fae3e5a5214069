import { parseArgs } from "node:util";
import { AREAS, type Area } from "./areas.ts";

const NAMES = AREAS.map(({ name }) => name);

export const HELP = `npm run mutate -- [ключи / options]

  Меняет по одному месту кода (Stryker) и смотрит, заметят ли это тесты; код 1, если замечено меньше 80 %.
  Changes one place of the code at a time (Stryker) and looks whether the tests notice; exits with 1 below 80 %.

  --sample N            сколько мутантов из всех / how many mutants out of all of them (400)
  --seed TEXT           какая выборка / which sample (1)
  --only ${NAMES.join(",")}
                        только эти части / these areas only
  --workers N           процессов / processes (2)
  --help

  Отчёт / report: mutation-report/ (report.md, AREA.html, AREA.json).`;

export interface Options {
  readonly areas: readonly Area[];
  readonly size: number;
  readonly seed: string;
  readonly workers: number;
  readonly isHelp: boolean;
}

/** @throws Error that names the option and what is expected. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sample: { type: "string", default: "400" },
      seed: { type: "string", default: "1" },
      only: { type: "string", default: NAMES.join(",") },
      workers: { type: "string", default: "2" },
      help: { type: "boolean", default: false },
    },
  });
  return {
    areas: areasOf(values.only.split(",").map((name) => name.trim())),
    size: countOf("sample", values.sample),
    seed: values.seed,
    workers: countOf("workers", values.workers),
    isHelp: values.help,
  };
}

function areasOf(wanted: readonly string[]): readonly Area[] {
  const unknown = wanted.filter((name) => !NAMES.includes(name));
  if (unknown.length === 0) return AREAS.filter(({ name }) => wanted.includes(name));
  throw new Error(`--only ${unknown.join(",")}: есть только / there are only ${NAMES.join(", ")}`);
}

function countOf(name: string, given: string): number {
  const count = Number(given);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${name} ${given}: ожидается целое число от 1 / expected a whole number from 1`);
}
