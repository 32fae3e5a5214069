import { describe, expect, test } from "vitest";
import { readBookReply, readCancelReply } from "./misReply.ts";

const ID = "5e2a7a10-0000-4000-8000-000000000050";
const BOOKED = {
  book_ext_id: ID,
  slot_id: "5e2a7a10-0000-4000-8000-000000000040",
  visit_time: "2026-12-01T09:00:00+05:00",
  duration: "15",
  status: { status_code: 0 },
};

function readBook(body: unknown, profile: "doc" | "strict" = "doc", httpStatus = 200) {
  return readBookReply(httpStatus, typeof body === "string" ? body : JSON.stringify(body), profile);
}

describe("a reply to a booking", () => {
  test("success has all its fields, with or without an offset in the time (E-08)", () => {
    expect(readBook(BOOKED)).toMatchObject({ kind: "success", lints: [] });
    expect(readBook({ ...BOOKED, visit_time: "2026-12-01T09:00:00", unknown_key: 1 })).toMatchObject({
      kind: "success",
    });
  });

  test.each(["book_ext_id", "slot_id", "visit_time", "duration"] as const)(
    "without %s it is no success (UC1-4)",
    (field) => {
      const { [field]: _removed, ...rest } = BOOKED;
      expect(readBook(rest)).toMatchObject({ kind: "invalid", reason: `нет поля ${field}` });
    },
  );

  test("a refusal needs its status only (E-04)", () => {
    expect(readBook({ status: { status_code: 14 } })).toMatchObject({
      kind: "refusal",
      reply: { status: { status_code: 14 } },
    });
  });

  test.each([
    ["E-01", { status: { "status_\u0441ode": 11 } }],
    ["E-02", { status: { statusCode: 11, statusMessage: "занято" } }],
  ])("%s is read in doc and refused in strict", (erratum, body) => {
    expect(readBook(body)).toMatchObject({ kind: "refusal", reply: { status: { status_code: 11 } } });
    expect(readBook(body).lints).toContain(erratum);
    expect(readBook(body, "strict").kind).toBe("invalid");
    expect(readBook(body, "strict").lints).toContain(erratum);
  });

  test("E-01 is not read as success: the Cyrillic key with a refusal stays a refusal, without a code nothing is 0", () => {
    expect(readBook({ ...BOOKED, status: { "status_\u0441ode": 11 } })).not.toMatchObject({ kind: "success" });
    expect(readBook({ ...BOOKED, status: {} })).toMatchObject({ kind: "invalid" });
  });

  test("E-07, E-10: an integer duration and an upper-case id are put right in doc", () => {
    const reply = readBook({ ...BOOKED, duration: 15, book_ext_id: ID.toUpperCase() });
    expect(reply).toMatchObject({
      kind: "success",
      reply: { duration: "15", book_ext_id: ID },
      lints: ["E-07", "E-10"],
    });
    expect(readBook({ ...BOOKED, duration: 15 }, "strict")).toMatchObject({ kind: "invalid" });
  });

  test("E-10: both keys are lowered in doc, in strict neither", () => {
    const shouted = { ...BOOKED, slot_id: BOOKED.slot_id.toUpperCase() };
    expect(readBook(shouted)).toMatchObject({ kind: "success", reply: { slot_id: BOOKED.slot_id }, lints: ["E-10"] });
    expect(readBook(shouted, "strict")).toMatchObject({ kind: "invalid", reason: "поле /slot_id: pattern" });
  });

  test("E-06: an unknown code counts as 18", () => {
    for (const code of [16, 1, -1, 99]) {
      expect(readBook({ status: { status_code: code } })).toMatchObject({
        kind: "refusal",
        reply: { status: { status_code: 18 } },
        lints: ["E-06"],
      });
    }
  });

  test("E-05: a 4xx with a proper body is read in doc; 3xx, 5xx and what is not JSON say nothing", () => {
    const refusal = { status: { status_code: 12 } };
    expect(readBook(refusal, "doc", 409)).toMatchObject({ kind: "refusal", lints: ["E-05"] });
    expect(readBook(refusal, "strict", 409)).toMatchObject({ kind: "invalid" });
    for (const status of [301, 500, 503]) expect(readBook(refusal, "doc", status)).toMatchObject({ kind: "invalid" });
    for (const text of ["", "[]", "null", "<html>", '{"status":'])
      expect(readBook(text)).toMatchObject({ kind: "invalid" });
  });

  test("D-51: a text that is not in UTF-8 does not make a code unreadable, in either profile; UTF-16 is named", () => {
    const status = { status_code: 0, status_message: "\ufffd\ufffd" };
    const text = JSON.stringify({ ...BOOKED, queue_number: "\ufffd-15", status });
    for (const spelt of [text, text.replaceAll("\ufffd", "\\uFFFD")]) {
      for (const profile of ["doc", "strict"] as const) {
        const reply = { queue_number: null, status: { status_code: 0, status_message: null } };
        expect(readBook(spelt, profile)).toMatchObject({ kind: "success", reply, lints: ["replacement-character"] });
      }
    }
    expect(readBook({ ...BOOKED, book_ext_id: "\ufffd" })).toMatchObject({ kind: "invalid" });
    for (const mark of ["", "\ufeff"]) {
      const received = Buffer.from(mark + JSON.stringify(BOOKED), "utf16le").toString("utf8");
      const reason = expect.stringContaining("похоже на UTF-16LE") as string;
      expect(readBook(received)).toMatchObject({ kind: "invalid", reason });
    }
  });

  test.each<[string, unknown, number?]>([
    ["a refusal and a success in two spellings", { ...BOOKED, status: { statusCode: 11, status_code: 0 } }],
    ["a success and a refusal in two spellings", { ...BOOKED, status: { status_code: 0, "status_\u0441ode": 18 } }],
    ["another code beside the status", { ...BOOKED, status_code: 11 }],
    ["one key twice", JSON.stringify(BOOKED).replace('"status_code":0', '"status_code":11,"status_code":0')],
    ["two ids", { ...BOOKED, bookExtId: "5e2a7a10-0000-4000-8000-000000000051" }],
    ["one id twice", JSON.stringify(BOOKED).replace("{", '{"book_ext_id":"5e2a7a10-0000-4000-8000-000000000051",')],
    ["two slots", { ...BOOKED, slotId: "5e2a7a10-0000-4000-8000-000000000041" }],
    ["code 0 with 400", BOOKED, 400],
    ["code 0 with 409", BOOKED, 409],
    ["code 0 with 500", BOOKED, 500],
  ])("D-81: %s is no success, and the id says what may have been booked", (_name, body, httpStatus) => {
    expect(readBook(body, "doc", httpStatus)).toMatchObject({ kind: "invalid", bookExtId: ID });
  });

  test("D-81: the same twice is no contradiction, nor is what a text quotes", () => {
    const twice = { ...BOOKED, status: { statusCode: 0, status_code: 0, status_message: '{"status_code": 11}' } };
    expect(readBook({ ...twice, bookExtId: ID.toUpperCase() })).toMatchObject({ kind: "success" });
  });

  test.each(["0", 0.5, null, true])("a code that is %j is none", (code) => {
    expect(readBook({ ...BOOKED, status: { status_code: code } })).toMatchObject({ kind: "invalid" });
  });
});

describe("a reply to a cancel", () => {
  const read = (body: object) => readCancelReply(200, JSON.stringify(body), "doc");

  test("E-03: book_ext_id and status are enough for success", () => {
    expect(read({ book_ext_id: ID, status: { status_code: 0 } })).toMatchObject({ kind: "success" });
    expect(read({ status: { status_code: 0 } })).toMatchObject({ kind: "invalid" });
  });

  test("E-10: a slot_id in upper case does not make a cancel unreadable", () => {
    const reply = { book_ext_id: ID.toUpperCase(), slot_id: BOOKED.slot_id.toUpperCase(), status: { status_code: 0 } };
    expect(read(reply)).toMatchObject({ kind: "success", reply: { book_ext_id: ID, slot_id: BOOKED.slot_id } });
  });

  test("codes 1 and 18 refuse, any other counts as 18", () => {
    expect(read({ status: { status_code: 1 } })).toMatchObject({ reply: { status: { status_code: 1 } } });
    expect(read({ status: { status_code: 11 } })).toMatchObject({ reply: { status: { status_code: 18 } } });
  });
});
