import type { BookRequest, CancelRequest } from "@ferkit/contracts";
import type { CaseView } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { isObject, readAnswer, type JsonObject } from "../wire/answer.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { succeeded } from "../wire/status.ts";

/**
 * What the suite itself sent, validated against the contract unless it was broken on purpose; personal fields are masked,
 * the ids are not.
 */
export function bookRequestOf(exchange: Exchange): Partial<BookRequest> {
  return sentBody(exchange);
}

export function cancelRequestOf(exchange: Exchange): Partial<CancelRequest> {
  return sentBody(exchange);
}

function sentBody({ request, malformed }: Exchange): object {
  try {
    const body: unknown = JSON.parse(request.body ?? "{}");
    return isObject(body) ? body : {};
  } catch (error) {
    if (malformed) return {};
    throw error;
  }
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
