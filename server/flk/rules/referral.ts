import { textOf, type Candidate, type Facts } from "../../profile/facts.ts";
import type { Issue } from "../../profile/issue.ts";
import { isBefore } from "./periods.ts";

/** What is asked of a referral besides its parents. */
export function referralIssues({ id, record }: Candidate, facts: Facts): Issue[] {
  return [...reversedIssues(id, record), ...issuerIssues(id, record, facts)];
}

/** RFL-F7: an open-ended referral has no end. */
function reversedIssues(id: string, record: Candidate["record"]): Issue[] {
  const end = textOf(record, "end_date");
  const reversed = end !== undefined && isBefore(end, textOf(record, "start_date"));
  return reversed ? [{ rule: "referral-reversed", pointer: "/end_date", values: { id } }] : [];
}

/**
 * RFL-F21, AUTH-8: who issues a referral is the МО of the account or one of its departments. Those of ФРМО hang under its OID and
 * need not be in the Витрина, for not every kind of department is loaded (MO-F3); one that is counts wherever it hangs (E-49).
 */
function issuerIssues(id: string, record: Candidate["record"], { owner, ownOids }: Facts): Issue[] {
  const oid = textOf(record, "from_mo_oid") ?? "";
  if (oid === owner || oid.startsWith(`${owner}.`) || ownOids.has(oid)) return [];
  return [{ rule: "referral-issuer-foreign", pointer: "/from_mo_oid", values: { id } }];
}
