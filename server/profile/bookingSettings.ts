/** Limits of booking that a test, a chaos run or an operator may change; all times in milliseconds. */
export interface BookingSettings {
  /** BOOK-2, CANCEL-2: the whole exchange, connection included; then ЕПГУ is answered 18. */
  readonly callMs: number;
  /** E-25: how much longer the gateway listens for the late answer of a МИС. */
  readonly lateMs: number;
  /** E-36 */
  readonly probeMs: number;
  /** E-25: a late success is cancelled at the МИС; off, it is accepted as a booking that ЕПГУ does not know of. */
  readonly compensateLateSuccess: boolean;
  /** Pause between two passes of the reconciler; 0 switches the loop off. */
  readonly reconcileMs: number;
  /** A gateway writes the end of a call down within this; later its attempt belongs to no process. */
  readonly marginMs: number;
  /** A cancel without a definite answer is sent again after this, then after twice as long, and so on … */
  readonly retryMs: number;
  /** … but at least so often. */
  readonly retryMaxMs: number;
  /** 18 is also the code of a passing failure: a refused compensating cancel is repeated for so long before it is believed. */
  readonly refusalMs: number;
  /** ЕПГУ is answered within this, counted from its request: 18 when the outcome is not written down by then. */
  readonly answerMs: number;
  /** Which part of callMs a МИС is left at the least; a call that would begin later does not begin. */
  readonly fairShare: number;
  /** Calls in flight to one МИС. Ten seconds of silence from one must not hold up the calls to another. */
  readonly callsAtOnce: number;
  /** Between two attempts to write while the store takes no writes. */
  readonly storageProbeMs: number;
  /** An attempt without news for so long is for a person to look at. */
  readonly alertMs: number;
}

export const BOOKING_SETTINGS: BookingSettings = {
  callMs: 10_000,
  lateMs: 60_000,
  probeMs: 5_000,
  compensateLateSuccess: true,
  reconcileMs: 5_000,
  marginMs: 10_000,
  retryMs: 5_000,
  retryMaxMs: 5 * 60_000,
  refusalMs: 5 * 60_000,
  answerMs: 10_000,
  fairShare: 0.5,
  callsAtOnce: 256,
  storageProbeMs: 1_000,
  alertMs: 15 * 60_000,
};

/** No process is still busy with a call that began longer ago than this. */
export function longestCallMs({ callMs, lateMs, marginMs }: BookingSettings): number {
  return callMs + lateMs + marginMs;
}
