import type { Bookings } from "./bookings.ts";
import type { Recorder } from "./recorder.ts";
import { cancelBody } from "./requests.ts";
import { isCancelled } from "./steps.ts";

/** Cancels whatever the case has left behind, one attempt each; what remains is reported (exit code 6). */
export async function cleanUp(caseId: string, bookings: Bookings, recorder: Recorder): Promise<void> {
  for (const { bookExtId, patient, exchange } of bookings.open()) {
    if (bookExtId === null) continue;
    const body = cancelBody(bookExtId, patient);
    const draft = {
      case: caseId,
      step: `undo.${exchange}`,
      attempt: 1,
      purpose: "cleanup",
      operation: "cancel",
      body,
    } as const;
    if (isCancelled(await recorder.send(draft))) bookings.cancelled(bookExtId);
  }
}
