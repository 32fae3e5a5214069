import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** What the suite is about to make, and what became of it. Ids only: the journal is kept, so it holds no personal data. */
export type JournalEntry =
  | { readonly event: "run"; readonly target: string; readonly seed: number; readonly started_at: string }
  | {
      readonly event: "booking";
      readonly exchange: string;
      readonly case: string;
      readonly slot_id: string;
      readonly patient_id: string;
      readonly united_guids: readonly string[];
      readonly case_number: string | null;
    }
  | { readonly event: "booked"; readonly exchange: string; readonly book_ext_id: string | null }
  | { readonly event: "refused"; readonly exchange: string }
  | { readonly event: "unknown"; readonly exchange: string; readonly why: string }
  | { readonly event: "cancelled"; readonly exchange: string; readonly book_ext_id: string };

export interface Journal {
  readonly write: (entry: JournalEntry) => void;
  readonly close: () => void;
}

export const JOURNAL_FILE = "journal.jsonl";

/** Every line is on the disk before the request leaves, so that a crash never hides a booking. */
export function openJournal(dir: string): Journal {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, JOURNAL_FILE);
  const file = openSync(path, hasOpenBookings(path) ? "a" : "w");
  return {
    write: (entry) => {
      writeSync(file, `${JSON.stringify(entry)}\n`);
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}

/** A journal of an earlier run that still has bookings to cancel is continued, not overwritten. */
export function hasOpenBookings(path: string): boolean {
  if (!existsSync(path)) return false;
  const open = new Set<string>();
  let run = 0;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const entry = parseLine(line);
    if (entry?.event === "run") run += 1;
    else if (entry?.event === "booking") open.add(`${run}/${entry.exchange}`);
    else if (entry?.event === "refused" || entry?.event === "cancelled") open.delete(`${run}/${entry.exchange}`);
  }
  return open.size > 0;
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
