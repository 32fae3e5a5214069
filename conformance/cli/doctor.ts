import { dataProblem } from "../doctor/data.ts";
import { examineBlock } from "../doctor/gateway.ts";
import { DOCTOR_CODES, EnvironmentError, type DoctorCode } from "../doctor/problem.ts";
import { otherZone, unknownPatients } from "../doctor/recorded.ts";
import { examineTarget } from "../doctor/target.ts";
import { CASES } from "../cases/catalog.ts";
import { coverageLines, coverageOf } from "../fixtures/coverage.ts";
import { NO_FIXTURES, type Fixtures } from "../fixtures/fixtures.ts";
import type { Today } from "../fixtures/suitable.ts";
import type { EnvironmentProblem } from "../model/report.ts";
import { text, type Lang } from "../model/text.ts";
import { EXIT } from "../runner/verdict.ts";
import { CAP_MS, playTrial, USER_AGENT } from "./recordRun.ts";
import { COMMAND, todayOf, type CertifyDeps } from "./deps.ts";
import type { DoctorOptions, CommandResult } from "./commands.ts";
import { fixturesFromFile, readerOf, withGateway } from "./sources.ts";
/** Another seed would ask for other ids; nothing here hangs on them. */
const SEED = 0;

/** Everything that a run needs around the МИС, looked at one after the other; says all that it finds. Exit 3 when anything. */
export async function doctor(options: DoctorOptions, deps: CertifyDeps): Promise<CommandResult> {
  const examined: Examined = { problems: [], looked: new Set() };
  const { today, zoneNamed } = todayOf(deps);
  const supplied = fixturesFromFile(options.fixtures);
  const reader = readerOf(options, options.password ?? deps.env["FERKIT_PASSWORD"]);
  const capMs = deps.limits?.cap_ms ?? CAP_MS;
  const { problem, seen } = await examineTarget({ target: options.target, seed: SEED, capMs, userAgent: USER_AGENT });
  // Without TLS there is no certificate to look at.
  note(
    examined,
    options.target.startsWith("https:") ? TARGET : TARGET.filter((code) => !code.startsWith("tls")),
    problem,
  );
  let fixtures: Fixtures = supplied;
  if (reader) {
    const outcome = await withGateway(supplied, reader, today).catch(problemOf);
    if ("records" in outcome) fixtures = outcome;
    note(examined, GATEWAY, "records" in outcome ? await examineBlock(reader) : outcome);
  }
  if (fixtures.origin.length > 0) note(examined, DATA, dataProblem(fixtures, today));
  if (options.booking && problem === null && seen && fixtures !== NO_FIXTURES) {
    const { exchanges, leftovers } = await playTrial({ options: { ...options, seed: SEED }, deps, today, fixtures });
    const zone = zoneNamed ? null : otherZone(exchanges, fixtures.records, today.timeZone);
    note(examined, TRIAL, unknownPatients([seen.cancel, ...exchanges], fixtures.records) ?? zone);
    if (leftovers.length > 0)
      return {
        code: EXIT.leftovers,
        stdout: report(examined, options.lang) + LEFT[options.lang].replace(COMMAND, deps.command ?? COMMAND),
      };
  }
  return {
    code: examined.problems.length > 0 ? EXIT.environment : EXIT.conformant,
    stdout: report(examined, options.lang) + reach(fixtures, today, reader !== null, options.lang, deps.command),
  };
}

/** How many cases the data can run, and what would free most of the others; no problem of the environment. */
function reach(
  { records, origin }: Fixtures,
  today: Today,
  watching: boolean,
  lang: Lang,
  command: string = COMMAND,
): string {
  if (origin.length === 0) return `${NO_DATA[lang]} ${command} init fixtures.yaml\n`;
  const coverage = coverageOf(CASES, { ...records, ...today }, { seed: SEED, watching });
  return `${["", ...coverageLines(coverage, lang)].join("\n")}\n`;
}

interface Examined {
  readonly problems: EnvironmentProblem[];
  readonly looked: Set<DoctorCode>;
}

const codes = Object.keys(DOCTOR_CODES) as DoctorCode[];
const GATEWAY = codes.filter((code) => /^(gateway|mo_)/.test(code));
const DATA = ["no_free_slot"] as const satisfies readonly DoctorCode[];
const TRIAL = ["no_known_patient", "time_zone"] as const satisfies readonly DoctorCode[];
const TARGET = codes.filter((code) => ![...GATEWAY, ...DATA, ...TRIAL].includes(code));

/** What comes after the first problem of a group could not be looked at. */
function note({ problems, looked }: Examined, group: readonly DoctorCode[], problem: EnvironmentProblem | null): void {
  const end = problem === null ? group.length : group.findIndex((code) => code === problem.code);
  for (const code of group.slice(0, Math.max(0, end))) looked.add(code);
  if (problem) problems.push(problem);
}

function problemOf(error: unknown): EnvironmentProblem {
  if (error instanceof EnvironmentError) return error.problem;
  throw error;
}

function report({ problems, looked }: Examined, lang: Lang): string {
  const lines = codes.flatMap((code) => {
    const found = problems.find((problem) => problem.code === code);
    if (found) return [`✗ ${code}: ${found.message[lang]}`, `  ${found.detail}`];
    return [`${looked.has(code) ? "✓" : "–"} ${code}: ${DOCTOR_CODES[code][lang]}`];
  });
  return `${[...lines, "", (problems.length > 0 ? SICK : WELL)[lang]].join("\n")}\n`;
}

const SICK = text(
  "Окружение не готово: сначала исправьте отмеченное ✗.",
  "The environment is not ready: mend what is marked ✗.",
);
const WELL = text("Окружение готово (– не смотрели).", "The environment is ready (– was not looked at).");
const NO_DATA = text(
  "Данных нет, проверять не на чем. Укажите --fixtures или --gateway; шаблон файла:",
  "There are no data to check with. Give --fixtures or --gateway; a template of the file:",
);
const LEFT = text(
  `Пробная запись не отменилась: ${COMMAND} cleanup.\n`,
  `The trial booking was not cancelled: ${COMMAND} cleanup.\n`,
);
