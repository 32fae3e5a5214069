import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate, openDatabase, type Database } from "./orm.ts";
import { keepDays } from "./queries/days.ts";
import { sqlState } from "./retry.ts";
import { sql } from "./sql.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
let db: Database;
const em = () => db.em.fork();
const rows = <Row extends object>(text: string, params: readonly unknown[] = []) => sql<Row>(em(), text, params);

async function begin(migrated: boolean): Promise<void> {
  database = await createTestDatabase({ migrated });
  db = await openDatabase(database.url);
}
beforeEach(() => begin(true));
afterEach(async () => {
  await db.close(true);
  await database.drop();
});

const EVENT = `insert into slot_event (at, entity, entity_id, action, changes, actor)
  select now() - make_interval(days => $1), 'slot', gen_random_uuid(), 'changed', '[]', 'mis' from generate_series(1, $2)`;
const events = (daysAgo: number, count = 1) => rows(EVENT, [daysAgo, count]);
const partitions = async (): Promise<string[]> =>
  (
    await rows<{ name: string }>(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'slot_event'::regclass order by 1",
    )
  ).map(({ name }) => name);
/** Where events lie, and how many. */
const placed = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await rows<{ name: string; count: number }>(
        "select tableoid::regclass::text as name, count(*)::int as count from slot_event group by 1",
      )
    ).map(({ name, count }) => [name, count]),
  );
const day = (ahead: number): string =>
  `slot_event_${new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "")}`;

test("O11: today and a week ahead have a partition of their own, made once, by however many at the same time", async () => {
  expect(await partitions()).toEqual(["slot_event_default"]);
  await Promise.all([1, 2, 3].map(() => keepDays(em(), "slot_event", 30)));
  expect(await partitions()).toEqual([...[0, 1, 2, 3, 4, 5, 6, 7].map(day), "slot_event_default"].toSorted());
  await events(0);
  expect(await placed()).toEqual({ [day(0)]: 1 });
});

test("a day that is over is dropped with all that it holds, and no other; what lies in no day stays readable", async () => {
  await keepDays(em(), "slot_event", 30);
  for (const ago of [32, 31, 30, 29]) {
    await rows(`create table ${day(-ago)} partition of slot_event
      for values from ('${dateOf(-ago)} 00:00:00+00') to ('${dateOf(1 - ago)} 00:00:00+00')`);
    await events(ago);
  }
  await events(60);
  expect(await keepDays(em(), "slot_event", 30)).toBe(2);
  expect(await placed()).toEqual({ [day(-30)]: 1, [day(-29)]: 1, slot_event_default: 1 });
});

const dateOf = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

test("a day whose rows lie elsewhere already is left there", async () => {
  await events(-2);
  await keepDays(em(), "slot_event", 30);
  expect(await partitions()).not.toContain(day(2));
  await events(-2);
  expect(await placed()).toEqual({ slot_event_default: 2 });
});

test("who holds the table does not make others wait behind a day that is to be dropped", async () => {
  await keepDays(em(), "slot_event", 30);
  await rows(`create table ${day(-40)} partition of slot_event
    for values from ('${dateOf(-40)} 00:00:00+00') to ('${dateOf(-39)} 00:00:00+00')`);
  await em().transactional(async (reader) => {
    await sql(reader, "select count(*) from slot_event");
    await expect(keepDays(em(), "slot_event", 30)).rejects.toSatisfy((error) => sqlState(error) === "55P03");
    await events(0);
  });
  expect(await keepDays(em(), "slot_event", 30)).toBe(1);
}, 20_000);

test("a database of today's schema keeps its history, its calls and their ids", async () => {
  await db.close(true);
  await database.drop();
  await begin(false);
  await db.migrator.up({ to: "0016-exchanges-survive" });
  await events(40, 3);
  await events(1, 5);
  await events(0, 7);
  await rows(
    `insert into exchange (at, mo_oid, username, method, request_id, duration_ms)
     select now() - make_interval(days => n), '1.2', '1.2', 'GET', gen_random_uuid(), 1 from generate_series(0, 9) n`,
  );
  await migrate(db);
  expect(await placed()).toEqual({ slot_event_before: 15 });
  await keepDays(em(), "slot_event", 30);
  await keepDays(em(), "exchange", 7);
  await events(0);
  await events(-1);
  expect(await placed()).toEqual({ slot_event_before: 16, [day(1)]: 1 });
  const [ids] = await rows<{ newest: number; all: number }>(
    "select max(id)::int as newest, count(distinct id)::int as all from slot_event",
  );
  expect(ids).toEqual({ newest: 17, all: 17 });
  expect(await rows("select max(id)::int as newest, count(*)::int as all from exchange")).toEqual([
    { newest: 10, all: 10 },
  ]);
  // In thirty days the rest of before goes at once.
  await rows("alter table slot_event detach partition slot_event_before");
  await rows(
    `alter table slot_event attach partition slot_event_before for values from (minvalue) to ('${dateOf(1)} 00:00:00+00')`,
  );
  expect(await keepDays(em(), "slot_event", -2)).toBeGreaterThanOrEqual(1);
  expect(await partitions()).not.toContain("slot_event_before");
});
