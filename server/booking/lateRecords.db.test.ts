import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startBookingWorld, UNTOUCHED, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { agree, booked, json, refuse, type Answer } from "../testing/scriptedMis.ts";

const html: Answer = (_call, response) => void response.writeHead(500).end("<html></html>");
const OTHER = guid(0x91);
const FORMER = guid(0x92);

describe("E-25: a record that the МИС shows late is taken back, whatever has happened since", () => {
  let world: BookingWorld;
  beforeAll(async () => {
    world = await startBookingWorld(20, "doc", { callMs: 10_000 });
  });
  afterAll(() => world.stop());
  beforeEach(() => world.mis.answerWith(agree));

  const cancelsOf = (id: string) => world.mis.calls.filter(({ body }) => body["book_ext_id"] === id);
  const merged = (slotId: string) => {
    const request = bookRequest(slotId, PATIENT, randomUUID());
    return { ...request, patient_data_rrp: { ...request.patient_data_rrp, united_guids: [FORMER] } };
  };

  /** A booking that ended nobody knows how. */
  async function lost(request: (slotId: string) => ReturnType<typeof merged> = merged) {
    const fresh = world.freshSlot();
    const sent = request(fresh.id);
    world.mis.answerWith(html);
    expect(await world.book(sent)).toMatchObject({ status: { status_code: 18 } });
    world.mis.answerWith(agree);
    return { ...fresh, sent, recordId: randomUUID() };
  }
  /** … and whose claim a stale AVAILABLE has lifted. */
  async function lifted() {
    const attempt = await lost();
    await world.uploadSlot(attempt.number, "AVAILABLE");
    expect(await world.stateOf(attempt.id)).toMatchObject({ isClaimed: false, attempts: ["book released"] });
    return attempt;
  }
  const show = async (
    { id, number, recordId }: { id: string; number: number; recordId: string },
    patient = PATIENT,
  ) => {
    await world.uploadSlot(number, "RECORDED");
    await world.uploadBook({ id: recordId, slot_id: id, tag_source: "EPGU", patient_id: patient });
  };
  const COMPENSATED = { ...UNTOUCHED, books: [5010] };

  test.each([
    ["refused", refuse(11), "book refused"],
    ["lost as well", html, "book released"],
  ] as const)("another patient's call was in flight when it turned up, and is %s", async (_name, answer, other) => {
    const attempt = await lifted();
    world.mis.answerWith(async (call, response) => {
      if (call.path.endsWith("/cancel")) return agree(call, response);
      await show(attempt);
      await answer(call, response);
    });
    await world.book(bookRequest(attempt.id, OTHER));
    await world.reconciler().pass();
    expect(cancelsOf(attempt.recordId)).toHaveLength(1);
    expect(await world.stateOf(attempt.id)).toEqual({
      ...COMPENSATED,
      attempts: ["book compensated", other, "cancel cancelled"],
    });
  });

  test("the slot has been sold anew meanwhile: the new booking stands, the late record is not let in (LOAD-5, D-85)", async () => {
    const attempt = await lifted();
    const good = randomUUID();
    world.mis.answerWith((call, response) =>
      call.path.endsWith("/cancel") ? agree(call, response) : json(response, 200, booked(attempt.id, good)),
    );
    expect(await world.book(bookRequest(attempt.id, OTHER))).toMatchObject({ status: { status_code: 0 } });
    await expect(show(attempt)).rejects.toThrow(/SBX-303/);
    const second = world.sandbox.rows(
      `insert into book (id, patient_id, slot_id, status_code, tag_source, type, create_ts, owner_oid)
       select $1, $2, slot_id, 5000, 'EPGU', 'APPOINTMENT', create_ts, owner_oid from book where id = $3`,
      [attempt.recordId, PATIENT, good],
    );
    await expect(second).rejects.toThrow(/book_in_force_unique/);
    await world.reconciler().pass();
    expect(await world.stateOf(attempt.id)).toMatchObject({
      slot: "RECORDED",
      book_ext_id: good,
      isClaimed: false,
      books: [5000],
      attempts: ["book released", "book booked"],
    });
  });

  test("FRESH-2: it turns up an hour later; two hours later it is somebody else's business", async () => {
    for (const { age, cancels } of [
      { age: "1 hour", cancels: 1 },
      { age: "2 hours", cancels: 0 },
    ]) {
      const attempt = await lifted();
      await world.sandbox.rows(
        "update booking_attempt set settled_at = now() - $2::interval where slot_id = $1 and kind = 'book'",
        [attempt.id, age],
      );
      await show(attempt);
      await world.reconciler().pass();
      expect(cancelsOf(attempt.recordId)).toHaveLength(cancels);
    }
  });

  test("the application has gone on to another slot: its record there stands, the late one goes", async () => {
    const attempt = await lifted();
    const second = world.freshSlot();
    expect(await world.book({ ...attempt.sent, slot_id: second.id })).toMatchObject({ status: { status_code: 0 } });
    await show(attempt);
    await world.reconciler().pass();
    expect(await world.stateOf(attempt.id)).toMatchObject({ ...COMPENSATED, isClaimed: false });
    expect(await world.stateOf(second.id)).toMatchObject({ slot: "RECORDED", attempts: ["book booked"] });
  });

  test("E-15, E-16, CANCEL-3: it names a former id of the patient; the cancel carries all of them", async () => {
    const attempt = await lost();
    await show(attempt, FORMER);
    await world.reconciler().pass();
    expect(cancelsOf(attempt.recordId)).toMatchObject([{ body: { patient_id: PATIENT, united_guids: [FORMER] } }]);
    expect(await world.stateOf(attempt.id)).toMatchObject(COMPENSATED);
  });

  test("a бирка that was not understood at its upload is judged by every pass", async () => {
    const attempt = await lost();
    // As when the call was in flight: the upload says nothing.
    await world.sandbox.rows("update associations_slots set claim_id = null where slot_id = $1", [attempt.id]);
    await show(attempt);
    await world.sandbox.rows(
      "update associations_slots set claim_id = (select id from booking_attempt where slot_id = $1) where slot_id = $1",
      [attempt.id],
    );
    await world.reconciler().pass();
    expect(cancelsOf(attempt.recordId)).toHaveLength(1);
  });
});
