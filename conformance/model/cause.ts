import type { Text } from "./text.ts";

/** A likely cause of a finding: what the answers show, not what was demanded. Said beside verdicts, never in their place. */
export interface Cause {
  /** Name of the file in `hints/` that knows it. */
  readonly id: string;
  readonly message: Text;
  /** Where it was seen, first exchange first. */
  readonly exchanges: readonly string[];
  /** JSON Pointer into the body of the answer; absent when the whole answer shows it. */
  readonly pointer?: string;
  /** What stood there. */
  readonly evidence: string;
  /** Ids of the checks whose findings in these exchanges it explains. */
  readonly checks: readonly string[];
}
