import { keepMisLints } from "../db/queries/misLints.ts";
import type { BookingDeps } from "./deps.ts";
import type { MisResult } from "../webhook/misClient.ts";
import { readBookReply } from "../webhook/misReply.ts";
import { inStatement } from "./steps.ts";

/**
 * E-01…E-10: remarks on the reply to a booking, for the developer of the МИС to find. In the background: a reply that needs none
 * costs no statement, and none holds up the answer to ЕПГУ.
 */
export function journalLints(deps: BookingDeps, attemptId: string, result: MisResult): void {
  if (result.kind !== "answered") return;
  const { lints } = readBookReply(result.httpStatus, result.text, deps.profile);
  if (lints.length === 0) return;
  deps.background.run(() => inStatement(deps, (em) => keepMisLints(em, attemptId, lints)));
}
