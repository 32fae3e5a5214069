// D-86: nobody tells the patient of a booked slot that moves, so the МИС is told that somebody has to.
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, slot } from "../testing/records.ts";

let world: BookingWorld;

beforeAll(async () => {
  world = await startBookingWorld(3);
});
afterAll(() => world.stop());

const ELSEWHEN = "2026-12-05T07:00:00";

async function move(
  number: number,
  visit_time = ELSEWHEN,
  status: "RECORDED" | "AVAILABLE" = "RECORDED",
): Promise<string | null> {
  const { error, response } = await world.sandbox.vitrine.POST("/api/slot", {
    body: { data: [slot(number, { status, visit_time })] },
  });
  expect(error).toBeUndefined();
  return response.headers.get("x-fer-lint");
}

test("a booked slot at another time is stored, with a remark, and its history names the бирка", async () => {
  const { id, number } = world.freshSlot();
  await world.book(bookRequest(id));
  const { book_ext_id } = await world.stateOf(id);
  const before = slot(number).visit_time;
  expect(await move(number, before)).toBeNull();
  expect(await move(number)).toBe("D-86");
  expect(await move(number)).toBeNull();
  const { data } = await world.sandbox.operator.GET("/sandbox/slots/{slot_id}/timeline", {
    params: { path: { slot_id: id } },
  });
  expect(data?.result.events).toContainEqual(
    expect.objectContaining({
      entity: "book",
      entity_id: book_ext_id,
      changes: [{ field: "visit_time", from: before, to: ELSEWHEN }],
    }),
  );
});

test("a free slot may move as it likes", async () => {
  const { number } = world.freshSlot();
  expect(await move(number, "2026-12-06T07:00:00", "AVAILABLE")).toBeNull();
});
