import type { Dictionaries } from "../nsi/dictionaries.ts";
import type { Issue } from "../profile/issue.ts";
import { codesOf, type Fields } from "./schema.ts";
import type { RawRecord } from "../profile/facts.ts";

/** An issue of the rule `dictionary-code-unknown`: its text needs the dictionary. */
export interface DictionaryIssue extends Issue {
  readonly values: { readonly id: string; readonly field: string; readonly oid: string; readonly version: string };
}

/**
 * Codes that the dictionary named in the contract (x-nsi) does not have. In `doc` a remark, for the sandbox ships small subsets;
 * in `strict` an error. Of a dictionary that is not there nothing is said.
 */
export function dictionaryIssues(
  record: RawRecord,
  id: string,
  fields: Fields,
  dictionaries: Dictionaries,
): DictionaryIssue[] {
  return codesOf(fields).flatMap(({ name: field, nsi }) => {
    const dictionary = dictionaries.get(nsi);
    const code = record[field];
    if (!dictionary || typeof code !== "string" || dictionary.names.has(code)) return [];
    const { oid, version } = dictionary;
    return [{ rule: "dictionary-code-unknown", pointer: `/${field}`, values: { id, field, oid, version } }];
  });
}

/** The remark for X-Fer-Lint. */
export function toLint({ values }: DictionaryIssue): string {
  return `NSI ${values.oid}`;
}
