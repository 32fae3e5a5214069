import type { CancelRequest } from "@ferkit/contracts";
import { commitCancel } from "../db/queries/attempt/commitCancel.ts";
import { endAttempt } from "../db/queries/attempt/end.ts";
import { releaseClaim } from "../db/queries/claims.ts";
import type { MisResult } from "../webhook/misClient.ts";
import type { BookingDeps } from "./deps.ts";
import { readCancelResult, type CancelOutcome } from "./outcomes.ts";
import { keepRemarks } from "./remarks.ts";
import { inStep } from "./steps.ts";

/** A cancel that has been sent. */
export interface SentCancel {
  readonly id: string;
  readonly request: CancelRequest;
  /** A refusal ends it; otherwise it is sent again, for 18 is the code of a passing failure too. */
  readonly isDefinite: boolean;
}

/**
 * Writes down what the МИС answered. The booking stands until the МИС says otherwise, so the claim on it is released even after an
 * unknown outcome, and the patient may try again.
 */
export async function settleCancel(
  deps: BookingDeps,
  cancel: SentCancel,
  result: MisResult,
  isOver = false,
): Promise<CancelOutcome> {
  const { id, request } = cancel;
  const { outcome, remarks } = readCancelResult(result, request, deps.profile);
  await inStep(deps, async (em) => {
    if (outcome.kind === "cancelled") return commitCancel(em, { attemptId: id, bookExtId: request.book_ext_id });
    const { ending } = outcome;
    // A compensating cancel that never left, or was refused once, still has to be sent.
    const isOwed = !cancel.isDefinite && ending.state !== "unknown";
    await endAttempt(em, id, { ...ending, ...(isOwed ? { state: "unknown" } : {}), isOver: isOver || isOwed });
    await releaseClaim(em, id);
  });
  keepRemarks(deps, { operation: "cancel", attemptId: id }, remarks);
  return outcome;
}

/** Goes on listening after the deadline. A late yes frees the slot: whoever wanted the record cancelled still does (E-25). */
export function settleLateCancel(deps: BookingDeps, cancel: SentCancel, result: MisResult): void {
  if (result.kind !== "late") return;
  deps.background.run(async () => settleCancel(deps, cancel, await result.outcome, true));
}
