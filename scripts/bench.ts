import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { BUDGETS } from "./bench/budgets.ts";
import { postgresVersion, startBenchServer } from "./bench/database.ts";
import { HELP, readOptions, type Options } from "./bench/options.ts";
import { PART_NAMES, runParts } from "./bench/parts.ts";
import { jsonOf, machineOf, markdownOf, tableOf } from "./bench/report.ts";

const BENCH_MD = fileURLToPath(new URL("../server/BENCH.md", import.meta.url));

/** `npm run bench`: see HELP. True when no bound is missed; with the small budget times are not judged. */
async function main({ parts, budget, json }: Options): Promise<boolean> {
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

/** Undefined after telling what is wrong with them. */
function optionsOf(args: readonly string[]): Options | undefined {
  try {
    return readOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return undefined;
  }
}

const options = optionsOf(process.argv.slice(2));
if (!options) process.exit(2);
if (options.isHelp) console.log(HELP);
else process.exit((await main(options)) ? 0 : 1);
