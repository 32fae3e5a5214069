// D-85: a slot is one patient's at a time, whoever says so: an upload, two of them at once, or the gateway's own booking.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Book } from "@ferkit/contracts";
import { migrate, openDatabase } from "../db/orm.ts";
import { sql } from "../db/sql.ts";
import { createTestDatabase } from "../db/testing.ts";
import { guid as rowId, insertTimetable } from "../db/testRows.ts";
import { startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";
import { book, bookRequest, guid } from "../testing/records.ts";
import { MO_OID } from "../testing/sandbox.ts";
import { agree } from "../testing/scriptedMis.ts";

let world: BookingWorld;
let lastId = 0x7000;

beforeAll(async () => {
  world = await startBookingWorld(8);
});
afterAll(() => world.stop());
beforeEach(() => world.mis.answerWith(agree));

const newId = (): string => guid((lastId += 1));

async function recordedSlot(): Promise<string> {
  const { id, number } = world.freshSlot();
  await world.uploadSlot(number, "RECORDED");
  return id;
}

async function upload(...records: Partial<Book>[]): Promise<{ loaded: readonly string[]; codes: string[] }> {
  const { data, error } = await world.sandbox.vitrine.POST("/api/book", {
    body: { data: records.map((change) => book(change)) },
  });
  const errors = error && "errors" in error ? error.errors : [];
  const loaded = data ? data.sendedGuids : error.sendedGuids;
  return { loaded, codes: (errors ?? []).map(({ errorCode }) => errorCode) };
}

async function inForce(slotId: string): Promise<string[]> {
  const rows = await world.sandbox.rows<{ id: string }>(
    "select id from book where slot_id = $1 and status_code = 5000",
    [slotId],
  );
  return rows.map(({ id }) => id);
}

test("LOAD-4, BKR-F3: of four patients on one slot, two of them in one package, the first alone is taken", async () => {
  const slot_id = await recordedSlot();
  const [first, second, third, fourth] = [newId(), newId(), newId(), newId()];
  expect(await upload({ id: first, slot_id })).toEqual({ loaded: [first], codes: [] });
  expect(await upload({ id: second, slot_id, patient_id: guid(0x92) })).toEqual({ loaded: [], codes: ["SBX-307"] });
  const both = await upload(
    { id: third, slot_id, patient_id: guid(0x93) },
    { id: fourth, slot_id, patient_id: guid(0x94) },
  );
  expect(both).toEqual({ loaded: [], codes: ["SBX-307", "SBX-307"] });
  expect(await inForce(slot_id)).toEqual([first]);
  expect(await upload({ id: first, slot_id })).toEqual({ loaded: [first], codes: [] });
});

test("LOAD-4: a package may cancel one and store another, in whatever order, and two patients may swap their slots", async () => {
  const [slot_id, other] = [await recordedSlot(), await recordedSlot()];
  const [first, second, third] = [newId(), newId(), newId()];
  await upload({ id: first, slot_id });
  expect((await upload({ id: second, slot_id }, { id: first, slot_id, status_code: 5010 })).codes).toEqual([]);
  await upload({ id: third, slot_id: other });
  expect((await upload({ id: second, slot_id: other }, { id: third, slot_id })).codes).toEqual([]);
  expect([await inForce(slot_id), await inForce(other)]).toEqual([[third], [second]]);
});

test("LOAD-4: an upload that another one overtakes is judged anew", async () => {
  const slot_id = await recordedSlot();
  const [first, second] = [newId(), newId()];
  const late = await world.sandbox.db.em.fork().transactional(async (em) => {
    await sql(
      em,
      `insert into book (id, patient_id, slot_id, status_code, tag_source, type, create_ts, owner_oid)
       values ($1, 'p', $2, 5000, 'REG', 'APPOINTMENT', '2026-11-20', $3)`,
      [first, slot_id, MO_OID],
    );
    const reply = upload({ id: second, slot_id });
    // It has seen no бирка in force, and waits for this transaction, if anything makes it.
    await Promise.race([reply, sleep(500)]);
    return { reply };
  });
  expect(await late.reply).toEqual({ loaded: [], codes: ["SBX-307"] });
  expect(await inForce(slot_id)).toEqual([first]);
});

test("UC1-8: the slot is another patient's by the time the МИС says 0: 18, and the record is cancelled", async () => {
  const { id, number } = world.freshSlot();
  const others = newId();
  world.mis.answerWith(async (call, response) => {
    if (call.path === "/booking/book") {
      await world.uploadSlot(number, "RECORDED");
      expect((await upload({ id: others, slot_id: id, patient_id: guid(0x95), tag_source: "REG" })).codes).toEqual([]);
    }
    await agree(call, response);
  });
  expect(await world.book(bookRequest(id))).toMatchObject({ status: { status_code: 18 } });
  await world.settled(id, { attempts: ["book compensated", "cancel cancelled"] });
  expect(await inForce(id)).toEqual([others]);
  expect(await world.stateOf(id)).toMatchObject({ slot: "RECORDED", book_ext_id: null });
});

test("of several that are stored already the one booked through ЕПГУ stays, else the newest", async () => {
  const empty = await createTestDatabase({ migrated: false });
  const db = await openDatabase(empty.url, { poolSize: 2 });
  const em = db.em.fork();
  await db.migrator.up({ to: "0008-plans" });
  await insertTimetable(em);
  await sql(
    em,
    `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', $1::uuid, 'visit_time', '2026-03-02T08:00:00'))).* from slot s`,
    [rowId(33)],
  );
  await sql(
    em,
    `insert into book (id, patient_id, slot_id, status_code, tag_source, type, create_ts, owner_oid, updated_at)
     select id::uuid, 'p', slot::uuid, 5000, 'REG', 'APPOINTMENT', now(), 'oid', at::timestamptz
       from (values ($1, $3, '2030-01-01'), ($2, $4, '2026-01-01'), ($5, $4, '2026-01-02')) as v (id, slot, at)`,
    [rowId(71), rowId(72), rowId(3), rowId(33), rowId(73)],
  );
  await sql(em, "update associations_slots set book_ext_id = $1 where slot_id = $2", [rowId(7), rowId(3)]);
  await migrate(db);
  const kept = await sql<{ id: string }>(em, "select id from book where status_code = 5000 order by id");
  expect(kept.map(({ id }) => id)).toEqual([rowId(7), rowId(73)]);
  const told = await sql(em, "select 1 from slot_event where entity = 'book' and action = 'changed'");
  expect(told).toHaveLength(2);
  await db.close(true);
  await empty.drop();
});
