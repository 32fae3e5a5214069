// The one way to the database: MikroORM's set-up and the migrations.
import { setTimeout as sleep } from "node:timers/promises";
import { Migrator } from "@mikro-orm/migrations";
import { MikroORM } from "@mikro-orm/postgresql";
import type { DatabaseConnection } from "kysely";
import { ENTITIES } from "./entities/all.ts";
import { dropReadOnly, type LendingPool } from "./lostClient.ts";
import { migrationsList } from "./migrations/list.ts";
import { planByKeys, PreparingClient } from "./prepared.ts";
import { useProfileTypes, type PoolWithTypes } from "./rawTypes.ts";
import { keepValuesOutOfServerLog } from "./serverLog.ts";
import { sql } from "./sql.ts";
import { statement } from "./statement.ts";

export type Database = MikroORM;

export interface DatabaseOptions {
  log?: (line: string) => void;
  /** Logs every statement but those that Kysely builds; what MikroORM writes itself comes with its values, personal data included. */
  debugSql?: boolean;
  poolSize?: number;
  /** How long a connection of the pool is waited for. */
  acquireMs?: number;
}

export const POOL_SIZE = 20;

/** No load makes anybody wait so long for a connection: who does waits for one that waits for him, and an error ends that. */
const ACQUIRE_MS = 60_000;

/** Opens the pool and proves that the server answers. Fork `db.em` per request; `db.close()` ends it. */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const db = new MikroORM({
    entities: Object.values(ENTITIES),
    clientUrl: url,
    driverOptions: {
      onPoolCreated: (pool: LendingPool & PoolWithTypes) => {
        useProfileTypes(pool);
        dropReadOnly(pool);
      },
      Client: PreparingClient,
      connectionTimeoutMillis: options.acquireMs ?? ACQUIRE_MS,
    },
    // MikroORM does not say that it is a connection of Kysely.
    onCreateConnection: async (connection) => {
      await keepValuesOutOfServerLog(connection as DatabaseConnection);
      await planByKeys(connection as DatabaseConnection);
    },
    extensions: [Migrator],
    // migrate() holds one connection while the migrator works on another.
    pool: { min: 0, max: Math.max(2, options.poolSize ?? POOL_SIZE) },
    // Switching foreign keys off needs a superuser, who is not to be had on somebody else's server. Triggers and their functions
    // are the migrations' own (db/migrations/history.ts).
    schemaGenerator: { disableForeignKeys: false, ignoreTriggers: true, ignoreRoutines: true },
    migrations: { migrationsList, snapshot: false, disableForeignKeys: false, silent: true },
    colors: false,
    debug: options.debugSql === true ? ["query"] : false,
    ...(options.log === undefined ? {} : { logger: options.log }),
  });
  await closeOnFailure(db, () => sql(db.em.fork(), "select 1"));
  return db;
}

/** Any number, but the same in every process and every version: 'ferkit' in ASCII. */
const MIGRATION_LOCK = 0x6665726b6974;
const LOCK = statement<{ key: number }>((p) => `select pg_advisory_xact_lock(${p.key})`);

/** Brings the schema up to date. Several processes may start at once: one migrates, the others wait and find nothing to do. */
export async function migrate(db: Database): Promise<void> {
  await db.em.fork().transactional(async (em) => {
    await LOCK.run(em, { key: MIGRATION_LOCK });
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
