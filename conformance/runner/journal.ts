import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { BookRequest } from "@ferkit/contracts";

/** What a request must repeat to be the same application once more (E-25): all of it but slot and person, and nothing personal. */
export type Application = Partial<
  Pick<
    BookRequest,
    | "booking_type"
    | "case_number"
    | "preliminary_reservation"
    | "referral_id"
    | "cards_id"
    | "service_id"
    | "dictionary_nsi_code"
  >
>;

/** A booking that is about to be sent. */
export interface Announced {
  readonly event: "booking";
  readonly exchange: string;
  readonly case: string;
  /** Null when the request names no slot: nothing can be booked by it. */
  readonly slot_id: string | null;
  /** The suite has made the id up: no МИС has such a slot. */
  readonly invented?: true;
  readonly patient_id: string;
  readonly united_guids: readonly string[];
  /** Null when the body cannot be read (broken on purpose). */
  readonly application: Application | null;
}

/** What the suite is about to make, and what became of it. Ids only: the journal is kept, so it holds no personal data. */
export type JournalEntry =
  | { readonly event: "run"; readonly target: string; readonly seed: number; readonly started_at: string }
  | Announced
  | { readonly event: "booked"; readonly exchange: string; readonly book_ext_id: string | null }
  | { readonly event: "refused"; readonly exchange: string }
  | {
      readonly event: "unknown";
      readonly exchange: string;
      readonly why: string;
      readonly book_ext_id?: string | null;
    }
  | { readonly event: "cancelled"; readonly exchange: string; readonly book_ext_id: string }
  /** Of an earlier run, by its number: `cleanup` has seen to it that nothing is left of it. */
  | { readonly event: "settled"; readonly run: number; readonly exchange: string; readonly how: string };

export interface Journal {
  readonly write: (entry: JournalEntry) => void;
  readonly close: () => void;
}

export const JOURNAL_FILE = "journal.jsonl";

/**
 * A booking is on the disk before its request leaves, so that not even a power cut hides one. The other lines may be lost: then
 * `cleanup` asks again for what is already gone, which does no harm; and a killed process loses none.
 */
export function openJournal(dir: string, mode: "begin" | "continue" = "begin"): Journal {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, JOURNAL_FILE);
  const file = openSync(path, mode === "continue" || hasOpenBookings(path) ? "a" : "w");
  return {
    write: (entry) => {
      writeSync(file, `${JSON.stringify(entry)}\n`);
      if (entry.event === "booking") fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}

/** A journal of an earlier run that still has bookings to cancel is continued, not overwritten. */
export function hasOpenBookings(path: string): boolean {
  return existsSync(path) && openBookingsIn(readFileSync(path, "utf8")).length > 0;
}

/** A booking of which the journal does not say that it is gone. */
export interface OpenEntry extends Omit<Announced, "event"> {
  /** Which of the runs in the journal, from 1. */
  readonly run: number;
  readonly target: string;
  readonly seed: number;
  /** To cancel by; null when no answer was seen, or none with an id. */
  readonly book_ext_id: string | null;
}

export function openBookingsIn(source: string): OpenEntry[] {
  const open = new Map<string, OpenEntry>();
  let [run, target, seed] = [0, "", 0];
  for (const line of source.split("\n")) {
    const entry = parseLine(line);
    if (!entry) continue;
    if (entry.event === "run") {
      run += 1;
      ({ target, seed } = entry);
      continue;
    }
    const key = `${entry.event === "settled" ? entry.run : run}/${entry.exchange}`;
    const known = open.get(key);
    if (entry.event === "booking") {
      const { event: _event, ...announced } = entry;
      open.set(key, { ...announced, run, target, seed, book_ext_id: null });
    } else if (entry.event === "booked" || entry.event === "unknown") {
      if (known) open.set(key, { ...known, book_ext_id: entry.book_ext_id ?? null });
    } else open.delete(key);
  }
  return [...open.values()];
}

/** The last line of a crashed run may be cut short. */
function parseLine(line: string): JournalEntry | undefined {
  try {
    // Written by `write` above.
    return JSON.parse(line) as JournalEntry;
  } catch {
    return undefined;
  }
}
