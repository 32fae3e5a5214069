import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../db/testing.ts";
import { runSql, withDatabase } from "../db/testServer.ts";
import { startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

let database: TestDatabase;
let sandbox: TestSandbox;
beforeAll(async () => {
  database = await createTestDatabase();
  sandbox = await startTestSandbox("doc", { database });
});
afterAll(() => sandbox.stop());

const ready = async () => (await fetch(`${sandbox.url}/health/ready`)).status;
/** Milliseconds until `ready` says so; it is asked all the time, as whoever runs the process asks. */
async function until(status: number): Promise<number> {
  const started = performance.now();
  while ((await ready()) !== status) await sleep(50);
  return performance.now() - started;
}
const name = () => new URL(database.url).pathname.slice(1);
const admin = (statement: string) => runSql(withDatabase(database.url, "postgres"), statement);
const cutAll = () =>
  admin(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}' and pid <> pg_backend_pid()`,
  );

test("ready writes: 503 within two seconds of a database turned read-only, 200 within two of its end, on new connections too", async () => {
  expect(await until(200)).toBeLessThan(2_000);
  await admin(`alter database ${name()} set default_transaction_read_only = on`);
  await cutAll();
  expect(await until(503)).toBeLessThan(2_000);
  await admin(`alter database ${name()} reset default_transaction_read_only`);
  expect(await until(200)).toBeLessThan(2_000);
}, 20_000);

test("however often it is asked, it writes once a second", async () => {
  await sandbox.rows("create table probed ()");
  await sandbox.rows(
    "create function note_probe() returns trigger language plpgsql as 'begin insert into probed default values; return null; end'",
  );
  await sandbox.rows(
    "create trigger note_probe after insert or update on sandbox_setting for each row execute function note_probe()",
  );
  // What the first test has asked last is a second old by then.
  await sleep(1_100);
  const started = performance.now();
  await Promise.all(Array.from({ length: 200 }, ready));
  const seconds = Math.ceil((performance.now() - started) / 1000);
  const probes = await sandbox.rows("select from probed");
  expect(probes.length).toBeGreaterThan(0);
  expect(probes.length).toBeLessThanOrEqual(seconds + 1);
}, 20_000);
