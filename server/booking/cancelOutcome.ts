import type { CancelRequest } from "@ferkit/contracts";
import { endAttempt, releaseClaim, type Ending } from "../db/queries/booking.ts";
import { commitCancel } from "../db/queries/cancelling.ts";
import { keepMisLints } from "../db/queries/misLints.ts";
import type { CancelRefusalCode } from "./answers.ts";
import type { BookingDeps } from "./deps.ts";
import type { MisResult } from "../webhook/misClient.ts";
import { readCancelReply } from "../webhook/misReply.ts";
import { logReplyLints } from "./replyLints.ts";
import { inStep } from "./steps.ts";

/** What the outcome of a cancel means: 0 and 1 both say that the record is no more. */
export type CancelOutcome = (
  | { readonly kind: "cancelled"; readonly code: 0 | 1 }
  | { readonly kind: "end"; readonly ending: Ending; readonly code: CancelRefusalCode }
) & {
  /** Remarks on the reply, for the journal. */
  readonly lints: readonly string[];
};

/** A cancel that has been sent. */
export interface AskedCancel {
  readonly id: string;
  readonly request: CancelRequest;
  /** A refusal ends it; else it is repeated, for 18 is the code of a passing failure too. */
  readonly isDefinite: boolean;
}

export function cancelOutcome(deps: BookingDeps, request: CancelRequest, result: MisResult): CancelOutcome {
  const lints: string[] = [];
  const end = (state: Ending["state"], reason: string | null, httpStatus: number | null): CancelOutcome => ({
    kind: "end",
    ending: { state, statusCode: 18, reason, httpStatus },
    code: 18,
    lints,
  });
  if (result.kind === "unreachable") return end("released", result.reason, null);
  if (result.kind === "late") return end("unknown", result.reason, null);
  if (result.kind === "lost") return end("unknown", result.reason, result.httpStatus ?? null);
  const { httpStatus } = result;
  const read = readCancelReply(httpStatus, result.text, deps.profile);
  logReplyLints(deps, "cancel", read.lints);
  lints.push(...read.lints);
  if (read.kind === "invalid") return end("unknown", read.reason, httpStatus);
  if (read.kind === "refusal") {
    return read.reply.status.status_code === 1
      ? { kind: "cancelled", code: 1, lints }
      : end("refused", null, httpStatus);
  }
  return read.reply.book_ext_id === request.book_ext_id
    ? { kind: "cancelled", code: 0, lints }
    : end("unknown", "в ответе другой book_ext_id", httpStatus);
}

/**
 * Writes the outcome down. The booking stands until the МИС says otherwise, so even after an unknown outcome the claim on it is
 * lifted and the patient may try again.
 */
export async function commitOutcome(
  deps: BookingDeps,
  { id, request, isDefinite }: AskedCancel,
  outcome: CancelOutcome,
  isOver = false,
): Promise<void> {
  await inStep(deps, async (em) => {
    if (outcome.lints.length > 0) await keepMisLints(em, id, outcome.lints);
    if (outcome.kind === "cancelled") {
      await commitCancel(em, { attemptId: id, bookExtId: request.book_ext_id });
      return;
    }
    const { ending } = outcome;
    // A compensating cancel that never left, or was refused once, is owed still.
    const isOwed = !isDefinite && ending.state !== "unknown";
    await endAttempt(em, id, { ...ending, ...(isOwed ? { state: "unknown" } : {}), isOver: isOver || isOwed });
    await releaseClaim(em, id);
  });
}
