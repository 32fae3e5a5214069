import { parseDocument } from "yaml";
import type { BaselineEntry } from "../model/baseline.ts";
import { isObject, type JsonObject } from "../wire/answer.ts";

export interface BaselineProblem {
  /** JSON Pointer into the file. */
  readonly pointer: string;
  readonly message: string;
}

export type BaselineReading =
  | { readonly kind: "read"; readonly entries: readonly BaselineEntry[] }
  | { readonly kind: "bad"; readonly problems: readonly BaselineProblem[] };

const KEYS = ["case", "check", "reason", "expires"];

/** `{known: [{case, check, reason, expires}]}` in YAML or JSON. Whether the ids exist is seen when it is applied. */
export function readBaseline(source: string): BaselineReading {
  const document = parseDocument(source.replace(/^\ufeff/, ""));
  if (document.errors.length > 0) return bad(document.errors.map(({ message }) => ({ pointer: "", message })));
  const root: unknown = document.toJS();
  const known = isObject(root) ? root["known"] : undefined;
  if (!Array.isArray(known))
    return bad([{ pointer: "/known", message: "must be a list of {case, check, reason, expires}" }]);
  const problems: BaselineProblem[] = [];
  const entries = known.flatMap((item: unknown, index) => entryOf(item, `/known/${index}`, problems));
  return problems.length > 0 ? bad(problems) : { kind: "read", entries };
}

function bad(problems: readonly BaselineProblem[]): BaselineReading {
  return { kind: "bad", problems };
}

function entryOf(item: unknown, pointer: string, problems: BaselineProblem[]): BaselineEntry[] {
  if (!isObject(item)) {
    problems.push({ pointer, message: "must be an object" });
    return [];
  }
  const before = problems.length;
  for (const key of Object.keys(item))
    if (!KEYS.includes(key))
      problems.push({ pointer: `${pointer}/${key}`, message: `unknown key, expected ${KEYS.join(", ")}` });
  const [caseId, check, reason] = ["case", "check", "reason"].map((key) => wordOf(item, key, pointer, problems));
  if (caseId === undefined && check === undefined)
    problems.push({ pointer, message: "names neither a case nor a check" });
  if (reason === undefined)
    problems.push({ pointer: `${pointer}/reason`, message: "is missing: why is this failure put up with?" });
  const expires = wordOf(item, "expires", pointer, problems);
  if (expires === undefined || !isDay(expires))
    problems.push({ pointer: `${pointer}/expires`, message: "must be a day, YYYY-MM-DD" });
  if (problems.length > before || reason === undefined || expires === undefined) return [];
  return [
    { ...(caseId === undefined ? {} : { case: caseId }), ...(check === undefined ? {} : { check }), reason, expires },
  ];
}

function wordOf(item: JsonObject, key: string, pointer: string, problems: BaselineProblem[]): string | undefined {
  const value = item[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  problems.push({ pointer: `${pointer}/${key}`, message: "must be a string" });
  return undefined;
}

/** A day of the calendar: 30 February is none. */
function isDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
