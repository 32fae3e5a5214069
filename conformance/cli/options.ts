import { randomInt } from "node:crypto";
import { Option, type Command } from "commander";
import { PROFILES, type Profile } from "../model/facts.ts";
import type { Lang } from "../model/text.ts";
import { CAPS } from "../runner/caps.ts";
import { parseCount, parseDuration, parseJobs, parseOneOf, parseSeed, parseUrl } from "./values.ts";

/** Flags of `run`. */
export interface CliOptions {
  readonly target?: string;
  readonly fixtures?: string;
  readonly gateway?: string;
  readonly username?: string;
  readonly password?: string;
  /** Milliseconds before the run: how far back the uploads of the МИС are judged; by default only those of the run. */
  readonly observeSince?: number;
  readonly profile: Profile;
  readonly only?: string;
  readonly baseline?: string;
  readonly list: boolean;
  /** Most bookings the run may make; `CAPS` when not given. */
  readonly maxBookings?: number;
  /** Most cases side by side; as many as a slow МИС bears when not given. */
  readonly jobs?: number;
  /** Says what would be sent, and sends nothing. */
  readonly dryRun: boolean;
  /** The same as the command `cleanup`. */
  readonly cleanup: boolean;
  readonly seed: number;
  readonly reportDir: string;
  readonly lang: Lang;
  readonly withBodies: boolean;
  readonly docs?: string;
  /** For the head of the report: name and version of the МИС, the МО, who ran the suite. */
  readonly mis?: string;
  readonly mo?: string;
  readonly tester?: string;
  readonly fault?: string;
}

const MOST_SEED = 2 ** 31;

export interface CliSurface {
  /** Names of planted defects; only the demo МИС has any. */
  readonly faults: readonly string[];
  readonly hasDefaultTarget: boolean;
  /** As it was typed: «ferkit-certify», «npm run certify --». */
  readonly command: string;
}

export function describeRun(run: Command, { faults }: CliSurface): Command {
  run
    .description("проверить МИС (команда по умолчанию) / checks a МИС (the default command)")
    .option("--target <url>", "базовый адрес вебхука МИС / base address of the МИС webhook", parseUrl)
    .option(
      "--fixtures <file>",
      "данные JSON или YAML {slots, patients, referrals, services, resources}; шаблон: init / fixtures, template: init",
    )
    .option(
      "--gateway <url>",
      "адрес шлюза: данные берутся из Витрины, судятся и выгрузки МИС / gateway: gives the data, uploads are judged too",
      parseUrl,
    )
    .option("--username <name>", "учётная запись шлюза, OID МО / gateway account, the OID of the МО")
    .option("--password <password>", "пароль; можно в FERKIT_PASSWORD / password, or FERKIT_PASSWORD")
    .option(
      "--observe-since <time>",
      "с --gateway: судить и выгрузки МИС до запуска, за 90s, 30m, 24h, 7d / judge uploads before the run too",
      parseDuration,
    )
    .addOption(
      new Option("--profile <name>", "doc: варианты документа — замечание; strict: нарушение / variants warn or fail")
        .choices([...PROFILES])
        .default("doc"),
    )
    .option("--only <glob>", "только эти сценарии, * и ?, через запятую / only these cases")
    .option("--baseline <file>", "список известных нарушений, YAML или JSON / known failures")
    .option("--list", "перечислить сценарии и выйти / list the cases and exit", false)
    .option(
      "--max-bookings <n>",
      `не больше стольких записей за запуск (${CAPS.made}) / at most so many bookings in the run`,
      parseCount,
    )
    .option(
      "--jobs <n>",
      "сколько сценариев вести сразу; без ключа — до 8, если МИС медленная и успевает / cases side by side",
      parseJobs,
    )
    .option("--dry-run", "показать, что будет отправлено, и ничего не отправлять / say what would be sent", false)
    .option("--cleanup", "отменить записи прерванного запуска, как команда cleanup / the same as cleanup", false)
    .option(
      "--seed <n>",
      "повторить запросы до байта / repeat the requests to the byte",
      parseSeed,
      randomInt(MOST_SEED),
    )
    .option("--report-dir <dir>", "папка отчёта / report folder", "certify-report")
    .addOption(new Option("--lang <lang>", "язык отчёта / language").choices(["ru", "en"]).default("ru"))
    .option("--with-bodies", "положить рядом с отчётом тела запросов без маски / write unmasked request bodies", false)
    .option("--mis <name>", "название и версия МИС, для отчёта / name and version of the МИС, for the report")
    .option("--mo <name>", "МО, для отчёта; без ключа — OID из --username / the МО, for the report")
    .option("--tester <name>", "кто проверял, для отчёта / who ran the suite, for the report")
    .option(
      "--docs <url>",
      "где опубликовано описание: отчёт сошлётся на него / where the docs are published",
      parseUrl,
    );
  if (faults.length > 0)
    run.option(
      "--fault <name>",
      "дефект учебной МИС, список: --list-faults / planted defect of the demo МИС",
      parseOneOf(faults, "--list-faults"),
    );
  // `--seed`'s random default would only puzzle the reader of the help.
  run.options.find(({ long }) => long === "--seed")?.default(undefined, "");
  return run;
}

export interface Contradiction {
  readonly ru: string;
  readonly en: string;
}

/** Flags that make no sense together, or the lack of one that another needs. */
export function contradiction(options: CliOptions, { hasDefaultTarget }: CliSurface): Contradiction | null {
  const { target, list, fault } = options;
  if (list) return null;
  if (target === undefined && !hasDefaultTarget)
    return { ru: "Не указан адрес МИС: --target URL.", en: "The target is missing: --target URL." };
  if (target !== undefined && fault !== undefined)
    return {
      ru: "--fault есть только у учебной МИС, с --target он не сочетается.",
      en: "--fault belongs to the demo МИС and cannot go with --target.",
    };
  return gatewayContradiction(options);
}

export function gatewayContradiction({
  gateway,
  username,
}: Pick<CliOptions, "gateway" | "username">): Contradiction | null {
  if (gateway === undefined || username !== undefined) return null;
  return { ru: "Для --gateway нужны --username и --password.", en: "--gateway needs --username and --password." };
}
