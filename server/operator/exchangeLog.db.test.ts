import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExchangeRow } from "../db/queries/exchanges.ts";
import { openDatabase, type Database } from "../db/orm.ts";
import { sql } from "../db/sql.ts";
import { createTestDatabase, type TestDatabase } from "../db/testing.ts";
import { createExchangeLog, EXCHANGE_LIMITS } from "./exchangeLog.ts";

let database: TestDatabase;
let db: Database;
let lines: unknown[] = [];
const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(JSON.parse(line)) });

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

function row(request: number): ExchangeRow {
  return {
    at: new Date().toISOString(),
    mo_oid: "1.2.3",
    username: "1.2.3",
    operation: "getSlot",
    method: "GET",
    status: 200,
    request_id: `5e2a7a10-0000-4000-8000-${String(request).padStart(12, "0")}`,
    duration_ms: 1,
    content_encoding: null,
    bytes: null,
    token_id: null,
    token_issued_at: null,
    is_token_expired: false,
    lints: [],
    records: null,
    refused: null,
    codes: {},
    times: null,
  };
}
const stored = async (): Promise<number[]> => {
  const rows = await sql<{ request_id: string }>(db.em.fork(), "select request_id from exchange order by id");
  return rows.map(({ request_id }) => Number(request_id.slice(-12)));
};

test("calls beyond those that memory may hold are dropped, and told of once", async () => {
  const exchanges = createExchangeLog(db, log, { ...EXCHANGE_LIMITS, buffered: 3 });
  for (const request of [1, 2, 3, 4, 5]) exchanges.note(Promise.resolve(row(request)));
  exchanges.note(Promise.resolve(undefined));
  await exchanges.flush();
  expect(await stored()).toEqual([1, 2, 3]);
  expect(lines).toMatchObject([{ dropped: 2 }]);
  lines = [];
  exchanges.note(Promise.resolve(row(6)));
  await exchanges.stop();
  expect(await stored()).toEqual([1, 2, 3, 6]);
  expect(lines).toEqual([]);
});

test("a call of which nothing can be told is nobody's failure, and its neighbours are kept", async () => {
  const exchanges = createExchangeLog(db, log);
  exchanges.note(Promise.reject(new Error("Иванов")));
  exchanges.note(Promise.resolve(row(7)));
  await exchanges.flush();
  expect(await stored()).toContain(7);
  expect(lines).toMatchObject([{ msg: "exchanges could not be noted" }]);
  expect(JSON.stringify(lines)).not.toContain("Иванов");
});
