import type { Exchange } from "../model/exchange.ts";
import { readBody, type JsonObject } from "../wire/answer.ts";

/** What was asked; nothing when the request was broken on purpose. A guess must never throw. */
export function sentFields({ request }: Exchange): JsonObject {
  const body = readBody(Buffer.from(request.body ?? ""));
  return body.kind === "json" ? body.value : {};
}
