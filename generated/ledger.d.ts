// Generated from specs/ by `npm run generate`. Do not edit.
export type RequirementId = "SYS-1" | "SYS-2" | "SYS-3" | "SYS-4" | "SYS-5" | "SYS-6" | "SYS-7" | "SYS-8" | "LOAD-1" | "LOAD-2" | "LOAD-3" | "LOAD-4" | "LOAD-5" | "LOAD-6" | "LOAD-7" | "FRESH-1" | "FRESH-2" | "FRESH-3" | "CASC-1" | "CASC-2" | "CASC-3" | "CASC-4" | "AUTH-1" | "AUTH-2" | "AUTH-3" | "AUTH-4" | "AUTH-5" | "AUTH-6" | "AUTH-7" | "AUTH-8" | "GZ-1" | "GZ-2" | "ENV-1" | "ENV-2" | "ENV-3" | "ENV-4" | "ENV-5" | "ENV-6" | "ENV-7" | "ENV-8" | "ENV-9" | "MO-1" | "MO-2" | "MO-3" | "MO-4" | "RES-1" | "RES-2" | "RES-3" | "RES-4" | "SVC-1" | "SVC-2" | "SVC-3" | "SLOT-1" | "SLOT-2" | "SLOT-3" | "SLOT-4" | "PAT-1" | "ATT-1" | "BKR-1" | "BKR-2" | "BKR-3" | "BKR-4" | "RFL-1" | "RFL-2" | "RFL-3" | "UNP-1" | "UNP-2" | "UNP-3" | "PRF-1" | "PRF-2" | "PRF-3" | "DUP-1" | "DUP-2" | "DUP-3" | "DUP-4" | "DUP-5" | "DUP-6" | "DUP-7" | "MO-F1" | "MO-F2" | "MO-F3" | "MO-F4" | "MO-F5" | "MO-F6" | "MO-F7" | "MO-F8" | "MO-F9" | "MO-F10" | "MO-F11" | "RES-F1" | "RES-F2" | "RES-F3" | "RES-F4" | "RES-F5" | "RES-F6" | "RES-F7" | "RES-F8" | "RES-F9" | "RES-F10" | "RES-F11" | "RES-F12" | "RES-F13" | "RES-F14" | "RES-F15" | "RES-F16" | "RES-F17" | "SVC-F1" | "SVC-F2" | "SVC-F3" | "SVC-F4" | "SVC-F5" | "SLOT-F1" | "SLOT-F2" | "SLOT-F3" | "SLOT-F4" | "SLOT-F5" | "SLOT-F6" | "SLOT-F7" | "SLOT-F8" | "SLOT-F9" | "BKR-F1" | "BKR-F2" | "BKR-F3" | "BKR-F4" | "BKR-F5" | "BKR-F6" | "BKR-F7" | "BKR-F8" | "RFL-F1" | "RFL-F2" | "RFL-F3" | "RFL-F4" | "RFL-F5" | "RFL-F6" | "RFL-F7" | "RFL-F8" | "RFL-F9" | "RFL-F10" | "RFL-F11" | "RFL-F12" | "RFL-F13" | "RFL-F14" | "RFL-F15" | "RFL-F16" | "RFL-F17" | "RFL-F18" | "RFL-F19" | "RFL-F20" | "RFL-F21" | "RFL-F22" | "UNP-F1" | "UNP-F2" | "UNP-F3" | "UNP-F4" | "UNP-F5" | "UNP-F6" | "UNP-F7" | "PRF-F1" | "PRF-F2" | "PRF-F3" | "PRF-F4" | "BOOK-1" | "BOOK-2" | "BOOK-3" | "BOOK-4" | "BOOK-5" | "BOOK-6" | "BOOK-R1" | "BOOK-R2" | "BOOK-R3" | "BOOK-R4" | "BOOK-R5" | "BOOK-R6" | "BOOK-R7" | "BOOK-R8" | "BOOK-R9" | "BOOK-R10" | "BOOK-R11" | "BOOK-R12" | "BOOK-S1" | "BOOK-S2" | "BOOK-S3" | "BOOK-S4" | "BOOK-S5" | "BOOK-S6" | "BOOK-S7" | "BOOK-S8" | "BOOK-S9" | "UC1-P1" | "UC1-P2" | "UC1-1" | "UC1-2" | "UC1-3" | "UC1-4" | "UC1-5" | "UC1-6" | "UC1-7" | "UC1-8" | "CANCEL-1" | "CANCEL-2" | "CANCEL-3" | "CANCEL-4" | "CANCEL-5" | "CANCEL-6" | "CANCEL-7" | "CANCEL-8" | "UC11-P1" | "UC11-P2" | "UC11-1" | "UC11-2" | "UC11-3" | "UC11-4" | "UC11-5" | "UC11-6" | "UC11-7" | "HTTP-1" | "HTTP-2" | "HTTP-3" | "HTTP-4" | "HTTP-5" | "HTTP-6" | "HTTP-7" | "HTTP-8" | "HTTP-9" | "ERR-0" | "ERR-11" | "ERR-12" | "ERR-13" | "ERR-14" | "ERR-15" | "ERR-17" | "ERR-18" | "ERRC-0" | "ERRC-1" | "ERRC-18" | "REF-1" | "REF-2" | "REF-3" | "REF-4" | "REF-5" | "REF-6" | "REF-7" | "REF-8" | "REF-9" | "REF-10" | "REF-11" | "REF-12" | "REF-13" | "REF-14" | "REF-15" | "REF-16" | "REF-17" | "REF-18" | "REF-19" | "REF-20" | "REF-21" | "REF-22" | "REF-23" | "REF-24" | "REF-25" | "REF-26" | "REF-27" | "REF-28" | "REF-29" | "REF-30" | "HOOK-1" | "HOOK-2" | "HOOK-3" | "HOOK-4" | "HOOK-5" | "HOOK-6" | "HOOK-7" | "HOOK-8" | "HOOK-9" | "HOOK-10" | "HOOK-11" | "HOOK-12" | "HOOK-13" | "HOOK-14" | "HOOK-15" | "HOOK-16" | "ADDR-1";
export type ErratumId = "E-01" | "E-02" | "E-03" | "E-04" | "E-05" | "E-06" | "E-07" | "E-08" | "E-09" | "E-10" | "E-11" | "E-12" | "E-13" | "E-14" | "E-15" | "E-16" | "E-17" | "E-18" | "E-19" | "E-20" | "E-21" | "E-22" | "E-23" | "E-24" | "E-25" | "E-26" | "E-27" | "E-28" | "E-29" | "E-30" | "E-31" | "E-32" | "E-33" | "E-34" | "E-35" | "E-36" | "E-37" | "E-38" | "E-39" | "E-40" | "E-41" | "E-42" | "E-43" | "E-44" | "E-45" | "E-46" | "E-47" | "E-48" | "E-49" | "E-50" | "E-51" | "E-52" | "E-53" | "E-54" | "E-55" | "E-56" | "E-57" | "E-58" | "E-59" | "E-60" | "E-61" | "E-62" | "E-63" | "E-64";
export type Actor = "GW" | "VIT" | "MIS" | "EPGU" | "PODD";
export interface Bilingual { readonly ru: string; readonly en: string }
export interface Requirement {
  readonly id: RequirementId;
  readonly level: "MUST" | "SHOULD" | "MAY";
  readonly actor: readonly Actor[];
  readonly source: string;
  readonly errata?: readonly ErratumId[];
  readonly ru: string;
  readonly en: string;
  /** Conformance cases and server tests that prove it. */
  readonly proof?: readonly string[];
  /** Why nothing proves it, and since when. */
  readonly unproven?: { readonly date: string; readonly ru: string; readonly en: string };
}
export interface Erratum {
  readonly id: ErratumId;
  readonly group: "booking" | "paths" | "envelope" | "data";
  readonly where: string;
  readonly title: Bilingual;
  readonly problem: Bilingual;
  readonly accepts?: Bilingual;
  readonly emits?: Bilingual;
  readonly suite?: Bilingual;
  readonly why?: Bilingual;
  readonly requirements: readonly RequirementId[];
}
/** Требования профиля в порядке документа. */
export declare const REQUIREMENTS: readonly Requirement[];

/** Разночтения документа и решения по ним. */
export declare const ERRATA: readonly Erratum[];
