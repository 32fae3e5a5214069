import { expect, test } from "vitest";
import { BOOKING_SETTINGS } from "../profile/bookingSettings.ts";
import type { OpenAttempt } from "../profile/statuses.ts";
import { isOverdue, nextStep, type Step } from "./nextStep.ts";

const LONG_AGO = 24 * 3_600_000;

const attempt = (change: Partial<OpenAttempt>): OpenAttempt => ({
  id: "a",
  kind: "book",
  state: "unknown",
  slot_id: "s",
  book_ext_id: null,
  patient_id: "p",
  status_code: 18,
  is_listening: false,
  age_ms: LONG_AGO,
  call_age_ms: LONG_AGO,
  is_held: false,
  record: "none",
  cancel: "none",
  compensates: false,
  ...change,
});

const RECORD = { book_ext_id: "b" } as const;
const CANCEL = { kind: "cancel", ...RECORD } as const;

const TABLE: readonly (readonly [string, Partial<OpenAttempt>, Step])[] = [
  ["claimed, within the longest call", { state: "claimed", is_listening: true, call_age_ms: 79_000 }, "wait"],
  ["claimed, longer than any call", { state: "claimed", is_listening: true, call_age_ms: 81_000 }, "abandon"],
  ["unknown, an answer may still arrive", { is_listening: true, call_age_ms: 79_000 }, "wait"],
  ["unknown, and who listened is gone", { is_listening: true, call_age_ms: 81_000 }, "abandon"],
  ["unknown without a record, for a day: only the МИС can say", {}, "wait"],
  ["a record that nobody has cancelled", RECORD, "compensate"],
  ["a record shown by the МИС", { ...RECORD, record: "active" }, "compensate"],
  ["a record whose cancel is on its way", { ...RECORD, cancel: "claimed" }, "wait"],
  ["a record whose cancel had no answer", { ...RECORD, cancel: "unknown" }, "wait"],
  ["a record that the МИС shows as cancelled", { ...RECORD, record: "cancelled" }, "close"],
  ["the МИС refuses to cancel and shows the record", { ...RECORD, cancel: "refused", record: "active" }, "accept"],
  ["the МИС refuses to cancel and shows nothing", { ...RECORD, cancel: "refused" }, "wait"],
  ["a cancel of a process that died", { ...CANCEL, state: "claimed", is_listening: true, is_held: true }, "abandon"],
  ["a patient's cancel without an answer", { ...CANCEL, is_held: true }, "repeat"],
  ["a patient's cancel, the record has gone meanwhile", CANCEL, "close"],
  ["a compensating cancel without an answer", { ...CANCEL, compensates: true }, "repeat"],
  ["just asked", { ...CANCEL, is_held: true, age_ms: 4_000, call_age_ms: 4_000 }, "wait"],
  ["first pause is over", { ...CANCEL, is_held: true, age_ms: 5_000, call_age_ms: 5_000 }, "repeat"],
  ["asked for 40 s, last 30 s ago", { ...CANCEL, is_held: true, age_ms: 70_000, call_age_ms: 30_000 }, "wait"],
  ["asked for 40 s, last 40 s ago", { ...CANCEL, is_held: true, age_ms: 80_000, call_age_ms: 40_000 }, "repeat"],
  ["asked for hours, last 5 minutes ago", { ...CANCEL, is_held: true, call_age_ms: 300_000 }, "repeat"],
];

test.each(TABLE)("E-25: %s → %s", (_name, change, step) => {
  expect(nextStep(attempt(change), BOOKING_SETTINGS)).toBe(step);
});

test("without compensation a record becomes a booking", () => {
  const settings = { ...BOOKING_SETTINGS, compensateLateSuccess: false };
  expect(nextStep(attempt(RECORD), settings)).toBe("accept");
  expect(nextStep(attempt({ ...RECORD, record: "cancelled" }), settings)).toBe("close");
});

test("an attempt without a word for 15 minutes is for a person", () => {
  expect(isOverdue(attempt({ age_ms: 14 * 60_000 }), BOOKING_SETTINGS)).toBe(false);
  expect(isOverdue(attempt({ age_ms: 16 * 60_000 }), BOOKING_SETTINGS)).toBe(true);
});
