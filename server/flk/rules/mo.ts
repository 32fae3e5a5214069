import { textOf, type Candidate, type Facts } from "../../profile/facts.ts";
import { findKeyConflicts } from "../keyConflicts.ts";
import type { Issue } from "../../profile/issue.ts";

/**
 * AUTH-3: the account is the МО, so it uploads departments of that МО only. AUTH-8: their OID is not that of another МО that has an
 * account, or that МО could not register a webhook for it; an OID without an account is taken (E-49).
 */
export function moIssues({ id, record }: Candidate, facts: Facts): Issue[] {
  if (record["parent_id"] !== facts.owner)
    return [{ rule: "mo-parent-foreign", pointer: "/parent_id", values: { id } }];
  if (!facts.foreignOids.has(textOf(record, "branch_oid") ?? "")) return [];
  return [{ rule: "mo-branch-foreign", pointer: "/branch_oid", values: { id } }];
}

/** DUP-1, DUP-2: one name, one department in the whole Витрина; they come without blanks around them (E-50). */
export function moNameConflicts(candidates: readonly Candidate[], facts: Facts): ReadonlyMap<string, Issue> {
  const keyed = candidates.map(({ id, record }) => ({ id, key: textOf(record, "name") ?? "" }));
  const conflicts = findKeyConflicts(keyed, facts.moNames);
  return new Map(
    [...conflicts].map(([id, other]) => [id, { rule: "mo-name-duplicate", pointer: "/name", values: { id, other } }]),
  );
}
