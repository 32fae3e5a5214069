import { FLK_RULES } from "@ferkit/contracts/flk-rules";
import type { RecordError } from "@ferkit/contracts";

export type RuleId = keyof typeof FLK_RULES;

/** Values for the {places} of a rule's template. */
export type Substitutions = Readonly<Record<string, string>>;

/** One thing wrong with one record. */
export interface Issue {
  readonly rule: RuleId;
  /** JSON Pointer to the value within the record, `/visit_time`. */
  readonly pointer: string;
  readonly values: Substitutions;
}

/** Fills the template of the rule; a template that wants a value nobody gave is our own mistake. */
export function messageOf({ rule, values }: Issue): string {
  return FLK_RULES[rule].template.replaceAll(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`rule ${rule} needs {${name}}`);
    return value;
  });
}

/** How the issue looks in `errors`. Codes of the document carry no pointer: their shape is the document's (E-48). */
export function toRecordError(issue: Issue, id: string | null, index: number): RecordError {
  const { code } = FLK_RULES[issue.rule];
  const error = { id, errorMessage: messageOf(issue), errorCode: code };
  return code.startsWith("SBX-") ? { ...error, pointer: `/data/${index}${issue.pointer}` } : error;
}

/** Defects of form make the answer 400, all others 422 (E-43). */
export function isFormatIssue({ rule }: Issue): boolean {
  return FLK_RULES[rule].code.startsWith("SBX-1");
}
