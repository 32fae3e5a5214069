import { isSnilsValid } from "../profile/checksums.ts";
import { isEmptyTime } from "../profile/localTime.ts";
import { GUID_PATTERN } from "@ferkit/contracts/patterns";
import type { Profile } from "../config.ts";
import type { SubsystemName } from "../profile/subsystems.ts";
import { textOf, type RawRecord } from "../profile/facts.ts";
import { isPlaceholder } from "./normalise.ts";
import { variantIssue, type Normalised } from "./normalise.ts";
import { timestampsOf, type Fields } from "./schema.ts";

/** Something to say of a value that the contract takes as it is written. */
interface Remark {
  readonly field: string;
  readonly erratum: string;
  /** Refused in `strict`; all else the errata call «lint only», and both profiles remark on it. */
  readonly isVariant: boolean;
  /** What `doc` reads instead. */
  readonly reading?: RawRecord;
}

type Remarks = (record: RawRecord) => readonly Remark[];

const NONE: readonly Remark[] = [];
const nothing: Remarks = () => NONE;

const REMARKS = {
  mo: (record) => [...branchRemarks(record), ...fiasRemarks(record)],
  resource: snilsRemarks,
  service: nothing,
  // Slots come by the hundred thousand, and the errata have nothing to say of a fit one.
  slot: nothing,
  book: placeholderRemarks,
  referral: nothing,
  unaccessable_period: dismissalRemarks,
  profilecode_resource: nothing,
} satisfies Record<SubsystemName, Remarks>;

/** Adds what the errata say of the record's values, whatever else is wrong with it. */
export function withRemarks(
  name: SubsystemName,
  normalised: Normalised,
  profile: Profile,
  fields: Fields | undefined,
): Normalised {
  const own = REMARKS[name](normalised.record);
  const ofTimes = fields ? timeRemarks(normalised.record, fields) : NONE;
  const remarks = ofTimes.length === 0 ? own : [...own, ...ofTimes];
  if (remarks.length === 0) return normalised;
  const { record, lints, issues } = normalised;
  const refused = profile === "strict" ? remarks.filter(({ isVariant }) => isVariant) : NONE;
  const told = remarks.filter((remark) => !refused.includes(remark));
  return {
    ...normalised,
    record: Object.assign({}, record, ...told.map(({ reading }) => reading)) as RawRecord,
    lints: [...lints, ...told.map(({ erratum }) => erratum)],
    issues: [...issues, ...refused.map(({ field, erratum }) => variantIssue(record, field, erratum))],
  };
}

/** D-52: what stands for «no time» in .NET, 1C and SQL Server; and a part of a second, which the Витрина does not keep (E-09). */
function timeRemarks(record: RawRecord, fields: Fields): readonly Remark[] {
  let remarks: Remark[] | undefined;
  for (const field of timestampsOf(fields)) {
    const value = record[field];
    if (typeof value !== "string") continue;
    if (isEmptyTime(value)) (remarks ??= []).push({ field, erratum: "empty-time", isVariant: true });
    if (FRACTION.test(value)) (remarks ??= []).push({ field, erratum: "E-09", isVariant: false });
  }
  return remarks ?? NONE;
}

const FRACTION = /\.\d*[1-9]/;

/** E-49: the OID of a department continues that of its organisation. */
function branchRemarks(record: RawRecord): readonly Remark[] {
  const [branch, parent] = [textOf(record, "branch_oid")?.trim(), textOf(record, "parent_id")?.trim()];
  if (branch === undefined || parent === undefined || branch.startsWith(`${parent}.0.`)) return NONE;
  return [{ field: "branch_oid", erratum: "E-49", isVariant: false }];
}

/** Five groups through hyphens or 32 digits, maybe in braces: what is meant to be a GUID. */
const GUID_LIKE = /^\s*\{?(?:[0-9a-z]+(?:-[0-9a-z]+){4}|[0-9a-f]{32})\}?\s*$/i;

/** E-49: the document itself sends the word «string», so only what looks like a GUID is checked. It is no key: its case is free. */
function fiasRemarks(record: RawRecord): readonly Remark[] {
  const fias = textOf(record, "address_fias_guid");
  if (fias === undefined || !GUID_LIKE.test(fias) || GUID_PATTERN.test(fias.toLowerCase())) return NONE;
  return [{ field: "address_fias_guid", erratum: "E-49", isVariant: true }];
}

/** E-13: eleven digits are a СНИЛС, for the document's own sample has a wrong check number. */
function snilsRemarks(record: RawRecord): readonly Remark[] {
  const snils = textOf(record, "snils");
  if (snils === undefined || !/^\d{11}$/.test(snils) || isSnilsValid(snils)) return NONE;
  return [{ field: "snils", erratum: "E-13", isVariant: false }];
}

/** E-55: the table wants an end of every period, and a dismissal has none. */
function dismissalRemarks(record: RawRecord): readonly Remark[] {
  if (record["reason"] !== "FIRED" || (record["end_date"] ?? null) !== null) return NONE;
  return [{ field: "end_date", erratum: "E-55", isVariant: false }];
}

/** E-21: table 7 wants a referral of every бирка, so a МИС without one writes something; it is read as none. */
function placeholderRemarks(record: RawRecord): readonly Remark[] {
  if (!isPlaceholder(textOf(record, "referral_id") ?? "")) return NONE;
  return [{ field: "referral_id", erratum: "E-21", isVariant: true, reading: { referral_id: null } }];
}
