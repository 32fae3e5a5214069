import type { Profile } from "../config.ts";
import type { Dictionaries } from "../nsi/dictionaries.ts";
import type { Subsystem } from "../profile/subsystems.ts";
import { dictionaryIssues, toLint } from "./dictionaryCodes.ts";
import type { Candidate, RawRecord } from "../profile/facts.ts";
import { cut, pointerTo } from "./echo.ts";
import { formatIssues } from "./format.ts";
import type { Issue } from "../profile/issue.ts";
import { idOf, localiseTimes, normalise, type Normalised } from "./normalise.ts";
import { withRemarks } from "./remarks.ts";
import { decimalsOf, type RecordShape } from "./schema.ts";
import { isObject } from "../profile/isObject.ts";

export interface FormatVerdict {
  readonly index: number;
  readonly id: string | null;
  readonly issues: readonly Issue[];
  /** How many more issues there are than `issues` has. */
  readonly unlisted: number;
  readonly lints: readonly string[];
  /** Present when the contract takes the record; it has what else speaks against it (`dictionary-code-unknown`). */
  readonly candidate: Candidate | undefined;
}

export interface FormatContext {
  readonly shape: RecordShape;
  readonly profile: Profile;
  readonly timeZone: string;
  readonly dictionaries: Dictionaries;
}

/** First step of ФЛК: every record of the package is read and judged by the contract, on its own. */
export function checkFormat(
  subsystem: Subsystem,
  records: readonly unknown[],
  context: FormatContext,
): FormatVerdict[] {
  return records.map((raw, index) => checkRecord(subsystem, raw, index, context));
}

function checkRecord(subsystem: Subsystem, given: unknown, index: number, context: FormatContext): FormatVerdict {
  if (!isObject(given)) return refused(index, null, [notAnObject()], []);
  const raw = withTrimmedName(given);
  const isCanonical = subsystem.validate(raw) && hasOwnFieldsOnly(raw, context.shape);
  const spelt = isCanonical ? asItIs(raw) : normalise(raw, context.shape, context.profile);
  const {
    record,
    lints: remarks,
    issues,
    unlisted,
  } = withRemarks(subsystem.name, spelt, context.profile, context.shape.fieldsOf(spelt.record));
  const lints = raw === given || raw["name"] === "" ? remarks : [...remarks, "E-50"];
  // In `strict` a record is told under the id that it came with.
  const id = idOf(issues.length > 0 ? raw : record);
  const isFit = issues.length === 0 && (isCanonical || subsystem.validate(record));
  const isExact = decimalIssues(record, id, context.shape).length === 0;
  if (isFit && id !== null && isExact && isWellFormed(record)) return passed(index, id, record, lints, context);
  const found = [
    ...contractIssues(subsystem, record, id, context.shape),
    ...illFormedIssues(record, id),
    ...decimalIssues(record, id, context.shape),
  ];
  return refused(index, id, [...besides(found, issues), ...found], lints, unlisted);
}

/** E-50: names are compared and kept without blanks around them, so that is how the contract judges them. */
function withTrimmedName(record: RawRecord): RawRecord {
  const { name } = record;
  return typeof name === "string" && name !== name.trim() ? { ...record, name: name.trim() } : record;
}

/** Those of `others` at places where `issues` has nothing: a place is told once. */
function besides(issues: readonly Issue[], others: readonly Issue[]): Issue[] {
  const told = new Set(issues.map(({ pointer }) => pointer));
  return others.filter(({ pointer }) => !told.has(pointer));
}

/** The contract takes it: what is left are codes of dictionaries and times of the region. */
function passed(
  index: number,
  id: string,
  record: RawRecord,
  lints: readonly string[],
  { shape, profile, timeZone, dictionaries }: FormatContext,
): FormatVerdict {
  const fields = shape.fieldsOf(record) ?? new Map<string, never>();
  const unknownCodes = dictionaryIssues(record, id, fields, dictionaries);
  const [refusals, remarks] = profile === "strict" ? [unknownCodes, NONE] : [NONE, unknownCodes.map(toLint)];
  const allLints = remarks.length === 0 ? lints : [...lints, ...remarks];
  const local = localiseTimes(record, fields, timeZone);
  if (local.unstorable.length > 0) {
    const outOfRange = local.unstorable.map((field) => outOfRangeIssue(field, id));
    return refused(index, id, [...refusals, ...outOfRange], allLints);
  }
  const candidate = { index, id, record: local.record, issues: refusals };
  return { index, id, issues: NONE, unlisted: 0, lints: allLints, candidate };
}

const NONE = [] as const;

/** A record that the contract takes as it was written: whatever `normalise` puts right, the contract refuses. */
function asItIs(record: RawRecord): Normalised {
  return { record, lints: NONE, issues: NONE, unlisted: 0 };
}

function hasOwnFieldsOnly(record: RawRecord, shape: RecordShape): boolean {
  const fields = shape.fieldsOf(record);
  return fields !== undefined && Object.keys(record).every((key) => fields.get(key)?.isDropped === false);
}

function refused(
  index: number,
  id: string | null,
  issues: readonly Issue[],
  lints: readonly string[],
  unlisted = 0,
): FormatVerdict {
  return { index, id, issues, unlisted, lints, candidate: undefined };
}

function contractIssues(subsystem: Subsystem, record: RawRecord, id: string | null, shape: RecordShape): Issue[] {
  const issues = violationsOf(subsystem, record, id, shape);
  return shape.fieldsOf(record) ? issues : [...issues, ...besides(issues, commonIssues(subsystem, record, id, shape))];
}

/** Of a record whose type is none: what would be wrong with it as a record of any type. */
function commonIssues(subsystem: Subsystem, record: RawRecord, id: string | null, shape: RecordShape): Issue[] {
  const [first = [], ...others] = shape
    .asEachVariant(record)
    .map((variant) => violationsOf(subsystem, variant, id, shape));
  return first.filter(({ pointer }) => others.every((issues) => issues.some((issue) => issue.pointer === pointer)));
}

function violationsOf({ validate }: Subsystem, record: RawRecord, id: string | null, { tags }: RecordShape): Issue[] {
  return validate(record) ? [] : formatIssues(validate.errors ?? [], id, tags);
}

function isWellFormed(record: RawRecord): boolean {
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (typeof value === "string" && !value.isWellFormed()) return false;
  }
  return true;
}

/** JSON can carry half a surrogate pair, UTF-8 and PostgreSQL cannot. */
function illFormedIssues(record: RawRecord, id: string | null): Issue[] {
  const broken = Object.entries(record).filter(([, value]) => typeof value === "string" && !value.isWellFormed());
  return broken.map(([field]) => ({
    rule: "format",
    pointer: pointerTo(field),
    values: { id: id ?? "", field: cut(field), detail: "строка содержит половину суррогатной пары" },
  }));
}

/** D-52: a number with more decimals than the Витрина keeps would be rounded. JSON Schema's `multipleOf` reckons in binary fractions. */
function decimalIssues(record: RawRecord, id: string | null, shape: RecordShape): Issue[] {
  const fields = shape.fieldsOf(record);
  const limited = fields ? decimalsOf(fields) : [];
  return limited.flatMap(({ name, decimals, example }) => {
    const value = record[name];
    if (typeof value !== "number" || decimalsIn(value) <= decimals) return [];
    const detail = `больше ${decimals} знаков после запятой. Например: ${example}`;
    return [{ rule: "format", pointer: pointerTo(name), values: { id: id ?? "", field: name, detail } }];
  });
}

function decimalsIn(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}

function outOfRangeIssue(field: string, id: string): Issue {
  const detail = `поле [${field}], местное время региона выходит за годы 0001–9999`;
  return { rule: "unstorable-value", pointer: `/${field}`, values: { id, detail } };
}

function notAnObject(): Issue {
  return { rule: "format", pointer: "", values: { id: "", field: "", detail: "запись должна быть объектом" } };
}
