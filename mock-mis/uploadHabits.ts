import type { BookStatusCode, SlotStatus } from "@ferkit/contracts";

/** Defects of the upload side, and ways of its own; without any the МИС does what the profile asks. */
export interface UploadHabits {
  /** Shows nothing of what it did. */
  readonly silent?: true;
  /** Shows it so many milliseconds later. */
  readonly delayMs?: number;
  /** Does not compress (GZ-1). */
  readonly plain?: true;
  /** Asks for a token before every call. */
  readonly loginPerCall?: true;
  /** Sends the бирка before its slot (LOAD-4). */
  readonly bookFirst?: true;
  /** Shows what it booked and never that it was cancelled (BKR-F4, FRESH-3). */
  readonly keepsCancelled?: true;
  /** Legal: what a cancelled бирка is shown as (E-23). */
  readonly cancelledAs?: BookStatusCode;
  /** Legal: what a slot is shown as that a cancel has freed: its МО may keep it for itself. */
  readonly freedAs?: SlotStatus;
  /** Gives the бирка another id than the book_ext_id of its answer (BOOK-5, LOAD-5). */
  readonly bookId?: (bookExtId: string) => string;
}
