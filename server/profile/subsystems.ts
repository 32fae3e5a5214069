import {
  validateBook,
  validateMo,
  validateProfilecodeResource,
  validateReferral,
  validateResource,
  validateService,
  validateSlot,
  validateUnaccessablePeriod,
  type Validate,
} from "@ferkit/contracts/validators";

export type SubsystemName =
  "mo" | "resource" | "service" | "slot" | "book" | "referral" | "unaccessable_period" | "profilecode_resource";

/** A field that names a record of another subsystem; `own`: that record must belong to the caller's МО. */
export interface ParentLink {
  readonly field: string;
  readonly table: SubsystemName;
  readonly scope: "own" | "any";
}

export interface Subsystem {
  readonly name: SubsystemName;
  readonly schema: string;
  readonly key: "id" | "period_id";
  readonly validate: Validate<unknown>;
  readonly parents: readonly ParentLink[];
}

const ofResource: ParentLink = { field: "resource_id", table: "resource", scope: "own" };
const ofMo: ParentLink = { field: "mo_id", table: "mo", scope: "own" };

/** The eight tables that a МИС fills (§5.1–5.10), as the document knows them; their columns are the entities' (db/fields.ts). */
export const SUBSYSTEMS = {
  mo: { name: "mo", schema: "Mo", key: "id", validate: validateMo, parents: [] },
  resource: {
    name: "resource",
    schema: "Resource",
    key: "id",
    validate: validateResource,
    parents: [ofMo],
  },
  service: {
    name: "service",
    schema: "Service",
    key: "id",
    validate: validateService,
    parents: [ofResource],
  },
  slot: {
    name: "slot",
    schema: "Slot",
    key: "id",
    validate: validateSlot,
    parents: [ofMo, ofResource],
  },
  // The slot of a бирка has rules of its own (LOAD-4), see flk/rules/book.ts.
  book: { name: "book", schema: "Book", key: "id", validate: validateBook, parents: [] },
  referral: {
    name: "referral",
    schema: "Referral",
    key: "id",
    validate: validateReferral,
    // A referral may send the patient to another МО.
    parents: [
      { field: "to_mo_id", table: "mo", scope: "any" },
      { field: "to_resource_id", table: "resource", scope: "any" },
      { field: "from_mo_id", table: "mo", scope: "own" },
      { field: "from_resource_id", table: "resource", scope: "own" },
    ],
  },
  unaccessable_period: {
    name: "unaccessable_period",
    schema: "UnaccessablePeriod",
    key: "period_id",
    validate: validateUnaccessablePeriod,
    parents: [ofResource],
  },
  profilecode_resource: {
    name: "profilecode_resource",
    schema: "ProfilecodeResource",
    key: "id",
    validate: validateProfilecodeResource,
    parents: [ofResource],
  },
} as const satisfies Record<SubsystemName, Subsystem>;

/** Something for each of them. */
export function ofEach<T>(make: (subsystem: Subsystem) => T): Readonly<Record<SubsystemName, T>> {
  return Object.fromEntries(Object.values(SUBSYSTEMS).map((subsystem) => [subsystem.name, make(subsystem)])) as Record<
    SubsystemName,
    T
  >;
}
