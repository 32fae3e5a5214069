// How what became of a call is written down. To settle the same twice does no harm.
import { commitBooking, type MisDetails } from "../db/queries/attempt/commitBooking.ts";
import { commitCancel } from "../db/queries/attempt/commitCancel.ts";
import { endAttempt, keepMisLints } from "../db/queries/attempt/end.ts";
import { isCommitted } from "../db/queries/attempts.ts";
import { releaseClaim } from "../db/queries/claims.ts";
import { sqlState } from "../db/retry.ts";
import { nowLocal } from "../profile/localTime.ts";
import { revokeRecord } from "./compensate.ts";
import type { BookingDeps } from "./deps.ts";
import type { BookingSettlement, CancelSettlement, Settlement } from "./settlement.ts";
import { inStatement, inStep } from "./steps.ts";

/** Whether the МИС's yes stands in the Витрина now. Fails as its statements do; then nothing, or a part that may be repeated, is written. */
export async function settle(deps: BookingDeps, settlement: Settlement): Promise<boolean> {
  const { actor, attemptId, remarks } = settlement;
  const acting = { ...deps, actor };
  const stands = await (settlement.operation === "book"
    ? settleBooking(acting, settlement)
    : settleCancel(acting, settlement));
  // In the background: remarks do not delay the answer to ЕПГУ. They are the gateway's own, ЕПГУ has not written the reply.
  if (remarks.length > 0) {
    const byItself = { ...deps, actor: { ...actor, who: "gateway" } as const };
    deps.background.run(() => inStep(byItself, (em) => keepMisLints(em, attemptId, remarks)));
  }
  return stands;
}

async function settleBooking(deps: BookingDeps, { attemptId, outcome, isLate }: BookingSettlement): Promise<boolean> {
  if (outcome.kind === "end") {
    await inStep(deps, (em) => endAttempt(em, attemptId, outcome.ending));
    return false;
  }
  if (outcome.kind === "success" && !isLate && (await commit(deps, attemptId, outcome))) return true;
  const send = await revokeRecord(
    { ...deps, actor: { ...deps.actor, who: "gateway" } },
    attemptId,
    outcome.kind === "stray" ? outcome : { bookExtId: outcome.bookExtId, reason: isLate ? LATE : TAKEN },
  );
  deps.background.run(send);
  return false;
}

const LATE = "МИС записала после срока";
const TAKEN = "book_ext_id уже занят, слот удалён, занят другой биркой либо запись уже отменена";

/** True when the booking stands; a repeat after a commit whose answer was lost finds it in the journal. */
async function commit(
  deps: BookingDeps,
  attemptId: string,
  { bookExtId, answer }: { bookExtId: string; answer: MisDetails },
): Promise<boolean> {
  const createTs = nowLocal(deps.timeZone, deps.now);
  const actor = deps.actor ?? { who: "gateway" };
  const booking = { attemptId, bookExtId, createTs, answer, from: "claimed", actor } as const;
  try {
    return await inStatement(
      deps,
      async (em) => (await commitBooking(em, booking)) || (await isCommitted(em, booking)),
    );
  } catch (error) {
    // The МИС handed out one id twice, or uploaded another бирка in force, at the same moment.
    if (["23505", "23P01"].includes(sqlState(error) ?? "")) return false;
    throw error;
  }
}

/**
 * The booking stands until the МИС says otherwise, so the claim on it is released even after an unknown outcome, and the patient may
 * try again. Whoever wanted the record cancelled still does when the yes is late.
 */
async function settleCancel(deps: BookingDeps, settlement: CancelSettlement): Promise<boolean> {
  const { attemptId, bookExtId, outcome, isDefinite, isOver } = settlement;
  await inStep(deps, async (em) => {
    if (outcome.kind === "cancelled") return commitCancel(em, { attemptId, bookExtId });
    const { ending } = outcome;
    // A compensating cancel that never left, or was refused once, still has to be sent.
    const isOwed = !isDefinite && ending.state !== "unknown";
    await endAttempt(em, attemptId, { ...ending, ...(isOwed ? { state: "unknown" } : {}), isOver: isOver || isOwed });
    await releaseClaim(em, attemptId);
  });
  return outcome.kind === "cancelled";
}
