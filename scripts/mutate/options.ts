import type { Command } from "commander";
import { createCommand, someOf, wholeNumber } from "../commandLine.ts";
import { AREAS } from "./areas.ts";

const NAMES = AREAS.map(({ name }) => name);

export interface Options {
  readonly sample: number;
  readonly seed: string;
  readonly only: readonly string[];
  readonly workers: number;
}

export function mutateCommand(): Command {
  return createCommand(
    "npm run mutate --",
    "Меняет по одному месту кода (Stryker) и смотрит, заметят ли это тесты; код 1, если замечено меньше 80 %.\nChanges one place of the code at a time (Stryker) and looks whether the tests notice; exits with 1 below 80 %.",
  )
    .option(
      "--sample <n>",
      "сколько мутантов из всех / how many mutants out of all of them",
      wholeNumber({ least: 1 }),
      400,
    )
    .option("--seed <text>", "какая выборка / which sample", "1")
    .option("--only <areas>", `только эти части / these areas only: ${NAMES.join(",")}`, someOf(NAMES), NAMES)
    .option("--workers <n>", "процессов / processes", wholeNumber({ least: 1 }), 2)
    .addHelpText("after", "\nОтчёт / report: mutation-report/ (report.md, AREA.html, AREA.json).");
}
