import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasOpenBookings, JOURNAL_FILE, openBookingsIn, openJournal, type JournalEntry } from "./journal.ts";

const run = (target = "http://mis", seed = 7): JournalEntry => ({
  event: "run",
  target,
  seed,
  started_at: "2026-11-23T05:00:00Z",
});
const booking = (exchange: string): JournalEntry => ({
  event: "booking",
  exchange,
  case: "book.success",
  slot_id: "s",
  patient_id: "p",
  united_guids: ["u"],
  application: { case_number: "1" },
});
const lines = (...entries: readonly JournalEntry[]): string =>
  entries.map((one) => `${JSON.stringify(one)}\n`).join("");
const open = (...entries: readonly JournalEntry[]): [number, string, string | null][] =>
  openBookingsIn(lines(...entries)).map(({ run: number, exchange, book_ext_id }) => [number, exchange, book_ext_id]);

describe("what a journal leaves open", () => {
  it.each<[string, JournalEntry[], [number, string, string | null][]]>([
    ["announced and never answered", [run(), booking("001")], [[1, "001", null]]],
    ["booked", [run(), booking("001"), { event: "booked", exchange: "001", book_ext_id: "id" }], [[1, "001", "id"]]],
    [
      "booked without an id",
      [run(), booking("001"), { event: "booked", exchange: "001", book_ext_id: null }],
      [[1, "001", null]],
    ],
    [
      "unknown, with an id",
      [run(), booking("001"), { event: "unknown", exchange: "001", why: "x", book_ext_id: "id" }],
      [[1, "001", "id"]],
    ],
    [
      "unknown, without one",
      [run(), booking("001"), { event: "unknown", exchange: "001", why: "x" }],
      [[1, "001", null]],
    ],
    ["refused", [run(), booking("001"), { event: "refused", exchange: "001" }], []],
    ["cancelled", [run(), booking("001"), { event: "cancelled", exchange: "001", book_ext_id: "id" }], []],
    ["settled, of this run", [run(), booking("001"), { event: "settled", run: 1, exchange: "001", how: "x" }], []],
    [
      "settled, of another run",
      [run(), booking("001"), { event: "settled", run: 2, exchange: "001", how: "x" }],
      [[1, "001", null]],
    ],
    ["an answer to what was never announced", [run(), { event: "booked", exchange: "001", book_ext_id: "id" }], []],
    [
      "the same number in two runs",
      [run(), booking("001"), run("http://other", 8), booking("001"), { event: "refused", exchange: "001" }],
      [[1, "001", null]],
    ],
  ])("%s", (_name, entries, expected) => {
    expect(open(...entries)).toEqual(expected);
  });

  it("each entry knows the address and the seed of its own run, and whom it was for", () => {
    const found = openBookingsIn(lines(run(), booking("001"), run("http://other", 8), booking("002")));
    expect(found).toEqual([
      {
        run: 1,
        target: "http://mis",
        seed: 7,
        exchange: "001",
        case: "book.success",
        slot_id: "s",
        patient_id: "p",
        united_guids: ["u"],
        application: { case_number: "1" },
        book_ext_id: null,
      },
      expect.objectContaining({ run: 2, target: "http://other", seed: 8, exchange: "002" }),
    ]);
  });

  it("a line that was cut short hides nothing before it", () => {
    expect(openBookingsIn(`${lines(run(), booking("001"))}{"event":"boo`)).toHaveLength(1);
  });
});

describe("the file", () => {
  const folder = (): string => join(mkdtempSync(join(tmpdir(), "ferkit-journal-")), "deep", "er");
  const write = (dir: string, mode?: "continue", ...entries: readonly JournalEntry[]): string => {
    const journal = mode ? openJournal(dir, mode) : openJournal(dir);
    for (const entry of entries) journal.write(entry);
    journal.close();
    return readFileSync(join(dir, JOURNAL_FILE), "utf8");
  };

  it("makes its folder, and one line an entry", () => {
    expect(write(folder(), undefined, run(), booking("001"))).toBe(lines(run(), booking("001")));
  });

  it("is written anew when nothing is open, continued when something is, or when asked to", () => {
    const done = folder();
    write(done, undefined, run(), booking("001"), { event: "refused", exchange: "001" });
    expect(write(done, undefined, run())).toBe(lines(run()));
    expect(write(done, "continue", booking("002"))).toBe(lines(run(), booking("002")));
    expect(write(done, undefined, run())).toBe(lines(run(), booking("002"), run()));
  });

  it("that is not there leaves nothing open", () => {
    const path = join(mkdtempSync(join(tmpdir(), "ferkit-journal-")), "none");
    expect(hasOpenBookings(path)).toBe(false);
    writeFileSync(path, lines(run()));
    expect(hasOpenBookings(path)).toBe(false);
    writeFileSync(path, lines(run(), booking("001")));
    expect(hasOpenBookings(path)).toBe(true);
  });
});
