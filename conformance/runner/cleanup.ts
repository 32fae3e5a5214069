import type { Bookings, OpenBooking } from "./bookings.ts";
import type { Recorder } from "./recorder.ts";
import { cancelBody } from "./requests.ts";
import { isCancelled } from "./steps.ts";

/** Cancels what was left behind, one attempt each; what remains is reported (exit code 6). */
export async function cleanUp(left: readonly OpenBooking[], bookings: Bookings, recorder: Recorder): Promise<void> {
  for (const one of left) await undo(one, bookings, recorder);
}

async function undo(booking: OpenBooking, bookings: Bookings, recorder: Recorder): Promise<void> {
  const { bookExtId, patient, exchange, case: caseId } = booking;
  if (bookExtId === null) return;
  const body = cancelBody(bookExtId, patient);
  const step = `undo.${exchange}`;
  const attempt = 1 + recorder.exchanges.filter((one) => one.step === step).length;
  const cancelled = await recorder.send({
    case: caseId,
    step,
    attempt,
    purpose: "cleanup",
    operation: "cancel",
    body,
  });
  if (isCancelled(cancelled)) bookings.cancelled(bookExtId);
}
