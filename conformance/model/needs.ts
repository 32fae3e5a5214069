import type { PatientDataRrp, Referral, Resource, Service, Slot } from "@ferkit/contracts";
import type { Text } from "./text.ts";

/** All that is known of the МИС's data when the records of the cases are chosen. */
export interface Data {
  readonly slots: readonly Slot[];
  readonly patients: readonly PatientDataRrp[];
  readonly referrals: readonly Referral[];
  readonly services: readonly Service[];
  /** Whose slots they are; without it two slots are of one doctor only when their `resource_id` is the same. */
  readonly resources: readonly Resource[];
  /** Milliseconds of the epoch. */
  readonly now: number;
  /** IANA zone of the region: local times without an offset are meant in it (E-08). */
  readonly timeZone: string;
}

export interface RecordOf {
  readonly slot: Slot;
  readonly patient: PatientDataRrp;
  readonly referral: Referral;
  readonly service: Service;
}

export type Kind = keyof RecordOf;

/** The records chosen by now, by role. @throws when the role was not chosen yet: a bug of the case. */
export type Chosen = { readonly [K in Kind]: (role: string) => RecordOf[K] };

export interface NeedOf<K extends Kind> {
  readonly kind: K;
  readonly role: string;
  /** For whoever has to supply it, in the nominative: «свободный слот для взрослых». */
  readonly what: Text;
  /** Pure. Sees the records of the needs listed before it; no record is chosen twice. */
  readonly fits: (candidate: RecordOf[K], chosen: Chosen, data: Data) => boolean;
  /** Those that fit and try the МИС harder, or that no other case may want: taken where the data have them, never asked for. */
  readonly prefers?: NeedOf<K>["fits"];
}

/** What a case needs of the data, not which records: `fixtures/allocate.ts` finds them. */
export type Need = { readonly [K in Kind]: NeedOf<K> }[Kind];
