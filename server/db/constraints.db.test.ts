import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "./orm.ts";
import { openDatabase } from "./orm.ts";
import { sql } from "./sql.ts";
import { guid, insertSlot, insertTimetable } from "./testRows.ts";
import type { TestDatabase } from "./testing.ts";
import { createTestDatabase } from "./testing.ts";

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
  await insertTimetable(db.em.fork());
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

async function run(statement: string, params: readonly unknown[] = []): Promise<unknown[]> {
  return sql(db.em.fork(), statement, params);
}

test("DUP-5: two slots of a resource cannot have one visit time", async () => {
  await expect(insertSlot(db.em.fork(), guid(31), "2026-03-01T08:00:00")).rejects.toMatchObject({
    code: "23505",
    constraint: "slot_resource_id_visit_time_unique",
  });
});

/** What a foreign key would say; nothing of it stays. */
const parentless = (column: string) => ({ code: "23503", table: "slot", column, constraint: `slot_${column}_foreign` });

test.each([
  ["mo_id", guid(91), guid(2)],
  ["resource_id", guid(1), guid(92)],
])(
  "LOAD-3: a slot without its %s is not stored, nor its neighbour in the statement",
  async (column, moId, resourceId) => {
    const store = `insert into slot (id, mo_id, resource_id, tag_type, tag_age, visit_time, duration, status, create_ts, owner_oid)
    select id, mo_id, resource_id, 'EPGU', 'ALL', time::timestamp, 20, 'AVAILABLE', now(), '1'
      from (values ($1::uuid, $3::uuid, $4::uuid, '2026-04-01T08:00:00'), ($2, $5, $6, '2026-04-01T09:00:00'))
           as r (id, mo_id, resource_id, time)`;
    const values = [guid(40), guid(41), guid(1), guid(2), moId, resourceId];
    await expect(run(store, values)).rejects.toMatchObject(parentless(column));
    expect(await run("select id from slot where id in ($1, $2)", [guid(40), guid(41)])).toEqual([]);
  },
);

test.each(["mo_id", "resource_id"])("LOAD-3: a slot does not move under a %s that is not there", async (column) => {
  await expect(run(`update slot set ${column} = $1 where id = $2`, [guid(93), guid(3)])).rejects.toMatchObject(
    parentless(column),
  );
});

test.each([
  ["mo", guid(13), guid(2)],
  ["resource", guid(1), guid(14)],
])(
  "CASC-1, CASC-2: who deletes a %s waits for a slot that is being stored under it, and takes it along",
  async (table, moId, resourceId) => {
    const [store, params] = table === "mo" ? COPY_OF_MO : COPY_OF_RESOURCE;
    await run(store, params);
    let deleted: Promise<unknown> = Promise.resolve();
    await db.em.fork().transactional(async (em) => {
      await sql(
        em,
        `insert into slot (id, mo_id, resource_id, tag_type, tag_age, visit_time, duration, status, create_ts, owner_oid)
       values ($1, $2, $3, 'EPGU', 'ALL', '2026-05-01T08:00:00', 20, 'AVAILABLE', now(), '1')`,
        [guid(42), moId, resourceId],
      );
      deleted = run(`delete from ${table} where id = $1`, [params[0]]);
      await untilSomebodyWaits();
    });
    await deleted;
    expect(await run("select id from slot where id = $1", [guid(42)])).toEqual([]);
  },
);

const COPY_OF_MO = [
  `insert into mo (id, parent_id, branch_oid, name, address, enabled, create_ts, tag_age, owner_oid)
   select $1::uuid, parent_id, branch_oid, 'Другая поликлиника', address, enabled, create_ts, tag_age, owner_oid from mo where id = $2`,
  [guid(13), guid(1)],
] as const;
const COPY_OF_RESOURCE = [
  `insert into resource (id, type, mo_id, enabled, create_ts, room_number, room_name, owner_oid)
   select $1::uuid, type, mo_id, enabled, create_ts, room_number, room_name, owner_oid from resource where id = $2`,
  [guid(14), guid(2)],
] as const;

async function untilSomebodyWaits(): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await run(waiting)).length === 0);
}

test("one statement may swap two visit times, an upsert too", async () => {
  await insertSlot(db.em.fork(), guid(32), "2026-03-02T08:00:00");
  await insertSlot(db.em.fork(), guid(33), "2026-03-02T09:00:00");
  await run(
    `insert into slot (id, mo_id, resource_id, tag_type, tag_age, visit_time, duration, status, create_ts, owner_oid)
     select id, mo_id, resource_id, tag_type, tag_age, new_time::timestamp, duration, status, create_ts, owner_oid
     from slot join unnest($1::uuid[], $2::text[]) as sent (sent_id, new_time) on id = sent_id
     on conflict (id) do update set visit_time = excluded.visit_time`,
    [
      [guid(32), guid(33)],
      ["2026-03-02T09:00:00", "2026-03-02T08:00:00"],
    ],
  );
  expect(await run("select id, visit_time from slot where id in ($1, $2) order by id", [guid(32), guid(33)])).toEqual([
    { id: guid(32), visit_time: "2026-03-02T09:00:00" },
    { id: guid(33), visit_time: "2026-03-02T08:00:00" },
  ]);
});

test("DUP-1: a department name is unique, and deferrable", async () => {
  const copy = `insert into mo (id, parent_id, branch_oid, name, address, enabled, create_ts, tag_age, owner_oid)
    select $1, parent_id, branch_oid, name, address, enabled, create_ts, tag_age, owner_oid from mo where id = $2`;
  await expect(run(copy, [guid(11), guid(1)])).rejects.toMatchObject({ code: "23505", constraint: "mo_name_unique" });
  await db.em.fork().transactional(async (em) => {
    await sql(em, "set constraints mo_name_unique deferred");
    await sql(em, copy, [guid(11), guid(1)]);
    await sql(em, `update mo set name = 'Поликлиника 2' where id = $1`, [guid(11)]);
  });
});

test("E-35: one webhook for an МО and one for each department", async () => {
  const register = "insert into callback (mo_oid, depart_oid, address) values ($1, $2, $3)";
  await run(register, ["1.1", null, "http://a"]);
  await run(register, ["1.1", "1.1.0.1", "http://b"]);
  await expect(run(register, ["1.1", null, "http://c"])).rejects.toMatchObject({ code: "23505" });
  await expect(run(register, ["1.1", "1.1.0.1", "http://c"])).rejects.toMatchObject({ code: "23505" });
  await run(
    "insert into callback (mo_oid, depart_oid, address) values ($1, null, $2) on conflict (mo_oid, depart_oid) do update set address = excluded.address",
    ["1.1", "http://d"],
  );
  expect(await run(`select address from callback where mo_oid = '1.1' order by address`)).toEqual([
    { address: "http://b" },
    { address: "http://d" },
  ]);
});

test("a book_ext_id belongs to one slot", async () => {
  await insertSlot(db.em.fork(), guid(34), "2026-03-04T08:00:00");
  await insertSlot(db.em.fork(), guid(35), "2026-03-04T09:00:00");
  const associate = `insert into associations_slots (slot_id, status, book_ext_id) values ($1, 'RECORDED', $2)`;
  await run(associate, [guid(34), guid(70)]);
  await expect(run(associate, [guid(35), guid(70)])).rejects.toMatchObject({ code: "23505" });
  await run(associate, [guid(35), null]);
});

const ATTEMPT = `insert into booking_attempt (id, kind, state, patient_id, case_number) values ($1, $2, $3, 'p', $4)`;

test.each(["claimed", "unknown", "booked"])(
  "E-25: a repeat of an application is stopped while the first is %s",
  async (state) => {
    await run(ATTEMPT, [crypto.randomUUID(), "book", state, `live ${state}`]);
    await expect(run(ATTEMPT, [crypto.randomUUID(), "book", "claimed", `live ${state}`])).rejects.toMatchObject({
      code: "23505",
    });
    await run(ATTEMPT, [crypto.randomUUID(), "cancel", "claimed", `live ${state}`]);
  },
);

test.each(["refused", "released", "cancelled", "compensated"])(
  "an attempt that is %s frees the application",
  async (state) => {
    await run(ATTEMPT, [crypto.randomUUID(), "book", state, `over ${state}`]);
    await run(ATTEMPT, [crypto.randomUUID(), "book", "claimed", `over ${state}`]);
  },
);

test("attempts without an application do not meet", async () => {
  await run(ATTEMPT, [crypto.randomUUID(), "book", "claimed", null]);
  await run(ATTEMPT, [crypto.randomUUID(), "book", "claimed", null]);
});
