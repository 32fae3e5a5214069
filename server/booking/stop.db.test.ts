import { expect, test } from "vitest";
import { startBookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest } from "../testing/records.ts";

test("E-25: a gateway that stops does not say that the МИС is done: an AVAILABLE does not free the slot yet", async () => {
  const world = await startBookingWorld(1, "doc", { lateMs: 60_000 });
  const { id } = world.freshSlot();
  world.mis.answerWith(() => undefined);
  expect(await world.book(bookRequest(id))).toMatchObject({ status: { status_code: 18 } });
  await world.sandbox.server.stop();
  const [attempt] = await world.sandbox.rows("select state, answered_at, reason from booking_attempt");
  expect(attempt).toEqual({ state: "unknown", answered_at: null, reason: "шлюз останавливается" });
  await world.stop();
});
