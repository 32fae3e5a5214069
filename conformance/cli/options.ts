import { randomInt } from "node:crypto";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { PROFILES, type Profile } from "../model/facts.ts";
import type { Lang } from "../model/text.ts";
import { EXIT } from "../runner/verdict.ts";
import { SUITE } from "../report/build.ts";

export interface CliOptions {
  readonly target?: string;
  readonly fixtures?: string;
  readonly gateway?: string;
  readonly username?: string;
  readonly password?: string;
  readonly profile: Profile;
  readonly only?: string;
  readonly list: boolean;
  readonly seed: number;
  readonly reportDir: string;
  readonly lang: Lang;
  readonly withBodies: boolean;
  readonly fault?: string;
}

export type Parsed =
  | { readonly kind: "options"; readonly options: CliOptions }
  | { readonly kind: "exit"; readonly code: number; readonly stdout: string; readonly stderr: string };

const MOST_SEED = 2 ** 31;

export interface CliSurface {
  /** Names of planted defects; only the demo МИС has any. */
  readonly faults: readonly string[];
  readonly hasDefaultTarget: boolean;
}

export function parseArguments(argv: readonly string[], surface: CliSurface): Parsed {
  const out = { stdout: "", stderr: "" };
  const program = describeProgram(surface)
    .exitOverride()
    .configureOutput({
      writeOut: (chunk) => void (out.stdout += chunk),
      writeErr: (chunk) => void (out.stderr += chunk),
    });
  try {
    program.parse(argv, { from: "user" });
    const options = program.opts<CliOptions>();
    const problem = contradiction(options, surface);
    return problem === null ? { kind: "options", options } : usage(problem.ru, problem.en);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "exit", code: 0, stdout: out.stdout, stderr: "" };
    return usage(inRussian(error), error.message.replace(/^error: /, ""));
  }
}

function describeProgram({ faults }: CliSurface): Command {
  const program = new Command("ferkit-certify")
    .description("Проверка МИС по профилю ФЭР 2.0 «Запись на приём к врачу» / checks a МИС against the profile")
    .version(SUITE.version)
    .option("--target <url>", "базовый адрес вебхука МИС / base address of the МИС webhook", parseTarget)
    .option("--fixtures <file>", "данные JSON или YAML {slots, patients, referrals, services} / fixtures")
    .option(
      "--gateway <url>",
      "адрес шлюза: свободные слоты берутся из Витрины / gateway to discover free slots through",
      parseUrl,
    )
    .option("--username <name>", "учётная запись шлюза, OID МО / gateway account, the OID of the МО")
    .option("--password <password>", "пароль; можно в FERKIT_PASSWORD / password, or FERKIT_PASSWORD")
    .addOption(
      new Option("--profile <name>", "doc: варианты документа — замечание; strict: нарушение / variants warn or fail")
        .choices([...PROFILES])
        .default("doc"),
    )
    .option("--only <glob>", "только эти сценарии, * и ?, через запятую / only these cases")
    .option("--list", "перечислить сценарии и выйти / list the cases and exit", false)
    .option(
      "--seed <n>",
      "повторить запросы до байта / repeat the requests to the byte",
      parseSeed,
      randomInt(MOST_SEED),
    )
    .option("--report-dir <dir>", "папка отчёта / report folder", "certify-report")
    .addOption(new Option("--lang <lang>", "язык отчёта / language").choices(["ru", "en"]).default("ru"))
    .option("--with-bodies", "положить рядом с отчётом тела запросов без маски / write unmasked request bodies", false)
    .allowExcessArguments(false);
  if (faults.length > 0)
    program.addOption(
      new Option("--fault <name>", "дефект учебной МИС / planted defect of the demo МИС").choices([...faults]),
    );
  // `--seed`'s random default would only puzzle the reader of the help.
  program.options.find(({ long }) => long === "--seed")?.default(undefined, "");
  return program;
}

function usage(ru: string, en: string): Parsed {
  return { kind: "exit", code: EXIT.usage, stdout: "", stderr: `${ru}\n${en}\n${HELP}\n` };
}

const HELP = "ferkit-certify --help";

interface Problem {
  readonly ru: string;
  readonly en: string;
}

function contradiction(
  { target, list, fault, gateway, username }: CliOptions,
  { hasDefaultTarget }: CliSurface,
): Problem | null {
  if (list) return null;
  if (target === undefined && !hasDefaultTarget)
    return { ru: "Не указан адрес МИС: --target URL.", en: "The target is missing: --target URL." };
  if (target !== undefined && fault !== undefined)
    return {
      ru: "--fault есть только у учебной МИС, с --target он не сочетается.",
      en: "--fault belongs to the demo МИС and cannot go with --target.",
    };
  if (gateway !== undefined && username === undefined)
    return { ru: "Для --gateway нужны --username и --password.", en: "--gateway needs --username and --password." };
  return null;
}

const RUSSIAN: Readonly<Record<string, string>> = {
  "commander.unknownOption": "Неизвестный ключ",
  "commander.excessArguments": "Лишние аргументы",
  "commander.optionMissingArgument": "У ключа нет значения",
  "commander.invalidArgument": "Недопустимое значение",
};

function inRussian({ code, message }: CommanderError): string {
  const quoted = /'([^']+)'/.exec(message)?.[1];
  return `${RUSSIAN[code] ?? "Ошибка в аргументах"}${quoted === undefined ? "" : `: ${quoted}`}.`;
}

function parseSeed(value: string): number {
  const seed = Number(value);
  if (!Number.isInteger(seed) || seed < 0 || seed > Number.MAX_SAFE_INTEGER)
    throw new InvalidArgumentError("an integer from 0 is expected");
  return seed;
}

function parseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !["http:", "https:"].includes(url.protocol))
    throw new InvalidArgumentError("an address http://… or https://… is expected");
  if (url.username !== "" || url.password !== "")
    throw new InvalidArgumentError("no user or password may stand in the address (E-38)");
  if (url.search !== "" || url.hash !== "") throw new InvalidArgumentError("no ? or # may stand in the address");
  return value;
}

/** E-36: the registered address is the base, the gateway adds the path. */
function parseTarget(value: string): string {
  const url = parseUrl(value);
  if (/\/booking\/(book|cancel)\/?$/.test(url))
    throw new InvalidArgumentError("give the base address without /booking/book: the gateway adds the path (E-36)");
  return url;
}
