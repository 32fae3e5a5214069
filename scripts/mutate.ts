import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./commandLine.ts";
import { AREAS } from "./mutate/areas.ts";
import { mutantsOf } from "./mutate/mutants.ts";
import { mutateCommand, type Options } from "./mutate/options.ts";
import { markdownOf, percentOf, scoreOf, type Ran } from "./mutate/report.ts";
import { REPORT_DIR, runMutants } from "./mutate/run.ts";
import { sampleOf } from "./mutate/sample.ts";

/** Per cent of the sample that the tests are to notice. */
const GOAL = 80;

/** True when enough was noticed. */
async function main({ only, sample: size, seed, workers }: Options): Promise<boolean> {
  const areas = AREAS.filter(({ name }) => only.includes(name));
  const made = await Promise.all(
    areas.map(async (area) => (await mutantsOf(area.sources)).map((mutant) => ({ ...mutant, area: area.name }))),
  );
  const sample = sampleOf(made.flat(), seed, size);
  console.error(`  ${sample.chosen.length} из / of ${made.flat().length}`);
  const ran: Ran[] = [];
  for (const area of areas) {
    const files = new Set(sample.chosen.filter((one) => one.area === area.name).map(({ fileName }) => fileName));
    console.error(`  ${area.name}: ${files.size} файлов / files`);
    if (files.size > 0) ran.push({ area: area.name, results: await runMutants(area, [...files], sample, workers) });
  }
  const report = markdownOf(ran, seed);
  await mkdir(REPORT_DIR, { recursive: true });
  await writeFile(join(REPORT_DIR, "report.md"), report);
  console.log(report);
  return percentOf(scoreOf(ran.flatMap(({ results }) => results))) >= GOAL;
}

process.exitCode = await runCommand(mutateCommand(), async (options: Options) => ((await main(options)) ? 0 : 1));
