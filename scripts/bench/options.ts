import { Option, type Command } from "commander";
import { createCommand, someOf } from "../commandLine.ts";
import type { Budget } from "./budgets.ts";
import { PART_NAMES, type Part } from "./parts.ts";

export interface Options {
  readonly only: readonly Part[];
  readonly budget: Budget["name"];
  readonly json?: string;
}

export function benchCommand(): Command {
  return createCommand(
    "npm run bench --",
    "Измеряет шлюз и Витрину на собственной PostgreSQL и сравнивает с границами; код 1, если граница не выдержана.\nMeasures the gateway and the Витрина on a PostgreSQL of its own against their bounds; exits with 1 when one is missed.",
  )
    .option(
      "--only <parts>",
      `только эти части / these parts only: ${PART_NAMES.join(",")}`,
      someOf(PART_NAMES),
      PART_NAMES,
    )
    .addOption(
      new Option(
        "--budget <size>",
        "small: каждый путь один раз, без оценки времени / every path once, times are not judged",
      )
        .choices(["full", "small"])
        .default("full"),
    )
    .option("--json <file>", "все замеры в файл / all samples into a file")
    .addHelpText(
      "after",
      "\nПолный прогон (без --only) обновляет server/BENCH.md. / A full run (without --only) rewrites server/BENCH.md.",
    );
}
