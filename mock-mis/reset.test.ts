import { expect, test } from "vitest";
import { buildWorld } from "./world.ts";
import { adultSlot, bookingOf, codeOf, patientAt, post, startTestMis, testWorld, TIME_ZONE, TODAY } from "./testing.ts";

test("a reset forgets the bookings and begins from the new world", async () => {
  const world = testWorld();
  const other = buildWorld({ today: TODAY, timeZone: TIME_ZONE, seed: 2 });
  const mis = await startTestMis({ world });
  const book = async (from: typeof world, patient = 0): Promise<unknown> =>
    codeOf(await post(mis.url, "/booking/book", bookingOf(adultSlot(from), patientAt(from, patient))));

  expect(await book(world)).toBe(0);
  expect(await book(other)).not.toBe(0);
  mis.reset(other);
  expect(mis.world).toBe(other);
  expect(await book(other)).toBe(0);
  expect(await book(world)).not.toBe(0);
  mis.reset(world);
  expect(await book(world)).toBe(0);
  await mis.stop();
});
