import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "./orm.ts";
import { migrate, openDatabase } from "./orm.ts";
import { sql } from "./sql.ts";
import type { TestDatabase } from "./testing.ts";
import { createTestDatabase } from "./testing.ts";

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test("the migrated schema is the one the entities describe", async () => {
  expect(await db.schema.getUpdateSchemaSQL({ wrap: false })).toBe("");
});

// A comparison that sees nothing would pass the test above: each kind of thing it must see is broken once, in a database of its own.
test.each([
  ["a column", "alter table mo drop column phone", /add "phone" text null/],
  ["an index", "drop index mo_branch_oid_index", /create index "mo_branch_oid_index"/],
  ["a cascade", "alter table book drop constraint book_slot_id_foreign", /book_slot_id_foreign.* on delete cascade/],
  ["a type", "alter table slot alter column duration type text", /duration.* type int/],
  ["an index given as an expression", "drop index callback_mo_oid_depart_oid_unique", /nulls not distinct/],
  [
    "a deferrable constraint",
    "alter table mo drop constraint mo_name_unique, add constraint mo_name_unique unique (name)",
    /deferrable initially immediate/,
  ],
  ["an exclusion", "alter table book drop constraint book_in_force_unique", /exclude using btree \(slot_id with =\)/i],
  ["a partial index", "drop index booking_attempt_live_case_number_unique", /booking_attempt_live_case_number_unique/],
])("the comparison notices %s", async (_what, statement, expected) => {
  const own = await createTestDatabase();
  const ownDb = await openDatabase(own.url);
  await sql(ownDb.em.fork(), statement);
  expect(await ownDb.schema.getUpdateSchemaSQL({ wrap: false })).toMatch(expected);
  await ownDb.close();
  await own.drop();
});

// What the comparison cannot see: `timestamp` against `timestamptz`, which is the whole of E-08.
test("every column has the very type its entity names", async () => {
  expect(await columnsOfDatabase()).toEqual(columnsOfEntities());
});

type Columns = Record<string, string>;

async function columnsOfDatabase(): Promise<Columns> {
  const rows = await sql<{ name: string; type: string }>(
    db.em.fork(),
    `select attrelid::regclass || '.' || attname as name,
            format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end as type
     from pg_attribute join pg_class on pg_class.oid = attrelid
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and attnum > 0 and not attisdropped
       and relname <> 'mikro_orm_migrations'`,
  );
  return Object.fromEntries(rows.map(({ name, type }) => [name, type]));
}

function columnsOfEntities(): Columns {
  const columns = [...db.getMetadata().getAll().values()].flatMap((meta) =>
    meta.props.map(({ fieldNames, columnTypes, nullable }) => [
      `${meta.tableName}.${fieldNames[0]}`,
      fullName(columnTypes[0] ?? "") + (nullable === true ? "" : " not null"),
    ]),
  );
  return Object.fromEntries(columns) as Columns;
}

/** The server prints types in full. */
function fullName(type: string): string {
  return type
    .replace(/^timestamp(\(\d\))$/, "timestamp$1 without time zone")
    .replace(/^timestamptz(\(\d\))$/, "timestamp$1 with time zone")
    .replace(/^int$/, "integer")
    .replace(/^bigserial$/, "bigint");
}

/** Databases remember them: a new migration is added here too, none is renamed. */
const NAMES = [
  { name: "0001-initial" },
  { name: "0002-observation" },
  { name: "0003-claims" },
  { name: "0004-slot-parents" },
  { name: "0005-retention" },
  { name: "0006-attempts" },
  { name: "0007-mis-lints" },
  { name: "0008-plans" },
  { name: "0009-one-record" },
  { name: "0010-lean-history" },
  { name: "0011-webhook-header" },
  { name: "0012-lean-bookings" },
  { name: "0014-open-attempts" },
  { name: "0015-former-ids" },
  { name: "0016-exchanges-survive" },
  { name: "0017-days" },
  { name: "0018-patients" },
];

test("O6: nothing is unlogged, or a fail-over would lose it and begin its ids anew", async () => {
  const unlogged = "select relname from pg_class where relpersistence <> 'p' and relnamespace = 'public'::regnamespace";
  expect(await sql(db.em.fork(), unlogged)).toEqual([]);
});

test("a second migration changes nothing", async () => {
  await migrate(db);
  await migrate(db);
  expect(await sql(db.em.fork(), "select name from mikro_orm_migrations")).toEqual(NAMES);
});

test("several processes may migrate an empty database at once", async () => {
  const empty = await createTestDatabase({ migrated: false });
  const starts = await Promise.all(Array.from({ length: 5 }, () => openDatabase(empty.url, { poolSize: 2 })));
  await Promise.all(starts.map(migrate));
  const names = await Promise.all(starts.map((each) => sql(each.em.fork(), "select name from mikro_orm_migrations")));
  expect(names).toEqual(Array(5).fill(NAMES));
  await Promise.all(starts.map((each) => each.close()));
  await empty.drop();
});

test("a server that does not answer is reported at once", async () => {
  await expect(openDatabase("postgresql://nobody:x@127.0.0.1:1/none")).rejects.toThrow(/ECONNREFUSED/);
});
