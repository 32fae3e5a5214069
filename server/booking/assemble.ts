import type { BookingDeps } from "./deps.ts";
import { createOutbox } from "./outbox.ts";
import { settle } from "./settle.ts";
import type { Spool } from "./spool.ts";
import { createWatch } from "./watch.ts";

/** With all that a process needs once. */
export function createBookingDeps(given: Omit<BookingDeps, "outbox" | "watch">, spool: Spool): BookingDeps {
  const { db, storage, log, settings } = given;
  const deps: BookingDeps = {
    ...given,
    watch: createWatch(db, settings.answerMs),
    outbox: createOutbox({ settle: (settlement) => settle(deps, settlement), storage, spool, log }),
  };
  return deps;
}
