// The eight tables that a МИС fills (§5.1–5.10). Upserts, checks and reads take their columns, in this order, from here alone.
import type * as contract from "@ferkit/contracts";
import { defineEntity, p } from "@mikro-orm/core";
import { localTimestamp, uploadColumns } from "./columns.ts";

type AllKeys<T> = T extends unknown ? keyof T : never;
/** Every field of the contract that is stored: a field added to a spec does not compile until it has a column. */
type Fields<T, Dropped extends string = never> = Readonly<Record<Exclude<AllKeys<T>, Dropped>, object>>;

/** T1: a department of an МО. */
export const Mo = defineEntity({
  name: "Mo",
  tableName: "mo",
  properties: {
    id: p.uuid().primary(),
    /** OID of the МО the department belongs to, not a key of this table. */
    parent_id: p.text().index(),
    branch_oid: p.text().index(),
    name: p.text(),
    address: p.text(),
    /** Text, for only GUID-like values are checked (E-49). */
    address_fias_guid: p.text().nullable(),
    region_okato: p.text().nullable(),
    phone: p.text().nullable(),
    enabled: p.text(),
    create_ts: localTimestamp(),
    tag_age: p.text(),
    ...uploadColumns(),
  } satisfies Fields<contract.Mo>,
  // DUP-1, E-50: one name in the whole Витрина. Deferrable, so that one statement may swap two names.
  uniques: [{ properties: ["name"], deferMode: "immediate" }],
});

/** T2: a doctor, a machine or a room. post_name is read from the dictionary (E-51), update_ts is our updated_at (RES-F6). */
export const Resource = defineEntity({
  name: "Resource",
  tableName: "resource",
  properties: {
    id: p.uuid().primary(),
    type: p.text(),
    /** CASC-1. */
    mo_id: p.manyToOne(Mo).mapToPk().joinColumn("mo_id").deleteRule("cascade").updateRule("no action").index(),
    enabled: p.text(),
    create_ts: localTimestamp(),
    description: p.text().nullable(),
    post_id: p.text().nullable(),
    speciality_id: p.text().nullable(),
    snils: p.text().nullable(),
    last_name: p.text().nullable(),
    first_name: p.text().nullable(),
    middle_name: p.text().nullable(),
    machine_name: p.text().nullable(),
    room_number: p.text().nullable(),
    room_name: p.text().nullable(),
    ...uploadColumns(),
  } satisfies Fields<
    contract.ResourceSpecialist | contract.ResourceMachine | contract.ResourceRoom,
    "update_ts" | "post_name"
  >,
});

/** A record that goes when its resource goes. */
const ofResource = () =>
  p.manyToOne(Resource).mapToPk().joinColumn("resource_id").deleteRule("cascade").updateRule("no action").index();

/** T3: a medical service a resource gives. */
export const Service = defineEntity({
  name: "Service",
  tableName: "service",
  properties: {
    id: p.uuid().primary(),
    /** CASC-2. */
    resource_id: ofResource(),
    /** referral.to_service_id names it (LOAD-7, REF-22). */
    code: p.text().index(),
    price: p.decimal("number").precision(12).scale(2).nullable(),
    create_ts: localTimestamp(),
    ...uploadColumns(),
  } satisfies Fields<contract.Service>,
});

/** T4: a slot of the timetable. */
export const Slot = defineEntity({
  name: "Slot",
  tableName: "slot",
  properties: {
    id: p.uuid().primary(),
    /** CASC-1; triggers keep both, once per statement (migrations/0004). */
    mo_id: p.manyToOne(Mo).mapToPk().joinColumn("mo_id").createForeignKeyConstraint(false),
    /** CASC-2. */
    resource_id: p.manyToOne(Resource).mapToPk().joinColumn("resource_id").createForeignKeyConstraint(false),
    /** One or several, comma-separated (SLOT-F4, E-57). */
    tag_type: p.text(),
    tag_age: p.text(),
    visit_time: localTimestamp(),
    duration: p.integer(),
    status: p.text(),
    create_ts: localTimestamp(),
    ...uploadColumns(),
  } satisfies Fields<contract.Slot>,
  indexes: [{ properties: ["mo_id", "visit_time"] }],
  // DUP-5, E-50: slots of every status count. Deferrable, so that one package may swap two visit times.
  uniques: [{ properties: ["resource_id", "visit_time"], deferMode: "immediate" }],
});

/** T7: a record (бирка) on a slot; id = book_ext_id when it was booked through ЕПГУ (BKR-F1). */
export const Book = defineEntity({
  name: "Book",
  tableName: "book",
  properties: {
    id: p.uuid().primary(),
    /** Any string of the РРП, not necessarily a GUID (E-10, E-16). */
    patient_id: p.text().index(),
    /** CASC-3. */
    slot_id: p.manyToOne(Slot).mapToPk().joinColumn("slot_id").deleteRule("cascade").updateRule("no action").index(),
    status_code: p.integer(),
    tag_source: p.text(),
    type: p.text(),
    /** No foreign key: a referral may be deleted while the record stays (E-21, E-60). */
    referral_id: p.uuid().nullable(),
    create_ts: localTimestamp(),
    ...uploadColumns(),
  } satisfies Fields<contract.Book>,
  // One in force per slot (D-85): an exclusion, which to the ORM is a check, as PostgreSQL prints it.
  checks: [
    {
      name: "book_in_force_unique",
      expression: "EXCLUDE USING btree (slot_id WITH =) WHERE ((status_code = 5000)) DEFERRABLE",
    },
  ],
});

/** T8: a referral. No foreign keys: it outlives departments and resources of this Витрина (E-60). */
export const Referral = defineEntity({
  name: "Referral",
  tableName: "referral",
  properties: {
    id: p.uuid().primary(),
    type: p.text(),
    patient_id: p.text().index(),
    speciality_id: p.text().nullable(),
    number: p.text(),
    start_date: localTimestamp(),
    /** Empty for an open-ended referral (RFL-F7). */
    end_date: localTimestamp().nullable(),
    to_mo_id: p.uuid(),
    to_profile_code: p.text(),
    to_post_name: p.text().nullable(),
    /** = service.code, not service.id (LOAD-7). */
    to_service_id: p.text().nullable(),
    /** Required by REF-20, absent from T8 (E-53). */
    to_service_name: p.text().nullable(),
    /** Printed `from_mo _id` (E-54). */
    from_mo_id: p.uuid().nullable(),
    from_resource_id: p.uuid(),
    status: p.text(),
    create_ts: localTimestamp(),
    to_resource_id: p.uuid().nullable(),
    // Keys of other systems, their type is not printed (E-54).
    from_referral_id: p.text().nullable(),
    from_rmis_id: p.text().nullable(),
    referral_type_code: p.text(),
    to_mo_oid: p.text(),
    from_mo_oid: p.text(),
    from_mnemonic_code: p.text().nullable(),
    ...uploadColumns(),
  } satisfies Fields<contract.ReferralConsultation | contract.ReferralResearch>,
});

/** T9: a resource's absence. The key is period_id; update_ts is our updated_at (UNP-F7). */
export const UnaccessablePeriod = defineEntity({
  name: "UnaccessablePeriod",
  tableName: "unaccessable_period",
  properties: {
    period_id: p.uuid().primary(),
    /** E-60. */
    resource_id: ofResource(),
    reason: p.text(),
    beg_date: localTimestamp(),
    /** May be null for FIRED (E-55). */
    end_date: localTimestamp().nullable(),
    create_ts: localTimestamp(),
    ...uploadColumns(),
  } satisfies Fields<contract.UnaccessablePeriod, "update_ts">,
});

/** T10: a care profile of a resource (LOAD-6, REF-24). */
export const ProfilecodeResource = defineEntity({
  name: "ProfilecodeResource",
  tableName: "profilecode_resource",
  properties: {
    id: p.uuid().primary(),
    /** E-60. */
    resource_id: ofResource(),
    profile_code: p.text().index(),
    create_ts: localTimestamp(),
    ...uploadColumns(),
  } satisfies Fields<contract.ProfilecodeResource>,
});
