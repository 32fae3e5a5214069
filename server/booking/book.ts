import type { BookRequest, BookSuccess, EpguBookSuccess } from "@ferkit/contracts";
import type { Database } from "../db/orm.ts";
import {
  claimSlot,
  commitBooking,
  endAttempt,
  findLiveAttempt,
  findSlotStatus,
  findSlotToBook,
  journalBooking,
  noteCall,
  type Ending,
  type SlotToBook,
} from "../db/queries/booking.ts";
import { sqlState } from "../db/retry.ts";
import { nowLocal, toOffset } from "../flk/localTime.ts";
import type { Reply } from "../http/types.ts";
import { bookRefusal, type BookingRefusalCode } from "./answers.ts";
import type { BookingDeps } from "./deps.ts";
import type { MisResult } from "./misClient.ts";
import { readBookReply } from "./misReply.ts";
import { refusalFor } from "./transitions.ts";

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

/** First transaction: the attempt is in the journal and the slot is its own, or the answer is known already. */
function claim(deps: BookingDeps, attemptId: string, request: BookRequest): Promise<Claim> {
  return deps.db.em.fork().transactional(async (em) => {
    if (!(await journalBooking(em, attemptId, request))) return answer(await repeat(deps, em, request));
    const refuse = async (code: BookingRefusalCode, reason: string): Promise<Claim> => {
      await endAttempt(em, attemptId, { state: "refused", statusCode: code, reason, httpStatus: null });
      return answer(bookRefusal(code));
    };
    if (!(await claimSlot(em, request.slot_id, attemptId))) {
      const status = await findSlotStatus(em, request.slot_id);
      return refuse(refusalFor(status), `slot is not free: ${status ?? "unknown slot"}`);
    }
    const slot = await findSlotToBook(em, request.slot_id);
    if (!slot?.address) return refuse(18, "no webhook is registered");
    await noteCall(em, attemptId, slot.address);
    return { kind: "claimed", slot, address: slot.address };
  });
}

/** E-25: the same application again. Booked already: the same answer; still on its way, or for another slot: a refusal. */
async function repeat(deps: BookingDeps, em: Database["em"], request: BookRequest): Promise<BookReply> {
  const earlier = await findLiveAttempt(em, request.case_number ?? "");
  const isSame = earlier?.slot_id === request.slot_id && earlier.patient_id === request.patient_id;
  if (!isSame || earlier.state !== "booked" || earlier.book_ext_id === null) return bookRefusal(18);
  const slot = await findSlotToBook(em, request.slot_id);
  return slot ? success(deps, slot, { book_ext_id: earlier.book_ext_id }) : bookRefusal(18);
}

interface Attempt {
  readonly attemptId: string;
  readonly request: BookRequest;
  readonly slot: SlotToBook;
}

/** Second transaction: what the МИС said becomes the state of the Витрина. */
async function settle(deps: BookingDeps, attempt: Attempt, result: MisResult): Promise<BookReply> {
  const end = async (ending: Ending, code: BookingRefusalCode): Promise<BookReply> => {
    await deps.db.em.fork().transactional((em) => endAttempt(em, attempt.attemptId, ending));
    return bookRefusal(code);
  };
  if (result.kind !== "answered") {
    const state = result.kind === "unreachable" ? "released" : "unknown";
    return end({ state, statusCode: 18, reason: result.reason, httpStatus: null }, 18);
  }
  const { httpStatus } = result;
  const read = readBookReply(httpStatus, result.text, deps.profile);
  const unknown = (reason: string): Promise<BookReply> =>
    end({ state: "unknown", statusCode: 18, reason, httpStatus }, 18);
  if (read.kind === "invalid") return unknown(read.reason);
  if (read.kind === "refusal") {
    const code = read.reply.status.status_code;
    return end({ state: "refused", statusCode: code, reason: null, httpStatus }, code);
  }
  if (read.reply.slot_id !== attempt.request.slot_id) return unknown("в ответе другой slot_id");
  const isCommitted = await commit(deps, attempt, read.reply.book_ext_id);
  return isCommitted ? success(deps, attempt.slot, read.reply) : unknown("book_ext_id уже занят, либо слот удалён");
}

async function commit(deps: BookingDeps, { attemptId, request }: Attempt, bookExtId: string): Promise<boolean> {
  const createTs = nowLocal(deps.timeZone, deps.now);
  try {
    return await deps.db.em
      .fork()
      .transactional((em) => commitBooking(em, { attemptId, bookExtId, request, createTs }));
  } catch (error) {
    // The МИС handed out one id twice, at the same moment.
    if (sqlState(error) === "23505") return false;
    throw error;
  }
}

type FromMis = Pick<BookSuccess, "book_ext_id"> &
  Partial<Pick<BookSuccess, "service_id" | "organization_id" | "area_id" | "queue_number">>;

/** The time and length are the slot's own: a МИС that returns UTC must not send the patient at night (E-08). */
function success(deps: BookingDeps, slot: SlotToBook, reply: FromMis): { status: 200; body: EpguBookSuccess } {
  return {
    status: 200,
    body: {
      book_ext_id: reply.book_ext_id,
      slot_id: slot.slot_id,
      visit_time: toOffset(slot.visit_time, deps.timeZone),
      duration: String(slot.duration),
      service_id: reply.service_id ?? null,
      organization_id: reply.organization_id ?? null,
      area_id: reply.area_id ?? null,
      queue_number: reply.queue_number ?? null,
      status: { status_code: 0, status_message: null },
    },
  };
}
