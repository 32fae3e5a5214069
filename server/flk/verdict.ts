import { FLK_RULES } from "@ferkit/contracts/flk-rules";
import type { ErrorEnvelope, RecordError, WriteEnvelope } from "@ferkit/contracts";
import { failed, written } from "../profile/envelope.ts";
import type { FormatVerdict } from "./checkFormat.ts";
import { isFormatIssue, messageOf, toRecordError, type Issue } from "../profile/issue.ts";
import { ISSUES_IN_TEXT, ISSUES_PER_ANSWER, ISSUES_PER_RECORD } from "./limits.ts";
import type { Repeats } from "./repeats.ts";

export interface RecordVerdict {
  readonly index: number;
  readonly id: string | null;
  readonly issues: readonly Issue[];
  /** How many more issues there are than `issues` has. */
  readonly unlisted: number;
}

/** What is said of each id, all steps together; of a record that a later one of the package replaced nothing (E-50). */
export function combine(
  verdicts: readonly FormatVerdict[],
  { issues: repeated, replaced }: Repeats,
  refused: ReadonlyMap<number, readonly Issue[]>,
): RecordVerdict[] {
  const standing = verdicts.filter(({ index }) => !replaced.has(index));
  return standing.map((verdict) => {
    const { index, id, issues, unlisted } = verdict;
    const [repeat, others = []] = [repeated.get(index), refused.get(index)];
    if (!repeat && others.length === 0) return verdict;
    return { index, id, unlisted, issues: [...issues, ...(repeat ? [repeat] : []), ...others] };
  });
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
  const loaded = verdicts.filter(({ issues }) => issues.length === 0).map(({ id }) => id);
  const sent = [...new Set(loaded)].filter((id) => id !== null);
  const contactCenter = mirrorsToContactCenter ? sent : null;
  const refused = verdicts.filter(({ issues }) => issues.length > 0);
  if (refused.length === 0) return { status: 200, body: written(sent, contactCenter) };
  const share = Math.max(1, Math.min(ISSUES_PER_RECORD, Math.floor(ISSUES_PER_ANSWER / refused.length)));
  const listed = refused.map((verdict) => withinShare(verdict, share));
  const details = {
    message: requestText(listed),
    errors: listed.flatMap(toErrors),
    sendedGuids: sent,
    contactCenter,
  };
  const hasFormatIssue = refused.some(({ issues }) => issues.some(isFormatIssue));
  return hasFormatIssue ? { status: 400, body: failed(400, details) } : { status: 422, body: failed(422, details) };
}

/** The first issues of a record, and one that says how many it has beyond them. */
function withinShare(verdict: RecordVerdict, share: number): RecordVerdict {
  const { id, issues } = verdict;
  const shown = issues.slice(0, share);
  const more = issues.length - shown.length + verdict.unlisted;
  if (more === 0) return verdict;
  const last: Issue = { rule: "issues-unlisted", pointer: "", values: { id: id ?? "", count: String(more) } };
  return { ...verdict, issues: [...shown, last] };
}

/** E-44: the texts of the issues, joined by a space. */
function requestText(listed: readonly RecordVerdict[]): string {
  // Of every record listed there is an issue, so no more records than issues are told.
  const told = listed.slice(0, ISSUES_IN_TEXT).flatMap(({ id, issues }) => issues.map((issue) => ({ issue, id })));
  const texts = told.slice(0, ISSUES_IN_TEXT).map(({ issue, id }) => requestMessage(issue, id));
  const rest = listed.reduce((sum, { issues }) => sum + issues.length, 0) - texts.length;
  return [...texts, ...(rest > 0 ? [`Остальные ошибки (${rest}) перечислены в errors.`] : [])].join(" ");
}

function toErrors({ index, id, issues }: RecordVerdict): RecordError[] {
  return issues.map((issue) => toRecordError(issue, id, index));
}

/** E-44: a conflict with stored data repeats the id after its text; a defect inside the request does not. */
function requestMessage(issue: Issue, id: string | null): string {
  const isStoredConflict = FLK_RULES[issue.rule].code === "R-330";
  return isStoredConflict ? `${messageOf(issue)} [${id ?? ""}].` : messageOf(issue);
}
