import type { IncomingHttpHeaders } from "node:http";
import type { Bilingual, ErratumId, RequirementId } from "@ferkit/contracts";
import type { MisOperation } from "../prism.ts";
import type { BookingDecision, CancelDecision } from "../reference/outcome.ts";
import type { BookingSituation, CancelSituation } from "../reference/situation.ts";
import type { BookRecord, State } from "../reference/state.ts";
import type { Answer, MisReply } from "../transport.ts";
import type { World } from "../world.ts";

/** MUST: the suite has to fail such an МИС; SHOULD: at least to warn (requirements, part B). */
export type FaultLevel = "MUST" | "SHOULD";

/** One planted defect: the reference МИС with one rule switched. */
export interface Fault extends FaultHooks {
  readonly name: string;
  readonly title: Bilingual;
  /** What the defect breaks; a suite that passes this МИС has not checked it. */
  readonly kills: readonly LedgerId[];
  readonly level: FaultLevel;
  /** It is a matter of time: whoever looks for it shortens the limits and tells the МИС what «slow» means. */
  readonly timed?: true;
}

export type LedgerId = RequirementId | ErratumId;

/** Where an МИС can go its own way; a hook left out stays the reference's. */
export interface FaultHooks {
  /** Answers before the body is looked at, or lets the request in. */
  readonly admit?: (operation: MisOperation, headers: IncomingHttpHeaders) => Answer | undefined;
  /** How the parsed body is understood, before the contract judges it; undefined stands for what cannot be parsed. */
  readonly receive?: (body: unknown, operation: MisOperation) => unknown;
  readonly decideBooking?: (situation: BookingSituation) => BookingDecision;
  readonly decideCancel?: (situation: CancelSituation) => CancelDecision;
  /** What passes between the decision and its execution: other requests come in meanwhile. */
  readonly pause?: () => Promise<void>;
  /** What a new record does to the schedule. */
  readonly insert?: (state: State, record: BookRecord) => void;
  /** What the cancel of a record undoes. */
  readonly release?: (state: State, record: BookRecord) => void;
  /** Whoever comes with a name and a birthdate is entered into the register. */
  readonly trustsRequestPatients?: boolean;
  /** What becomes of a reply that the contract has already accepted. */
  readonly reply?: (reply: MisReply, operation: MisOperation) => unknown;
  /** What becomes of it on the wire. */
  readonly transport?: (answer: Answer, circumstances: Circumstances) => Answer;
  /** Hooks with a memory: made anew for every МИС, on top of the others. */
  readonly fresh?: (world: World) => FaultHooks;
}

export interface Circumstances {
  readonly operation: MisOperation;
  /** How long a slow МИС takes; a test need not wait. */
  readonly slowMs: number;
}

/** Makes one defect, or one variant, of what is said of it. */
export type Planting<Planted = Fault> = (
  name: string,
  ru: string,
  en: string,
  ledger: readonly LedgerId[],
  hooks: FaultHooks,
) => Planted;

export const must: Planting = (name, ru, en, kills, hooks) => ({
  name,
  title: { ru, en },
  kills,
  level: "MUST",
  ...hooks,
});
export const should: Planting = (...planted) => ({ ...must(...planted), level: "SHOULD" });

/** What concerns the same passages and is done by the same hook: a row each, with its title in Russian and English. */
export function alike<Planted, Particular>(
  plant: Planting<Planted>,
  ledger: readonly LedgerId[],
  hooks: (particular: Particular) => FaultHooks,
  rows: readonly (readonly [name: string, ru: string, en: string, particular: NoInfer<Particular>])[],
): Planted[] {
  return rows.map(([name, ru, en, particular]) => plant(name, ru, en, ledger, hooks(particular)));
}
