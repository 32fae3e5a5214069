// The one way to the database: MikroORM's set-up and the migrations.
import { setTimeout as sleep } from "node:timers/promises";
import { Migrator } from "@mikro-orm/migrations";
import { MikroORM } from "@mikro-orm/postgresql";
import { CompiledQuery, type DatabaseConnection } from "kysely";
import { readDatabaseUrl } from "../address/read.ts";
import type { DatabaseAddress } from "../address/address.ts";
import { clientFor } from "./client.ts";
import { ENTITIES } from "./entities/all.ts";
import { dropReadOnly, type LendingPool } from "./lostClient.ts";
import { migrationsList } from "./migrations/list.ts";
import { planByKeys } from "./prepared.ts";
import { useProfileTypes, type PoolWithTypes } from "./rawTypes.ts";
import { keepValuesOutOfServerLog } from "./serverLog.ts";
import { sql } from "./sql.ts";
import { statement } from "./statement.ts";

export type Database = MikroORM;

export interface DatabaseOptions {
  log?: (line: string) => void;
  /** Logs every statement but those that Kysely builds; what MikroORM writes itself comes with its values, personal data included. */
  debugSql?: boolean;
  poolSize?: number | undefined;
  /** Every session only reads, whatever the server would allow. */
  readOnly?: boolean;
  /** How long a connection of the pool is waited for. */
  acquireMs?: number;
}

export const POOL_SIZE = 20;

/** No load makes anybody wait so long for a connection: who does waits for one that waits for him, and an error ends that. */
const ACQUIRE_MS = 60_000;

/** Opens the pool and proves that the server answers. Fork `db.em` per request; `db.close()` ends it. */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const address = readDatabaseUrl(url);
  const { keepsSession, schema } = await firstWord(address);
  const db = new MikroORM({
    entities: Object.values(ENTITIES),
    // The name alone: where and how is the client's to know.
    dbName: address.database ?? address.user ?? "",
    driverOptions: {
      onPoolCreated: (pool: LendingPool & PoolWithTypes) => {
        useProfileTypes(pool);
        dropReadOnly(pool);
      },
      Client: clientFor(address, { keepsSession }),
      connectionTimeoutMillis: options.acquireMs ?? ACQUIRE_MS,
    },
    // MikroORM does not say that it is a connection of Kysely.
    onCreateConnection: async (connection) => {
      // Settings of a session that others share would be theirs too.
      if (!keepsSession) return;
      if (options.readOnly === true) await onlyRead(connection as DatabaseConnection);
      await keepValuesOutOfServerLog(connection as DatabaseConnection);
      await planByKeys(connection as DatabaseConnection);
    },
    extensions: [Migrator],
    // migrate() holds one connection while the migrator works on another.
    pool: { min: 0, max: Math.max(2, options.poolSize ?? POOL_SIZE) },
    // Switching foreign keys off needs a superuser, who is not to be had on somebody else's server. Triggers and their functions
    // are the migrations' own (db/migrations/history.ts).
    schemaGenerator: { disableForeignKeys: false, ignoreTriggers: true, ignoreRoutines: true },
    migrations: { migrationsList, schema, snapshot: false, disableForeignKeys: false, silent: true },
    colors: false,
    debug: options.debugSql === true ? ["query"] : false,
    ...(options.log === undefined ? {} : { logger: options.log }),
  });
  await closeOnFailure(db, () => sql(db.em.fork(), "select 1"));
  return db;
}

async function onlyRead(connection: DatabaseConnection): Promise<void> {
  // A connection that has broken tells it to whoever uses it next.
  await connection
    .executeQuery(CompiledQuery.raw("select set_config('default_transaction_read_only', 'on', false)"))
    .catch(() => undefined);
}

interface FirstWord {
  readonly keepsSession: boolean;
  /** Where tables are made: the first of `search_path` that is there. */
  readonly schema: string;
}

/** Asked on a connection of its own, before the pool is made by what it says. */
async function firstWord(address: DatabaseAddress): Promise<FirstWord> {
  const client = new (clientFor(address, { keepsSession: true }))({ connectionTimeoutMillis: ACQUIRE_MS });
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number; schema: string | null }>(
      "select pg_backend_pid() as pid, current_schema() as schema",
    );
    const [{ pid, schema } = { pid: 0, schema: null }] = rows;
    if (schema === null) throw new NoSchema();
    // A pooler tells a process id of its own.
    return { keepsSession: pid === processOf(client), schema };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** 3F000: every name of `search_path` is one of a schema that is not there. */
class NoSchema extends Error {
  readonly code = "3F000";
}

/** The types of pg do not show it. */
function processOf(client: object): unknown {
  return "processID" in client ? client.processID : undefined;
}

/** Any number, but the same in every process and every version: 'ferkit' in ASCII. */
const MIGRATION_LOCK = 0x6665726b6974;
const LOCK = statement<{ key: number }>((p) => `select pg_advisory_xact_lock(${p.key})`);

/** @throws Error when the schema is not what this program was written for: behind it, or ahead of it. */
export async function assertSchema(db: Database): Promise<void> {
  await assertNotNewer(db);
  const pending = await db.migrator.getPending();
  if (pending.length > 0)
    throw new Error(
      `Схема базы старее программы (не выполнено миграций: ${pending.length}): выполните migrate.\n` +
        `The schema of the database is older than the program (${pending.length} migrations): run migrate.`,
    );
}

/** An older program would write what a newer one no longer understands. */
async function assertNotNewer(db: Database): Promise<void> {
  const known = new Set(migrationsList.map((migration) => new migration(db.em.getDriver(), db.config).name));
  const newer = (await db.migrator.getExecuted()).map(({ name }) => name).filter((name) => !known.has(name));
  if (newer.length > 0)
    throw new Error(
      `Схема базы новее программы (${newer.join(", ")}): обновите программу.\n` +
        `The schema of the database is newer than the program (${newer.join(", ")}): upgrade the program.`,
    );
}

/** Brings the schema up to date. Several processes may start at once: one migrates, the others wait and find nothing to do. */
export async function migrate(db: Database): Promise<void> {
  await db.em.fork().transactional(async (em) => {
    await LOCK.run(em, { key: MIGRATION_LOCK });
    await assertNotNewer(db);
    await db.migrator.up();
  });
}

const CLOSE_MS = 5_000;

/** For the end of a process: the pool waits for connections in use, and a reset may keep one for minutes. The exit ends those. */
export async function closeAtExit(db: Database): Promise<void> {
  // Not waited for by a process that has nothing else to do.
  await Promise.race([db.close(true), sleep(CLOSE_MS, undefined, { ref: false })]);
}

async function closeOnFailure(db: Database, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await db.close(true);
    throw error;
  }
}
