import { textOf, type Candidate } from "../../profile/facts.ts";
import type { Issue } from "../../profile/issue.ts";

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

/** Local times of one format order as text. */
export function isBefore(end: string, start: string | undefined): boolean {
  return start !== undefined && end < start;
}
