import { GUID_PATTERN } from "@ferkit/contracts/patterns";
import type { Profile } from "../config.ts";
import { droppedKey } from "./droppedKeys.ts";
import { cut, pointerTo } from "./echo.ts";
import type { RawRecord } from "../profile/facts.ts";
import type { Issue } from "../profile/issue.ts";
import { ISSUES_PER_RECORD } from "./limits.ts";
import { isStorable, toLocal } from "../profile/localTime.ts";
import { timestampsOf, type Field, type FieldKind, type Fields, type RecordShape } from "./schema.ts";

export interface Normalised {
  readonly record: RawRecord;
  /** Remarks for X-Fer-Lint. */
  readonly lints: readonly string[];
  /** In `strict`, what `doc` would have put right. */
  readonly issues: readonly Issue[];
  /** How many more issues there are than `issues` has: a record may have any number of unknown fields. */
  readonly unlisted: number;
}

/** A value in canonical spelling and the erratum that allowed the variant. */
export interface Canonical {
  readonly value: unknown;
  readonly erratum: string;
}

/** Spellings that some passage of the document prints; anything else is left for the validator to refuse. */
const VARIANTS = {
  guid: (value) => {
    if (typeof value !== "string") return undefined;
    const trimmed = value.trim();
    const canonical = trimmed.toLowerCase();
    if (!GUID_PATTERN.test(canonical)) return undefined;
    return { value: canonical, erratum: trimmed === value ? "E-10" : "E-11" };
  },
  id: (value) => (typeof value === "string" ? { value: value.trim(), erratum: "E-11" } : undefined),
  timestamp: (value) => (typeof value === "string" ? printedTimestamp(value) : undefined),
  integer: (value) =>
    typeof value === "string" && /^\d{1,9}$/.test(value) ? { value: Number(value), erratum: "E-07" } : undefined,
  list: (value) =>
    typeof value === "string" && /\s/.test(value)
      ? {
          value: value
            .split(",")
            .map((item) => item.trim())
            .join(","),
          erratum: "E-57",
        }
      : undefined,
  other: () => undefined,
} satisfies Record<FieldKind, (value: unknown) => Canonical | undefined>;

const DATE_LENGTH = "YYYY-MM-DD".length;

/** E-09: `20.10.2023 08:00:00` and `2023-10-01 09:00:00` are both in the examples. */
function printedTimestamp(value: string): Canonical | undefined {
  if (value[DATE_LENGTH] !== " ") return undefined;
  const dotted = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)$/.exec(value);
  if (dotted) return { value: `${dotted[3]}-${dotted[2]}-${dotted[1]}T${dotted[4]}`, erratum: "E-09" };
  const spaced = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(value);
  return spaced ? { value: `${spaced[1]}T${spaced[2]}`, erratum: "E-09" } : undefined;
}

/** E-10, E-11: a GUID as it should have been written, wherever it stands; undefined for anything else. */
export function canonicalGuid(value: unknown): { readonly value: string; readonly erratum: string } | undefined {
  return VARIANTS.guid(value);
}

/** E-21: all digits alike, as in the live data, aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa, stand for nothing. */
export function isPlaceholder(id: string): boolean {
  return /^([0-9a-f])\1{7}(-\1{4}){3}-\1{12}$/.test(id);
}

/** E-54: a key printed with a blank inside. A map: an object would know `constructor` and `__proto__` too. */
const KEY_VARIANTS: ReadonlyMap<string, string> = new Map([["from_mo _id", "from_mo_id"]]);

/**
 * Puts a record into canonical spelling. Variants are remarked upon in `doc`, and issues in `strict`.
 * Fields that the record's type does not have are dropped with a remark in `doc` and refused in `strict` (E-51, see droppedKeys.ts).
 */
export function normalise(raw: RawRecord, shape: RecordShape, profile: Profile): Normalised {
  const fields = shape.fieldsOf(raw) ?? shape.anyFields;
  let lints: Set<string> | undefined;
  const issues: Issue[] = [];
  let unlisted = 0;
  const record: RawRecord = {};
  const report = (key: string, erratum: string, isTolerated = profile === "doc"): void => {
    if (isTolerated) (lints ??= new Set()).add(erratum);
    else if (issues.length < ISSUES_PER_RECORD) issues.push(variantIssue(raw, key, erratum));
    else unlisted += 1;
  };
  for (const key of Object.keys(raw)) {
    const value = raw[key];
    const name = KEY_VARIANTS.get(key) ?? key;
    const field = fields.get(name);
    if (name !== key) report(key, "E-54");
    if (field && !field.isDropped) record[name] = canonicalValue(value, name, field, report);
    else {
      const { remark, isTabled } = droppedKey(key, shape);
      report(key, remark, isTabled || profile === "doc");
    }
  }
  return { record, lints: lints ? [...lints] : NONE, issues, unlisted };
}

const NONE: readonly string[] = [];

function canonicalValue(
  value: unknown,
  name: string,
  { kind }: Field,
  report: (name: string, erratum: string) => void,
): unknown {
  const variant = VARIANTS[kind](value);
  if (!variant || variant.value === value) return value;
  report(name, variant.erratum);
  return variant.value;
}

/** In `strict`: what `doc` would have taken with a remark. */
export function variantIssue(raw: RawRecord, key: string, erratum: string): Issue {
  const id = idOf(raw);
  return { rule: "strict-variant", pointer: pointerTo(key), values: { id: id ?? "", field: cut(key), erratum } };
}

/** The id of a record however broken the rest of it is; cut if it is too long to be one. */
export function idOf(raw: RawRecord): string | null {
  const id = raw["id"] ?? raw["period_id"];
  return typeof id === "string" ? cut(id) : null;
}

/**
 * After validation: moments with an offset become local time, which is what the Витрина keeps (E-08); the record given stays as it
 * is. `unstorable`: fields whose local time lies outside of the years 0001–9999, for such a moment is legal where it was
 * written, and cannot be stored here.
 */
export function localiseTimes(
  record: RawRecord,
  fields: Fields,
  timeZone: string,
): { readonly record: RawRecord; readonly unstorable: readonly string[] } {
  let localised: RawRecord | undefined;
  let unstorable: string[] | undefined;
  for (const name of timestampsOf(fields)) {
    const value = record[name];
    if (typeof value !== "string") continue;
    const local = toLocal(value, timeZone);
    if (!isStorable(local)) (unstorable ??= []).push(name);
    else if (local !== value) (localised ??= { ...record })[name] = local;
  }
  return { record: localised ?? record, unstorable: unstorable ?? NONE };
}
