import { textOf, type Candidate } from "../facts.ts";
import type { Issue } from "../issue.ts";

/** UNP-F5, E-55: only a dismissal may be without an end. */
export function periodIssues({ id, record }: Candidate): Issue[] {
  const end = textOf(record, "end_date");
  if (end === undefined) {
    return record["reason"] === "FIRED" ? [] : [{ rule: "period-end-missing", pointer: "/end_date", values: { id } }];
  }
  return isBefore(end, textOf(record, "beg_date"))
    ? [{ rule: "period-reversed", pointer: "/end_date", values: { id } }]
    : [];
}

/** RFL-F7: an open-ended referral has no end. */
export function referralIssues({ id, record }: Candidate): Issue[] {
  const end = textOf(record, "end_date");
  const reversed = end !== undefined && isBefore(end, textOf(record, "start_date"));
  return reversed ? [{ rule: "referral-reversed", pointer: "/end_date", values: { id } }] : [];
}

/** Local times of one format order as text. */
function isBefore(end: string, start: string | undefined): boolean {
  return start !== undefined && end < start;
}
