import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BOOKING_STATUSES, type Book, type BookRequest, type CancelRequest } from "@ferkit/contracts";
import {
  book,
  bookRequest,
  careProfile,
  consultation,
  guid,
  PATIENT,
  slot,
  uploadTimetable,
} from "../testing/records.ts";
import { agree, json, refuse, startScriptedMis, type Answer, type ScriptedMis } from "../testing/scriptedMis.ts";
import { startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

interface SlotState {
  slot: string;
  association: string;
  book_ext_id: string | null;
  claim_id: string | null;
  books: number;
  attempt: string | null;
}

describe("UC-1 and UC-1.1", () => {
  let sandbox: TestSandbox;
  let mis: ScriptedMis;
  let next = 0;

  beforeAll(async () => {
    [sandbox, mis] = await Promise.all([startTestSandbox(), startScriptedMis()]);
    await uploadTimetable(sandbox, 90);
    const { response } = await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
    expect(response.status).toBe(200);
  });
  afterAll(async () => {
    await sandbox.stop();
    await mis.stop();
  });
  beforeEach(() => {
    mis.answerWith(agree);
    next += 1;
  });

  const freshSlot = () => slot(next);
  const bookAt = async (request: BookRequest) => {
    const { data } = await sandbox.epgu.POST("/booking/book", { body: request });
    return data;
  };
  const cancel = async (request: CancelRequest) => (await sandbox.epgu.POST("/booking/cancel", { body: request })).data;

  async function stateOf(slotId: string): Promise<SlotState> {
    const [row] = await sandbox.rows<SlotState>(
      `select s.status as slot, a.status as association, a.book_ext_id, a.claim_id,
              (select count(*)::int from book b where b.slot_id = s.id and b.status_code = 5000) as books,
              (select state from booking_attempt t where t.slot_id = s.id order by created_at desc limit 1) as attempt
         from slot s join associations_slots a on a.slot_id = s.id where s.id = $1`,
      [slotId],
    );
    if (!row) throw new Error("no slot");
    return row;
  }

  const FREE = { slot: "AVAILABLE", association: "AVAILABLE", book_ext_id: null, claim_id: null, books: 0 };

  test("ERR-0, BKR-3, BOOK-4, UC1-3, UC1-4, UC1-5, UC1-6, UC1-7, UC1-8, REF-27, REF-28: code 0: slot, бирка, association and journal move together; time with offset, duration as text", async () => {
    const { id } = freshSlot();
    const answer = await bookAt(bookRequest(id));
    expect(answer).toMatchObject({ slot_id: id, duration: "10", status: { status_code: 0 } });
    expect(answer).toHaveProperty("visit_time", `${freshSlot().visit_time}+05:00`);
    const state = await stateOf(id);
    expect(state).toMatchObject({
      slot: "RECORDED",
      association: "RECORDED",
      books: 1,
      attempt: "booked",
      claim_id: null,
    });
    expect(answer).toHaveProperty("book_ext_id", state.book_ext_id);
    const books = await sandbox.vitrine.GET("/api/slot/{slot_id}/books", { params: { path: { slot_id: id } } });
    expect(books.data?.result).toMatchObject([
      { id: state.book_ext_id, patient_id: PATIENT, status_code: 5000, tag_source: "EPGU", type: "APPOINTMENT" },
    ]);
  });

  test.each(BOOKING_STATUSES.filter(({ code }) => code !== 0))(
    "ERR-11, ERR-12, ERR-13, ERR-14, ERR-15, ERR-17, ERR-18: code $code ($key): the text of the table goes to ЕПГУ, nothing changes",
    async ({ code, title, text }) => {
      mis.answerWith(refuse(code));
      const { id } = freshSlot();
      expect(await bookAt(bookRequest(id))).toEqual({
        status: { status_code: code, status_message: `${title}. ${text}` },
      });
      expect(await stateOf(id)).toMatchObject({ ...FREE, attempt: "refused" });
    },
  );

  test("UC1-P1, UC1-P2, E-26: a slot nobody uploaded is 18, a booked one 11, an annulled one 15, and the МИС is not asked", async () => {
    const taken = freshSlot();
    await bookAt(bookRequest(taken.id));
    const annulled = slot(85, { status: "CANCELED" });
    const blocked = slot(86, { status: "BLOCKED" });
    await sandbox.vitrine.POST("/api/slot", { body: { data: [annulled, blocked] } });
    const asked = mis.calls.length;
    expect(await bookAt(bookRequest(guid(0xdead)))).toMatchObject({ status: { status_code: 18 } });
    expect(await bookAt(bookRequest(taken.id, randomUUID()))).toMatchObject({ status: { status_code: 11 } });
    expect(await bookAt(bookRequest(annulled.id))).toMatchObject({ status: { status_code: 15 } });
    expect(await bookAt(bookRequest(blocked.id))).toMatchObject({ status: { status_code: 11 } });
    expect(mis.calls.length).toBe(asked);
  });

  const unknown: Record<string, Answer> = {
    "half a body": (_call, response) => {
      response.writeHead(200, { "content-length": "100" }).write('{"book_ext_id": ');
      response.socket?.destroySoon();
    },
    "HTML with 500": (_call, response) => void response.writeHead(500).end("<html></html>"),
    "success without book_ext_id": (_call, response) => json(response, 200, { status: { status_code: 0 } }),
  };
  test.each(Object.entries(unknown))(
    "UC1-4, E-25: %s is 18 and unknown; the slot waits for the МИС's word",
    async (_name, answer) => {
      mis.answerWith(answer);
      const { id } = freshSlot();
      expect(await bookAt(bookRequest(id))).toMatchObject({ status: { status_code: 18 } });
      expect(await stateOf(id)).toMatchObject({ slot: "AVAILABLE", books: 0, attempt: "unknown", book_ext_id: null });
      mis.answerWith(agree);
      expect(await bookAt(bookRequest(id, randomUUID()))).toMatchObject({ status: { status_code: 11 } });
      await sandbox.vitrine.POST("/api/slot", { body: { data: [slot(next)] } });
      expect(await stateOf(id)).toMatchObject({ ...FREE, attempt: "refused" });
      expect(await bookAt(bookRequest(id, randomUUID()))).toMatchObject({ status: { status_code: 0 } });
    },
  );

  test("E-01, E-02, E-06: printed variants are read, an unknown code counts as 18", async () => {
    const variants: [Answer, number][] = [
      [(_call, response) => json(response, 200, { status: { "status_\u0441ode": 11 } }), 11],
      [(_call, response) => json(response, 200, { status: { statusCode: 12 } }), 12],
      [refuse(16), 18],
      [(_call, response) => json(response, 409, { status: { status_code: 13 } }), 13],
    ];
    for (const [answer, code] of variants) {
      mis.answerWith(answer);
      expect(await bookAt(bookRequest(freshSlot().id))).toMatchObject({ status: { status_code: code } });
    }
  });

  test("E-25: the same application twice gets the same record and asks the МИС once", async () => {
    const request = bookRequest(freshSlot().id, PATIENT, "case-repeat");
    const first = await bookAt(request);
    const asked = mis.calls.length;
    expect(await bookAt(request)).toEqual(first);
    expect(mis.calls.length).toBe(asked);
    expect(await bookAt({ ...request, slot_id: slot(87).id })).toMatchObject({ status: { status_code: 18 } });
  });

  test("BKR-F7, BOOK-R6, REF-21, REF-29, REF-30: a booking by referral names it in the бирка and moves its status, a cancel moves it back", async () => {
    const id = guid(0x60);
    await sandbox.vitrine.POST("/api/profilecode_resource", { body: { data: [careProfile()] } });
    const uploaded = await sandbox.vitrine.POST("/api/referral", { body: { data: [consultation({ id })] } });
    expect(uploaded.response.status).toBe(200);
    const statusOf = async () =>
      (await sandbox.vitrine.GET("/api/referral", { params: { query: { id } } })).data?.result[0]?.status;
    expect(await statusOf()).toBe("AVAILABLE");

    const first = await bookAt({ ...bookRequest(freshSlot().id), referral_id: id });
    const book_ext_id = first && "slot_id" in first ? first.book_ext_id : "";
    expect(await statusOf()).toBe("RECORDED");
    expect(mis.calls.at(-1)?.body).toMatchObject({ referral_id: id });
    const { data } = await sandbox.vitrine.GET("/api/book", { params: { query: { id: book_ext_id } } });
    expect(data?.result).toMatchObject([{ referral_id: id, status_code: 5000, type: "APPOINTMENT" }]);

    await cancel({ book_ext_id, patient_id: PATIENT, united_guids: [] });
    expect(await statusOf()).toBe("AVAILABLE");
  });

  test("SYS-4: a booking with the doctor of the dispensary observation, and its cancel", async () => {
    const { id } = freshSlot();
    await sandbox.vitrine.POST("/api/slot", { body: { data: [slot(next, { tag_type: "D_OBSERVATION" })] } });
    const first = await bookAt({ ...bookRequest(id), booking_type: "D_OBSERVATION", cards_id: "17" });
    const book_ext_id = first && "slot_id" in first ? first.book_ext_id : "";
    const stored = async () =>
      (await sandbox.vitrine.GET("/api/book", { params: { query: { id: book_ext_id } } })).data?.result;
    expect(await stored()).toMatchObject([{ slot_id: id, type: "D_OBSERVATION", status_code: 5000 }]);
    await cancel({ book_ext_id, patient_id: PATIENT, united_guids: [] });
    expect(await stored()).toMatchObject([{ slot_id: id, type: "D_OBSERVATION", status_code: 5010 }]);
  });

  test("ERRC-0, ERRC-1, UC11-P1, UC11-P2, UC11-4, UC11-5, UC11-7: cancel: 0 frees everything, again 1, a stranger and an unknown id 18; then the slot is sold anew", async () => {
    const { id } = freshSlot();
    const first = await bookAt(bookRequest(id));
    const book_ext_id = first && "slot_id" in first ? first.book_ext_id : "";
    const stranger = { book_ext_id, patient_id: randomUUID(), united_guids: [] };
    expect(await cancel(stranger)).toMatchObject({ status: { status_code: 18 } });
    expect(await cancel({ ...stranger, united_guids: [PATIENT] })).toEqual({
      book_ext_id,
      status: { status_code: 0, status_message: "Вы отменили своё заявление" },
    });
    expect(await stateOf(id)).toMatchObject({ ...FREE, attempt: "cancelled" });
    expect(await cancel(stranger)).toMatchObject({ status: { status_code: 1 } });
    expect(await cancel({ ...stranger, book_ext_id: guid(0xbad) })).toMatchObject({ status: { status_code: 18 } });
    expect(await bookAt(bookRequest(id))).toMatchObject({ status: { status_code: 0 } });
  });

  test("ERRC-18, UC11-3: a refused or lost cancel leaves the booking in force", async () => {
    const { id } = freshSlot();
    const first = await bookAt(bookRequest(id));
    const request = {
      book_ext_id: first && "slot_id" in first ? first.book_ext_id : "",
      patient_id: PATIENT,
      united_guids: [],
    };
    for (const answer of [refuse(18), unknown["HTML with 500"] ?? agree]) {
      mis.answerWith(answer);
      const status_message =
        "Ошибка при отмене записи. Произошла ошибка. Попробуйте снова или зайдите позже. Если ничего не изменится, напишите в службу поддержки";
      expect(await cancel(request)).toEqual({ status: { status_code: 18, status_message } });
      expect(await stateOf(id)).toMatchObject({ slot: "RECORDED", association: "RECORDED", books: 1, claim_id: null });
    }
  });

  test("LOAD-5, BOOK-5, BKR-F1, E-24: the МИС's бирка must carry book_ext_id; a stale AVAILABLE does not sell the slot again", async () => {
    const { id } = freshSlot();
    await bookAt(bookRequest(id));
    const { book_ext_id } = await stateOf(id);
    const wrong = await sandbox.vitrine.POST("/api/book", { body: { data: [book({ slot_id: id, id: guid(0x51) })] } });
    expect(wrong.error).toMatchObject({ errors: [{ errorCode: "SBX-303" }], statusCode: 422 });
    const right = book({ slot_id: id, id: book_ext_id ?? "", tag_source: "EPGU" });
    expect((await sandbox.vitrine.POST("/api/book", { body: { data: [right] } })).response.status).toBe(200);
    await sandbox.vitrine.POST("/api/slot", { body: { data: [slot(next)] } });
    expect(await bookAt(bookRequest(id, randomUUID()))).toMatchObject({ status: { status_code: 11 } });
  });

  test("LOAD-5: the МИС's бирка stays on the slot that ЕПГУ booked and with the patient, under any of his GUIDs (E-16)", async () => {
    const [booked, another] = [freshSlot(), slot(89)];
    await bookAt(bookRequest(booked.id));
    const recordId = (await stateOf(booked.id)).book_ext_id ?? "";
    const own = { id: recordId, slot_id: booked.id, tag_source: "EPGU" } as const;
    const codesOf = async (change: Partial<Book>): Promise<unknown> => {
      const { error } = await sandbox.vitrine.POST("/api/book", { body: { data: [book({ ...own, ...change })] } });
      return error?.errors?.map(({ errorCode }) => errorCode) ?? [];
    };
    const merged = randomUUID();
    expect(await codesOf({ id: guid(0x52), patient_id: randomUUID(), status_code: 5020 })).toEqual(["SBX-303"]);
    expect(await codesOf({ slot_id: another.id, status_code: 5010 })).toEqual(["SBX-305"]);
    expect(await codesOf({ patient_id: merged, status_code: 5030 })).toEqual(["SBX-306"]);
    await sandbox.rows("insert into patient (id, united_guids) values ($1, array[$2])", [PATIENT, merged]);
    expect(await codesOf({ patient_id: merged, status_code: 5030 })).toEqual([]);
    expect(await codesOf({ status_code: 5040 })).toEqual([]);
    expect(await stateOf(booked.id)).toMatchObject({ book_ext_id: null });
    expect(await codesOf({ slot_id: another.id, status_code: 5010 })).toEqual([]);
    await sandbox.rows("delete from patient where id = $1", [PATIENT]);
  });

  test("200 parallel bookings of one slot by different patients: one 0, the others 11, one бирка; 20 times", async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id } = slot(60 + round);
      const codes = await Promise.all(
        Array.from({ length: 200 }, async () => (await bookAt(bookRequest(id, randomUUID())))?.status.status_code),
      );
      expect(codes.filter((code) => code === 0)).toHaveLength(1);
      expect(codes.filter((code) => code === 11)).toHaveLength(199);
      expect(await stateOf(id)).toMatchObject({ slot: "RECORDED", books: 1 });
    }
  });
});
