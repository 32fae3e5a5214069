import { actorOf } from "./actors.ts";
import type { BookingDeps } from "./deps.ts";

/** The lint log of Part B: in what spellings a МИС answered. ЕПГУ, who gets the answer, has not written them. */
export function logReplyLints(deps: BookingDeps, operation: "book" | "cancel", lints: readonly string[]): void {
  if (lints.length === 0) return;
  deps.log.warn({ requestId: actorOf(deps).requestId, operation, lints }, "remarks on an answer of a МИС");
}
