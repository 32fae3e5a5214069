import { expect, test } from "vitest";
import { openDatabase } from "../db/orm.ts";
import { LOCK_LIMIT as LOCK_LIMIT_SQL } from "../db/queries/slotToBook.ts";
import { sql } from "../db/sql.ts";
import { createTestDatabase } from "../db/testing.ts";
import { startBookingWorld, UNTOUCHED } from "../testing/bookingWorld.ts";
import { bookRequest, PATIENT } from "../testing/records.ts";

/** Instead of 5 s: both tests below wait it out. */
const LOCK_LIMIT = "700ms";
const hasty = () => createTestDatabase({ settings: { "ferkit.lock_limit": LOCK_LIMIT } });

test("a lock is waited for 5 s, unless the database says otherwise", async () => {
  const [usual, other] = await Promise.all([createTestDatabase(), hasty()]);
  for (const [database, limit] of [
    [usual, "5s"],
    [other, LOCK_LIMIT],
  ] as const) {
    const db = await openDatabase(database.url);
    expect(await sql(db.em.fork(), `select ${LOCK_LIMIT_SQL}`, [])).toEqual([{ lock_limit: limit }]);
    await db.close(true);
    await database.drop();
  }
});

test("E-25: a lock on the slot that does not go away is 18 in the end; the МИС is not asked, nothing stays behind", async () => {
  const world = await startBookingWorld(1, "doc", {}, await hasty());
  const { id } = world.freshSlot();
  await world.sandbox.db.em.fork().transactional(async (em) => {
    await sql(em, "select 1 from associations_slots where slot_id = $1 for update", [id]);
    expect(await world.book(bookRequest(id))).toMatchObject({ status: { status_code: 18 } });
  });
  expect(world.mis.calls).toEqual([]);
  expect(await world.stateOf(id)).toEqual({ ...UNTOUCHED, attempts: [] });
  await world.stop();
});

test("so is a cancel, and the booking stays in force", async () => {
  const world = await startBookingWorld(1, "doc", { callMs: 10_000 }, await hasty());
  const { id } = world.freshSlot();
  expect(await world.book(bookRequest(id))).toMatchObject({ status: { status_code: 0 } });
  const booked = await world.stateOf(id);
  const cancel = { book_ext_id: booked.book_ext_id ?? "", patient_id: PATIENT, united_guids: [] };
  await world.sandbox.db.em.fork().transactional(async (em) => {
    await sql(em, "select 1 from associations_slots where slot_id = $1 for update", [id]);
    expect(await world.cancel(cancel)).toMatchObject({ status: { status_code: 18 } });
  });
  expect(world.mis.calls.map(({ path }) => path)).toEqual(["/booking/book"]);
  expect(await world.stateOf(id)).toEqual(booked);
  expect(await world.cancel(cancel)).toMatchObject({ status: { status_code: 0 } });
  await world.stop();
});
