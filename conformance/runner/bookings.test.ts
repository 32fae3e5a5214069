import { describe, expect, it } from "vitest";
import { exchangeOf, type Draft } from "../testing/exchange.ts";
import { patientOf } from "../testing/records.ts";
import { createBookings, recordMade, type Bookings } from "./bookings.ts";
import type { JournalEntry } from "./journal.ts";

const body = (code: unknown, book_ext_id?: string): Draft => ({ body: { book_ext_id, status: { status_code: code } } });

describe("whether a record was made: a needless cancel does no harm, a forgotten record does", () => {
  it.each<[string, Draft, ReturnType<typeof recordMade>]>([
    ["code 0 with an id", body(0, "id"), { kind: "made", bookExtId: "id" }],
    ["code 0 without an id", body(0), { kind: "made", bookExtId: null }],
    ["a code of the table", body(11), { kind: "refused" }],
    ["a code of the table, with an id", body(11, "id"), { kind: "refused" }],
    ["a code of no table, without an id", body(99), { kind: "refused" }],
    ["a code of no table, with an id", body(99, "id"), { kind: "unknown", bookExtId: "id" }],
    ["no code, with an id", { body: { book_ext_id: "id" } }, { kind: "unknown", bookExtId: "id" }],
    ["no code over HTTP 200", { body: {} }, { kind: "unknown", bookExtId: null }],
    ["HTTP 400", { status: 400, body: "" }, { kind: "refused" }],
    ["HTTP 499", { status: 499, body: "" }, { kind: "refused" }],
    ["HTTP 399", { status: 399, body: "" }, { kind: "unknown", bookExtId: null }],
    ["HTTP 500", { status: 500, body: "" }, { kind: "unknown", bookExtId: null }],
    ["HTTP 400 with an id", { status: 400, body: { book_ext_id: "id" } }, { kind: "unknown", bookExtId: "id" }],
    ["silence", { failure: "timeout" }, { kind: "unknown", bookExtId: null }],
  ])("%s", (_name, draft, expected) => {
    expect(recordMade(exchangeOf(draft))).toEqual(expected);
  });
});

describe("the ledger of a run", () => {
  function ledger(): {
    bookings: Bookings;
    journal: JournalEntry[];
    announce: (number: number, slotId?: string | null) => void;
  } {
    const journal: JournalEntry[] = [];
    const bookings = createBookings({ write: (entry) => journal.push(entry), close: () => undefined });
    const announce = (number: number, slotId: string | null = "slot"): void => {
      const exchange = String(number).padStart(3, "0");
      bookings.announce(
        { exchange, case: "c", slotId, patient: patientOf(4, { united_guids: ["u"] }) },
        { case_number: "1" },
      );
    };
    return { bookings, journal, announce };
  }

  it("announces before anything is known, with ids alone", () => {
    const { bookings, journal, announce } = ledger();
    announce(1);
    expect(journal).toEqual([
      {
        event: "booking",
        exchange: "001",
        case: "c",
        slot_id: "slot",
        patient_id: patientOf(4).id,
        united_guids: ["u"],
        application: { case_number: "1" },
      },
    ]);
    expect(bookings.made()).toBe(1);
    expect(bookings.open()).toMatchObject([{ exchange: "001", bookExtId: null, certain: false }]);
  });

  it("says in the journal that a slot is invented", () => {
    const { bookings, journal } = ledger();
    bookings.announce({ exchange: "001", case: "c", slotId: "x", inventedSlot: true, patient: patientOf(0) }, null);
    expect(journal).toMatchObject([{ invented: true, application: null }]);
  });

  it("a booking that is refused is open no more and was not made", () => {
    const { bookings, journal, announce } = ledger();
    announce(1);
    bookings.answered(exchangeOf(body(11), 1));
    expect(journal.at(-1)).toEqual({ event: "refused", exchange: "001" });
    expect([bookings.open(), bookings.made(), bookings.leftovers()]).toEqual([[], 0, []]);
  });

  it("a booking that is made can be cancelled by its id, once", () => {
    const { bookings, journal, announce } = ledger();
    announce(1);
    bookings.answered(exchangeOf(body(0, "id"), 1));
    expect(journal.at(-1)).toEqual({ event: "booked", exchange: "001", book_ext_id: "id" });
    expect([bookings.ownerOf("id"), bookings.ownerOf("other")]).toEqual([patientOf(4).id, undefined]);
    bookings.cancelled("other");
    expect(bookings.open()).toHaveLength(1);
    bookings.cancelled("id");
    bookings.cancelled("id");
    expect(journal.filter(({ event }) => event === "cancelled")).toEqual([
      { event: "cancelled", exchange: "001", book_ext_id: "id" },
    ]);
    expect([bookings.open(), bookings.made(), bookings.ownerOf("id")]).toEqual([[], 1, undefined]);
  });

  it("an answer that was not understood leaves the booking open, and says why", () => {
    const { bookings, journal, announce } = ledger();
    announce(1);
    bookings.answered(exchangeOf({ failure: "timeout" }, 1));
    expect(journal.at(-1)).toEqual({ event: "unknown", exchange: "001", why: "failure", book_ext_id: null });
    expect(bookings.made()).toBe(1);
  });

  it("a slot that is given out was free: doubts about it end, about other slots they stay", () => {
    const { bookings, announce } = ledger();
    announce(1);
    announce(2, "elsewhere");
    announce(3);
    for (const number of [1, 2]) bookings.answered(exchangeOf({ failure: "timeout" }, number));
    bookings.answered(exchangeOf(body(0, "id"), 3));
    expect(bookings.open().map(({ exchange }) => exchange)).toEqual(["002", "003"]);
    expect(bookings.made()).toBe(2);
  });

  it("a booking whose answer is still out is no doubt: the МИС may make it yet", () => {
    const { bookings, announce } = ledger();
    announce(1);
    announce(2);
    bookings.answered(exchangeOf(body(0, "first"), 1));
    bookings.answered(exchangeOf(body(0, "second"), 2));
    expect(bookings.open().map(({ bookExtId }) => bookExtId)).toEqual(["first", "second"]);
    expect(bookings.made()).toBe(2);
  });

  it("a record with an id stays, although its slot is given out again", () => {
    const { bookings, announce } = ledger();
    const answers = [body(99, "doubtful"), body(0), body(0, "id")];
    for (const [index, answer] of answers.entries()) {
      announce(index + 1);
      bookings.answered(exchangeOf(answer, index + 1));
    }
    expect(bookings.open().map(({ exchange }) => exchange)).toEqual(["001", "002", "003"]);
  });

  it("does not know answers of others", () => {
    const { bookings, journal } = ledger();
    bookings.answered(exchangeOf(body(0, "id"), 1));
    expect([bookings.open(), journal]).toEqual([[], []]);
  });

  it("tells of each left-over what is known and why it is left", () => {
    const { bookings, announce } = ledger();
    announce(1);
    bookings.answered(exchangeOf(body(0, "id"), 1));
    announce(2);
    bookings.answered(exchangeOf(body(0), 2));
    announce(3, null);
    const left = bookings.leftovers();
    expect(left.map(({ why: _why, ...ids }) => ids)).toEqual([
      { case: "c", exchange: "001", slot_id: "slot", patient_id: patientOf(4).id, book_ext_id: "id" },
      { case: "c", exchange: "002", slot_id: "slot", patient_id: patientOf(4).id, book_ext_id: null },
      { case: "c", exchange: "003", slot_id: "—", patient_id: patientOf(4).id, book_ext_id: null },
    ]);
    expect(left.map(({ why }) => why.en)).toEqual([
      expect.stringContaining("could not be cancelled"),
      expect.stringContaining("no book_ext_id to cancel by"),
      expect.stringContaining("a record may have been made"),
    ]);
    expect(left.map(({ why }) => why.ru)).toEqual([
      expect.stringContaining("Отменить не удалось"),
      expect.stringContaining("отменить нечем"),
      expect.stringContaining("запись могла быть создана"),
    ]);
  });
});
