import { faultsOf, type Violation } from "../profile/violations.ts";
import type { Issue } from "../profile/issue.ts";

/** Violations of the contract as issues, one per place; `tags`: the types that the record could have. */
export function formatIssues(violations: readonly Violation[], id: string | null, tags: readonly unknown[]): Issue[] {
  return faultsOf(violations, tags).map(({ pointer, detail }) => ({
    rule: "format",
    pointer,
    values: { id: id ?? "", field: pointer.slice(1), detail },
  }));
}
