import type { ErratumId, RequirementId } from "@ferkit/contracts";
import type { Exchange } from "./exchange.ts";
import type { CaseFacts, Facts, SlotFact } from "./facts.ts";
import type { Need } from "./needs.ts";
import type { Steps } from "./steps.ts";
import type { Text } from "./text.ts";
import type { Verdict } from "./verdict.ts";

export type Level = "MUST" | "SHOULD" | "MAY";

/** Where in the raw answer the thing stands, with the bytes around it. */
export interface ByteEvidence {
  readonly offset: number;
  readonly length: number;
  /** Bytes from `from`, in hex, separated by spaces. */
  readonly from: number;
  readonly hex: string;
  readonly text: string;
}

export interface CodePoint {
  readonly char: string;
  readonly code: string;
  readonly name: string;
  readonly instead_of: string;
}

export interface Evidence {
  readonly exchange: string | null;
  /** The exchange beside which this one means something: the twin of a refusal. */
  readonly compared_with?: string;
  /** JSON Pointer into the body of the answer. */
  readonly pointer?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly bytes?: ByteEvidence;
  readonly code_point?: CodePoint;
}

/** What one check saw in one exchange. */
export interface Finding {
  readonly verdict: Verdict;
  readonly message: Text;
  readonly evidence: Evidence;
  readonly hint?: Text;
  /** Replaces the erratum of the check; null where it has nothing to do with it. */
  readonly erratum?: ErratumId | null;
  /** Replaces the requirements of the check where they depend on the operation. */
  readonly requirements?: readonly RequirementId[];
  /** A spelling the document prints somewhere: warn in `doc`, fail in `strict`. */
  readonly variant?: true;
}

/** Of a judge: one finding, several, or none. */
export type Findings = Finding | readonly Finding[];

export interface Check {
  readonly id: string;
  readonly title: Text;
  readonly requirements: readonly RequirementId[];
  readonly erratum?: ErratumId;
  readonly judge: (view: CaseView) => Findings;
}

export interface CaseView {
  readonly case: Case;
  readonly facts: Facts;
  readonly own: CaseFacts;
  /** All exchanges of the case, clean-up included, in the order of sending. */
  readonly exchanges: readonly Exchange[];
  /** The last attempt of a step, or undefined when the step was never reached. */
  readonly step: (name: string) => Exchange | undefined;
  readonly slot: (id: unknown) => SlotFact | undefined;
}

/**
 * The twin of a negative step: the same request but for `differsIn` (JSON Pointers; `case_number` is a correlation id and
 * may always differ), which must succeed; otherwise the refusal proves nothing.
 */
export interface Twin {
  readonly negative: string;
  readonly positive: string;
  readonly differsIn: readonly string[];
  /** Fields that go with the difference: another patient has another name and, perhaps, another phone. */
  readonly mayDifferIn?: readonly string[];
}

export interface Case {
  readonly id: string;
  readonly title: Text;
  /** What is done, step by step, in words for a МИС developer; names the steps. */
  readonly story: Text;
  readonly level: Level;
  readonly requirements: readonly RequirementId[];
  /** In the order of the search: a need may look at the records of those before it. */
  readonly needs: readonly Need[];
  readonly run: (steps: Steps) => Promise<void>;
  /** Dozens of requests one after the other: begun first where cases run side by side. */
  readonly long?: true;
  /**
   * Judged by the uploads that were observed (`facts.uploads`), and never run: `hold` lends its records to the one booking that is
   * left standing, and owns its exchanges.
   */
  readonly watch?: "hold" | "observe";
  readonly checks: readonly Check[];
  readonly twin?: Twin;
}

export interface CheckResult {
  readonly id: string;
  readonly title: Text;
  readonly verdict: Verdict;
  readonly requirements: readonly RequirementId[];
  readonly erratum: ErratumId | null;
  readonly message: Text;
  readonly hint: Text | null;
  readonly evidence: Evidence;
}

export interface CaseResult {
  readonly id: string;
  readonly title: Text;
  readonly story: Text;
  readonly verdict: Verdict;
  readonly level: Level;
  readonly requirements: readonly RequirementId[];
  readonly checks: readonly CheckResult[];
}
