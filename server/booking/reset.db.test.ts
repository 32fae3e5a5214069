import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { bookRequest, uploadTimetable } from "../testing/records.ts";
import { agree } from "../testing/scriptedMis.ts";
import { startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";

let world: BookingWorld;
beforeAll(async () => {
  world = await startBookingWorld(2);
});
afterAll(() => world.stop());
beforeEach(async () => {
  // Everybody is logged in by now: that would take longer than a call may.
  await reset();
  await uploadTimetable(world.sandbox, 2);
});

/** Longer than a short call, and not longer than the gateway listens for a late answer. */
const LATE_MS = 500;

function answersAfter(milliseconds: number): void {
  world.mis.answerWith(async (call, response) => {
    if (call.path.endsWith("/book")) await sleep(milliseconds);
    await agree(call, response);
  });
}

const cancelsOf = (): number => world.mis.calls.filter(({ path }) => path.endsWith("/cancel")).length;

async function isCalled(): Promise<void> {
  const calls = world.mis.calls.length;
  await vi.waitFor(() => expect(world.mis.calls.length).toBeGreaterThan(calls), { interval: 5 });
}

const reset = () => world.sandbox.operator.POST("/sandbox/reset", { body: {} });

test("a reset lets a booking that is with its МИС end first", async () => {
  answersAfter(100);
  const called = isCalled();
  const booking = world.book(bookRequest(world.freshSlot().id));
  await called;
  expect((await reset()).response.status).toBe(200);
  expect(await booking).toMatchObject({ status: { status_code: 0 } });
  expect(cancelsOf()).toBe(0);
});

test("E-25: a МИС that says yes after the reset is asked to cancel", async () => {
  answersAfter(LATE_MS);
  const { id } = world.freshSlot();
  expect(await world.book(bookRequest(id))).toMatchObject({ status: { status_code: 18 } });
  expect((await reset()).data?.result.counts).toMatchObject({ slot: 0, booking_attempt: 1 });
  await vi.waitFor(() => expect(cancelsOf()).toBe(1), { timeout: 5_000 });
  await vi.waitFor(async () =>
    expect(await world.sandbox.rows("select kind, state from booking_attempt order by created_at")).toEqual([
      { kind: "book", state: "compensated" },
      { kind: "cancel", state: "cancelled" },
    ]),
  );
  expect((await reset()).data?.result.counts).toMatchObject({ booking_attempt: 0 });
});
