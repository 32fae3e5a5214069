import type { BookRequest, BookSuccess, EpguBookSuccess } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { claimAtOnce, journalBooking } from "../db/queries/attempt/begin.ts";
import { noteCallForSlot } from "../db/queries/attempt/call.ts";
import { commitBooking, type MisDetails } from "../db/queries/attempt/commitBooking.ts";
import { endAttempt, type Ending } from "../db/queries/attempt/end.ts";
import { findLiveAttempt, isCommitted, type EarlierAttempt } from "../db/queries/attempts.ts";
import { claimSlot, findSlotStatus } from "../db/queries/claims.ts";
import { findSlotToBook, type SlotToBook } from "../db/queries/slotToBook.ts";
import { sqlState } from "../db/retry.ts";
import { nowLocal, toOffset } from "../profile/localTime.ts";
import type { Reply } from "../http/types.ts";
import { bookRefusal, refusalFor, type BookingRefusalCode } from "./answers.ts";
import { revokeRecord } from "./compensate.ts";
import { actorOf, byItself } from "./actors.ts";
import type { BookingDeps } from "./deps.ts";
import type { CallResult, MisResult } from "../webhook/misClient.ts";
import { readBookResult, type BookOutcome } from "./outcomes.ts";
import { keepRemarks } from "./remarks.ts";
import { BRIEF_PAUSES_MS, inStatement, inStep } from "./steps.ts";

type BookReply = Reply<"bookSlot">;

/**
 * UC-1 (flow b): journal and claim, ask the МИС outside any transaction, commit or release.
 * A slot is sold once: whoever claims the row of associations_slots first is the only one who asks the МИС.
 */
export async function bookSlot(deps: BookingDeps, request: BookRequest): Promise<BookReply> {
  const attemptId = deps.newId();
  const claimed = await claim(deps, attemptId, request);
  if (claimed.kind === "answer") return claimed.reply;
  const { slot, address } = claimed;
  const result = await deps.mis.post(address, "/booking/book", request);
  return settle(deps, { attemptId, request, slot }, result);
}

type Claim = { kind: "answer"; reply: BookReply } | { kind: "claimed"; slot: SlotToBook; address: string };

const answer = (reply: BookReply): Claim => ({ kind: "answer", reply });

/** The attempt is in the journal and the slot is its own, or the answer is known already. */
async function claim(deps: BookingDeps, attemptId: string, request: BookRequest): Promise<Claim> {
  try {
    const slot = await claimFree(deps, attemptId, request);
    if (slot?.address) return { kind: "claimed", slot, address: slot.address };
    return await claimStepByStep(deps, attemptId, request);
  } catch (error) {
    // Another transaction has held a lock on the slot for too long: nothing is written, and ЕПГУ may ask again.
    if (sqlState(error) === "55P03") return answer(bookRefusal(18));
    throw error;
  }
}

async function claimFree(deps: BookingDeps, attemptId: string, request: BookRequest): Promise<SlotToBook | undefined> {
  try {
    return await inStatement(deps, (em) => claimAtOnce(em, attemptId, request, actorOf(deps)), BRIEF_PAUSES_MS);
  } catch (error) {
    if (sqlState(error) === "23505") return undefined;
    throw error;
  }
}

/** Whatever is not the usual case, in one transaction that finds out what is in the way. */
function claimStepByStep(deps: BookingDeps, attemptId: string, request: BookRequest): Promise<Claim> {
  return inStep(
    { db: deps.db },
    async (em) => {
      if (!(await journalBooking(em, attemptId, request, actorOf(deps))))
        return answer(await repeat(deps, em, request));
      const refuse = async (code: BookingRefusalCode, reason: string): Promise<Claim> => {
        await endAttempt(em, attemptId, { state: "refused", statusCode: code, reason, httpStatus: null });
        return answer(bookRefusal(code));
      };
      if (!(await claimSlot(em, request.slot_id, attemptId))) {
        const status = await findSlotStatus(em, request.slot_id);
        return refuse(refusalFor(status), `slot is not free: ${status ?? "unknown slot"}`);
      }
      const slot = await noteCallForSlot(em, attemptId, request.slot_id);
      if (!slot?.address) return refuse(18, "no webhook is registered");
      return { kind: "claimed", slot, address: slot.address };
    },
    BRIEF_PAUSES_MS,
  );
}

/**
 * E-25: the same application again. Booked already, and the record is in force: the same answer; still in progress, for another
 * slot, or cancelled since: a refusal.
 */
async function repeat(deps: BookingDeps, em: EntityManager, request: BookRequest): Promise<BookReply> {
  const earlier = await findLiveAttempt(em, request.case_number ?? "");
  if (!earlier?.is_in_force || earlier.state !== "booked" || earlier.book_ext_id === null) return bookRefusal(18);
  if (earlier.slot_id !== request.slot_id || !isSamePerson(earlier, request)) return bookRefusal(18);
  const slot = await findSlotToBook(em, request.slot_id);
  return slot ? success(deps, slot, { ...earlier.answer, book_ext_id: earlier.book_ext_id }) : bookRefusal(18);
}

/** The ids of one person may have been merged between his two requests (E-15). */
function isSamePerson(earlier: EarlierAttempt, { patient_id, patient_data_rrp }: BookRequest): boolean {
  const before = [earlier.patient_id, ...earlier.united_guids];
  return before.includes(patient_id) || patient_data_rrp.united_guids.includes(earlier.patient_id);
}

/** A booking whose slot is claimed, and which the МИС is asked for. */
interface ClaimedBooking {
  readonly attemptId: string;
  readonly request: BookRequest;
  readonly slot: SlotToBook;
}

function read(deps: BookingDeps, { attemptId, request }: ClaimedBooking, result: MisResult): BookOutcome {
  const { outcome, remarks } = readBookResult(result, request, deps.profile);
  keepRemarks(deps, { operation: "book", attemptId }, remarks);
  return outcome;
}

/** Second transaction: what the МИС said becomes the state of the Витрина. */
async function settle(deps: BookingDeps, attempt: ClaimedBooking, result: MisResult): Promise<BookReply> {
  const outcome = read(deps, attempt, result);
  if (outcome.kind === "end") {
    await inStep(deps, (em) => endAttempt(em, attempt.attemptId, outcome.ending));
    if (result.kind === "late")
      deps.background.run(async () => settleLate(byItself(deps), attempt, await result.outcome));
    return bookRefusal(outcome.ending.statusCode);
  }
  if (outcome.kind === "success" && (await commit(deps, attempt, outcome.reply))) {
    return success(deps, attempt.slot, outcome.reply);
  }
  const stray =
    outcome.kind === "stray"
      ? outcome
      : {
          bookExtId: outcome.reply.book_ext_id,
          reason: "book_ext_id уже занят, слот удалён, занят другой биркой либо запись уже отменена",
        };
  const send = await revokeRecord(byItself(deps), attempt.attemptId, stray);
  deps.background.run(send);
  return bookRefusal(18);
}

/** E-25: ЕПГУ was answered 18 already. A success is cancelled at the МИС, a refusal frees the slot, anything else waits for the МИС's uploads. */
async function settleLate(deps: BookingDeps, attempt: ClaimedBooking, result: CallResult): Promise<void> {
  const outcome = read(deps, attempt, result);
  if (outcome.kind === "end") {
    const { state, ...rest } = outcome.ending;
    const isRefused = state === "refused";
    // A gateway that stops hears no more of a МИС that works on: an AVAILABLE it uploads meanwhile must not free the slot.
    const isOver = !(result.kind === "lost" && result.isBusy);
    const ending: Ending = { ...rest, state: isRefused ? "released" : "unknown", isOver };
    return inStep(deps, (em) => endAttempt(em, attempt.attemptId, ending));
  }
  const bookExtId = outcome.kind === "stray" ? outcome.bookExtId : outcome.reply.book_ext_id;
  const send = await revokeRecord(deps, attempt.attemptId, { bookExtId, reason: "МИС записала после срока" });
  await send();
}

/** True when the booking stands; a repeat after a commit whose answer was lost finds it in the journal. */
async function commit(deps: BookingDeps, { attemptId }: ClaimedBooking, reply: FromMis): Promise<boolean> {
  const createTs = nowLocal(deps.timeZone, deps.now);
  const { book_ext_id: bookExtId } = reply;
  const actor = actorOf(deps);
  const booking = { attemptId, bookExtId, createTs, answer: misDetails(reply), from: "claimed", actor } as const;
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

type FromMis = Pick<BookSuccess, "book_ext_id"> & MisDetails;

/** The fields that the МИС alone knows. */
function misDetails({ service_id, organization_id, area_id, queue_number }: MisDetails): Required<MisDetails> {
  return {
    service_id: service_id ?? null,
    organization_id: organization_id ?? null,
    area_id: area_id ?? null,
    queue_number: queue_number ?? null,
  };
}

/** The time and length are the slot's own: a МИС that returns UTC must not send the patient at night (E-08). */
function success(deps: BookingDeps, slot: SlotToBook, reply: FromMis): { status: 200; body: EpguBookSuccess } {
  return {
    status: 200,
    body: {
      book_ext_id: reply.book_ext_id,
      slot_id: slot.slot_id,
      visit_time: toOffset(slot.visit_time, deps.timeZone),
      duration: String(slot.duration),
      ...misDetails(reply),
      status: { status_code: 0, status_message: null },
    },
  };
}
