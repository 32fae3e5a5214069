import type { SubsystemName } from "../vitrine/subsystems.ts";
import type { Candidate } from "./facts.ts";
import type { Issue } from "./issue.ts";

export interface Repeats {
  /** One candidate per id. */
  readonly unique: readonly Candidate[];
  /** Index in the package → issue of a slot that repeats an earlier one (DUP-3). */
  readonly issues: ReadonlyMap<number, Issue>;
  /** Other records that a later one of the same id replaced (E-50). */
  readonly replaced: boolean;
}

/** The same id twice in one package: of slots the first is loaded and the others are errors, of all else the last wins (E-43, E-50). */
export function splitRepeats(name: SubsystemName, candidates: readonly Candidate[]): Repeats {
  return name === "slot" ? refuseRepeats(candidates) : keepLast(candidates);
}

function refuseRepeats(candidates: readonly Candidate[]): Repeats {
  const seen = new Map<string, Candidate>();
  const issues = new Map<number, Issue>();
  for (const candidate of candidates) {
    const { id, index } = candidate;
    if (seen.has(id)) issues.set(index, { rule: "slot-id-duplicate-in-request", pointer: "/id", values: { id } });
    else seen.set(id, candidate);
  }
  return { unique: [...seen.values()], issues, replaced: false };
}

function keepLast(candidates: readonly Candidate[]): Repeats {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return { unique: [...byId.values()], issues: new Map(), replaced: byId.size < candidates.length };
}
