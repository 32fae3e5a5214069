import { expect, test } from "vitest";
import { sql } from "../db/sql.ts";
import { startBookingWorld, UNTOUCHED } from "../testing/bookingWorld.ts";
import { bookRequest, PATIENT } from "../testing/records.ts";

test("E-25: a lock on the slot that does not go away is 18 after 5 s; the МИС is not asked, nothing stays behind", async () => {
  const world = await startBookingWorld(1);
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
  const world = await startBookingWorld(1, "doc", { callMs: 10_000 });
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
