import { expect, it } from "vitest";
import type { SeenStatus } from "../model/uploads.ts";
import { shownOf } from "./shown.ts";

const OWN = "own";
const seen = (...statuses: readonly string[]): SeenStatus[] =>
  statuses.map((status, index) => ({ after_ms: (index + 1) * 10, id: OWN, status }));
const other = (status: string): SeenStatus => ({ after_ms: 5, id: "other", status });
const CANCEL = { exchange: "002", after_ms: 15 };

function shown(slots: readonly SeenStatus[], books: readonly SeenStatus[], cancelled: typeof CANCEL | null = CANCEL) {
  const { otherBooks, ...times } = shownOf({ slots, books, book_ext_id: OWN, cancelled });
  const at = Object.fromEntries(Object.entries(times).flatMap(([name, one]) => (one ? [[name, one.after_ms]] : [])));
  return { at, others: otherBooks.map(({ id }) => id) };
}

it.each([
  ["5010: cancelled by the МИС", "5010"],
  ["5040: cancelled as the other table has it (E-23)", "5040"],
  ["the бирка is deleted", "deleted"],
])("a cancel is shown by %s", (_name, status) => {
  expect(shown(seen("RECORDED", "AVAILABLE"), seen("5000", status)).at).toEqual({
    slotTaken: 10,
    bookActive: 10,
    slotFreed: 20,
    bookCancelled: 20,
  });
});

it.each(["5020", "5030", "5000", "40", ""])("status %j of a бирка shows no cancel", (status) => {
  expect(shown([], seen("5000", status)).at).toEqual({ bookActive: 10 });
});

it("a slot may be blocked, reserved or annulled after the booking: it is no longer free", () => {
  for (const status of ["RECORDED", "BLOCKED", "RESERVED", "CANCELED"])
    expect(shown(seen(status), []).at, status).toEqual({ slotTaken: 10 });
  for (const status of ["AVAILABLE", "deleted"]) expect(shown(seen(status), []).at, status).toEqual({});
});

it("after a cancel a slot may be anything but taken by the record", () => {
  for (const status of ["AVAILABLE", "BLOCKED", "CANCELED", "deleted"])
    expect(shown(seen("RECORDED", status), []).at, status).toEqual({ slotTaken: 10, slotFreed: 20 });
});

it("what came back did not stay: the last change counts", () => {
  expect(shown(seen("RECORDED", "AVAILABLE", "RECORDED"), seen("5000", "5010", "5000")).at).toEqual({
    slotTaken: 10,
    bookActive: 10,
  });
  expect(shown(seen("RECORDED", "AVAILABLE", "RECORDED", "AVAILABLE"), []).at).toEqual({
    slotTaken: 10,
    slotFreed: 40,
  });
});

it("without a cancel nothing is released, whatever is seen", () => {
  expect(shown(seen("RECORDED", "AVAILABLE"), seen("5000", "5010"), null).at).toEqual({
    slotTaken: 10,
    bookActive: 10,
  });
});

it("what was free before the booking was not released by the cancel", () => {
  expect(shown(seen("AVAILABLE", "RECORDED"), seen("5010", "5000")).at).toEqual({ slotTaken: 20, bookActive: 20 });
});

it("a бирка in force under another id is told apart", () => {
  expect(shown([], [other("5000"), other("5010"), ...seen("5000")])).toEqual({
    at: { bookActive: 10 },
    others: ["other"],
  });
});
