import type { BookRequest, CancelRequest } from "@ferkit/contracts";
import type { CaseView } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { readAnswer, type JsonObject } from "../wire/answer.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { succeeded } from "../wire/status.ts";

/** What the suite itself sent; personal fields are masked, the ids are not. */
export function bookRequestOf(exchange: Exchange): BookRequest {
  // The suite wrote this body and validated it against the contract before sending.
  return JSON.parse(exchange.request.body ?? "{}") as BookRequest;
}

export function cancelRequestOf(exchange: Exchange): CancelRequest {
  // As above.
  return JSON.parse(exchange.request.body ?? "{}") as CancelRequest;
}

export function bodyOf(exchange: Exchange | undefined): JsonObject | undefined {
  const answer = readAnswer(exchange);
  return answer.kind === "json" ? answer.value : undefined;
}

/** The booking that issued this book_ext_id. */
export function bookingOf(view: CaseView, bookExtId: string): Exchange | undefined {
  return view.exchanges.find(
    (exchange) =>
      exchange.operation === "book" && succeeded(exchange) && meantBookExtId(bodyOf(exchange)) === bookExtId,
  );
}
