// The thousandth booking of the morning costs what the first did: plans are made while the tables are empty, and kept as they fill.
import { afterAll, beforeAll, expect, test } from "vitest";
import { POOL_SIZE } from "../db/orm.ts";
import { sql } from "../db/sql.ts";
import { startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, PATIENT, slot } from "../testing/records.ts";
import { MO_OID } from "../testing/sandbox.ts";

const WARM = 16;
const MEASURED = 80;
/** Booked since the morning, and not uploaded by any МИС yet. */
const FILLED = 4_000;

let world: BookingWorld;

beforeAll(async () => {
  world = await startBookingWorld(WARM + MEASURED);
}, 120_000);

afterAll(async () => {
  await world.stop();
});

/** A booking, its upload, and for every other one a cancel and the upload of that. */
async function bookNext(): Promise<void> {
  const { id, number } = world.freshSlot();
  const reply = (await world.book(bookRequest(id))) as { book_ext_id?: string };
  const bookExtId = reply.book_ext_id ?? "";
  expect(reply).toMatchObject({ status: { status_code: 0 } });
  if (number % 2 === 0) return;
  await world.uploadSlot(number, "RECORDED");
  await world.uploadBook({ id: bookExtId, slot_id: id });
  const cancelled = await world.cancel({ book_ext_id: bookExtId, patient_id: PATIENT, united_guids: [] });
  expect(cancelled).toMatchObject({ status: { status_code: 0 } });
  await world.uploadSlot(number, "AVAILABLE");
}

const FILL = [
  `select set_config('ferkit.history', 'off', true)`,
  `create temporary table many on commit drop as
     select gen_random_uuid() as slot, gen_random_uuid() as book, gen_random_uuid() as attempt, n from generate_series(1, ${FILLED}) n`,
  `insert into slot (id, mo_id, resource_id, tag_type, tag_age, visit_time, duration, status, create_ts, owner_oid)
     select m.slot, s.mo_id, s.resource_id, s.tag_type, s.tag_age, timestamp '2030-01-01' + n * interval '1 hour', 20, 'RECORDED', s.create_ts, s.owner_oid
       from many m, slot s where s.id = '${slot(0).id}'`,
  `insert into associations_slots (slot_id, status, book_ext_id, patient_id) select slot, 'RECORDED', book, n::text from many`,
  `insert into book (id, patient_id, slot_id, status_code, tag_source, type, create_ts, owner_oid)
     select book, n::text, slot, 5000, 'EPGU', 'APPOINTMENT', now(), '${MO_OID}' from many`,
  `insert into booking_attempt (id, kind, state, slot_id, book_ext_id, patient_id, request_id, case_number, called_at, answered_at, settled_at)
     select attempt, 'book', 'booked', slot, book, n::text, gen_random_uuid(), n::text, now(), now(), now() from many`,
  `insert into expected_upload (attempt_id, change, slot_id, book_ext_id, owner_oid) select attempt, 'book', slot, book, '${MO_OID}' from many`,
  `insert into slot_event (slot_id, entity, entity_id, action, changes, actor) select slot, 'slot', slot, 'changed', '[]', 'mis' from many`,
  `insert into referral select (jsonb_populate_record(null::referral, to_jsonb(r) || jsonb_build_object('id', m.attempt))).*
     from many m, (select * from referral limit 1) r`,
];

const TABLES = ["slot", "book", "associations_slots", "booking_attempt", "expected_upload", "slot_event", "referral"];

interface Read {
  readonly seq_scan: number;
  readonly blocks: number;
}

/** The tables themselves, and the days of one that lies in days. */
let tables: readonly string[] = [];

async function storedTables(): Promise<string[]> {
  const rows = await world.sandbox.rows<{ name: string }>(
    `select c.relname as name from pg_class c left join pg_inherits i on i.inhrelid = c.oid left join pg_class p on p.oid = i.inhparent
      where c.relkind = 'r' and (c.relname = any($1) or p.relname = any($1))`,
    [TABLES],
  );
  return rows.map(({ name }) => name);
}

/** A session tells what it has counted when it is used again: all of the pool are, at once, until none is left out. */
async function tellCounts(): Promise<void> {
  const told = new Set<number>();
  const flush = async () => {
    const [session] = await world.sandbox.rows<{ pid: number }>(
      "select pg_backend_pid() as pid, pg_stat_force_next_flush(), pg_sleep(0.2)",
    );
    told.add(session?.pid ?? 0);
  };
  const others = `select pid from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend'`;
  for (;;) {
    await Promise.all(Array.from({ length: POOL_SIZE }, flush));
    if ((await world.sandbox.rows<{ pid: number }>(others)).every(({ pid }) => told.has(pid))) return;
  }
}

/** By table: scans of the whole of it, and blocks looked at, those of its indices too. */
async function readsOf(): Promise<Map<string, Read>> {
  await tellCounts();
  const rows = await world.sandbox.rows<Read & { name: string }>(
    `select relname as name, seq_scan::int,
            (heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0))::int as blocks
       from pg_stat_user_tables join pg_statio_user_tables using (relid, relname)
      where relname in (${tables.map((name) => `'${name}'`).join()})`,
  );
  return new Map(rows.map(({ name, ...read }) => [name, read]));
}

async function readBy(work: () => Promise<void>, times: number): Promise<Map<string, Read>> {
  const before = await readsOf();
  await work();
  const after = await readsOf();
  return new Map(
    [...after].map(([name, { seq_scan, blocks }]) => [
      name,
      {
        seq_scan: seq_scan - (before.get(name)?.seq_scan ?? 0),
        blocks: Math.round((blocks - (before.get(name)?.blocks ?? 0)) / times),
      },
    ]),
  );
}

async function book(times: number): Promise<void> {
  for (let each = 0; each < times; each += 1) await bookNext();
}

/** A look-up goes through two blocks of an index more when there are thousands of rows; nothing else may grow. */
const MORE = 2;

test("a booking reads its own rows alone, whatever the tables looked like when its statements were planned", async () => {
  // What the autovacuum reads of them is no booking's.
  tables = await storedTables();
  for (const table of tables) await world.sandbox.rows(`alter table ${table} set (autovacuum_enabled = off)`);
  await world.sandbox.rows("analyze");
  const atFirst = await readBy(() => book(WARM), WARM);
  await world.sandbox.db.em.fork().transactional(async (em) => {
    for (const statement of FILL) await sql(em, statement);
  });
  const later = await readBy(() => book(MEASURED), MEASURED);
  for (const [table, { seq_scan, blocks }] of later) {
    expect.soft(seq_scan, `scans of ${table}`).toBe(0);
    expect.soft(blocks, `blocks of ${table}`).toBeLessThanOrEqual((atFirst.get(table)?.blocks ?? 0) * MORE);
  }
}, 120_000);
