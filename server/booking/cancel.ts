import type { CancelRequest } from "@ferkit/contracts";
import { journalCancel } from "../db/queries/attempt/begin.ts";
import { noteCall } from "../db/queries/attempt/call.ts";
import { isBookCancelled } from "../db/queries/attempts.ts";
import { claimBooking, findClaim, findHeldBooking } from "../db/queries/claims.ts";
import { failureOf, isUnstorable } from "../db/retry.ts";
import type { Reply } from "../http/types.ts";
import { within } from "../profile/within.ts";
import { cancelRefusal, type CancelRefusalCode } from "./answers.ts";
import { countDown, waitMs, writeMs, type LeftMs } from "./answerTime.ts";
import { logFailure } from "./background.ts";
import { actorOf, byItself } from "./actors.ts";
import type { BookingDeps } from "./deps.ts";
import { readCancel, settleLateCancel } from "./sentCancel.ts";
import type { CancelSettlement } from "./settlement.ts";
import { inStep } from "./steps.ts";

type CancelReply = Reply<"cancelBooking">;
type Claim =
  | { kind: "answer"; reply: CancelReply }
  | { kind: "claimed"; id: string; address: string }
  /** Another cancel of the same record is in progress. */
  | { kind: "wait"; attemptId: string };

/** UC-1.1: journal and claim, ask the МИС, free the slot or leave everything as it was. ЕПГУ is answered with a code in any case. */
export async function cancelBooking(deps: BookingDeps, request: CancelRequest): Promise<CancelReply> {
  try {
    return await cancelInTime(deps, request, countDown(deps));
  } catch (error) {
    if (isUnstorable(error)) throw error;
    logFailure(deps.log, error);
    return cancelRefusal(18);
  }
}

async function cancelInTime(deps: BookingDeps, request: CancelRequest, leftMs: LeftMs): Promise<CancelReply> {
  // What could not be written down is not begun.
  if (!deps.storage.isOpen() || deps.outbox.isFull()) return cancelRefusal(18);
  const claimed = await claimInTime(deps, request, waitMs(leftMs));
  if (claimed.kind === "answer") return claimed.reply;
  if (claimed.kind === "wait") {
    const earlier = await within(deps.watch(claimed.attemptId), waitMs(leftMs));
    return cancelRefusal(earlier?.state === "cancelled" ? 1 : 18);
  }
  const { id, address } = claimed;
  if (!deps.storage.isOpen()) {
    void deps.outbox.settle(notSent(deps, id, request));
    return cancelRefusal(18);
  }
  const result = await deps.mis.post(address, "/booking/cancel", request, leftMs());
  const sent = { id, request, isDefinite: true };
  const settlement = readCancel(deps, sent, result);
  const stands = await deps.outbox.settle(settlement, writeMs(deps, leftMs));
  settleLateCancel(byItself(deps), sent, result);
  const { outcome } = settlement;
  if (!stands || outcome.kind !== "cancelled") return cancelRefusal(18);
  return outcome.code === 0 ? success(request.book_ext_id) : cancelRefusal(1);
}

const refuse = (code: CancelRefusalCode): Claim => ({ kind: "answer", reply: cancelRefusal(code) });

/** A claim that comes too late is given back. */
async function claimInTime(deps: BookingDeps, request: CancelRequest, limitMs: number): Promise<Claim> {
  const claiming = claim(deps, request);
  const claimed = await within(claiming, limitMs);
  if (claimed) return claimed;
  deps.background.run(async () => {
    const late = await claiming;
    if (late.kind === "claimed") await deps.outbox.settle(notSent(deps, late.id, request), 0);
  });
  return refuse(18);
}

async function claim(deps: BookingDeps, request: CancelRequest): Promise<Claim> {
  const id = deps.newId();
  try {
    return await claimHeld(deps, id, request);
  } catch (error) {
    // Another transaction has held a lock on the slot for too long: nothing is written, and ЕПГУ may ask again.
    if (failureOf(error) === "busy") return refuse(18);
    if (isUnstorable(error)) throw error;
    deps.storage.failed(error);
    logFailure(deps.log, error);
    // The transaction may have been committed all the same. Nobody will be asked for this attempt.
    void deps.outbox.settle(notSent(deps, id, request));
    return refuse(18);
  }
}

function notSent(deps: BookingDeps, attemptId: string, { book_ext_id: bookExtId }: CancelRequest): CancelSettlement {
  const reason = "МИС не спрашивали: база данных не принимает записи";
  const outcome = { kind: "end", ending: { state: "released", statusCode: 18, reason, httpStatus: null } } as const;
  const common = { operation: "cancel", attemptId, actor: actorOf(deps), remarks: [], bookExtId, outcome } as const;
  return { ...common, isDefinite: true, isOver: true, isLate: true };
}

function claimHeld(deps: BookingDeps, attemptId: string, request: CancelRequest): Promise<Claim> {
  return inStep(deps, async (em) => {
    const held = await findHeldBooking(em, request.book_ext_id);
    if (!held) return refuse((await isBookCancelled(em, request.book_ext_id)) ? 1 : 18);
    if (!held.address || !isOwner(held.patient_id, request)) return refuse(18);
    if (!(await claimBooking(em, request.book_ext_id, attemptId))) {
      const earlier = await findClaim(em, request.book_ext_id);
      if (earlier !== undefined) return { kind: "wait", attemptId: earlier };
      return refuse((await isBookCancelled(em, request.book_ext_id)) ? 1 : 18);
    }
    const { requestId = null } = actorOf(deps);
    await journalCancel(em, { id: attemptId, slotId: held.slot_id, request, requestId });
    await noteCall(em, attemptId, held.address);
    return { kind: "claimed", id: attemptId, address: held.address };
  });
}

/** A stranger who knows the id does not cancel; the patient may come under a former id (E-15). */
function isOwner(holder: string | null, { patient_id, united_guids }: CancelRequest): boolean {
  return holder === null || holder === patient_id || united_guids.includes(holder);
}

function success(bookExtId: string): CancelReply {
  return {
    status: 200,
    body: { book_ext_id: bookExtId, status: { status_code: 0, status_message: "Вы отменили своё заявление" } },
  };
}
