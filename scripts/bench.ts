import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { BUDGETS } from "./bench/budgets.ts";
import { postgresVersion, startBenchServer } from "./bench/database.ts";
import { benchCommand, type Options } from "./bench/options.ts";
import { PART_NAMES, runParts } from "./bench/parts.ts";
import { runCommand } from "./commandLine.ts";
import { jsonOf, machineOf, markdownOf, tableOf } from "./bench/report.ts";

const BENCH_MD = fileURLToPath(new URL("../server/BENCH.md", import.meta.url));

/** True when no bound is missed; with the small budget times are not judged. */
async function main({ only: parts, budget, json }: Options): Promise<boolean> {
  const isFull = budget === "full";
  const server = await startBenchServer();
  try {
    const machine = machineOf(await postgresVersion(server), new Date());
    const progress = (line: string): void => console.error(`  ${line}`);
    const figures = await runParts(parts, { server, budget: BUDGETS[budget], progress });
    console.log(tableOf(figures));
    if (json !== undefined) await writeFile(json, jsonOf(machine, budget, figures));
    if (isFull && parts.length === PART_NAMES.length) await writeFile(BENCH_MD, markdownOf(machine, figures));
    const missed = figures.filter(({ isMet }) => isMet === false);
    if (!isFull) return true;
    console.log(
      missed.length === 0 ? "все границы выдержаны / all bounds are met" : `не выдержано / missed: ${missed.length}`,
    );
    return missed.length === 0;
  } finally {
    await server.stop();
  }
}

// What a bench has opened and nobody closed must not keep the process.
process.exit(await runCommand(benchCommand(), async (options: Options) => ((await main(options)) ? 0 : 1)));
