import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "../db/sql.ts";
import { referralOf, startBookingWorld, UNTOUCHED, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { agree, booked, json, refuse, type Answer } from "../testing/scriptedMis.ts";

interface Booked {
  readonly id: string;
  readonly number: number;
  readonly recordId: string;
}

describe("E-24: the МИС uploads what it has done before it answers", () => {
  let world: BookingWorld;
  beforeAll(async () => {
    // What it uploads takes its time on a busy machine.
    world = await startBookingWorld(30, "doc", { callMs: 10_000 });
  });
  afterAll(() => world.stop());
  beforeEach(() => world.mis.answerWith(agree));

  const requestFor = (id: string) => ({ ...bookRequest(id, PATIENT, randomUUID()), referral_id: referralOf(id) });
  const cancelOf = (recordId: string) => ({ book_ext_id: recordId, patient_id: PATIENT, united_guids: [] });

  async function bookedSlot(): Promise<Booked> {
    const fresh = world.freshSlot();
    expect(await world.book(requestFor(fresh.id))).toMatchObject({ status: { status_code: 0 } });
    const { book_ext_id } = await world.stateOf(fresh.id);
    return { ...fresh, recordId: book_ext_id ?? "" };
  }
  const uploadRecord = ({ id, recordId }: Booked, status_code: 5000 | 5010 | 5040, referral_id: string | null = null) =>
    world.uploadBook({ id: recordId, slot_id: id, tag_source: "EPGU", status_code, referral_id });
  const deleteRecord = async ({ recordId }: Booked) => {
    const { response } = await world.sandbox.vitrine.DELETE("/api/book", { params: { query: { id: recordId } } });
    expect(response.status).toBe(200);
  };
  const answering =
    (first: () => Promise<unknown>, then: Answer): Answer =>
    async (call, response) => {
      await first();
      await then(call, response);
    };
  const freed = (books: readonly number[]) => ({
    ...UNTOUCHED,
    books,
    attempts: ["book cancelled", "cancel cancelled"],
  });

  test.each([5010, 5040] as const)(
    "a cancel: бирка %i comes before the yes; all is free, and sold anew",
    async (status) => {
      const own = await bookedSlot();
      world.mis.answerWith(answering(() => uploadRecord(own, status, referralOf(own.id)), agree));
      expect(await world.cancel(cancelOf(own.recordId))).toMatchObject({ status: { status_code: 0 } });
      expect(await world.stateOf(own.id)).toEqual(freed([status]));
      expect(await world.cancel(cancelOf(own.recordId))).toMatchObject({ status: { status_code: 1 } });
      world.mis.answerWith(agree);
      expect(await world.book(bookRequest(own.id, guid(0x91)))).toMatchObject({ status: { status_code: 0 } });
    },
  );

  test("a cancel: slot and бирка come before the МИС says that it has cancelled already", async () => {
    const own = await bookedSlot();
    const upload = async () => {
      await world.uploadSlot(own.number, "AVAILABLE");
      await uploadRecord(own, 5040);
    };
    world.mis.answerWith(answering(upload, refuse(1)));
    expect(await world.cancel(cancelOf(own.recordId))).toMatchObject({ status: { status_code: 1 } });
    expect(await world.stateOf(own.id)).toEqual(freed([5040]));
  });

  test("a cancel: a slot that the МИС has given to somebody else meanwhile is left alone", async () => {
    const own = await bookedSlot();
    const upload = async () => {
      await uploadRecord(own, 5010);
      await world.uploadSlot(own.number, "AVAILABLE");
      await world.uploadSlot(own.number, "RECORDED");
    };
    world.mis.answerWith(answering(upload, agree));
    expect(await world.cancel(cancelOf(own.recordId))).toMatchObject({ status: { status_code: 0 } });
    expect(await world.stateOf(own.id)).toMatchObject({ slot: "RECORDED", association: "RECORDED", isClaimed: false });
  });

  test("REF-30: the referral is free again though the МИС's own бирка does not name it", async () => {
    const own = await bookedSlot();
    await uploadRecord(own, 5000, null);
    expect(await world.cancel(cancelOf(own.recordId))).toMatchObject({ status: { status_code: 0 } });
    expect(await world.stateOf(own.id)).toEqual(freed([5010]));
  });

  test("E-24: a deleted бирка during a cancel is as good as 5010; the journal remembers that it was cancelled (D-15)", async () => {
    const own = await bookedSlot();
    world.mis.answerWith(answering(() => deleteRecord(own), agree));
    expect(await world.cancel(cancelOf(own.recordId))).toMatchObject({ status: { status_code: 0 } });
    expect(await world.stateOf(own.id)).toEqual(freed([]));
    expect(await world.cancel(cancelOf(own.recordId))).toMatchObject({ status: { status_code: 1 } });
  });

  test("a cancel whose gateway died after the бирка: the reconciler does what the yes would have done", async () => {
    const own = await bookedSlot();
    world.mis.answerWith((_call, response) => void response.writeHead(500).end("<html></html>"));
    await world.cancel(cancelOf(own.recordId));
    await uploadRecord(own, 5010);
    await world.reconciler().pass();
    expect(await world.stateOf(own.id)).toEqual(freed([5010]));
  });

  test("a claim whose attempt is settled is lifted by the reconciler, one of an open attempt is not", async () => {
    const { id } = world.freshSlot();
    const leave = (slotId: string, claim: string) =>
      world.sandbox.rows(
        "update associations_slots set claim_id = $2, claimed_at = now() - interval '1 hour' where slot_id = $1",
        [slotId, claim],
      );
    await leave(id, randomUUID());
    const busy = world.freshSlot();
    world.mis.answerWith((_call, response) => void response.writeHead(500).end("<html></html>"));
    await world.book(requestFor(busy.id));
    await world.sandbox.rows(
      "update associations_slots set claimed_at = now() - interval '1 hour' where slot_id = $1",
      [busy.id],
    );
    await world.reconciler().pass();
    expect(await world.stateOf(id)).toEqual({ ...UNTOUCHED, attempts: [] });
    expect(await world.stateOf(busy.id)).toMatchObject({ isClaimed: true, attempts: ["book unknown"] });
  });

  const referralStatus = async (id: string) =>
    (await world.sandbox.rows<{ status: string }>("select status from referral where id = $1", [id]))[0]?.status;

  test("REF-21, E-28: a referral that another бирка in force names stays RECORDED", async () => {
    const first = await bookedSlot();
    const second = world.freshSlot();
    await world.book({ ...requestFor(second.id), referral_id: referralOf(first.id) });
    await world.cancel(cancelOf(first.recordId));
    expect(await referralStatus(referralOf(first.id))).toBe("RECORDED");
    await world.cancel(cancelOf((await world.stateOf(second.id)).book_ext_id ?? ""));
    expect(await referralStatus(referralOf(first.id))).toBe("AVAILABLE");
  });

  test("REF-21: nor does one whose cancel meets another booking by the same referral in the middle of its commit", async () => {
    const first = await bookedSlot();
    const second = world.freshSlot();
    const referralId = referralOf(first.id);
    const { cancelling } = await world.sandbox.db.em.fork().transactional(async (em) => {
      await sql(em, "update referral set status = 'RECORDED', updated_at = now() where id = $1", [referralId]);
      await sql(
        em,
        `insert into book (id, patient_id, slot_id, status_code, tag_source, type, referral_id, create_ts, owner_oid)
         select $1, patient_id, $2, 5000, 'EPGU', type, referral_id, create_ts, owner_oid from book where id = $3`,
        [randomUUID(), second.id, first.recordId],
      );
      const cancelling = world.cancel(cancelOf(first.recordId));
      await expect.poll(() => world.lockWaits(), { timeout: 5_000 }).toBe(1);
      return { cancelling };
    });
    expect(await cancelling).toMatchObject({ status: { status_code: 0 } });
    expect(await referralStatus(referralId)).toBe("RECORDED");
  });

  test("REF-21: nor does a compensating cancel free the referral of a booking that stands", async () => {
    const lost = world.freshSlot();
    const referral_id = referralOf(lost.id);
    world.mis.answerWith((_call, response) => void response.writeHead(500).end("<html></html>"));
    await world.book(requestFor(lost.id));
    world.mis.answerWith(agree);
    const good = world.freshSlot();
    expect(await world.book({ ...requestFor(good.id), referral_id })).toMatchObject({ status: { status_code: 0 } });
    await world.uploadSlot(lost.number, "RECORDED");
    await world.uploadBook({ id: randomUUID(), slot_id: lost.id, tag_source: "EPGU" });
    await world.reconciler().pass();
    expect(await world.stateOf(lost.id)).toMatchObject({ attempts: ["book compensated", "cancel cancelled"] });
    expect(await referralStatus(referral_id)).toBe("RECORDED");
  });

  test("UC1-8: a book_ext_id that the МИС gives out again on the slot names the new patient, not the former", async () => {
    const { id } = world.freshSlot();
    const recordId = randomUUID();
    const again: Answer = (call, response) =>
      call.path.endsWith("/cancel") ? agree(call, response) : json(response, 200, booked(id, recordId));
    world.mis.answerWith(again);
    await world.book(requestFor(id));
    await world.cancel(cancelOf(recordId));
    const other = guid(0x91);
    const request = { ...bookRequest(id, other), booking_type: "DISPENSARY" } as const;
    expect(await world.book(request)).toMatchObject({ status: { status_code: 0 } });
    const { data } = await world.sandbox.vitrine.GET("/api/book", { params: { query: { id: recordId } } });
    expect(data?.result).toMatchObject([
      { patient_id: other, type: "DISPENSARY", referral_id: null, status_code: 5000, tag_source: "EPGU" },
    ]);
  });

  test("a booking: the МИС shows the record as cancelled before it says 0; its later word holds, ЕПГУ is told 18", async () => {
    const fresh = world.freshSlot();
    const own = { ...fresh, recordId: randomUUID() };
    const upload = async () => {
      await world.uploadSlot(own.number, "RECORDED");
      await uploadRecord(own, 5000);
      await uploadRecord(own, 5010);
      await world.uploadSlot(own.number, "AVAILABLE");
    };
    world.mis.answerWith(async (call, response) => {
      if (call.path.endsWith("/cancel")) return refuse(1)(call, response);
      await upload();
      json(response, 200, booked(own.id, own.recordId));
    });
    expect(await world.book(requestFor(own.id))).toMatchObject({ status: { status_code: 18 } });
    const state = { ...UNTOUCHED, books: [5010], attempts: ["book compensated", "cancel cancelled"] };
    expect(await world.settled(own.id, state)).toEqual(state);
  });
});
