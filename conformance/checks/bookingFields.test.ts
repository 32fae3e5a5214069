import { describe, expect, it } from "vitest";
import type { Check } from "../model/case.ts";
import { slotOf } from "../testing/records.ts";
import { findings, type Draft } from "../testing/exchange.ts";
import { BOOKING_FIELDS } from "./bookingFields.ts";
import { cancelFields } from "./cancelFields.ts";

const SLOT = slotOf(1);
const ID = "00000000-0000-0001-0000-000001017307";
const GOOD = {
  book_ext_id: ID,
  slot_id: SLOT.id,
  visit_time: `${SLOT.visit_time}+05:00`,
  duration: "15",
  service_id: null,
  status: { status_code: 0, status_message: null },
};

function judged(checks: readonly Check[], id: string, ...drafts: readonly Draft[]): string[] {
  const check = checks.find((one) => one.id === id);
  return check
    ? findings(check, ...drafts).map(({ verdict, hint }) => (hint ? `${verdict}: ${hint.en}` : verdict))
    : ["no such check"];
}

const { slot_id: _slot, ...WITHOUT_SLOT } = GOOD;

describe("fields of a booking", () => {
  it.each([
    ["booking.book-ext-id", GOOD, "pass"],
    [
      "booking.book-ext-id",
      { ...GOOD, book_ext_id: "597BC82E-88A5-4BE5-8BD2-51A54312DBEF" },
      "fail: The GUID is in upper case",
    ],
    ["booking.book-ext-id", { ...GOOD, book_ext_id: 17 }, "fail"],
    ["booking.book-ext-id", { ...GOOD, book_ext_id: null }, "fail"],
    ["booking.slot-id", GOOD, "pass"],
    ["booking.slot-id", { ...GOOD, slot_id: slotOf(2).id }, "fail"],
    ["booking.slot-id", WITHOUT_SLOT, "fail"],
    ["booking.slot-id", { ...WITHOUT_SLOT, slotId: SLOT.id }, 'fail: There is a key "slotId"'],
    ["booking.duration", { ...GOOD, duration: 15 }, "warn"],
    ["booking.optional-fields", GOOD, "pass"],
    ["booking.optional-fields", { ...GOOD, queue_number: 7 }, "fail"],
    ["booking.optional-fields", { ...GOOD, unknown_key: 7 }, "pass"],
  ])("%s of %j: %s", (id, body, expected) => {
    expect(judged(BOOKING_FIELDS, id, { body })[0]).toContain(expected);
  });
});

it("looks at no answer that made no record, and at every one that did", () => {
  const refusal = { status: { status_code: 11 } };
  expect(judged(BOOKING_FIELDS, "booking.visit-time", { body: refusal })).toEqual([]);
  const wrong = { ...GOOD, duration: "40" };
  expect(judged(BOOKING_FIELDS, "booking.duration", { body: GOOD }, { step: "twin", body: wrong })).toEqual([
    "pass",
    "fail",
  ]);
});

describe("fields of a cancel (E-03)", () => {
  const cancel = (body: object): Draft => ({ operation: "cancel", step: "cancel", body, request: { book_ext_id: ID } });
  const short = { book_ext_id: ID, status: { status_code: 0 } };

  it.each([
    ["cancel.book-ext-id", short, "pass"],
    ["cancel.book-ext-id", { status: { status_code: 0 } }, "fail"],
    ["cancel.book-ext-id", { ...short, book_ext_id: SLOT.id }, "fail"],
    ["cancel.slot-id", short, "warn"],
    ["cancel.slot-id", { ...short, slot_id: SLOT.id }, "pass"],
    ["cancel.slot-id", { ...short, slot_id: ID }, "fail"],
    ["cancel.visit-time", { ...short, visit_time: "2026-11-24T04:15:00" }, "fail: You returned UTC"],
    ["cancel.duration", { ...short, duration: 15 }, "pass"],
    ["cancel.duration", { ...short, duration: "40" }, "fail"],
    ["cancel.duration", { ...short, duration: null }, "warn"],
  ])("%s of %j: %s", (id, body, expected) => {
    expect(judged(cancelFields("cancel"), id, { body: GOOD }, cancel(body))[0]).toContain(expected);
  });

  it("compares nothing when the suite knows no booking of that id", () => {
    const full = { ...short, slot_id: SLOT.id, visit_time: SLOT.visit_time, duration: "15" };
    for (const id of ["cancel.slot-id", "cancel.visit-time", "cancel.duration"])
      expect(judged(cancelFields("cancel"), id, cancel(full))).toEqual(["untestable"]);
  });
});
