import type { SubsystemName } from "./subsystems.ts";
import type { Issue } from "./issue.ts";

/** A record as a МИС sent it. */
export type RawRecord = Record<string, unknown>;

/** What the Витрина knows of a slot that a бирка names. */
export interface SlotFact {
  readonly owner: string;
  readonly status: string;
  /** Set while the slot is booked through ЕПГУ. */
  readonly bookExtId: string | null;
}

/** A booking through ЕПГУ in force, which a бирка names by its own id (book_ext_id). */
export interface BookingFact {
  readonly slotId: string;
  /** GUIDs of its patient in РРП, merged ones included (E-16); none if the gateway does not know him. */
  readonly patientIds: readonly string[];
}

/** What the rules need to know of the Витрина, looked up once for the whole package. */
export interface Facts {
  /** OID of the МО whose token is used. */
  readonly owner: string;
  /** Owner of each stored record that the package names by its own id. */
  readonly recordOwners: ReadonlyMap<string, string>;
  /** Owner of each existing parent, by table and id. */
  readonly parentOwners: ReadonlyMap<SubsystemName, ReadonlyMap<string, string>>;
  /** Stored department names in the package → id of the department that has it (DUP-1). */
  readonly moNames: ReadonlyMap<string, string>;
  /** Stored `resource_id visit_time` in the package → id of the slot that has it (DUP-5). */
  readonly slotTimes: ReadonlyMap<string, string>;
  readonly slots: ReadonlyMap<string, SlotFact>;
  /** Slots that the package names → the бирка in force (5000) on each. */
  readonly recordsInForce: ReadonlyMap<string, string>;
  readonly bookings: ReadonlyMap<string, BookingFact>;
  readonly referrals: ReadonlySet<string>;
  /** OIDs in the package that belong to departments of the caller's МО, wherever ФРМО has put them. */
  readonly ownOids: ReadonlySet<string>;
  /** OIDs in the package that belong to another МО: under the OID of its account, or of a department that it has uploaded. */
  readonly foreignOids: ReadonlySet<string>;
}

/** A record that passed the contract; its fields have the types of its schema. */
export interface Candidate {
  /** Place in the package, for pointers. */
  readonly index: number;
  readonly id: string;
  readonly record: RawRecord;
  /** What is known against it before the rules judge. */
  readonly issues: readonly Issue[];
}

export function textOf(record: RawRecord, field: string): string | undefined {
  const value = record[field];
  return typeof value === "string" ? value : undefined;
}
