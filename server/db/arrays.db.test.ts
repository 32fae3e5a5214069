import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FieldType } from "./fields.ts";
import { arrayParam } from "./arrays.ts";
import { openDatabase, type Database } from "./orm.ts";
import { sqlState } from "./retry.ts";
import { sql } from "./sql.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

describe("an array as a parameter", () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await createTestDatabase({ migrated: false });
    db = await openDatabase(database.url);
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  /** What PostgreSQL reads, as it writes it. */
  async function read(values: readonly unknown[], type: FieldType): Promise<unknown[]> {
    const rows = await sql<{ value: unknown }>(
      db.em.fork(),
      `select value::text as value from unnest($1::${type}[]) with ordinality as r (value, n) order by n`,
      [arrayParam(values, type)],
    );
    return rows.map(({ value }) => value);
  }

  const GUID = "0123abcd-4567-89ef-fedc-ba9876543210";
  const OTHER = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  test.each<[FieldType, unknown[], unknown[]]>([
    ["uuid", [GUID, null, OTHER, undefined, GUID], [GUID, null, OTHER, null, GUID]],
    // Not as the contract writes it: PostgreSQL reads it as a text.
    ["uuid", [OTHER, GUID.toUpperCase()], [OTHER, GUID]],
    [
      "timestamp",
      [
        "2026-11-27T08:05:59",
        null,
        "1999-12-31T23:59:59",
        "0001-01-01T00:00:00",
        "9999-12-31T23:59:59",
        "2024-02-29T12:00:00",
      ],
      [
        "2026-11-27 08:05:59",
        null,
        "1999-12-31 23:59:59",
        "0001-01-01 00:00:00",
        "9999-12-31 23:59:59",
        "2024-02-29 12:00:00",
      ],
    ],
    ["timestamp", ["2026-11-27T08:05:59.25", "2026-11-27T08:05:59"], ["2026-11-27 08:05:59.25", "2026-11-27 08:05:59"]],
    ["text", ["ADULT", "", ",", "NULL"], ["ADULT", "", ",", "NULL"]],
    ["text", ['кав"ычка', "\\", null, undefined, "{}"], ['кав"ычка', "\\", null, null, "{}"]],
    ["integer", [10, null, -1], ["10", null, "-1"]],
    ["numeric", [1500.5, null], ["1500.5", null]],
    ["uuid", [], []],
    ["text", [], []],
  ])("%s: %j", async (type, values, expected) => {
    expect(await read(values, type)).toEqual(expected);
  });

  test.each<[FieldType, string, string]>([
    ["uuid", "0123abcd-4567-89ef-fedc-ba987654321g", "22P02"],
    ["uuid", "0123abcd4567-89ef-fedc-ba9876543210--", "22P02"],
    ["timestamp", "2026-02-30T08:00:00", "22008"],
    ["timestamp", "2026-11-27T24:00:01", "22008"],
    ["timestamp", "x026-11-27T08:00:00", "22007"],
  ])("%s %s is PostgreSQL's to refuse: %s", async (type, value, state) => {
    const good = type === "uuid" ? GUID : "2026-11-27T08:00:00";
    expect(await read([good, value], type).catch(sqlState)).toBe(state);
  });
});
