import type { BookRequest, EpguBookSuccess } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { claimAtOnce, journalBooking, type Beginning } from "../db/queries/attempt/begin.ts";
import { noteCallForSlot } from "../db/queries/attempt/call.ts";
import type { MisDetails } from "../db/queries/attempt/commitBooking.ts";
import { endAttempt, type Ending } from "../db/queries/attempt/end.ts";
import { findLiveAttempt, type EarlierAttempt } from "../db/queries/attempts.ts";
import { claimSlot, findSlotStatus } from "../db/queries/claims.ts";
import { findSlotToBook, type SlotToBook } from "../db/queries/slotToBook.ts";
import { failureOf, isUnstorable, sqlState } from "../db/retry.ts";
import { nowLocal, toOffset } from "../profile/localTime.ts";
import { within } from "../profile/within.ts";
import type { Reply } from "../http/types.ts";
import { bookRefusal, knownCode, notOffered, refusalFor, type BookingRefusalCode } from "./answers.ts";
import { countDown, waitMs, writeMs, type LeftMs } from "./answerTime.ts";
import { logFailure } from "./background.ts";
import { actorOf, byItself } from "./actors.ts";
import type { BookingDeps } from "./deps.ts";
import type { CallResult, MisResult } from "../webhook/misClient.ts";
import { misDetails, readBookResult, type BookOutcome } from "./outcomes.ts";
import { neverAsked, type BookingSettlement } from "./settlement.ts";
import { inStatement, inStep } from "./steps.ts";

type BookReply = Reply<"bookSlot">;

/**
 * UC-1 (flow b): journal and claim, ask the МИС outside any transaction, commit or release.
 * A slot is sold once: whoever claims the row of associations_slots first is the only one who asks the МИС.
 * ЕПГУ is answered with a code, whatever becomes of the store.
 */
export async function bookSlot(deps: BookingDeps, request: BookRequest): Promise<BookReply> {
  try {
    return await bookInTime(deps, request, countDown(deps));
  } catch (error) {
    if (isUnstorable(error)) throw error;
    logFailure(deps.log, error);
    return bookRefusal(18);
  }
}

async function bookInTime(deps: BookingDeps, request: BookRequest, leftMs: LeftMs): Promise<BookReply> {
  // What could not be written down is not begun.
  if (!deps.storage.isOpen() || deps.outbox.isFull()) return bookRefusal(18);
  const claimed = await claimInTime(deps, request, waitMs(leftMs));
  if (claimed.kind === "answer") return claimed.reply;
  if (claimed.kind === "wait") return answerOfEarlier(deps, request, claimed.attemptId, waitMs(leftMs));
  const { attemptId, slot, address } = claimed;
  if (!deps.storage.isOpen()) {
    void deps.outbox.settle(neverAsked(attemptId, actorOf(deps), NOT_WRITTEN));
    return bookRefusal(18);
  }
  const result = await deps.mis.post(address, "/booking/book", request, leftMs());
  return settle(deps, { attemptId, request, slot }, result, leftMs);
}

const NOT_WRITTEN = "МИС не спрашивали: база данных не принимает записи";

type Claim =
  | { kind: "answer"; reply: BookReply }
  | { kind: "claimed"; attemptId: string; slot: SlotToBook; address: string }
  /** The same application is in progress, as this attempt. */
  | { kind: "wait"; attemptId: string };

const answer = (reply: BookReply): Claim => ({ kind: "answer", reply });

/** A claim that comes too late is given back: the МИС would have too little time. */
async function claimInTime(deps: BookingDeps, request: BookRequest, limitMs: number): Promise<Claim> {
  const claiming = claim(deps, request);
  const claimed = await within(claiming, limitMs);
  if (claimed) return claimed;
  deps.background.run(async () => {
    const late = await claiming;
    if (late.kind === "claimed") await deps.outbox.settle(neverAsked(late.attemptId, actorOf(deps), NOT_WRITTEN), 0);
  });
  return answer(bookRefusal(18));
}

/** After this ЕПГУ is refused instead of claiming once more. */
const RECOVERY_MS = 1_000;

async function claim(deps: BookingDeps, request: BookRequest, isFirst = true): Promise<Claim> {
  const attemptId = deps.newId();
  try {
    return await claimAs(deps, attemptId, request);
  } catch (error) {
    // Another transaction has held a lock on the slot for too long: nothing is written, and ЕПГУ may ask again.
    if (failureOf(error) === "busy") return answer(bookRefusal(18));
    if (isUnstorable(error)) throw error;
    deps.storage.failed(error);
    logFailure(deps.log, error);
    // The statement may have been carried out all the same. Nobody will be asked for this attempt.
    const released = await deps.outbox.settle(neverAsked(attemptId, actorOf(deps), NOT_WRITTEN), RECOVERY_MS);
    return isFirst && released !== undefined ? claim(deps, request, false) : answer(bookRefusal(18));
  }
}

/** The attempt is in the journal and the slot is its own, or the answer is known already. */
async function claimAs(deps: BookingDeps, attemptId: string, request: BookRequest): Promise<Claim> {
  const now = nowLocal(deps.timeZone, deps.now);
  const beginning: Beginning = { id: attemptId, request, actor: actorOf(deps), nowLocal: now };
  const slot = await claimFree(deps, beginning);
  if (slot?.address) return { kind: "claimed", attemptId, slot, address: slot.address };
  return claimStepByStep(deps, beginning);
}

async function claimFree(deps: BookingDeps, beginning: Beginning): Promise<SlotToBook | undefined> {
  try {
    return await inStatement(deps, (em) => claimAtOnce(em, beginning));
  } catch (error) {
    if (sqlState(error) === "23505") return undefined;
    throw error;
  }
}

/** Whatever is not the usual case, in one transaction that finds out what is in the way. */
function claimStepByStep(deps: BookingDeps, beginning: Beginning): Promise<Claim> {
  const { id: attemptId, request } = beginning;
  return inStep({ db: deps.db }, async (em) => {
    if (!(await journalBooking(em, beginning))) return repeat(deps, em, request);
    const refuse = async (code: BookingRefusalCode, reason: string): Promise<Claim> => {
      await endAttempt(em, attemptId, { state: "refused", statusCode: code, reason, httpStatus: null });
      return answer(bookRefusal(code));
    };
    if (!(await claimSlot(em, request.slot_id, attemptId))) {
      const status = await findSlotStatus(em, request.slot_id);
      return refuse(refusalFor(status), `slot is not free: ${status ?? "unknown slot"}`);
    }
    const slot = await noteCallForSlot(em, beginning);
    if (slot?.refusal) return refuse(notOffered(slot.refusal), `slot is not offered: ${slot.refusal}`);
    if (!slot?.address) return refuse(18, "no webhook is registered");
    return { kind: "claimed", attemptId, slot, address: slot.address };
  });
}

/**
 * E-25: the same application again. Booked already, and the record is in force: the same answer; in progress: the answer that the
 * first one gets; for another slot, or cancelled since: a refusal.
 */
async function repeat(deps: BookingDeps, em: EntityManager, request: BookRequest): Promise<Claim> {
  const earlier = await findLiveAttempt(em, request.case_number ?? "");
  if (!earlier || earlier.slot_id !== request.slot_id || !isSamePerson(earlier, request))
    return answer(bookRefusal(18));
  if (earlier.state === "claimed") return { kind: "wait", attemptId: earlier.id };
  if (!earlier.is_in_force || earlier.state !== "booked" || earlier.book_ext_id === null)
    return answer(bookRefusal(18));
  const slot = await findSlotToBook(em, request.slot_id);
  return answer(slot ? success(deps, slot, earlier.book_ext_id, earlier.answer ?? {}) : bookRefusal(18));
}

/** E-25: waits for the first of two equal requests, in whatever process it runs, and answers as it was answered. */
async function answerOfEarlier(
  deps: BookingDeps,
  request: BookRequest,
  attemptId: string,
  limitMs: number,
): Promise<BookReply> {
  const earlier = await within(deps.watch(attemptId), limitMs);
  if (earlier?.state === "refused") return bookRefusal(knownCode(earlier.status_code));
  if (earlier?.state !== "booked") return bookRefusal(18);
  const again = await repeat(deps, deps.db.em.fork(), request);
  return again.kind === "answer" ? again.reply : bookRefusal(18);
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

/** What the МИС said becomes the state of the Витрина, now or as soon as PostgreSQL takes it. */
async function settle(
  deps: BookingDeps,
  attempt: ClaimedBooking,
  result: MisResult,
  leftMs: LeftMs,
): Promise<BookReply> {
  const { outcome, ...settlement } = read(deps, attempt, result);
  const stands = await deps.outbox.settle({ ...settlement, outcome }, writeMs(deps, leftMs));
  if (result.kind === "late")
    deps.background.run(async () => settleLate(byItself(deps), attempt, await result.outcome));
  if (outcome.kind === "success" && stands) return success(deps, attempt.slot, outcome.bookExtId, outcome.answer);
  return bookRefusal(outcome.kind === "end" ? outcome.ending.statusCode : 18);
}

/** E-25: ЕПГУ was answered 18 already. A success is cancelled at the МИС, a refusal frees the slot, anything else waits for the МИС's uploads. */
function settleLate(deps: BookingDeps, attempt: ClaimedBooking, result: CallResult): void {
  const { outcome, ...settlement } = read(deps, attempt, result);
  // A gateway that stops hears no more of a МИС that works on: an AVAILABLE it uploads meanwhile must not free the slot.
  const isOver = !(result.kind === "lost" && result.isBusy);
  void deps.outbox.settle({ ...settlement, outcome: afterDeadline(outcome, isOver), isLate: true });
}

function afterDeadline(outcome: BookOutcome, isOver: boolean): BookOutcome {
  if (outcome.kind !== "end") return outcome;
  const { state, ...rest } = outcome.ending;
  const ending: Ending = { ...rest, state: state === "refused" ? "released" : "unknown", isOver };
  return { kind: "end", ending };
}

function read(deps: BookingDeps, attempt: ClaimedBooking, result: MisResult): BookingSettlement {
  const { attemptId } = attempt;
  const { outcome, remarks } = readBookResult(result, attempt, deps);
  const actor = actorOf(deps);
  if (remarks.length > 0) {
    const { requestId } = actor;
    deps.log.warn({ requestId, operation: "book", lints: remarks }, "remarks on an answer of a МИС");
  }
  return { operation: "book", attemptId, actor, outcome, remarks, isLate: false };
}

/** The time and length are the slot's own: a МИС that returns UTC must not send the patient at night (E-08). */
function success(
  deps: BookingDeps,
  slot: SlotToBook,
  bookExtId: string,
  answer: MisDetails,
): { status: 200; body: EpguBookSuccess } {
  return {
    status: 200,
    body: {
      book_ext_id: bookExtId,
      slot_id: slot.slot_id,
      visit_time: toOffset(slot.visit_time, deps.timeZone),
      duration: String(slot.duration),
      ...misDetails(answer),
      status: { status_code: 0, status_message: null },
    },
  };
}
