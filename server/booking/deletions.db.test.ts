import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startBookingWorld, UNTOUCHED, type BookingWorld } from "../testing/bookingWorld.ts";
import { book, bookRequest, DEPARTMENT, DOCTOR, guid, PATIENT, slot, uploadTimetable } from "../testing/records.ts";
import { startTestSandbox } from "../testing/sandbox.ts";
import { agree, type Answer } from "../testing/scriptedMis.ts";

const html: Answer = (_call, response) => void response.writeHead(500).end("<html></html>");

describe("E-24, E-60: what a МИС deletes", () => {
  let world: BookingWorld;
  beforeAll(async () => {
    world = await startBookingWorld(10, "doc", { callMs: 10_000 });
  });
  afterAll(() => world.stop());
  beforeEach(() => world.mis.answerWith(agree));

  const cancelOf = (book_ext_id: string) => ({ book_ext_id, patient_id: PATIENT, united_guids: [] });
  const deleteBook = (id: string) => world.sandbox.vitrine.DELETE("/api/book", { params: { query: { id } } });
  const deleteSlot = (id: string) => world.sandbox.vitrine.DELETE("/api/slot", { params: { query: { id } } });
  const attemptsOf = async (id: string) =>
    (
      await world.sandbox.rows<{ attempt: string }>(
        "select kind || ' ' || state as attempt from booking_attempt where slot_id = $1 order by created_at, kind",
        [id],
      )
    ).map(({ attempt }) => attempt);

  async function bookedSlot() {
    const fresh = world.freshSlot();
    const request = bookRequest(fresh.id, PATIENT, randomUUID());
    expect(await world.book(request)).toMatchObject({ status: { status_code: 0 } });
    const { book_ext_id } = await world.stateOf(fresh.id);
    return { ...fresh, request, recordId: book_ext_id ?? "" };
  }

  test("the бирка of a booking: as 5010; the slot is sold anew, the application may be sent again, a cancel is told 1", async () => {
    const { id, number, request, recordId } = await bookedSlot();
    expect((await deleteBook(recordId)).response.status).toBe(200);
    expect(await world.stateOf(id)).toMatchObject({
      book_ext_id: null,
      isClaimed: false,
      attempts: ["book cancelled"],
    });
    expect(await world.book(request)).toMatchObject({ status: { status_code: 11 } });
    expect(await world.cancel(cancelOf(recordId))).toMatchObject({ status: { status_code: 1 } });
    await world.uploadSlot(number, "AVAILABLE");
    expect(await world.book(bookRequest(id, guid(0x91)))).toMatchObject({ status: { status_code: 0 } });
    expect(await world.book(request)).toMatchObject({ status: { status_code: 11 } });
  });

  test("a бирка that is shown as cancelled frees the number of the application too", async () => {
    const { id, number, request, recordId } = await bookedSlot();
    await world.uploadBook({ id: recordId, slot_id: id, tag_source: "EPGU", status_code: 5040 });
    await world.uploadSlot(number, "AVAILABLE");
    const again = await world.book(request);
    expect(again).toMatchObject({ slot_id: id, status: { status_code: 0 } });
    expect(again).not.toHaveProperty("book_ext_id", recordId);
  });

  test("a slot: its attempts are settled, the record is cancelled, its application may be sent for another slot", async () => {
    const { id, request, recordId } = await bookedSlot();
    expect((await deleteSlot(id)).response.status).toBe(200);
    expect(await attemptsOf(id)).toEqual(["book cancelled"]);
    expect(await world.cancel(cancelOf(recordId))).toMatchObject({ status: { status_code: 1 } });
    const { id: other } = world.freshSlot();
    expect(await world.book({ ...request, slot_id: other })).toMatchObject({ status: { status_code: 0 } });
  });

  test("a slot with an attempt that nobody knows how it ended: nobody will ever say", async () => {
    const { id } = world.freshSlot();
    world.mis.answerWith(html);
    await world.book(bookRequest(id));
    await deleteSlot(id);
    expect(await attemptsOf(id)).toEqual(["book released"]);
  });

  test("a slot while the МИС is being asked: its yes is taken back", async () => {
    const { id } = world.freshSlot();
    world.mis.answerWith(async (call, response) => {
      if (!call.path.endsWith("/cancel")) await deleteSlot(id);
      await agree(call, response);
    });
    expect(await world.book(bookRequest(id))).toMatchObject({ status: { status_code: 18 } });
    await world.reconciler().pass();
    await expect.poll(() => attemptsOf(id), { timeout: 5_000 }).toEqual(["book compensated", "cancel cancelled"]);
  });

  test("a бирка of an attempt whose end is unknown", async () => {
    const { id, number } = world.freshSlot();
    const recordId = randomUUID();
    world.mis.answerWith(html);
    await world.book(bookRequest(id));
    await world.uploadSlot(number, "RECORDED");
    await world.uploadBook({ id: recordId, slot_id: id, tag_source: "EPGU" });
    await deleteBook(recordId);
    expect(await world.stateOf(id)).toMatchObject({ isClaimed: false, attempts: ["book compensated"] });
    await world.uploadSlot(number, "AVAILABLE");
    expect(await world.stateOf(id)).toMatchObject(UNTOUCHED);
  });
});

test.each(["slot", "resource", "mo"] as const)(
  "E-60: deleting a %s with a record in force is a danger",
  async (what) => {
    const lines: string[] = [];
    const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
    const sandbox = await startTestSandbox("doc", { log });
    await uploadTimetable(sandbox, 2);
    const [free, taken] = [slot(0).id, slot(1).id];
    await sandbox.vitrine.POST("/api/slot", { body: { data: [slot(1, { status: "RECORDED" })] } });
    const { response } = await sandbox.vitrine.POST("/api/book", { body: { data: [book({ slot_id: taken })] } });
    expect(response.status).toBe(200);
    await sandbox.vitrine.DELETE("/api/slot", { params: { query: { id: free } } });
    expect(lines).toEqual([]);
    const id = { slot: taken, resource: DOCTOR, mo: DEPARTMENT }[what];
    const deleted = await sandbox.vitrine.DELETE(`/api/${what}`, { params: { query: { id } } });
    expect(deleted.response.status).toBe(200);
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ subsystem: what, id, lostBooks: 1 }]);
    expect(lines[0]).toContain("danger");
    expect(lines[0]).not.toContain(PATIENT);
    await sandbox.stop();
  },
);
