import type { SubsystemName } from "../profile/subsystems.ts";
import type { FormatVerdict } from "./checkFormat.ts";
import type { Candidate } from "../profile/facts.ts";
import type { Issue } from "../profile/issue.ts";
import { pointerTo } from "./echo.ts";

export interface Repeats {
  /** One candidate per id. */
  readonly unique: readonly Candidate[];
  /** Index in the package → issue of a slot that repeats an earlier one (DUP-3). */
  readonly issues: ReadonlyMap<number, Issue>;
  /** Indices of other records that a later one of the same id replaced (E-50): what becomes of that one becomes of the id. */
  readonly replaced: ReadonlySet<number>;
}

/** The same id twice in one package: of slots the first is loaded and the others are errors, of all else the last wins (E-43, E-50). */
export function splitRepeats(name: SubsystemName, verdicts: readonly FormatVerdict[]): Repeats {
  return name === "slot" ? refuseRepeats(verdicts) : keepLast(verdicts);
}

/** A copy that breaks the contract counts: which of the two the МИС means is as unclear as with two good ones (D-35). */
function refuseRepeats(verdicts: readonly FormatVerdict[]): Repeats {
  const seen = new Set<string>();
  const issues = new Map<number, Issue>();
  for (const { id, index } of verdicts.filter(hasOwnId)) {
    if (seen.has(id)) issues.set(index, { rule: "slot-id-duplicate-in-request", pointer: ID, values: { id } });
    seen.add(id);
  }
  const unique = verdicts.flatMap(({ candidate }) => (candidate && !issues.has(candidate.index) ? candidate : []));
  return { unique, issues, replaced: new Set() };
}

const ID = pointerTo("id");

/** An id that is none may be anybody's, and a long one is cut. */
function hasOwnId(verdict: FormatVerdict): verdict is FormatVerdict & { id: string } {
  return verdict.id !== null && verdict.issues.every(({ pointer }) => pointer !== ID);
}

function keepLast(verdicts: readonly FormatVerdict[]): Repeats {
  const candidates = verdicts.flatMap(({ candidate }) => candidate ?? []);
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const replaced = candidates.filter((candidate) => byId.get(candidate.id) !== candidate);
  return { unique: [...byId.values()], issues: new Map(), replaced: new Set(replaced.map(({ index }) => index)) };
}
