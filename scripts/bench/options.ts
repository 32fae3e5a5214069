import { parseArgs } from "node:util";
import type { Budget } from "./budgets.ts";
import { PART_NAMES, type Part } from "./parts.ts";

export const HELP = `npm run bench -- [ключи / options]

  Измеряет шлюз и Витрину на собственной PostgreSQL и сравнивает с границами; код 1, если граница не выдержана.
  Measures the gateway and the Витрина on a PostgreSQL of its own against their bounds; exits with 1 when one is missed.

  --only ${PART_NAMES.join(",")}
                        только эти части / these parts only
  --budget full|small   small: каждый путь один раз, без оценки времени / every path once, times are not judged
  --json FILE           все замеры в файл / all samples into a file
  --help

  Полный прогон (без --only) обновляет server/BENCH.md. / A full run (without --only) rewrites server/BENCH.md.`;

export interface Options {
  readonly parts: readonly Part[];
  readonly budget: Budget["name"];
  readonly json: string | undefined;
  readonly isHelp: boolean;
}

/** @throws Error that names the option and what is expected. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string" },
      budget: { type: "string", default: "full" },
      json: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { budget } = values;
  if (budget !== "full" && budget !== "small") {
    throw new Error(`--budget ${budget}: ожидается full или small / expected full or small`);
  }
  return { parts: partsOf(values.only), budget, json: values.json, isHelp: values.help };
}

function partsOf(only: string | undefined): readonly Part[] {
  if (only === undefined) return PART_NAMES;
  const wanted = only.split(",").map((name) => name.trim());
  const unknown = wanted.filter((name) => !PART_NAMES.some((part) => part === name));
  if (unknown.length > 0) {
    throw new Error(`--only ${unknown.join(",")}: есть только / there are only ${PART_NAMES.join(", ")}`);
  }
  return PART_NAMES.filter((part) => wanted.includes(part));
}
