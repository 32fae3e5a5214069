import { afterAll, beforeAll, expect, test } from "vitest";
import type { Slot } from "@ferkit/contracts";
import type { MockMis } from "./server.ts";
import { adultSlot, bookExtIdOf, bookingOf, codeOf, NOW, patientAt, post, startTestMis, testWorld } from "./testing.ts";
import type { Booking } from "./world.ts";

const CASE = "2000000001";
const world = testWorld();
const slot: Slot = { ...adultSlot(world), status: "RECORDED" };
/** Of the same doctor, at another time. */
const next = world.slots.find(
  ({ id, resource_id, status, tag_age }) =>
    id !== slot.id && resource_id === slot.resource_id && status === "AVAILABLE" && tag_age === "ADULT",
);
const patient = { ...patientAt(world, 0), united_guids: ["former-id"] };
const BOOK_ID = "b00c1111-0000-4000-8000-000000000001";
const booking: Booking = {
  book: {
    id: BOOK_ID,
    patient_id: patient.id,
    slot_id: slot.id,
    status_code: 5000,
    tag_source: "EPGU",
    type: "APPOINTMENT",
    referral_id: null,
    create_ts: NOW.toISOString().slice(0, 19),
  },
  slot,
  caseNumber: CASE,
};

let mis: MockMis;
beforeAll(async () => {
  // The slot of a user, too, which is in no schedule of the mock's own.
  const slots = world.slots.filter(({ id }) => id !== slot.id);
  mis = await startTestMis({ world: { ...world, slots, patients: [patient], bookings: [booking] } });
});
afterAll(() => mis.stop());

const cancel = (patientId: string) =>
  post(mis.url, "/booking/cancel", { book_ext_id: BOOK_ID, patient_id: patientId, united_guids: [] });

test("a mock that was started anew knows what it had booked", async () => {
  expect(bookExtIdOf(await post(mis.url, "/booking/book", bookingOf(slot, patient)))).toBe(BOOK_ID);
  expect(codeOf(await post(mis.url, "/booking/book", bookingOf(slot, patient, { case_number: "2" })))).toBe(11);
  expect(codeOf(await post(mis.url, "/booking/book", bookingOf(next ?? slot, patient, { case_number: "3" })))).toBe(13);
  expect(codeOf(await cancel("somebody-else"))).toBe(18);
  expect(codeOf(await cancel("former-id"))).toBe(0);
  expect(codeOf(await post(mis.url, "/booking/book", bookingOf(next ?? slot, patient, { case_number: "3" })))).toBe(0);
});
