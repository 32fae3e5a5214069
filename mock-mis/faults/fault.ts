import type { ErratumId, RequirementId } from "@ferkit/contracts";
import type { MisOperation } from "../prism.ts";
import type { BookingDecision, CancelDecision } from "../reference/outcome.ts";
import type { BookingSituation, CancelSituation } from "../reference/situation.ts";
import type { Answer, MisReply } from "../transport.ts";

/** One planted defect: the reference МИС with one rule switched. */
export interface Fault<Name extends string = string> extends FaultHooks {
  readonly name: Name;
  readonly title: { readonly ru: string; readonly en: string };
  /** What the defect breaks; a suite that passes this МИС has not checked it. */
  readonly kills: readonly (RequirementId | ErratumId)[];
}

/** Where an МИС can go wrong; a hook left out stays the reference's. */
export interface FaultHooks {
  /** How the parsed body is understood, before the contract judges it. */
  readonly receive?: (body: unknown, operation: MisOperation) => unknown;
  readonly decideBooking?: (situation: BookingSituation) => BookingDecision;
  readonly decideCancel?: (situation: CancelSituation) => CancelDecision;
  /** What becomes of a reply that the contract has already accepted. */
  readonly reply?: (reply: MisReply, operation: MisOperation) => unknown;
  /** What becomes of it on the wire. */
  readonly transport?: (answer: Answer, circumstances: Circumstances) => Answer;
}

export interface Circumstances {
  readonly operation: MisOperation;
  /** How long a slow МИС takes; a test need not wait. */
  readonly slowMs: number;
}

/** Keeps the name's literal type, of which the catalogue of faults is made. */
export function defineFault<const Name extends string>(fault: Fault<Name>): Fault<Name> {
  return fault;
}
