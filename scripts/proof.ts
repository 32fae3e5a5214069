import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Command, Option } from "commander";
import { matchesGlob } from "../conformance/cli/glob.ts";
import { createCommand, runCommand, wholeNumber } from "./commandLine.ts";
import { conclude, MOST_SECONDS, problemsOf, type Problem, type Proof } from "./proof/conclude.ts";
import { hire } from "./proof/crew.ts";
import { gather, type Evidence, type Plan } from "./proof/evidence.ts";
import { renderFigures, renderProof } from "./proof/render.ts";

const PAGE = new URL("../conformance/PROOF.md", import.meta.url);
const FIGURES = new URL("../conformance/proof.json", import.meta.url);

const EXIT = { proven: 0, refuted: 1, broken: 5 } as const;
const SEED = 7;
const THREADS = 2;
const RACE_RUNS = 100;
const CALM_RUNS = 1000;

interface Flags {
  readonly only?: string;
  readonly seed: number;
  readonly check?: true;
  readonly budget: "full" | "small";
  readonly threads: number;
  readonly raceRuns: number;
  readonly calmRuns: number;
  readonly quiet?: true;
}

function proofCommand(): Command {
  return createCommand(
    "npm run proof --",
    "Доказательство набора проверок: посаженные дефекты найдены, правильные МИС не провалены",
  )
    .option("--only <glob>", "только эти дефекты и варианты, * и ?, через запятую; файлы не пишутся")
    .option("--seed <n>", "seed набора проверок", wholeNumber(), SEED)
    .option("--check", "сверить PROOF.md и proof.json с пересчитанными, ничего не записывая")
    .addOption(
      new Option("--budget <size>", "small: только объявленные kills, каждый своим сценарием; файлы не пишутся")
        .choices(["full", "small"])
        .default("full"),
    )
    .option("--threads <n>", "потоков", wholeNumber(), THREADS)
    .option("--race-runs <n>", "прогонов гонок на дефекте", wholeNumber(), RACE_RUNS)
    .option("--calm-runs <n>", "прогонов гонок на эталонной МИС", wholeNumber(), CALM_RUNS)
    .option("--quiet", "без хода работы")
    .addHelpText(
      "after",
      "\nКод 0 — всё доказано, 1 — что-то не выполнено, 2 — ошибка в ключах, 5 — ошибка самой программы.",
    );
}

async function prove(flags: Flags): Promise<number> {
  const { only, seed, budget, threads, raceRuns, calmRuns, quiet } = flags;
  const chosen = (name: string): boolean => only === undefined || matchesGlob(name, only);
  const tell = (line: string): void => {
    if (!quiet) process.stderr.write(`${line}\n`);
  };
  const plan: Plan = { seed, full: budget === "full", chosen, raceRuns, calmRuns, tell };
  const crew = hire(Math.max(1, threads));
  try {
    const evidence = await gather(crew, plan);
    const proof = conclude(evidence, seed, chosen);
    const problems = [...problemsOf(proof, evidence, chosen), ...kept(proof, flags)];
    process.stdout.write(summaryOf(proof, problems, evidence));
    return problems.length > 0 ? EXIT.refuted : EXIT.proven;
  } finally {
    await crew.dismiss();
  }
}

/** Writes what a whole proof found, or compares it with what was found before; a partial one leaves the files alone. */
function kept(proof: Proof, { only, budget, check }: Flags): Problem[] {
  if (only !== undefined || budget === "small") return [];
  const files: readonly (readonly [URL, string])[] = [
    [PAGE, renderProof(proof)],
    [FIGURES, renderFigures(proof)],
  ];
  if (check) {
    const stale = files.filter(([url, text]) => !existsSync(url) || readFileSync(url, "utf8") !== text);
    return stale.length > 0
      ? [{ what: "not up to date, run npm run proof", names: stale.map(([url]) => url.pathname) }]
      : [];
  }
  for (const [url, text] of files) writeFileSync(url, text);
  return [];
}

function summaryOf(
  { score, variants, constants, races, cards }: Proof,
  problems: readonly Problem[],
  { reports }: Evidence,
): string {
  const longest = [...reports].toSorted(([, a], [, b]) => b.seconds - a.seconds)[0];
  const lines = [
    `MUST   ${score.must.killed}/${score.must.total}`,
    `SHOULD ${score.should.killed}/${score.should.total}`,
    `варианты: ${variants.length}, серверы с одним ответом: ${constants.length}`,
    ...(races
      ? [
          `гонки: ${races.onTheRace.found}/${races.onTheRace.runs}, тревог ${races.onTheReference.alarms}/${races.onTheReference.runs}`,
        ]
      : []),
    ...(cards && longest
      ? [
          `карточек на дефект: медиана ${cards.median}, не больше двух в ${cards.few} из ${cards.reports} отчётов`,
          `дольше всех: ${longest[0]}, ${Math.round(longest[1].seconds)} с (предел ${MOST_SECONDS} с)`,
        ]
      : []),
    ...problems.flatMap(({ what, names }) => [`✗ ${what}: ${names.length}`, ...names.map((name) => `    ${name}`)]),
    problems.length === 0 ? "доказано" : "не доказано",
  ];
  return `${lines.join("\n")}\n`;
}

async function main(): Promise<number> {
  try {
    return await runCommand(proofCommand(), prove);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.broken;
  }
}

if (import.meta.main) process.exitCode = await main();
