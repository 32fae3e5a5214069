import { randomBytes } from "node:crypto";
import { Option } from "commander";
import { readConfig, type Config } from "../server/config.ts";
import { runningPostgres, startEmbeddedPostgres } from "../server/db/embedded.ts";
import { explainDatabaseError } from "../server/db/explain.ts";
import { closeAtExit, migrate, openDatabase, type Database } from "../server/db/orm.ts";
import { deleteAccount, listAccounts, SIGNING_KEY, type AccountRole } from "../server/db/queries/accounts.ts";
import { storeSetting } from "../server/db/queries/settings.ts";
import { hashPassword } from "../server/http/auth.ts";
import { newPassword, problemIn, ROLES, store, type GivenAccount } from "./account/accounts.ts";
import { columns, createCommand, refuse, runCommand, spoken } from "./commandLine.ts";
import { configOption, gatherSettings } from "./serve/settings.ts";

const EXIT_ENVIRONMENT = 3;

interface Flags {
  mo?: string;
  role?: AccountRole;
  name?: string;
  password?: string;
  webhookHeader?: string;
  replace?: true;
  config?: string;
}

const command = createCommand(
  spoken("account"),
  "Учётные записи шлюза / accounts of the gateway:\n  add, list, revoke NAME, rotate-key, hash",
)
  .argument("<action>", "add | list | revoke | rotate-key | hash")
  .argument("[name]", "имя для revoke / the name to revoke")
  .option("--mo <oid>", "OID МО: запись её МИС / the МО of a МИС account")
  .addOption(new Option("--role <role>", "роль, если не МИС / role, if not of a МИС").choices(ROLES))
  .option("--name <name>", "имя входа; для МО — её OID / login name; of an МО its OID")
  .option("--password <password>", "пароль; без него создаётся / the password; made if there is none")
  .option("--webhook-header <header>", "«Имя: значение», с которым шлюз вызывает МИС этой МО / header for its webhooks")
  .addOption(configOption())
  .option("--replace", "заменить существующую запись / replace the account that is there")
  .addHelpText(
    "after",
    "\nБаза — DATABASE_URL или FERKIT_DATA_DIR; песочница может работать, изменения видны ей через секунду.",
  );

async function settings(): Promise<Config> {
  const { given, spelt } = await gatherSettings(command.opts<Flags>().config, process.env);
  return readConfig({ ...process.env, ...given }, spelt);
}

/** Works beside a running sandbox, and without one. */
async function withDatabase(work: (db: Database) => Promise<number>): Promise<number> {
  const { databaseUrl, dataDir } = await settings();
  const options = { dataDir: `${dataDir}/postgres`, log: (line: string) => console.error(`  ${line}`) };
  const running = databaseUrl ?? (await runningPostgres(options));
  const own = running === undefined ? await startEmbeddedPostgres(options) : undefined;
  try {
    const db = await openDatabase(running ?? own?.url ?? "", { poolSize: 2 });
    try {
      if (own) await migrate(db);
      return await work(db);
    } finally {
      await closeAtExit(db);
    }
  } finally {
    await own?.stop();
  }
}

async function add(flags: Flags): Promise<number> {
  const { mo = null, role = mo === null ? undefined : "mis", name = mo ?? role ?? "", password, webhookHeader } = flags;
  if (role === undefined) return refuse(command, "Нужно --mo или --role / --mo or --role is needed");
  const given: GivenAccount = {
    name,
    role,
    mo,
    ...(password === undefined ? {} : { password }),
    ...(webhookHeader === undefined ? {} : { webhookHeader }),
  };
  const problem = problemIn(given);
  if (problem !== undefined) return refuse(command, problem);
  return withDatabase(async (db) => {
    const em = db.em.fork();
    const isThere = (await listAccounts(em)).some(({ username }) => username === name);
    if (isThere && !flags.replace) return refuse(command, `${name}: уже есть, --replace заменит / is there; --replace`);
    const made = await store(em, given);
    console.log(
      `${name} (${role})${made === undefined ? "" : `: пароль / password ${made}\nОн показан один раз / shown once.`}`,
    );
    return 0;
  });
}

function list(): Promise<number> {
  return withDatabase(async (db) => {
    const rows = (await listAccounts(db.em.fork())).map(({ role, username, mo_oid, webhook_header }) => [
      role,
      username,
      mo_oid ?? "",
      webhook_header === null ? "" : `${webhook_header.split(":")[0] ?? ""}: …`,
    ]);
    process.stdout.write(columns(rows));
    return 0;
  });
}

function revoke(name: string | undefined): Promise<number> | number {
  if (name === undefined) return refuse(command, "Нужно имя / a name is needed: revoke NAME");
  return withDatabase(async (db) => {
    const isGone = await deleteAccount(db.em.fork(), name);
    if (!isGone) return refuse(command, `${name}: нет такой учётной записи / no such account`);
    console.log(`${name}: удалена, её токены больше не действуют / revoked with its tokens`);
    return 0;
  });
}

async function rotateKey(): Promise<number> {
  if ((await settings()).jwtSecret !== undefined)
    return refuse(
      command,
      "Ключ задан в FERKIT_JWT_SECRET: смените его и перезапустите шлюз / change FERKIT_JWT_SECRET and restart",
    );
  return withDatabase(async (db) => {
    await storeSetting(db.em.fork(), SIGNING_KEY, randomBytes(32).toString("base64"));
    console.log("Ключ подписи сменён; все выданные токены больше не действуют / the key is new, all tokens have ended");
    return 0;
  });
}

async function hash({ password }: Flags): Promise<number> {
  const text = password ?? newPassword();
  if (password === undefined) console.error(`пароль / password: ${text}`);
  console.log(await hashPassword(text));
  return 0;
}

async function main(): Promise<number> {
  return runCommand<Flags>(command, async (flags, [action, name]) => {
    try {
      if (action === "add") return await add(flags);
      if (action === "list") return await list();
      if (action === "revoke") return await revoke(name);
      if (action === "rotate-key") return await rotateKey();
      if (action === "hash") return await hash(flags);
      return refuse(command, `Нет такого действия / no such action: ${action ?? ""}`);
    } catch (error) {
      const url = await settings().then(
        ({ databaseUrl }) => databaseUrl,
        () => undefined,
      );
      console.error(explainDatabaseError(error, url) ?? (error instanceof Error ? error.message : error));
      return EXIT_ENVIRONMENT;
    }
  });
}

process.exitCode = await main();
