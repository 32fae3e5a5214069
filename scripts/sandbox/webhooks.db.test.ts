import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type Database } from "../../server/db/orm.ts";
import { deleteCallback, listCallbacks, saveCallback } from "../../server/db/queries/callbacks.ts";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { demoAccounts } from "../../server/region/accounts.ts";
import { MO_OID, OTHER_MO_OID } from "../../server/testing/sandbox.ts";
import { registerWebhooks, type ForeignWebhook } from "./webhooks.ts";

const MOCK = "http://127.0.0.1:4010";
const MOCK_MOVED = "http://127.0.0.1:4200";
const USERS = "http://10.0.0.5:8080";
const DEPARTMENT = `${MO_OID}.0.900001`;

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
});
afterAll(async () => {
  await db.close(true);
  await database.drop();
});

const start = (address: string): Promise<ForeignWebhook[]> =>
  registerWebhooks(db, { accounts: demoAccounts() }, address);

const inForce = async (): Promise<string[]> =>
  (await listCallbacks(db.em.fork(), [MO_OID, OTHER_MO_OID])).map(({ address }) => address);

test("a start registers the mock where nothing is registered or it was itself, and leaves the webhooks of users alone", async () => {
  expect(await start(MOCK)).toEqual([]);
  expect(await inForce()).toEqual([MOCK, MOCK]);
  expect(await start(MOCK_MOVED)).toEqual([]);
  expect(await inForce()).toEqual([MOCK_MOVED, MOCK_MOVED]);

  await saveCallback(db.em.fork(), MO_OID, { address: USERS, depart_oid: null });
  expect(await start(MOCK)).toEqual([{ oid: MO_OID, address: USERS }]);
  expect(await inForce()).toEqual([USERS, MOCK]);

  await deleteCallback(db.em.fork(), MO_OID, null);
  await saveCallback(db.em.fork(), MO_OID, { address: USERS, depart_oid: DEPARTMENT });
  expect(await start(MOCK)).toEqual([{ oid: DEPARTMENT, address: USERS }]);
  expect(await inForce()).toEqual([MOCK, USERS, MOCK]);
});
