import type { CaseView } from "./model/case.ts";
import { isObject } from "./wire/answer.ts";
import { escapePointer } from "./wire/scan.ts";

/** A twin that differs in more than its case says proves nothing: that is a bug of the suite, not of the МИС. */
export function twinProblems(view: CaseView): string[] {
  const { twin } = view.case;
  const negative = twin && view.step(twin.negative);
  const positive = twin && view.step(twin.positive);
  if (!negative || !positive) return [];
  const differences = differencesOf(parse(negative.request.body), parse(positive.request.body), "");
  const allowedIn = [...twin.differsIn, ...(twin.mayDifferIn ?? [])];
  const strange = differences.filter(
    (pointer) => pointer !== CORRELATION && !allowedIn.some((allowed) => covers(allowed, pointer)),
  );
  const absent = twin.differsIn.filter(
    (allowed) => allowed !== OPTIONAL_DIFFERENCE && !differences.some((pointer) => covers(allowed, pointer)),
  );
  return [
    ...strange.map((pointer) => `the twin of "${twin.negative}" also differs in ${pointer}`),
    ...absent.map((pointer) => `the twin of "${twin.negative}" does not differ in ${pointer}`),
  ];
}

/** The number of the application on ЕПГУ: each request is an application of its own. */
const CORRELATION = "/case_number";
/** A known person may have no former ids either. */
const OPTIONAL_DIFFERENCE = "/patient_data_rrp/united_guids";

function parse(body: string | null): unknown {
  try {
    return body === null ? null : JSON.parse(body);
  } catch {
    return body;
  }
}

function covers(allowed: string, pointer: string): boolean {
  return pointer === allowed || pointer.startsWith(`${allowed}/`);
}

export function differencesOf(a: unknown, b: unknown, pointer: string): string[] {
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => differencesOf(a[key], b[key], `${pointer}/${escapePointer(key)}`));
  }
  return JSON.stringify(a) === JSON.stringify(b) ? [] : [pointer];
}
