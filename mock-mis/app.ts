import type { IncomingHttpHeaders } from "node:http";
import {
  validateBookRefusal,
  validateBookRequest,
  validateCancelRefusal,
  validateCancelRequest,
  type CancelRequest,
} from "@ferkit/contracts";
import type { FaultHooks } from "./faults/fault.ts";
import { isWish, type Wish } from "./prefer.ts";
import type { MisOperation, PrismAnswer, PrismMock } from "./prism.ts";
import type { BookingKey, BookingOutcome, CancelKey, CancelOutcome } from "./reference/outcome.ts";
import type { Reference } from "./reference/reference.ts";
import type { BookRecord } from "./reference/state.ts";
import { bookReply, cancelReply, ensure } from "./reference/reply.ts";
import { isIncompleteVaccination, type BookingRequest } from "./reference/situation.ts";
import { adopt, type ScheduleSource } from "./scheduleSource.ts";
import { findBookingSentinel, findCancelSentinel, type Sentinel } from "./sentinels.ts";
import { emptyAnswer, jsonAnswer, type Answer, type MisReply } from "./transport.ts";

export interface AppParts {
  readonly prism: PrismMock;
  readonly reference: Reference;
  readonly hooks: FaultHooks;
  readonly source: ScheduleSource | undefined;
  /** Hears of every record that was made or cancelled. */
  readonly changed: (record: BookRecord) => void;
  readonly timeZone: string;
  readonly slowMs: number;
}

/** The answer of the МИС to a parsed body (undefined when it could not be parsed). */
export type App = (
  operation: MisOperation,
  body: unknown,
  wish: Wish,
  headers?: IncomingHttpHeaders,
) => Promise<Answer>;

/** Who decides, in this order: the caller's `Prefer`, the contract, a sentinel id, the reference МИС. */
export function createApp(parts: AppParts): App {
  const { hooks, prism, slowMs } = parts;
  return async (operation, body, wish, headers = {}) => {
    const turnedAway = hooks.admit?.(operation, headers);
    if (turnedAway) return turnedAway;
    const received = hooks.receive ? hooks.receive(body, operation) : body;
    const answer =
      operation === "probe" || isWish(wish)
        ? verbatim(await prism.answer(operation, received, wish))
        : await OPERATION[operation](received, parts);
    return hooks.transport ? hooks.transport(answer, { operation, slowMs }) : answer;
  };
}

const OPERATION = {
  book: async (body: unknown, parts: AppParts): Promise<Answer> => {
    const { isRequestValid } = await parts.prism.answer("book", body, {});
    const isUnderstood = (isRequestValid && validateBookRequest(body)) || isIncompleteVaccination(body);
    return isUnderstood ? book(body, parts) : malformed("book", parts);
  },
  cancel: async (body: unknown, parts: AppParts): Promise<Answer> => {
    const { isRequestValid } = await parts.prism.answer("cancel", body, {});
    return isRequestValid && validateCancelRequest(body) ? cancel(body, parts) : malformed("cancel", parts);
  },
};

async function book(request: BookingRequest, parts: AppParts): Promise<Answer> {
  const answer = async (outcome: BookingOutcome) => {
    const example = await parts.prism.example("book", outcome.key);
    return finished("book", 200, bookReply(example, outcome, parts.timeZone), parts);
  };
  const sentinel = findBookingSentinel(request.slot_id);
  if (sentinel) {
    const key = wantedKey(sentinel, { accepted: "booked", refused: "slot_taken" } as const);
    return spoilt(sentinel, await answer(key === "booked" ? parts.reference.accept(request) : { key }), parts);
  }
  if (parts.source) await adopt(parts.source, parts.reference.state, request);
  const outcome = await decided(
    parts,
    (reference) => reference.decideBooking(request),
    (reference, decision) => reference.book(request, decision),
  );
  if (outcome.key === "booked") parts.changed(outcome.record);
  return answer(outcome);
}

async function cancel(request: CancelRequest, parts: AppParts): Promise<Answer> {
  const answer = async (outcome: CancelOutcome) => {
    const example = await parts.prism.example("cancel", outcome.key);
    return finished("cancel", 200, cancelReply(example, outcome, request.book_ext_id, parts.timeZone), parts);
  };
  const sentinel = findCancelSentinel(request.book_ext_id);
  if (sentinel) {
    const key = wantedKey(sentinel, { accepted: "cancelled", refused: "already_cancelled" } as const);
    return spoilt(sentinel, await answer(key === "cancelled" ? { key, record: undefined } : { key }), parts);
  }
  const outcome = await decided(
    parts,
    (reference) => reference.decideCancel(request),
    (reference, decision) => reference.cancel(request, decision),
  );
  if (outcome.key === "cancelled" && outcome.record) parts.changed(outcome.record);
  return answer(outcome);
}

/** Decides and acts in one turn, so that a slot is sold once; a defect may wait between the two. */
async function decided<Decision, Outcome>(
  { reference, hooks }: AppParts,
  decide: (reference: Reference) => Decision,
  act: (reference: Reference, decision: Decision) => Outcome,
): Promise<Outcome> {
  const decision = decide(reference);
  if (hooks.pause) await hooks.pause();
  return act(reference, decision);
}

function wantedKey<Key extends BookingKey | CancelKey>(
  sentinel: Sentinel<Key>,
  keys: Readonly<Record<"accepted" | "refused", Key>>,
): Key {
  return sentinel.kind === "status" ? sentinel.key : keys[sentinel.fault.outcome];
}

function spoilt(sentinel: Sentinel<unknown>, answer: Answer, { slowMs }: AppParts): Answer {
  return sentinel.kind === "transport" ? sentinel.fault.spoil(answer, slowMs) : answer;
}

/** A body that is not JSON or breaks the contract: Prism answers no body with the contract's own refusal. */
async function malformed(operation: "book" | "cancel", parts: AppParts): Promise<Answer> {
  const { status, body } = await parts.prism.answer(operation, undefined, {});
  const validate = operation === "book" ? validateBookRefusal : validateCancelRefusal;
  return finished(operation, status, ensure<MisReply>(validate, body), parts);
}

function finished(operation: MisOperation, status: number, reply: MisReply, { hooks }: AppParts): Answer {
  return jsonAnswer(status, hooks.reply ? hooks.reply(reply, operation) : reply);
}

function verbatim({ status, contentType, body }: PrismAnswer): Answer {
  if (body === undefined) return emptyAnswer(status);
  return { ...jsonAnswer(status, body), headers: { "content-type": contentType } };
}
