import type { Text } from "./text.ts";
import type { UploadFacts } from "./uploads.ts";

/** BOOK-2 and CANCEL-2 name 10 s; 7 s is where the suite begins to warn (E-25), 5 s is what a registering gateway waits (E-36). */
export interface Limits {
  readonly answer_ms: number;
  readonly slow_ms: number;
  readonly probe_ms: number;
}

export const LIMITS: Limits = { answer_ms: 10_000, slow_ms: 7_000, probe_ms: 5_000 };

/** `doc` warns about a spelling that some passage of the document prints; `strict` fails it, as a strict gateway refuses it. */
export const PROFILES = ["doc", "strict"] as const;
export type Profile = (typeof PROFILES)[number];

export interface SlotFact {
  readonly id: string;
  readonly resource_id: string;
  readonly visit_time: string;
  readonly duration: number;
  readonly tag_age: string;
  readonly tag_type: string;
}

export const FIXTURE_SOURCES = ["file", "demo", "gateway"] as const;
export type FixtureSource = (typeof FIXTURE_SOURCES)[number];

/** What happened to a case: only a case that ran is judged by its exchanges. */
export type CaseState =
  | { readonly kind: "ran" }
  | { readonly kind: "not_selected" }
  /** What was given to the run does not reach so far: webhook without a gateway. */
  | { readonly kind: "out_of_scope"; readonly why: Text }
  | {
      readonly kind: "missing";
      readonly what: Text;
      /** The record that was not found: its kind and its description; reports of earlier versions have none. */
      readonly need?: { readonly kind: "slot" | "patient" | "referral" | "service" | "resource"; readonly what: Text };
    }
  /** `seen`: the exchange that showed why no more were sent. */
  | { readonly kind: "not_run"; readonly why: Text; readonly seen?: string }
  | { readonly kind: "env_error"; readonly why: Text }
  | { readonly kind: "harness_error"; readonly detail: string };

export interface CaseFacts {
  readonly state: CaseState;
  /** Ids of the records that the case was given. */
  readonly patients: readonly string[];
  readonly slots: readonly string[];
  readonly referrals?: readonly string[];
  readonly services?: readonly string[];
}

/** Everything a check may know besides the exchanges. Serialised into the report, so that it can be judged again. */
export interface Facts {
  readonly time_zone: string;
  readonly profile: Profile;
  readonly limits: Limits;
  readonly slots: readonly SlotFact[];
  readonly cases: Readonly<Record<string, CaseFacts>>;
  /** What was seen of the upload side; absent without a gateway. */
  readonly uploads?: UploadFacts;
}
