import { keepMisLints } from "../db/queries/attempt/end.ts";
import { actorOf, byItself } from "./actors.ts";
import type { BookingDeps } from "./deps.ts";
import { inStep } from "./steps.ts";

interface Answered {
  readonly operation: "book" | "cancel";
  readonly attemptId: string;
}

/**
 * E-01…E-10: the spellings in which a МИС answered, into the lint log (Part B) and into the journal, for its developer to find. In
 * the background: a reply without remarks costs no statement, and remarks do not delay the answer to ЕПГУ. They are the gateway's
 * own: ЕПГУ has not written the reply.
 */
export function keepRemarks(deps: BookingDeps, { operation, attemptId }: Answered, remarks: readonly string[]): void {
  if (remarks.length === 0) return;
  const { requestId } = actorOf(deps);
  deps.log.warn({ requestId, operation, lints: remarks }, "remarks on an answer of a МИС");
  deps.background.run(() => inStep(byItself(deps), (em) => keepMisLints(em, attemptId, remarks)));
}
