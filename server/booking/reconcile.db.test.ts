import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { referralOf, startBookingWorld, UNTOUCHED, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { agree, booked, json, refuse, type Answer } from "../testing/scriptedMis.ts";

const html: Answer = (_call, response) => void response.writeHead(500).end("<html></html>");
const reset: Answer = (_call, response) => void response.socket?.resetAndDestroy();

describe("E-25: attempts whose outcome is unknown", () => {
  let world: BookingWorld;
  beforeAll(async () => {
    world = await startBookingWorld(40);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.mis.answerWith(agree));

  const requestFor = (id: string) => ({ ...bookRequest(id, PATIENT, randomUUID()), referral_id: referralOf(id) });
  const cancelsOf = (id: string) => world.mis.calls.filter(({ body }) => body["book_ext_id"] === id).length;

  /** A slot whose booking ended nobody knows how: 18 to ЕПГУ. */
  async function unknownSlot(answer: Answer = html): Promise<{ id: string; number: number }> {
    const fresh = world.freshSlot();
    world.mis.answerWith(answer);
    expect(await world.book(requestFor(fresh.id))).toMatchObject({ status: { status_code: 18 } });
    world.mis.answerWith(agree);
    return fresh;
  }
  const uploadSlot: BookingWorld["uploadSlot"] = (number, status) => world.uploadSlot(number, status);
  const uploadBook: BookingWorld["uploadBook"] = (change) => world.uploadBook(change);
  const make = (text: string, ...params: unknown[]) => world.sandbox.rows(text, params);
  /** As if its gateway had died in the middle. */
  const crash = (id: string, kind: string) =>
    make(
      `update booking_attempt set state = 'claimed', answered_at = null, settled_at = null, created_at = now() - interval '1 hour',
              called_at = now() - interval '1 hour' where slot_id = $1 and kind = $2`,
      id,
      kind,
    );

  test("(a) claimed longer than any call: unknown, the slot stays its own", async () => {
    const { id, number } = await unknownSlot();
    await crash(id, "book");
    await world.reconciler().pass();
    expect(await world.stateOf(id)).toMatchObject({ ...UNTOUCHED, isClaimed: true, attempts: ["book unknown"] });
    await uploadSlot(number, "AVAILABLE");
    expect(await world.stateOf(id)).toMatchObject({ ...UNTOUCHED, attempts: ["book released"] });
  });

  test("(c) AVAILABLE while the МИС may still be busy says nothing; after the longest call it frees the slot", async () => {
    const { id, number } = await unknownSlot(reset);
    await uploadSlot(number, "AVAILABLE");
    expect(await world.stateOf(id)).toMatchObject({ isClaimed: true, attempts: ["book unknown"] });
    await make("update booking_attempt set called_at = now() - interval '1 hour' where slot_id = $1", id);
    await world.reconciler().pass();
    await uploadSlot(number, "AVAILABLE");
    expect(await world.stateOf(id)).toMatchObject({ ...UNTOUCHED, attempts: ["book released"] });
  });

  test("(c) RECORDED alone is waited upon; the бирка of this patient is cancelled, for ЕПГУ was told 18", async () => {
    const { id, number } = await unknownSlot();
    const recordId = randomUUID();
    await uploadSlot(number, "RECORDED");
    await world.reconciler().pass();
    expect(await world.stateOf(id)).toMatchObject({ slot: "RECORDED", isClaimed: true, attempts: ["book unknown"] });
    await uploadBook({ id: recordId, slot_id: id, tag_source: "EPGU" });
    await Promise.all([1, 2, 3].map(() => world.reconciler().pass()));
    expect(cancelsOf(recordId)).toBe(1);
    expect(await world.stateOf(id)).toEqual({
      ...UNTOUCHED,
      books: [5010],
      attempts: ["book compensated", "cancel cancelled"],
    });
    expect(await world.book(requestFor(id))).toMatchObject({ status: { status_code: 0 } });
  });

  test("(c) the бирка may come before the answer fails", async () => {
    const { id, number } = world.freshSlot();
    const recordId = randomUUID();
    world.mis.answerWith(async (call, response) => {
      if (call.path.endsWith("/cancel")) return agree(call, response);
      await uploadSlot(number, "RECORDED");
      await uploadBook({ id: recordId, slot_id: id, tag_source: "EPGU" });
      await html(call, response);
    });
    expect(await world.book(requestFor(id))).toMatchObject({ status: { status_code: 18 } });
    await world.reconciler().pass();
    expect(cancelsOf(recordId)).toBe(1);
    expect(await world.stateOf(id)).toMatchObject({
      slot: "AVAILABLE",
      attempts: ["book compensated", "cancel cancelled"],
    });
  });

  test.each([
    ["another patient", { patient_id: "11234455", tag_source: "EPGU" }],
    ["the same patient through the registry", { tag_source: "REG" }],
  ] as const)("(c) the бирка of %s: the slot is theirs, nothing is cancelled", async (_whose, change) => {
    const { id, number } = await unknownSlot();
    const recordId = randomUUID();
    await uploadSlot(number, "RECORDED");
    await uploadBook({ id: recordId, slot_id: id, ...change });
    await world.reconciler().pass();
    expect(cancelsOf(recordId)).toBe(0);
    expect(await world.stateOf(id)).toMatchObject({
      slot: "RECORDED",
      isClaimed: false,
      books: [5000],
      attempts: ["book released"],
    });
    expect(await world.book(requestFor(id))).toMatchObject({ status: { status_code: 11 } });
  });

  test("(c) a stale AVAILABLE lifts the claim; the record that turns up afterwards is cancelled all the same", async () => {
    const { id, number } = await unknownSlot();
    const recordId = randomUUID();
    await uploadSlot(number, "AVAILABLE");
    expect(await world.stateOf(id)).toMatchObject({ attempts: ["book released"] });
    await uploadSlot(number, "RECORDED");
    await uploadBook({ id: recordId, slot_id: id, tag_source: "EPGU" });
    expect(await world.stateOf(id)).toMatchObject({ isClaimed: true, attempts: ["book unknown"] });
    await world.reconciler().pass();
    expect(cancelsOf(recordId)).toBe(1);
    expect(await world.stateOf(id)).toMatchObject({ slot: "AVAILABLE", isClaimed: false, books: [5010] });
  });

  test("(d) without a word the claim stays, and a line at level error is written once", async () => {
    const { id } = await unknownSlot();
    const reconciler = world.reconciler({ alertMs: 0 });
    await reconciler.pass();
    await reconciler.pass();
    const [{ id: attemptId } = { id: "" }] = await world.sandbox.rows<{ id: string }>(
      "select id from booking_attempt where slot_id = $1",
      [id],
    );
    expect(reconciler.errors.filter((line) => JSON.stringify(line).includes(attemptId))).toHaveLength(1);
    expect(JSON.stringify(reconciler.errors)).not.toContain(PATIENT);
    expect(await world.stateOf(id)).toMatchObject({ isClaimed: true, attempts: ["book unknown"] });
  });

  /** A stray record whose cancel the МИС answers so. */
  async function stray(toCancel: Answer): Promise<{ id: string; number: number; recordId: string }> {
    const fresh = world.freshSlot();
    const recordId = randomUUID();
    const { calls } = world.mis;
    const before = calls.length;
    world.mis.answerWith((call, response) =>
      call.path.endsWith("/cancel")
        ? toCancel(call, response)
        : json(response, 200, { ...booked(fresh.id, recordId), status: { status_code: "0" } }),
    );
    expect(await world.book(requestFor(fresh.id))).toMatchObject({ status: { status_code: 18 } });
    while (calls.length < before + 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await world.settled(fresh.id, { attempts: ["book unknown", "cancel unknown"] });
    return { ...fresh, recordId };
  }

  test("(b) a compensating cancel is repeated until the МИС says 0 or 1", async () => {
    const { id, recordId } = await stray(html);
    await world.reconciler().pass();
    expect(await world.stateOf(id)).toMatchObject({ isClaimed: true, attempts: ["book unknown", "cancel unknown"] });
    world.mis.answerWith(refuse(18));
    await world.reconciler().pass();
    expect(await world.stateOf(id)).toMatchObject({ isClaimed: true, attempts: ["book unknown", "cancel unknown"] });
    world.mis.answerWith(refuse(1));
    await world.reconciler().pass();
    expect(cancelsOf(recordId)).toBe(4);
    expect(await world.stateOf(id)).toMatchObject({ ...UNTOUCHED, attempts: ["book compensated", "cancel cancelled"] });
  });

  test("(b) refused for good: a бирка in force makes it a booking, an AVAILABLE frees the slot", async () => {
    for (const { isShown } of [{ isShown: true }, { isShown: false }]) {
      const { id, number, recordId } = await stray(refuse(18));
      world.mis.answerWith(refuse(18));
      await world.reconciler({ refusalMs: 0 }).pass();
      expect(await world.stateOf(id)).toMatchObject({ isClaimed: true, attempts: ["book unknown", "cancel refused"] });
      if (isShown) {
        await uploadSlot(number, "RECORDED");
        await uploadBook({ id: recordId, slot_id: id, tag_source: "EPGU" });
        await world.reconciler().pass();
        expect(await world.stateOf(id)).toMatchObject({
          association: "RECORDED",
          book_ext_id: recordId,
          isClaimed: false,
          referral: "RECORDED",
          attempts: ["book booked", "cancel refused"],
        });
      } else {
        await uploadSlot(number, "AVAILABLE");
        expect(await world.stateOf(id)).toMatchObject({ ...UNTOUCHED, attempts: ["book released", "cancel refused"] });
      }
    }
  });

  test("(b) the МИС shows the record as cancelled: settled without a word from it", async () => {
    const { id, recordId } = await stray(html);
    await uploadBook({ id: recordId, slot_id: id, tag_source: "EPGU", status_code: 5040 });
    await world.reconciler().pass();
    expect(await world.stateOf(id)).toMatchObject({
      isClaimed: false,
      attempts: ["book compensated", "cancel cancelled"],
    });
  });

  test("somebody else's record is not cancelled, whatever a МИС answers", async () => {
    const first = world.freshSlot();
    await world.book(requestFor(first.id));
    const { book_ext_id } = await world.stateOf(first.id);
    const { id } = await unknownSlot((call, response) =>
      json(response, 200, booked(String(call.body["slot_id"]), book_ext_id ?? "")),
    );
    await world.reconciler().pass();
    expect(cancelsOf(book_ext_id ?? "")).toBe(0);
    expect(await world.stateOf(id)).toMatchObject({ isClaimed: true, attempts: ["book unknown"] });
    expect(await world.stateOf(first.id)).toMatchObject({ slot: "RECORDED", book_ext_id });
  });

  test("compensation switched off: a record that ЕПГУ was not told of becomes a booking", async () => {
    const { id, number } = await unknownSlot();
    const recordId = randomUUID();
    await uploadSlot(number, "RECORDED");
    await uploadBook({ id: recordId, slot_id: id, tag_source: "EPGU" });
    await world.reconciler({ compensateLateSuccess: false }).pass();
    expect(cancelsOf(recordId)).toBe(0);
    expect(await world.stateOf(id)).toMatchObject({
      book_ext_id: recordId,
      isClaimed: false,
      attempts: ["book booked"],
    });
  });

  async function bookedSlot(): Promise<{ id: string; number: number; recordId: string }> {
    const fresh = world.freshSlot();
    expect(await world.book(requestFor(fresh.id))).toMatchObject({ status: { status_code: 0 } });
    const { book_ext_id } = await world.stateOf(fresh.id);
    return { ...fresh, recordId: book_ext_id ?? "" };
  }
  const cancelOf = (recordId: string) => ({ book_ext_id: recordId, patient_id: PATIENT, united_guids: [] });
  const FREED = { ...UNTOUCHED, books: [5010], attempts: ["book cancelled", "cancel cancelled"] };

  test.each([
    ["had no proper answer", html],
    ["broke off", reset],
  ])("a patient's cancel that %s is said again: he wanted it, and 0 and 1 mean the same", async (_name, answer) => {
    const { id, recordId } = await bookedSlot();
    world.mis.answerWith(answer);
    expect(await world.cancel(cancelOf(recordId))).toMatchObject({ status: { status_code: 18 } });
    expect(await world.stateOf(id)).toMatchObject({
      slot: "RECORDED",
      isClaimed: false,
      attempts: ["book booked", "cancel unknown"],
    });
    world.mis.answerWith(refuse(1));
    await make("update booking_attempt set called_at = now() - interval '1 hour' where slot_id = $1", id);
    await world.reconciler().pass();
    await world.reconciler().pass();
    expect(await world.stateOf(id)).toEqual(FREED);
  });

  test("a cancel left behind by a crash lifts its claim and is said again; a refusal leaves the booking", async () => {
    const { id, recordId } = await bookedSlot();
    world.mis.answerWith(html);
    await world.cancel(cancelOf(recordId));
    await crash(id, "cancel");
    await make(
      "update associations_slots set claim_id = (select id from booking_attempt where slot_id = $1 and kind = 'cancel') where slot_id = $1",
      id,
    );
    await world.reconciler().pass();
    expect(await world.stateOf(id)).toMatchObject({ isClaimed: false, attempts: ["cancel unknown", "book booked"] });
    world.mis.answerWith(refuse(18));
    await world.reconciler().pass();
    expect(await world.stateOf(id)).toMatchObject({
      slot: "RECORDED",
      book_ext_id: recordId,
      attempts: ["cancel refused", "book booked"],
    });
  });

  test("a late yes to a cancel frees the slot, a late no leaves the booking", async () => {
    const late =
      (answer: Answer): Answer =>
      async (call, response) => {
        await new Promise((resolve) => setTimeout(resolve, 450));
        await answer(call, response);
      };
    for (const { answer, state } of [
      { answer: agree, state: FREED },
      { answer: refuse(18), state: { slot: "RECORDED", attempts: ["book booked", "cancel refused"] } },
    ]) {
      const { id, recordId } = await bookedSlot();
      world.mis.answerWith(late(answer));
      expect(await world.cancel(cancelOf(recordId))).toMatchObject({ status: { status_code: 18 } });
      expect(await world.settled(id, { attempts: state.attempts })).toMatchObject(state);
      world.mis.answerWith(agree);
    }
  });

  test("code 1 of the МИС: it has cancelled before, so the slot is free here too, and ЕПГУ is told 1", async () => {
    const { id, recordId } = await bookedSlot();
    world.mis.answerWith(refuse(1));
    expect(await world.cancel(cancelOf(recordId))).toMatchObject({ status: { status_code: 1 } });
    expect(await world.stateOf(id)).toEqual(FREED);
  });

  test("REF-30: a foreign patient's referral books nothing, and one that has become somebody else's is left alone by the cancel", async () => {
    const refused = world.freshSlot();
    const stranger = bookRequest(refused.id, guid(0x91));
    expect(await world.book({ ...stranger, referral_id: referralOf(refused.id) })).toMatchObject({
      status: { status_code: 18 },
    });
    expect(await world.stateOf(refused.id)).toMatchObject({ slot: "AVAILABLE", referral: "AVAILABLE" });
    const { id, recordId } = await bookedSlot();
    await make("update referral set patient_id = $2 where id = $1", referralOf(id), guid(0x91));
    await world.cancel(cancelOf(recordId));
    expect(await world.stateOf(id)).toMatchObject({ slot: "AVAILABLE", referral: "RECORDED" });
  });

  test("E-24: a slot that the МИС has blocked meanwhile stays blocked when its booking is cancelled", async () => {
    const { id, number, recordId } = await bookedSlot();
    await uploadSlot(number, "BLOCKED");
    await world.cancel(cancelOf(recordId));
    expect(await world.stateOf(id)).toMatchObject({
      slot: "BLOCKED",
      association: "BLOCKED",
      book_ext_id: null,
      books: [5010],
    });
  });

  test("20 requests of one application at once: one call that books, one record, everybody told the same or 18", async () => {
    const { id } = world.freshSlot();
    const asked = world.mis.calls.length;
    const request = requestFor(id);
    const answers = (await Promise.all(Array.from({ length: 20 }, () => world.book(request)))) as {
      book_ext_id?: string;
      status: { status_code: number };
    }[];
    expect(world.mis.calls.length - asked).toBe(1);
    const codes = answers.map(({ status }) => status.status_code);
    expect(codes.filter((code) => code !== 0 && code !== 18)).toEqual([]);
    expect(new Set(answers.flatMap(({ book_ext_id }) => book_ext_id ?? [])).size).toBe(1);
    expect(await world.stateOf(id)).toMatchObject({ books: [5000], attempts: ["book booked"] });
    // And over several slots: the number is the application's, not the slot's.
    const others = [world.freshSlot(), world.freshSlot()];
    const number = randomUUID();
    const codesOfOthers = await Promise.all(
      others.map(
        async (other) => (await world.book({ ...bookRequest(other.id, PATIENT, number) })) as (typeof answers)[0],
      ),
    );
    expect(codesOfOthers.map(({ status }) => status.status_code).toSorted((a, b) => a - b)).toEqual([0, 18]);
  });
});
