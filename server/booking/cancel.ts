import type { CancelRequest } from "@ferkit/contracts";
import {
  claimBooking,
  commitCancel,
  endAttempt,
  findHeldBooking,
  isBookCancelled,
  journalCancel,
  noteCall,
  releaseClaim,
  type Ending,
} from "../db/queries/booking.ts";
import type { Reply } from "../http/types.ts";
import { cancelRefusal, type CancelRefusalCode } from "./answers.ts";
import type { BookingDeps } from "./deps.ts";
import type { MisResult } from "./misClient.ts";
import { readCancelReply } from "./misReply.ts";

type CancelReply = Reply<"cancelBooking">;
type Claim = { kind: "answer"; reply: CancelReply } | { kind: "claimed"; address: string };

/** UC-1.1: journal and claim, ask the МИС, free the slot or leave everything as it was. */
export async function cancelBooking(deps: BookingDeps, request: CancelRequest): Promise<CancelReply> {
  const attemptId = deps.newId();
  const claimed = await claim(deps, attemptId, request);
  if (claimed.kind === "answer") return claimed.reply;
  const result = await deps.mis.post(claimed.address, "/booking/cancel", request);
  return settle(deps, attemptId, request, result);
}

function claim(deps: BookingDeps, attemptId: string, request: CancelRequest): Promise<Claim> {
  const refuse = (code: CancelRefusalCode): Claim => ({ kind: "answer", reply: cancelRefusal(code) });
  return deps.db.em.fork().transactional(async (em) => {
    const held = await findHeldBooking(em, request.book_ext_id);
    if (!held) return refuse((await isBookCancelled(em, request.book_ext_id)) ? 1 : 18);
    if (!held.address || !isOwner(held.patient_id, request)) return refuse(18);
    if (!(await claimBooking(em, request.book_ext_id, attemptId))) return refuse(18);
    await journalCancel(em, attemptId, held.slot_id, request);
    await noteCall(em, attemptId, held.address);
    return { kind: "claimed", address: held.address };
  });
}

/** A stranger who knows the id does not cancel; the patient may come under a former id (E-15). */
function isOwner(holder: string | null, { patient_id, united_guids }: CancelRequest): boolean {
  return holder === null || holder === patient_id || united_guids.includes(holder);
}

async function settle(
  deps: BookingDeps,
  attemptId: string,
  request: CancelRequest,
  result: MisResult,
): Promise<CancelReply> {
  // The booking stands until the МИС says otherwise, so even after an unknown outcome the patient may try again.
  const end = async (ending: Ending, code: CancelRefusalCode): Promise<CancelReply> => {
    await deps.db.em.fork().transactional(async (em) => {
      await endAttempt(em, attemptId, ending);
      await releaseClaim(em, attemptId);
    });
    return cancelRefusal(code);
  };
  if (result.kind !== "answered") {
    const state = result.kind === "unreachable" ? "released" : "unknown";
    return end({ state, statusCode: 18, reason: result.reason, httpStatus: null }, 18);
  }
  const { httpStatus } = result;
  const read = readCancelReply(httpStatus, result.text, deps.profile);
  if (read.kind === "invalid") return end({ state: "unknown", statusCode: 18, reason: read.reason, httpStatus }, 18);
  if (read.kind === "refusal") {
    const code = read.reply.status.status_code;
    return end({ state: "refused", statusCode: code, reason: null, httpStatus }, code);
  }
  if (read.reply.book_ext_id !== request.book_ext_id) {
    return end({ state: "unknown", statusCode: 18, reason: "в ответе другой book_ext_id", httpStatus }, 18);
  }
  await deps.db.em.fork().transactional((em) => commitCancel(em, attemptId, request.book_ext_id));
  return success(request.book_ext_id);
}

function success(bookExtId: string): CancelReply {
  return {
    status: 200,
    body: { book_ext_id: bookExtId, status: { status_code: 0, status_message: "Вы отменили своё заявление" } },
  };
}
