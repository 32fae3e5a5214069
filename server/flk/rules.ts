import type { ParentLink, Subsystem, SubsystemName } from "../profile/subsystems.ts";
import type { Candidate, Facts } from "../profile/facts.ts";
import type { Issue } from "../profile/issue.ts";
import { bookIssues, bookSlotConflicts } from "./rules/book.ts";
import { moIssues, moNameConflicts } from "./rules/mo.ts";
import { ownerIssues, parentIssues } from "./rules/parents.ts";
import { periodIssues } from "./rules/periods.ts";
import { referralIssues } from "./rules/referral.ts";
import { slotTimeConflicts } from "./rules/slot.ts";

type RecordRule = (candidate: Candidate, facts: Facts) => Issue[];
/** Looks at all records at once; id → issue. */
type PackageRule = (candidates: readonly Candidate[], facts: Facts) => ReadonlyMap<string, Issue>;

const noRecordRule: RecordRule = () => [];
const noPackageRule: PackageRule = () => new Map();

const RECORD_RULES = {
  mo: moIssues,
  resource: noRecordRule,
  service: noRecordRule,
  slot: noRecordRule,
  book: bookIssues,
  referral: referralIssues,
  unaccessable_period: periodIssues,
  profilecode_resource: noRecordRule,
} satisfies Record<SubsystemName, RecordRule>;

const PACKAGE_RULES = {
  mo: moNameConflicts,
  resource: noPackageRule,
  service: noPackageRule,
  slot: slotTimeConflicts,
  book: bookSlotConflicts,
  referral: noPackageRule,
  unaccessable_period: noPackageRule,
  profilecode_resource: noPackageRule,
} satisfies Record<SubsystemName, PackageRule>;

/** All issues that the logic of the Витрина finds; index in the package → issues. */
export function logicIssues(
  { name, key, parents }: Subsystem,
  candidates: readonly Candidate[],
  facts: Facts,
): ReadonlyMap<number, readonly Issue[]> {
  const issues = new Map(
    candidates.map((candidate) => [candidate.index, recordIssues(name, key, parents, candidate, facts)]),
  );
  // Uniqueness is judged among the records that are otherwise fit: one that is refused anyway takes nobody's place.
  const fit = candidates.filter(({ index }) => issues.get(index)?.length === 0);
  const conflicts = PACKAGE_RULES[name](fit, facts);
  for (const { index, id } of fit) {
    const conflict = conflicts.get(id);
    if (conflict) issues.set(index, [conflict]);
  }
  return issues;
}

function recordIssues(
  name: SubsystemName,
  key: string,
  parents: readonly ParentLink[],
  candidate: Candidate,
  facts: Facts,
): readonly Issue[] {
  return [
    ...candidate.issues,
    ...ownerIssues(candidate, key, facts),
    ...parentIssues(candidate, parents, facts),
    ...RECORD_RULES[name](candidate, facts),
  ];
}
