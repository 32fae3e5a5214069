import { textOf, type Candidate, type Facts } from "../../profile/facts.ts";
import { findKeyConflicts } from "../keyConflicts.ts";
import type { Issue } from "../../profile/issue.ts";

/** AUTH-3: the account is the МО, so it uploads departments of that МО only. */
export function moParentIssues({ id, record }: Candidate, facts: Facts): Issue[] {
  if (record["parent_id"] === facts.owner) return [];
  return [{ rule: "mo-parent-foreign", pointer: "/parent_id", values: { id } }];
}

/** DUP-1, DUP-2: one name, one department in the whole Витрина; they come without blanks around them (E-50). */
export function moNameConflicts(candidates: readonly Candidate[], facts: Facts): ReadonlyMap<string, Issue> {
  const keyed = candidates.map(({ id, record }) => ({ id, key: textOf(record, "name") ?? "" }));
  const conflicts = findKeyConflicts(keyed, facts.moNames);
  return new Map(
    [...conflicts].map(([id, other]) => [id, { rule: "mo-name-duplicate", pointer: "/name", values: { id, other } }]),
  );
}
