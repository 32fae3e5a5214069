// What became of a call to a МИС: plain data without anything of a person, so that it may wait in a file until it is written down.
import type { Actor } from "../db/queries/actor.ts";
import type { Ending } from "../db/queries/attempt/end.ts";
import type { BookOutcome, CancelOutcome } from "./outcomes.ts";

interface Common {
  readonly attemptId: string;
  readonly actor: Actor;
  /** Errata that the reply came under. */
  readonly remarks: readonly string[];
}

export interface BookingSettlement extends Common {
  readonly operation: "book";
  readonly outcome: BookOutcome;
  /** ЕПГУ has been answered 18, or will never be answered. */
  readonly isLate: boolean;
}

export interface CancelSettlement extends Common {
  readonly operation: "cancel";
  readonly bookExtId: string;
  readonly outcome: CancelOutcome;
  /** A refusal ends it; otherwise it is sent again, for 18 is the code of a passing failure too. */
  readonly isDefinite: boolean;
  /** Nothing can arrive any more, though nothing has. */
  readonly isOver: boolean;
  readonly isLate: boolean;
}

export type Settlement = BookingSettlement | CancelSettlement;

/** Of an attempt for which nobody was asked: whatever of it is in the journal ends, and its claim is released. */
export function neverAsked(attemptId: string, actor: Actor, reason: string): BookingSettlement {
  const ending: Ending = { state: "released", statusCode: 18, reason, httpStatus: null };
  return { operation: "book", attemptId, actor, remarks: [], outcome: { kind: "end", ending }, isLate: true };
}
