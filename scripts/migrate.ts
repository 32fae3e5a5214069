import { readConfig } from "../server/config.ts";
import { explainDatabaseError } from "../server/db/explain.ts";
import { assertSchema, closeAtExit, migrate, openDatabase } from "../server/db/orm.ts";
import { createCommand, EXIT_USAGE, refuse, runCommand, spoken } from "./commandLine.ts";
import { configOption, gatherSettings } from "./serve/settings.ts";

const EXIT_PENDING = 1;
const EXIT_ENVIRONMENT = 3;

const command = createCommand(
  spoken("migrate"),
  "Обновить схему базы DATABASE_URL.\nBring the schema of DATABASE_URL up to date.",
)
  .addOption(configOption())
  .option("--check", "только проверить: 1, если схема не та / only look: 1 when it is not the program's")
  .addHelpText(
    "after",
    "\nШлюзы этой версии и предыдущей работают, пока она идёт. / Gateways of this version and the one before go on.",
  );

interface Flags {
  check?: true;
  config?: string;
}

async function run({ check, config }: Flags): Promise<number> {
  const { given, spelt } = await gatherSettings(config, process.env);
  const { databaseUrl } = readConfig({ ...process.env, ...given }, spelt);
  if (databaseUrl === undefined) return refuse(command, "Нужна DATABASE_URL / DATABASE_URL is needed");
  try {
    const db = await openDatabase(databaseUrl, { poolSize: 2 });
    try {
      const names = (await db.migrator.getPending()).map(({ name }) => name);
      if (check) return await look(() => assertSchema(db));
      await migrate(db);
      console.log(names.length === 0 ? "схема та же / up to date" : `выполнено / done: ${names.join(", ")}`);
      return 0;
    } finally {
      await closeAtExit(db);
    }
  } catch (error) {
    console.error(explainDatabaseError(error, databaseUrl) ?? (error instanceof Error ? error.message : error));
    return EXIT_ENVIRONMENT;
  }
}

async function look(assert: () => Promise<void>): Promise<number> {
  try {
    await assert();
    console.log("схема та же / up to date");
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return EXIT_PENDING;
  }
}

process.exitCode = await runCommand<Flags>(command, async (flags) => {
  try {
    return await run(flags);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return EXIT_USAGE;
  }
});
