import type { CancelRequest } from "@ferkit/contracts";
import type { MisResult } from "../webhook/misClient.ts";
import { actorOf } from "./actors.ts";
import type { BookingDeps } from "./deps.ts";
import { readCancelResult } from "./outcomes.ts";
import type { CancelSettlement } from "./settlement.ts";

/** A cancel that has been sent. */
export interface SentCancel {
  readonly id: string;
  readonly request: CancelRequest;
  readonly isDefinite: boolean;
}

/** What the МИС answered. */
export function readCancel(deps: BookingDeps, cancel: SentCancel, result: MisResult, isOver = false): CancelSettlement {
  const { id: attemptId, request, isDefinite } = cancel;
  const { outcome, remarks } = readCancelResult(result, request, deps.profile);
  const actor = actorOf(deps);
  if (remarks.length > 0) {
    const { requestId } = actor;
    deps.log.warn({ requestId, operation: "cancel", lints: remarks }, "remarks on an answer of a МИС");
  }
  const bookExtId = request.book_ext_id;
  return { operation: "cancel", attemptId, actor, remarks, bookExtId, outcome, isDefinite, isOver, isLate: false };
}

/** Goes on listening after the deadline. A late yes frees the slot: whoever wanted the record cancelled still does (E-25). */
export function settleLateCancel(deps: BookingDeps, cancel: SentCancel, result: MisResult): void {
  if (result.kind !== "late") return;
  deps.background.run(async () => {
    void deps.outbox.settle(readCancel(deps, cancel, await result.outcome, true));
  });
}
