import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localTime } from "@ferkit/contracts/local-time";
import { buildWorld, fixturesOf } from "../mock-mis/world.ts";
import { columns, createCommand, runCommand, someOf } from "./commandLine.ts";
import { certifySample, type SampleResult } from "./samples/certifySample.ts";
import { SAMPLES } from "./samples/samples.ts";
import { install, missingTools } from "./toolchains/debian.ts";

const NAMES = SAMPLES.map(({ name }) => name);
const ZONE = "Asia/Yekaterinburg";

const command = createCommand(
  "npm run samples --",
  `Проверяет ответный сервис учебных МИС на других языках (mock-mis/samples), и ещё раз с ошибкой в исходнике, которую набор обязан найти
certifies the webhooks of the sample МИС in other languages, and each once more with a slip in its source that has to be found

Недостающие языки ставит из Debian, если запущена от root / installs missing languages from Debian when run by root`,
).option("--only <names>", `только эти / these only: ${NAMES.join(",")}`, someOf(NAMES), NAMES);

async function main({ only }: { readonly only: readonly string[] }): Promise<number> {
  const samples = SAMPLES.filter(({ name }) => only.includes(name));
  const missing = await missingTools(samples.flatMap(({ tools }) => tools));
  const packages = samples.filter(({ tools }) => tools.some((tool) => missing.includes(tool)));
  if (packages.length > 0) await install(packages.flatMap((sample) => sample.packages));
  const work = await mkdtemp(join(tmpdir(), "ferkit-samples-"));
  try {
    const data = join(work, "data.json");
    const world = buildWorld({ today: localTime(Date.now(), ZONE).slice(0, 10), timeZone: ZONE });
    await writeFile(data, JSON.stringify(fixturesOf(world)));
    // One that fails must not take the folder away from the others.
    const settled = await Promise.allSettled(samples.map((sample) => certifySample(sample, data, work)));
    const failed = settled.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
    const results = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    console.log(table(results));
    return results.every(isRight) ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Exit code 1 of the suite, a requirement is broken: and the case that is meant to says so. */
function isFound({ name, withDefect: { exitCode, failing } }: SampleResult): boolean {
  const meant = SAMPLES.find((sample) => sample.name === name)?.defect.case ?? "";
  return exitCode === 1 && failing.includes(meant);
}

function isRight(result: SampleResult): boolean {
  return result.suite.exitCode === 0 && result.suite.failing.length === 0 && isFound(result);
}

function table(results: readonly SampleResult[]): string {
  const rows = results.map((result) => [
    result.name,
    String(result.lines),
    result.suite.exitCode === 0 && result.suite.failing.length === 0 ? "да / yes" : `НЕТ / NO: ${told(result.suite)}`,
    isFound(result) ? result.withDefect.failing.slice(0, 3).join(", ") : "НЕ НАЙДЕНА / NOT FOUND",
  ]);
  return columns([
    ["МИС", "строк / lines", "ответный сервис целиком / whole webhook", "ошибка найдена / defect found by"],
    ...rows,
  ]);
}

function told({ exitCode, failing }: SampleResult["suite"]): string {
  return `${exitCode}, ${failing.slice(0, 5).join(", ")}`;
}

process.exitCode = await runCommand(command, main);
