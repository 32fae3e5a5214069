// A database of its own for a test file. Needs `globalSetup: ['server/db/vitestGlobalSetup.ts']` in the Vitest configuration.
import { runSql, testDatabaseName, withDatabase } from "./testServer.ts";

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

interface TestDatabaseOptions {
  readonly migrated?: boolean;
  /** Of the database, for every connection to it. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Clones the migrated template of this run in 100–500 ms; `migrated: false` gives an empty database. */
export async function createTestDatabase({
  migrated = true,
  settings = {},
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { FERKIT_TEST_DATABASE_URL: server, FERKIT_TEST_TEMPLATE: template } = process.env;
  if (server === undefined || template === undefined) {
    throw new Error("No test server: add server/db/vitestGlobalSetup.ts to globalSetup of the Vitest configuration");
  }
  const name = testDatabaseName("db");
  await runSql(server, `create database ${name} template ${migrated ? template : "template0"}`);
  for (const [setting, value] of Object.entries(settings)) {
    await runSql(server, `alter database ${name} set ${setting} = '${value}'`);
  }
  return {
    url: withDatabase(server, name),
    drop: () => runSql(server, `drop database if exists ${name} with (force)`),
  };
}
