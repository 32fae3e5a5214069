import type { ParentLink } from "../../profile/subsystems.ts";
import { textOf, type Candidate, type Facts } from "../../profile/facts.ts";
import type { Issue } from "../../profile/issue.ts";

/** LOAD-2, AUTH-8: what a record hangs under must be there already and, unless anyone's will do, be the caller's. */
export function parentIssues({ id, record }: Candidate, links: readonly ParentLink[], facts: Facts): Issue[] {
  return links.flatMap(({ field, table, scope }): Issue[] => {
    const other = textOf(record, field);
    if (other === undefined) return [];
    const owner = facts.parentOwners.get(table)?.get(other);
    const values = { id, field, other };
    if (owner === undefined) return [{ rule: "parent-missing", pointer: `/${field}`, values }];
    return scope === "own" && owner !== facts.owner ? [{ rule: "parent-foreign", pointer: `/${field}`, values }] : [];
  });
}

/** AUTH-8: an upsert by id must not reach into another МО. */
export function ownerIssues({ id }: Candidate, key: string, facts: Facts): Issue[] {
  const owner = facts.recordOwners.get(id);
  return owner === undefined || owner === facts.owner ? [] : [foreignIssue(id, key)];
}

export function foreignIssue(id: string, key: string): Issue {
  return { rule: "record-foreign", pointer: `/${key}`, values: { id } };
}
