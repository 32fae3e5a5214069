import type { OpenAttempt } from "../profile/statuses.ts";
import { longestCallMs, type BookingSettings } from "../profile/bookingSettings.ts";

export type Step =
  /** A process is busy with it, or only the МИС can resolve it. */
  | "wait"
  /** The process that was busy with it is gone (crash): the outcome is unknown. */
  | "abandon"
  /** The МИС has cancelled the record, as its upload shows. */
  | "close"
  /** Cancel the record at the МИС. */
  | "compensate"
  /** Cancel again, the earlier one had no definite answer. */
  | "repeat"
  /** The record stands: it becomes a booking. */
  | "accept";

/** E-25: the next step of an open attempt. */
export function nextStep(attempt: OpenAttempt, settings: BookingSettings): Step {
  if (attempt.state === "claimed" || attempt.is_listening) {
    return attempt.call_age_ms > longestCallMs(settings) ? "abandon" : "wait";
  }
  return attempt.kind === "book" ? nextOfBooking(attempt, settings) : nextOfCancel(attempt, settings);
}

/**
 * Without a record only an upload of the МИС says what happened (db/queries/associations.ts), and the claim waits for it as long
 * as it takes: a slot that stands empty is a smaller harm than one that is sold twice. Asking the МИС with the same booking again
 * would tell sooner, but the profile does not promise that a repeat makes no second record.
 *
 * With a record: the patient was told that the booking failed, so he does not know of it, or has booked elsewhere since. A record
 * without a visitor blocks the doctor's time; cancelling it leaves both sides as the patient believes them to be.
 */
function nextOfBooking({ book_ext_id, record, cancel }: OpenAttempt, settings: BookingSettings): Step {
  if (book_ext_id === null) return "wait";
  if (record === "cancelled") return "close";
  if (!settings.compensateLateSuccess) return "accept";
  if (cancel === "none") return "compensate";
  // The МИС will not cancel and goes on showing the record: then it is the truth, and the patient sees it in his list.
  return cancel === "refused" && record === "active" ? "accept" : "wait";
}

/** A repeated cancel does no harm: 0 and 1 both mean that the record is no more. */
function nextOfCancel(attempt: OpenAttempt, settings: BookingSettings): Step {
  // An upload of the МИС, or another cancel of the patient, came first.
  if (!attempt.compensates && !attempt.is_held) return "close";
  return attempt.call_age_ms >= pauseMs(attempt, settings) ? "repeat" : "wait";
}

/** As long as all tries so far: 5 s, 5 s, 10 s, 20 s …, without a counter. */
function pauseMs({ age_ms, call_age_ms }: OpenAttempt, { retryMs, retryMaxMs }: BookingSettings): number {
  return Math.min(Math.max(age_ms - call_age_ms, retryMs), retryMaxMs);
}

/** Only a person is likely to resolve it by now. */
export function isOverdue({ kind, age_ms }: OpenAttempt, { alertMs }: BookingSettings): boolean {
  return kind === "book" && age_ms > alertMs;
}
