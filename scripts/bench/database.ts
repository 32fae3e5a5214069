import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../server/db/embedded.ts";
import { migrate, openDatabase, type Database } from "../../server/db/orm.ts";
import { sql } from "../../server/db/sql.ts";
import { runSql, temporaryFolder, withDatabase } from "../../server/db/testServer.ts";
import { hashPassword } from "../../server/http/auth.ts";
import { upsertRecords } from "../../server/db/queries/upsert.ts";
import { departments, doctors, MO_OID } from "./timetable.ts";

/** A PostgreSQL that the bench may fill with databases. */
export interface BenchServer {
  readonly url: string;
  /** A migrated database to be cloned; without it every database is migrated. */
  readonly template?: string;
  stop(): Promise<void>;
}

/** A server of our own with the settings of `npm start`, thrown away afterwards: nobody else writes there. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres({ dataDir: join(folder, "postgres"), log: () => undefined });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface BenchDatabase {
  readonly url: string;
  readonly db: Database;
  drop(): Promise<void>;
}

/** A migrated database without a record. */
export async function createBenchDatabase({
  url: server,
  template = "template0",
}: BenchServer): Promise<BenchDatabase> {
  const name = `ferkit_bench_${randomBytes(5).toString("hex")}`;
  await runSql(server, `create database ${name} template ${template}`);
  const url = withDatabase(server, name);
  const db = await openDatabase(url, { poolSize: 4 });
  await migrate(db);
  return {
    url,
    db,
    async drop() {
      await db.close(true);
      await runSql(server, `drop database if exists ${name} with (force)`);
    },
  };
}

export const PASSWORD = "bench-password";
export const MIS_ACCOUNT = { username: MO_OID, password: PASSWORD };
export const EPGU_ACCOUNT = { username: "epgu", password: PASSWORD };

/** Accounts, departments and doctors, and no slot. */
export async function addTimetable({ db }: BenchDatabase): Promise<void> {
  const em = db.em.fork();
  await sql(
    em,
    `insert into account (username, password_hash, role, mo_oid) values ($1, $3, 'mis', $1), ($2, $3, 'epgu', null)`,
    [MO_OID, EPGU_ACCOUNT.username, await hashPassword(PASSWORD)],
  );
  await upsertRecords(em, "mo", departments(), MO_OID);
  await upsertRecords(em, "resource", doctors(), MO_OID);
}

export async function countRows({ db }: BenchDatabase, text: string): Promise<number> {
  const [row] = await sql<{ count: number }>(db.em.fork(), `select count(*)::int as count from ${text}`);
  return row?.count ?? Number.NaN;
}

/** Bytes of WAL since the beginning. */
export async function walPosition({ db }: BenchDatabase): Promise<number> {
  const [row] = await sql<{ bytes: string }>(db.em.fork(), "select pg_current_wal_lsn() - '0/0'::pg_lsn as bytes");
  return Number(row?.bytes);
}

/** Everything that hangs under a slot goes with it. */
export async function clearSlots({ db }: BenchDatabase): Promise<void> {
  await sql(db.em.fork(), "truncate slot, associations_slots, booking_attempt cascade");
}

export async function postgresVersion({ url }: BenchServer): Promise<string> {
  const db = await openDatabase(url, { poolSize: 2 });
  try {
    const [row] = await sql<{ server_version: string }>(db.em.fork(), "show server_version");
    return row?.server_version ?? "?";
  } finally {
    await db.close(true);
  }
}
