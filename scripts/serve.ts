import { Option } from "commander";
import { resolve } from "node:path";
import { readConfig } from "../server/config.ts";
import { createCommand, EXIT_USAGE, isOneProgram, runCommand, spoken } from "./commandLine.ts";
import { createShutdown } from "./sandbox/shutdown.ts";
import type { ServeConfig } from "./serve/start.ts";
import { configOption, gatherSettings, type Gathered } from "./serve/settings.ts";
import { printConfig } from "./serve/printConfig.ts";
import { printUnit, UNIT_KINDS, type UnitKind } from "./serve/units.ts";

const EXIT_ENVIRONMENT = 3;
const USUAL_FILE = "/etc/ferkit/serve.yaml";

interface Flags {
  config?: string;
  printConfig?: true;
  printUnit?: UnitKind;
}

/** A gateway that others book by has no sandbox in it, unless that is asked for. */
const DEFAULTS = { FERKIT_SANDBOX_OPERATIONS: "false" };

const command = createCommand(
  spoken("serve"),
  "Шлюз и Витрина на своей базе: без песочницы, с вашими учётными записями.\nThe gateway alone, on a database of yours, with accounts of yours.",
)
  .addOption(configOption())
  .option("--print-config", "все настройки с пояснениями, готовый файл / all settings, a file to begin with")
  .addOption(
    new Option(
      "--print-unit <system>",
      "служба systemd или задача Windows / a systemd unit, a task of Windows",
    ).choices(UNIT_KINDS),
  )
  .addHelpText(
    "after",
    "\nКаждая настройка — в файле или в переменной окружения; переменная важнее.\nEach setting stands in the file or in a variable; the variable wins.",
  );

async function run(flags: Flags): Promise<number | undefined> {
  if (flags.printUnit !== undefined) {
    process.stdout.write(printUnit(flags.printUnit, programFor(flags.config)));
    return 0;
  }
  const read = await gatherSettings(flags.config, process.env, DEFAULTS).catch((error: unknown) =>
    String(error instanceof Error ? error.message : error),
  );
  if (typeof read === "string") return wrong(read);
  if (flags.printConfig) {
    process.stdout.write(printConfig(read.given, DEFAULTS));
    return 0;
  }
  const config = configOf(read);
  if (typeof config === "string") return wrong(config);
  return serve(config, read.given);
}

function wrong(problem: string): number {
  console.error(problem);
  return EXIT_USAGE;
}

function configOf({ given, spelt }: Gathered): ServeConfig | string {
  try {
    // The variables of libpq, PGSSLMODE and others, are no settings of ours.
    const config = readConfig({ ...process.env, ...given }, spelt);
    const { databaseUrl } = config;
    return databaseUrl === undefined ? NO_DATABASE : { ...config, databaseUrl };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const NO_DATABASE =
  "Нужна база: database_url в файле (--config) или DATABASE_URL. Все настройки: serve --print-config\n" +
  "A database is needed: database_url in the file (--config), or DATABASE_URL. All settings: serve --print-config";

/** @returns undefined while it serves; the signal ends the process. */
async function serve(config: ServeConfig, given: Readonly<Record<string, string>>): Promise<number | undefined> {
  const shutdown = createShutdown(process);
  try {
    const { startServe } = await import("./serve/start.ts");
    const { url, adminUrl } = await startServe(config, given, shutdown.onStop, (line) => console.error(`  ${line}`));
    console.log(
      `шлюз / gateway  ${url}\n/metrics        ${adminUrl}${config.readOnly ? "\nтолько чтение / read-only" : ""}`,
    );
    return undefined;
  } catch (error) {
    const { explainDatabaseError } = await import("../server/db/explain.ts");
    console.error(explainDatabaseError(error, config.databaseUrl) ?? (error instanceof Error ? error.message : error));
    await shutdown.stop(EXIT_ENVIRONMENT);
    return EXIT_ENVIRONMENT;
  }
}

/** As this very process was started. */
function programFor(file = USUAL_FILE): Parameters<typeof printUnit>[1] {
  const [node = "node", program = "ferkit"] = process.argv;
  const words: [string, ...string[]] = [
    node,
    ...process.execArgv,
    resolve(program),
    ...(isOneProgram() ? ["serve"] : []),
  ];
  return { words, configFile: resolve(file) };
}

const code = await runCommand<Flags>(command, async (flags) => (await run(flags)) ?? 0);
// While it serves, its end is the signal's.
if (code !== 0) process.exitCode = code;
