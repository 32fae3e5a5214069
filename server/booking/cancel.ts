import type { CancelRequest } from "@ferkit/contracts";
import { journalCancel } from "../db/queries/attempt/begin.ts";
import { noteCall } from "../db/queries/attempt/call.ts";
import { isBookCancelled } from "../db/queries/attempts.ts";
import { claimBooking, findHeldBooking } from "../db/queries/claims.ts";
import { sqlState } from "../db/retry.ts";
import type { Reply } from "../http/types.ts";
import { cancelRefusal, type CancelRefusalCode } from "./answers.ts";
import { actorOf, byItself } from "./actors.ts";
import type { BookingDeps } from "./deps.ts";
import { settleCancel, settleLateCancel } from "./settleCancel.ts";
import { BRIEF_PAUSES_MS, inStep } from "./steps.ts";

type CancelReply = Reply<"cancelBooking">;
type Claim = { kind: "answer"; reply: CancelReply } | { kind: "claimed"; address: string };

/** UC-1.1: journal and claim, ask the МИС, free the slot or leave everything as it was. */
export async function cancelBooking(deps: BookingDeps, request: CancelRequest): Promise<CancelReply> {
  const id = deps.newId();
  const claimed = await claim(deps, id, request);
  if (claimed.kind === "answer") return claimed.reply;
  const result = await deps.mis.post(claimed.address, "/booking/cancel", request);
  const sent = { id, request, isDefinite: true };
  const outcome = await settleCancel(deps, sent, result);
  settleLateCancel(byItself(deps), sent, result);
  return outcome.kind === "cancelled" && outcome.code === 0
    ? success(request.book_ext_id)
    : cancelRefusal(outcome.kind === "cancelled" ? 1 : 18);
}

const refuse = (code: CancelRefusalCode): Claim => ({ kind: "answer", reply: cancelRefusal(code) });

async function claim(deps: BookingDeps, attemptId: string, request: CancelRequest): Promise<Claim> {
  try {
    return await claimHeld(deps, attemptId, request);
  } catch (error) {
    // Somebody has held a lock on the slot for too long: nothing is written, and ЕПГУ may ask again.
    if (sqlState(error) === "55P03") return refuse(18);
    throw error;
  }
}

function claimHeld(deps: BookingDeps, attemptId: string, request: CancelRequest): Promise<Claim> {
  return inStep(
    deps,
    async (em) => {
      const held = await findHeldBooking(em, request.book_ext_id);
      if (!held) return refuse((await isBookCancelled(em, request.book_ext_id)) ? 1 : 18);
      if (!held.address || !isOwner(held.patient_id, request)) return refuse(18);
      if (!(await claimBooking(em, request.book_ext_id, attemptId))) return refuse(18);
      const { requestId = null } = actorOf(deps);
      await journalCancel(em, { id: attemptId, slotId: held.slot_id, request, requestId });
      await noteCall(em, attemptId, held.address);
      return { kind: "claimed", address: held.address };
    },
    BRIEF_PAUSES_MS,
  );
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
