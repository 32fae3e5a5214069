import type { Referral, ReferralStatus, Service } from "@ferkit/contracts";
import { addDays } from "../dates.ts";
import { guidOf } from "./identifiers.ts";
import { WORLD_MO_OID, type WorldKeys } from "./resources.ts";
import type { WorldResources } from "./slots.ts";

const SERVICE_CODE = { vaccination: "B04.014.004", ultrasound: "A04.16.001" };

type Doctors = Record<"therapist" | "surgeon" | "ophthalmologist", { id: string; speciality_id: string }>;

export function buildServices(keys: WorldKeys, resources: WorldResources): Service[] {
  const service = (name: keyof typeof SERVICE_CODE, resource_id: string): Service => ({
    id: guidOf(keys.seed, `service/${name}`),
    resource_id,
    code: SERVICE_CODE[name],
    price: null,
    create_ts: keys.createTs,
  });
  return [service("vaccination", resources.vaccinationRoom.id), service("ultrasound", resources.ultrasound.id)];
}

/** Each referral belongs to a patient of its own, so that a case may spend it. */
export function buildReferrals(keys: WorldKeys, doctors: Doctors): Referral[] {
  return [
    consultation(keys, doctors, 1, "adult-2", "AVAILABLE", "surgeon"),
    consultation(keys, doctors, 2, "adult-3", "AVAILABLE", "ophthalmologist"),
    consultation(keys, doctors, 3, "adult-4", "AVAILABLE", "ophthalmologist"),
    consultation(keys, doctors, 4, "adult-5", "CANCELED", "surgeon"),
    consultation(keys, doctors, 5, "adult-6", "RECORDED", "surgeon"),
    research(keys, doctors, 6, "adult-7"),
    research(keys, doctors, 7, "adult-8"),
    ...outOfTerm(keys, doctors),
    // To one of the two therapists, who share their speciality.
    { ...consultation(keys, doctors, 10, "adult-11", "AVAILABLE", "therapist"), to_resource_id: doctors.therapist.id },
  ];
}

/** Days before and after today that no reading takes for a day of the referral (D-91). */
const FAR = 10;

function outOfTerm(keys: WorldKeys, doctors: Doctors): Referral[] {
  const today = keys.createTs.slice(0, 10);
  const midnight = (days: number): string => `${addDays(today, days)}T00:00:00`;
  const referral = (number: number, patient: string): Referral =>
    consultation(keys, doctors, number, patient, "AVAILABLE", "ophthalmologist");
  return [
    { ...referral(8, "adult-9"), start_date: midnight(-3 * FAR), end_date: midnight(-FAR) },
    { ...referral(9, "adult-10"), start_date: midnight(FAR), end_date: null },
  ];
}

const POST_NAME = {
  therapist: "врач-терапевт",
  surgeon: "врач-хирург",
  ophthalmologist: "врач-офтальмолог",
};

function consultation(
  keys: WorldKeys,
  doctors: Doctors,
  number: number,
  patient: string,
  status: ReferralStatus,
  to: keyof typeof POST_NAME,
): Referral {
  return {
    ...common(keys, doctors, number, patient),
    type: "CONSULTATION",
    status,
    speciality_id: doctors[to].speciality_id,
    to_post_name: POST_NAME[to],
    to_service_id: null,
  };
}

function research(keys: WorldKeys, doctors: Doctors, number: number, patient: string): Referral {
  return {
    ...common(keys, doctors, number, patient),
    type: "RESEARCH",
    status: "AVAILABLE",
    speciality_id: null,
    to_post_name: null,
    to_service_id: SERVICE_CODE.ultrasound,
    to_service_name: "УЗИ органов брюшной полости",
  };
}

function common(keys: WorldKeys, doctors: Doctors, number: number, patient: string) {
  return {
    id: guidOf(keys.seed, `referral/${number}`),
    patient_id: guidOf(keys.seed, `patient/${patient}`),
    number: `99-${String(number).padStart(6, "0")}`,
    start_date: keys.createTs,
    end_date: null,
    to_mo_id: keys.moId,
    to_profile_code: "97",
    from_mo_id: keys.moId,
    from_resource_id: doctors.therapist.id,
    create_ts: keys.createTs,
    to_resource_id: null,
    referral_type_code: "1",
    to_mo_oid: WORLD_MO_OID,
    from_mo_oid: WORLD_MO_OID,
  };
}
