import type { BookingDeps } from "./deps.ts";

/** How much is left of the time in which ЕПГУ is answered, in milliseconds. */
export type LeftMs = () => number;

export function countDown({ settings }: Pick<BookingDeps, "settings">): LeftMs {
  const until = performance.now() + settings.answerMs;
  return () => Math.max(0, until - performance.now());
}

/** Until the answer has left. */
const WAY_MS = 500;
/** Writing what a МИС said in the last moment. */
const LAST_WRITE_MS = 500;

/** How long ЕПГУ waits for what the МИС said to be written. */
export function writeMs({ storage }: BookingDeps, leftMs: LeftMs): number {
  return Math.max(leftMs() - WAY_MS, storage.isOpen() ? LAST_WRITE_MS : 0);
}

/** How long the journal, or another request's outcome, is waited for. Whether a МИС still has time enough is decided by the call. */
export function waitMs(leftMs: LeftMs): number {
  return Math.max(0, leftMs() - WAY_MS);
}
