import type { Candidate, Facts } from "../../profile/facts.ts";
import { slotTimeKey } from "../../profile/slotTime.ts";
import { findKeyConflicts } from "../keyConflicts.ts";
import type { Issue } from "../../profile/issue.ts";

/** DUP-5, DUP-6: a resource has one slot at a time, whatever its status (E-50). */
export function slotTimeConflicts(candidates: readonly Candidate[], facts: Facts): ReadonlyMap<string, Issue> {
  const keyed = candidates.map(({ id, record }) => ({ id, key: slotTimeKey(record) }));
  const conflicts = findKeyConflicts(keyed, facts.slotTimes);
  return new Map(
    [...conflicts].map(([id, other]) => [
      id,
      { rule: "slot-time-duplicate", pointer: "/visit_time", values: { id, other } },
    ]),
  );
}
