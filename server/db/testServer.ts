// The PostgreSQL of a test run: a given server (TEST_DATABASE_URL or DATABASE_URL), or one of our own that is thrown away.
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { canReach, unprivilegedUsers, weAreRoot } from "./embedded/osUser.ts";
import { startEmbeddedPostgres } from "./embedded.ts";
import { migrate, openDatabase } from "./orm.ts";

export interface TestServer {
  /** A database to connect to for making others. */
  url: string;
  /** A migrated database that nobody is connected to, to be cloned. */
  template: string;
  stop(): Promise<void>;
}

export async function startTestServer(given: string | undefined): Promise<TestServer> {
  const server = given === undefined ? await throwAwayServer() : { url: given, stop: () => Promise.resolve() };
  const template = testDatabaseName("template");
  await runSql(server.url, `create database ${template}`);
  await migrateAt(withDatabase(server.url, template));
  const stop = async (): Promise<void> => {
    await runSql(server.url, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
  return { url: server.url, template, stop };
}

export function testDatabaseName(purpose: string): string {
  return `ferkit_test_${purpose}_${randomBytes(5).toString("hex")}`;
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export async function runSql(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function migrateAt(url: string): Promise<void> {
  const db = await openDatabase(url);
  try {
    await migrate(db);
  } finally {
    await db.close();
  }
}

async function throwAwayServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, "postgres"),
    log: () => undefined,
    durable: false,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** A folder that the server's user can reach: run by root that is another user, and mkdtemp makes 0700 folders. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(await openParent(), "ferkit-test-"));
  await chmod(folder, 0o755);
  return folder;
}

async function openParent(): Promise<string> {
  const usual = await realpath(tmpdir());
  const [user] = weAreRoot() ? await unprivilegedUsers() : [];
  return user === undefined || (await canReach(usual, user)) ? usual : "/var/tmp";
}
