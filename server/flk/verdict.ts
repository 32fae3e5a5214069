import { FLK_RULES } from "@ferkit/contracts/flk-rules";
import type { ErrorEnvelope, RecordError, WriteEnvelope } from "@ferkit/contracts";
import { failed, written } from "../http/envelope.ts";
import { isFormatIssue, messageOf, toRecordError, type Issue } from "./issue.ts";

export interface RecordVerdict {
  readonly index: number;
  readonly id: string | null;
  readonly issues: readonly Issue[];
}

export type UploadReply =
  | { status: 200; body: WriteEnvelope }
  | { status: 400; body: ErrorEnvelope & { statusCode: 400 } }
  | { status: 422; body: ErrorEnvelope & { statusCode: 422 } };

/**
 * One answer for a package: records without errors are loaded and listed, the others explained (ENV-4, ENV-5, E-43).
 * 400 if any record breaks the contract, else 422 if any breaks the logic.
 */
export function replyFor(verdicts: readonly RecordVerdict[], mirrorsToContactCenter: boolean): UploadReply {
  const sent = [...new Set(verdicts.flatMap(({ id, issues }) => (issues.length === 0 && id !== null ? [id] : [])))];
  const contactCenter = mirrorsToContactCenter ? sent : null;
  const refused = verdicts.filter(({ issues }) => issues.length > 0);
  if (refused.length === 0) return { status: 200, body: written(sent, contactCenter) };
  const details = {
    message: refused.flatMap(({ id, issues }) => issues.map((issue) => requestMessage(issue, id))).join(" "),
    errors: refused.flatMap(toErrors),
    sendedGuids: sent,
    contactCenter,
  };
  const hasFormatIssue = refused.some(({ issues }) => issues.some(isFormatIssue));
  return hasFormatIssue ? { status: 400, body: failed(400, details) } : { status: 422, body: failed(422, details) };
}

function toErrors({ index, id, issues }: RecordVerdict): RecordError[] {
  return issues.map((issue) => toRecordError(issue, id, index));
}

/** E-44: a conflict with stored data repeats the id after its text; a defect inside the request does not. */
function requestMessage(issue: Issue, id: string | null): string {
  const isStoredConflict = FLK_RULES[issue.rule].code === "R-330";
  return isStoredConflict ? `${messageOf(issue)} [${id ?? ""}].` : messageOf(issue);
}
