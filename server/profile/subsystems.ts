import type {
  Book,
  Mo,
  ProfilecodeResource,
  ReferralConsultation,
  ReferralResearch,
  ResourceMachine,
  ResourceRoom,
  ResourceSpecialist,
  Service,
  Slot,
  UnaccessablePeriod,
} from "@ferkit/contracts";
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

export type ColumnType = "uuid" | "text" | "integer" | "numeric" | "timestamp";

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
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly parents: readonly ParentLink[];
}

type AllKeys<T> = T extends unknown ? keyof T : never;
/** Every field of the contract that is stored: a field added to a spec does not compile until it has a column. */
type Columns<T, Dropped extends string = never> = Readonly<Record<Exclude<AllKeys<T>, Dropped>, ColumnType>>;

const moColumns = {
  id: "uuid",
  parent_id: "text",
  branch_oid: "text",
  name: "text",
  address: "text",
  address_fias_guid: "text",
  region_okato: "text",
  phone: "text",
  enabled: "text",
  create_ts: "timestamp",
  tag_age: "text",
} satisfies Columns<Mo>;

const resourceColumns = {
  id: "uuid",
  type: "text",
  mo_id: "uuid",
  enabled: "text",
  create_ts: "timestamp",
  description: "text",
  post_id: "text",
  speciality_id: "text",
  snils: "text",
  last_name: "text",
  first_name: "text",
  middle_name: "text",
  machine_name: "text",
  room_number: "text",
  room_name: "text",
} satisfies Columns<ResourceSpecialist | ResourceMachine | ResourceRoom, "update_ts" | "post_name">;

const serviceColumns = {
  id: "uuid",
  resource_id: "uuid",
  code: "text",
  price: "numeric",
  create_ts: "timestamp",
} satisfies Columns<Service>;

const slotColumns = {
  id: "uuid",
  mo_id: "uuid",
  resource_id: "uuid",
  tag_type: "text",
  tag_age: "text",
  visit_time: "timestamp",
  duration: "integer",
  status: "text",
  create_ts: "timestamp",
} satisfies Columns<Slot>;

const bookColumns = {
  id: "uuid",
  patient_id: "text",
  slot_id: "uuid",
  status_code: "integer",
  tag_source: "text",
  type: "text",
  referral_id: "uuid",
  create_ts: "timestamp",
} satisfies Columns<Book>;

const referralColumns = {
  id: "uuid",
  type: "text",
  patient_id: "text",
  speciality_id: "text",
  number: "text",
  start_date: "timestamp",
  end_date: "timestamp",
  to_mo_id: "uuid",
  to_profile_code: "text",
  to_post_name: "text",
  to_service_id: "text",
  to_service_name: "text",
  from_mo_id: "uuid",
  from_resource_id: "uuid",
  status: "text",
  create_ts: "timestamp",
  to_resource_id: "uuid",
  from_referral_id: "text",
  from_rmis_id: "text",
  referral_type_code: "text",
  to_mo_oid: "text",
  from_mo_oid: "text",
  from_mnemonic_code: "text",
} satisfies Columns<ReferralConsultation | ReferralResearch>;

const periodColumns = {
  period_id: "uuid",
  resource_id: "uuid",
  reason: "text",
  beg_date: "timestamp",
  end_date: "timestamp",
  create_ts: "timestamp",
} satisfies Columns<UnaccessablePeriod, "update_ts">;

const profileColumns = {
  id: "uuid",
  resource_id: "uuid",
  profile_code: "text",
  create_ts: "timestamp",
} satisfies Columns<ProfilecodeResource>;

const ofResource: ParentLink = { field: "resource_id", table: "resource", scope: "own" };
const ofMo: ParentLink = { field: "mo_id", table: "mo", scope: "own" };

/** The eight tables that a МИС fills (§5.1–5.10). */
export const SUBSYSTEMS = {
  mo: { name: "mo", schema: "Mo", key: "id", validate: validateMo, columns: moColumns, parents: [] },
  resource: {
    name: "resource",
    schema: "Resource",
    key: "id",
    validate: validateResource,
    columns: resourceColumns,
    parents: [ofMo],
  },
  service: {
    name: "service",
    schema: "Service",
    key: "id",
    validate: validateService,
    columns: serviceColumns,
    parents: [ofResource],
  },
  slot: {
    name: "slot",
    schema: "Slot",
    key: "id",
    validate: validateSlot,
    columns: slotColumns,
    parents: [ofMo, ofResource],
  },
  // The slot of a бирка has rules of its own (LOAD-4), see flk/rules/book.ts.
  book: { name: "book", schema: "Book", key: "id", validate: validateBook, columns: bookColumns, parents: [] },
  referral: {
    name: "referral",
    schema: "Referral",
    key: "id",
    validate: validateReferral,
    columns: referralColumns,
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
    columns: periodColumns,
    parents: [ofResource],
  },
  profilecode_resource: {
    name: "profilecode_resource",
    schema: "ProfilecodeResource",
    key: "id",
    validate: validateProfilecodeResource,
    columns: profileColumns,
    parents: [ofResource],
  },
} as const satisfies Record<SubsystemName, Subsystem>;
