// What the result of a call means for its attempt: each reply is read once, here, into an outcome and the remarks on it.
import type { BookRequest, BookSuccess, CancelRequest } from "@ferkit/contracts";
import type { Profile } from "../config.ts";
import type { MisDetails } from "../db/queries/attempt/commitBooking.ts";
import type { Ending } from "../db/queries/attempt/end.ts";
import type { SlotToBook } from "../db/queries/slotToBook.ts";
import { toLocal } from "../profile/localTime.ts";
import type { MisResult } from "../webhook/misClient.ts";
import { readBookReply, readCancelReply } from "../webhook/misReply.ts";

export interface Reading<Outcome> {
  readonly outcome: Outcome;
  /** Errata and decisions that the reply came under, for the log and the journal. */
  readonly remarks: readonly string[];
}

interface Ended {
  readonly kind: "end";
  readonly ending: Ending;
}

export type BookOutcome =
  | { readonly kind: "success"; readonly bookExtId: string; readonly answer: Required<MisDetails> }
  /** The МИС may have made this record, and ЕПГУ cannot be given it. */
  | { readonly kind: "stray"; readonly bookExtId: string; readonly reason: string }
  | Ended;

/** 0 and 1 both say that the record is no more. */
export type CancelOutcome = { readonly kind: "cancelled"; readonly code: 0 | 1 } | Ended;

/** What was asked of a МИС, and of which slot. */
export interface AskedBooking {
  readonly request: BookRequest;
  readonly slot: Pick<SlotToBook, "visit_time" | "duration">;
}

export function readBookResult(
  result: MisResult,
  { request, slot }: AskedBooking,
  { profile, timeZone }: { readonly profile: Profile; readonly timeZone: string },
): Reading<BookOutcome> {
  if (result.kind !== "answered") return { outcome: withoutAnswer(result), remarks: [] };
  const { httpStatus } = result;
  const { lints, ...read } = readBookReply(httpStatus, result.text, profile);
  const hears = (outcome: BookOutcome, remarks = lints): Reading<BookOutcome> => ({ outcome, remarks });
  if (read.kind === "refusal") {
    return hears(end({ state: "refused", statusCode: read.reply.status.status_code, reason: null, httpStatus }));
  }
  if (read.kind === "invalid") {
    const { reason, bookExtId } = read;
    return hears(bookExtId === null ? unknown(reason, httpStatus) : { kind: "stray", bookExtId, reason });
  }
  const { reply } = read;
  if (reply.slot_id !== request.slot_id)
    return hears({ kind: "stray", bookExtId: reply.book_ext_id, reason: "в ответе другой slot_id" });
  const booked: BookOutcome = { kind: "success", bookExtId: reply.book_ext_id, answer: misDetails(reply) };
  return hears(booked, [...lints, ...otherVisit(reply, slot, timeZone)]);
}

/** The patient goes by the slot's own time (E-08); that the МИС has another one in mind is for its developer to find. */
function otherVisit(reply: BookSuccess, slot: AskedBooking["slot"], timeZone: string): string[] {
  return [
    ...(toLocal(reply.visit_time, timeZone) === slot.visit_time ? [] : ["D-82"]),
    ...(Number(reply.duration) === slot.duration ? [] : ["D-83"]),
  ];
}

export function readCancelResult(result: MisResult, request: CancelRequest, profile: Profile): Reading<CancelOutcome> {
  if (result.kind !== "answered") return { outcome: withoutAnswer(result), remarks: [] };
  const { httpStatus } = result;
  const { lints: remarks, ...read } = readCancelReply(httpStatus, result.text, profile);
  const hears = (outcome: CancelOutcome): Reading<CancelOutcome> => ({ outcome, remarks });
  if (read.kind === "invalid") return hears(unknown(read.reason, httpStatus));
  if (read.kind === "refusal") {
    return hears(
      read.reply.status.status_code === 1
        ? { kind: "cancelled", code: 1 }
        : end({ state: "refused", statusCode: 18, reason: null, httpStatus }),
    );
  }
  return hears(
    read.reply.book_ext_id === request.book_ext_id
      ? { kind: "cancelled", code: 0 }
      : unknown("в ответе другой book_ext_id", httpStatus),
  );
}

/** A request that never left has changed nothing; of any other the end is not known (E-25). */
function withoutAnswer(result: Exclude<MisResult, { kind: "answered" }>): Ended {
  const { reason } = result;
  if (result.kind === "unreachable") return end({ state: "released", statusCode: 18, reason, httpStatus: null });
  return unknown(reason, result.kind === "lost" ? (result.httpStatus ?? null) : null);
}

function unknown(reason: string, httpStatus: number | null): Ended {
  return end({ state: "unknown", statusCode: 18, reason, httpStatus });
}

function end(ending: Ending): Ended {
  return { kind: "end", ending };
}

/** The fields that the МИС alone knows. */
export function misDetails({ service_id, organization_id, area_id, queue_number }: MisDetails): Required<MisDetails> {
  return {
    service_id: service_id ?? null,
    organization_id: organization_id ?? null,
    area_id: area_id ?? null,
    queue_number: queue_number ?? null,
  };
}
