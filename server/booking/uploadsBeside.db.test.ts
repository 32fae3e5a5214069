import type { EntityManager } from "@mikro-orm/postgresql";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "../db/sql.ts";
import { judgeBooks } from "../db/queries/attempt/revealed.ts";
import { startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { agree, booked, json, refuse, type Answer } from "../testing/scriptedMis.ts";

type FreshSlot = ReturnType<BookingWorld["freshSlot"]>;
type Upload = (em: EntityManager, slotId: string, recordId: string) => Promise<unknown>;

const slotAs =
  (status: string): Upload =>
  (em, slotId) =>
    sql(em, "update slot set status = $2, updated_at = clock_timestamp() where id = $1", [slotId, status]);
const newBook =
  (statusCode: number): Upload =>
  (em, slotId, recordId) =>
    sql(
      em,
      `insert into book (id, patient_id, slot_id, status_code, tag_source, type, create_ts, owner_oid, updated_at)
       select $1, $2, id, $4, 'EPGU', 'APPOINTMENT', '2026-11-20', owner_oid, clock_timestamp() from slot where id = $3`,
      [recordId, PATIENT, slotId, statusCode],
    );
const bookAs =
  (statusCode: number): Upload =>
  (em, _slotId, recordId) =>
    sql(em, "update book set status_code = $2, updated_at = clock_timestamp() where id = $1", [recordId, statusCode]);

describe("E-24: an upload that is in the middle of its transaction when the МИС answers", () => {
  let world: BookingWorld;
  beforeAll(async () => {
    world = await startBookingWorld(20, "doc", { callMs: 10_000 });
  });
  afterAll(() => world.stop());

  /** The МИС writes its upload and answers; the gateway waits for the end of the upload and then commits the answer. */
  async function beside(write: (em: EntityManager) => Promise<unknown>, answer: Answer, ask: () => Promise<unknown>) {
    const { answered } = await world.sandbox.db.em.fork().transactional(async (em) => {
      world.mis.answerWith(async (call, response) => {
        await write(em);
        await answer(call, response);
      });
      const answered = ask();
      await expect.poll(() => world.lockWaits(), { timeout: 5_000 }).toBe(1);
      world.mis.answerWith(refuse(1));
      return { answered };
    });
    return answered;
  }

  const bookBeside = (upload: Upload, slotId: string, recordId: string): Promise<unknown> =>
    beside(
      (em) => upload(em, slotId, recordId),
      (_call, response) => json(response, 200, booked(slotId, recordId)),
      () => world.book(bookRequest(slotId)),
    );

  const owed = async (slotId: string, change: string) =>
    (
      await world.sandbox.rows<{ slot: boolean; book: boolean }>(
        `select slot_seen_at is null as slot, book_seen_at is null as book from expected_upload
          where slot_id = $1 and change = $2`,
        [slotId, change],
      )
    )[0];

  test.each([
    ["the slot", slotAs("RECORDED"), { slot: false, book: true }],
    ["the бирка", newBook(5000), { slot: true, book: false }],
  ])("FRESH-3: a booking, %s: it is shown and not waited for", async (_what, upload, expected) => {
    const [{ id }, recordId] = [world.freshSlot(), randomUUID()];
    expect(await bookBeside(upload, id, recordId)).toMatchObject({ status: { status_code: 0 } });
    expect(await owed(id, "book")).toEqual(expected);
    expect(await world.stateOf(id)).toMatchObject({ slot: "RECORDED", books: [5000], book_ext_id: recordId });
  });

  test("UC1-8: a booking, the бирка as cancelled: the later word of the МИС holds, ЕПГУ is told 18", async () => {
    const [{ id }, recordId] = [world.freshSlot(), randomUUID()];
    expect(await bookBeside(newBook(5010), id, recordId)).toMatchObject({ status: { status_code: 18 } });
    expect(await world.stateOf(id)).toMatchObject({ slot: "AVAILABLE", books: [5010], book_ext_id: null });
  });

  test.each([
    ["the slot", slotAs("AVAILABLE"), { slot: false, book: true }],
    ["the бирка", bookAs(5010), { slot: true, book: false }],
  ])("FRESH-3: a cancel, %s: it is shown and not waited for", async (_what, upload, expected) => {
    const { id } = world.freshSlot();
    world.mis.answerWith(agree);
    await world.book(bookRequest(id));
    const recordId = (await world.stateOf(id)).book_ext_id ?? "";
    const cancel = { book_ext_id: recordId, patient_id: PATIENT, united_guids: [] };
    const answer = await beside(
      (em) => upload(em, id, recordId),
      agree,
      () => world.cancel(cancel),
    );
    expect(answer).toMatchObject({ status: { status_code: 0 } });
    expect(await owed(id, "cancel")).toEqual(expected);
    expect(await world.stateOf(id)).toMatchObject({ slot: "AVAILABLE", books: [5010], book_ext_id: null });
  });

  /** A МИС that breaks off: the gateway does not know how the booking ended (E-25). */
  async function unknownSlot() {
    const fresh = world.freshSlot();
    world.mis.answerWith((_call, response) => void response.writeHead(500).end("<html></html>"));
    expect(await world.book(bookRequest(fresh.id))).toMatchObject({ status: { status_code: 18 } });
    expect(await attempts(fresh.id)).toEqual([{ state: "unknown", book_ext_id: null }]);
    return fresh;
  }

  const attempts = (slotId: string) =>
    world.sandbox.rows(
      "select state, book_ext_id from booking_attempt where slot_id = $1 and kind = 'book' order by created_at",
      [slotId],
    );

  /** An upload of a бирка meets a transaction that settles the attempt of its slot. */
  async function uploadBeside(settle: string, { id: slotId, number }: FreshSlot, patientId: string) {
    await world.uploadSlot(number, "RECORDED");
    const { uploaded } = await world.sandbox.db.em.fork().transactional(async (em) => {
      await sql(em, `update booking_attempt set ${settle} where slot_id = $1`, [slotId]);
      const uploaded = world.uploadBook({
        id: randomUUID(),
        slot_id: slotId,
        tag_source: "EPGU",
        patient_id: patientId,
      });
      await expect.poll(() => world.lockWaits(), { timeout: 5_000 }).toBe(1);
      return { uploaded };
    });
    await uploaded;
  }

  test("E-25: the record is being shown while the МИС refuses it: the attempt is unknown, the slot stays its own", async () => {
    const [{ id }, recordId] = [world.freshSlot(), randomUUID()];
    const upload = async (em: EntityManager): Promise<void> => {
      await newBook(5000)(em, id, recordId);
      await judgeBooks(em, [recordId]);
    };
    const answer = await beside(upload, refuse(11), () => world.book(bookRequest(id)));
    expect(answer).toMatchObject({ status: { status_code: 11 } });
    expect(await attempts(id)).toEqual([{ state: "unknown", book_ext_id: recordId }]);
    expect(await world.stateOf(id)).toMatchObject({ isClaimed: true });
  });

  test("E-25: a booking that has been accepted meanwhile does not yield to another record of the slot", async () => {
    const [slot, recordId] = [await unknownSlot(), randomUUID()];
    await uploadBeside(`state = 'booked', book_ext_id = '${recordId}'`, slot, guid(0x91));
    expect(await attempts(slot.id)).toEqual([{ state: "booked", book_ext_id: recordId }]);
  });

  test("E-25: an attempt that has been released meanwhile gets no record", async () => {
    const slot = await unknownSlot();
    await uploadBeside("state = 'released', settled_at = now()", slot, PATIENT);
    expect(await attempts(slot.id)).toEqual([{ state: "released", book_ext_id: null }]);
  });

  test("E-25: a released attempt whose record has been noted meanwhile keeps it", async () => {
    const [slot, recordId] = [await unknownSlot(), randomUUID()];
    await world.uploadSlot(slot.number, "AVAILABLE");
    expect(await attempts(slot.id)).toEqual([{ state: "released", book_ext_id: null }]);
    await uploadBeside(`state = 'unknown', settled_at = null, book_ext_id = '${recordId}'`, slot, PATIENT);
    expect(await attempts(slot.id)).toEqual([{ state: "unknown", book_ext_id: recordId }]);
  });
});
