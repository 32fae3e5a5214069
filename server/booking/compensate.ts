import { journalCompensation, type CancelToSend } from "../db/queries/attempt/begin.ts";
import { commitBooking } from "../db/queries/attempt/commitBooking.ts";
import { endAttempt, noteRecord } from "../db/queries/attempt/end.ts";
import { nowLocal } from "../profile/localTime.ts";
import { actorOf } from "./actors.ts";
import type { BookingDeps } from "./deps.ts";
import { readCancel, settleLateCancel } from "./sentCancel.ts";
import { inStep } from "./steps.ts";

interface Stray {
  readonly bookExtId: string;
  readonly reason: string;
}

/**
 * E-25: the МИС has, or may have, made a record although ЕПГУ was answered that the booking failed. The id is in the journal when this returns; the
 * cancel leaves when the caller runs what it gets back, or with the next pass of the reconciler if the caller never does.
 */
export async function revokeRecord(
  deps: BookingDeps,
  attemptId: string,
  { bookExtId, reason }: Stray,
): Promise<() => Promise<void>> {
  const cancel = await inStep(deps, async (em) => {
    if (!(await noteRecord(em, attemptId, bookExtId))) {
      // Another patient's record: cancelling it would take it from him. The МИС's uploads have to show what happened.
      await endAttempt(em, attemptId, { state: "unknown", statusCode: 18, reason, httpStatus: null, isOver: true });
      return undefined;
    }
    return deps.settings.compensateLateSuccess ? journalCompensation(em, deps.newId(), attemptId) : undefined;
  });
  return async () => {
    if (cancel) await sendCancel(deps, cancel, true);
    else if (!deps.settings.compensateLateSuccess) await acceptRecord(deps, attemptId, bookExtId);
  };
}

/** Sends a cancel that is in the journal as `claimed`, and writes down what came of it. */
export async function sendCancel(
  deps: BookingDeps,
  cancel: CancelToSend,
  compensates: boolean,
  ageMs = 0,
): Promise<void> {
  // Sent while nothing can be written, its answer would have to be waited for all the same.
  if (!(await deps.storage.opened())) return;
  const { id, address, ...request } = cancel;
  const result = await deps.mis.post(address, "/booking/cancel", request);
  const sent = { id, request, isDefinite: !compensates || ageMs > deps.settings.refusalMs };
  await deps.outbox.settle(readCancel(deps, sent, result), deps.settings.answerMs);
  settleLateCancel(deps, sent, result);
}

/** The record becomes a booking after all: the patient sees it in his list, and can cancel it there. */
export async function acceptRecord(deps: BookingDeps, attemptId: string, bookExtId: string): Promise<void> {
  const createTs = nowLocal(deps.timeZone, deps.now);
  const booking = { attemptId, bookExtId, createTs, from: "unknown", actor: actorOf(deps) } as const;
  await inStep({ db: deps.db }, (em) => commitBooking(em, booking));
}
