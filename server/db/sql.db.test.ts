import type { EntityManager } from "@mikro-orm/postgresql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MoBlock } from "./entities/operation.ts";
import type { Database } from "./orm.ts";
import { openDatabase } from "./orm.ts";
import { sql } from "./sql.ts";
import { kysely } from "./tables.ts";
import type { TestDatabase } from "./testing.ts";
import { createTestDatabase } from "./testing.ts";

let database: TestDatabase;
let db: Database;
const logged: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url, { debugSql: true, log: (line) => logged.push(line) });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const IDENTITY = "select pg_backend_pid() as connection, pg_current_xact_id()::text as transaction";

async function blockedOids(em: EntityManager): Promise<string[]> {
  const rows = await sql<{ oid: string }>(em, "select oid from mo_block order by oid");
  return rows.map(({ oid }) => oid);
}

test("it runs in the connection and the transaction of the ORM", async () => {
  await db.em.fork().transactional(async (em) => {
    expect(await sql(em, IDENTITY)).toEqual(await em.execute(IDENTITY));
  });
});

test("what the ORM wrote is seen before the commit, by nobody else, and goes with the rollback", async () => {
  const failing = db.em.fork().transactional(async (em) => {
    em.create(MoBlock, { oid: "by the ORM", reason: "r" });
    await em.flush();
    await sql(em, "insert into mo_block (oid, reason) values ($1, $2)", ["by sql()", "r"]);
    await kysely(em).insertInto("mo_block").values({ oid: "by Kysely", reason: "r" }).execute();
    expect(await blockedOids(em)).toEqual(["by Kysely", "by sql()", "by the ORM"]);
    expect(await blockedOids(db.em.fork())).toEqual([]);
    throw new Error("roll back");
  });
  await expect(failing).rejects.toThrow("roll back");
  expect(await blockedOids(db.em.fork())).toEqual([]);
});

test("a nested transaction is a savepoint for it as well", async () => {
  await db.em.fork().transactional(async (em) => {
    await sql(em, `insert into mo_block (oid, reason) values ('outer', 'r')`);
    const inner = em.transactional(async (nested) => {
      await sql(nested, `insert into mo_block (oid, reason) values ('inner', 'r')`);
      throw new Error("inner only");
    });
    await expect(inner).rejects.toThrow("inner only");
  });
  expect(await blockedOids(db.em.fork())).toEqual(["outer"]);
});

test("values are bound, not written into the statement, and stay out of the log", async () => {
  const secret = `O'Neil"; drop table mo; --`;
  const statement = "select $1::text as value, current_query() as query";
  expect(await sql(db.em.fork(), statement, [secret])).toEqual([{ value: secret, query: statement }]);
  expect(logged.join("\n")).toContain(statement);
  expect(logged.join("\n")).not.toContain("Neil");
});

test("errors of the server keep their code", async () => {
  await expect(sql(db.em.fork(), "select 1/0")).rejects.toMatchObject({ code: "22012" });
});
