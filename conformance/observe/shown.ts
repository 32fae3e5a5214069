import type { SeenStatus, WatchedBooking } from "../model/uploads.ts";
import { DELETED } from "./look.ts";

/** Both ways of saying that a record was cancelled (E-23). */
const CANCELLED: readonly string[] = ["5010", "5040"];
const ACTIVE = "5000";
const FREE = "AVAILABLE";
const TAKEN = "RECORDED";

type Seen = Pick<WatchedBooking, "slots" | "books" | "book_ext_id" | "cancelled">;

/** What the booking and the cancel must bring about in the Витрина, each when it was first seen; undefined: not yet. */
export interface Shown {
  /** Any status but AVAILABLE: the МИС may have blocked the slot since. */
  readonly slotTaken: SeenStatus | undefined;
  readonly bookActive: SeenStatus | undefined;
  /** After the cancel: any status but RECORDED. */
  readonly slotFreed: SeenStatus | undefined;
  /** 5010, 5040, or deleted. */
  readonly bookCancelled: SeenStatus | undefined;
  /** Бирки in force under other ids than book_ext_id. */
  readonly otherBooks: readonly SeenStatus[];
}

export function shownOf({ slots, books, book_ext_id, cancelled }: Seen): Shown {
  const own = books.filter(({ id }) => id === book_ext_id);
  const taken = slots.findIndex(({ status }) => status !== FREE && status !== DELETED);
  const active = own.findIndex(({ status }) => status === ACTIVE);
  const after = (all: readonly SeenStatus[], index: number): readonly SeenStatus[] =>
    cancelled && index >= 0 ? all.slice(index + 1) : [];
  return {
    slotTaken: slots[taken],
    bookActive: own[active],
    slotFreed: lastChange(after(slots, taken), ({ status }) => status !== TAKEN),
    bookCancelled: lastChange(after(own, active), ({ status }) => status === DELETED || CANCELLED.includes(status)),
    otherBooks: books.filter(({ id, status }) => id !== book_ext_id && status === ACTIVE),
  };
}

/** The first of the statuses from which on all of them are right: what came back in between did not stay. */
function lastChange(statuses: readonly SeenStatus[], right: (one: SeenStatus) => boolean): SeenStatus | undefined {
  const wrong = statuses.findLastIndex((one) => !right(one));
  return statuses[wrong + 1];
}
