import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { localTimestamp, uploadColumns } from "./columns.ts";

/** T8: a referral. No foreign keys: it outlives departments and resources of this Витрина (E-60). */
export const Referral = defineEntity({
  name: "Referral",
  tableName: "referral",
  properties: {
    id: p.uuid().primary(),
    patient_id: p.text().index(),
    speciality_id: p.text().nullable(),
    number: p.text(),
    type: p.text(),
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
  },
});

export type Referral = InferEntity<typeof Referral>;
