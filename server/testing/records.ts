import type {
  Book,
  BookRequest,
  Mo,
  ProfilecodeResource,
  ReferralConsultation,
  ResourceSpecialist,
  Slot,
} from "@ferkit/contracts";
import { MO_OID, type TestSandbox } from "./sandbox.ts";

/** `guid(0x40)` → `5e2a7a10-0000-4000-8000-000000000040`. */
export function guid(number: number): string {
  return `5e2a7a10-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

export const CREATED = "2026-11-20T08:00:00";
/** Of all slots: it always lies ahead. */
export const VISIT_DAY = "2099-12-01";
export const DEPARTMENT = guid(0x10);
export const DOCTOR = guid(0x20);
export const PATIENT = guid(0x90);

export function mo(change: Partial<Mo> = {}): Mo {
  return {
    id: DEPARTMENT,
    parent_id: MO_OID,
    branch_oid: `${MO_OID}.0.100001`,
    name: "Поликлиника № 1",
    address: "г. Образцов, ул. Примерная, д. 1",
    enabled: "ALL",
    create_ts: CREATED,
    tag_age: "ALL",
    ...change,
  };
}

export function doctor(change: Partial<ResourceSpecialist> = {}): ResourceSpecialist {
  return {
    id: DOCTOR,
    type: "SPECIALIST",
    mo_id: DEPARTMENT,
    enabled: "ALL",
    create_ts: CREATED,
    post_id: "110",
    speciality_id: "38",
    snils: "11223344595",
    last_name: "Образцова",
    first_name: "Мария",
    ...change,
  };
}

export function slot(number: number, change: Partial<Slot> = {}): Slot {
  const minutes = 8 * 60 + number * 10;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00`;
  return {
    id: guid(0x4000 + number),
    mo_id: DEPARTMENT,
    resource_id: DOCTOR,
    tag_type: "EPGU",
    tag_age: "ALL",
    visit_time: `${VISIT_DAY}T${time}`,
    duration: 10,
    status: "AVAILABLE",
    create_ts: CREATED,
    ...change,
  };
}

export function consultation(change: Partial<ReferralConsultation> = {}): ReferralConsultation {
  return {
    id: guid(0x60),
    type: "CONSULTATION",
    patient_id: PATIENT,
    speciality_id: "38",
    number: "99-000001",
    start_date: "2026-11-20T00:00:00",
    to_mo_id: DEPARTMENT,
    to_profile_code: "97",
    to_post_name: "врач-терапевт участковый",
    from_resource_id: DOCTOR,
    status: "AVAILABLE",
    create_ts: CREATED,
    referral_type_code: "1",
    to_mo_oid: MO_OID,
    from_mo_oid: MO_OID,
    ...change,
  };
}

/** Of the doctor: the referrals above lead to him (LOAD-6). */
export function careProfile(change: Partial<ProfilecodeResource> = {}): ProfilecodeResource {
  return { id: guid(0x70), resource_id: DOCTOR, profile_code: "97", create_ts: CREATED, ...change };
}

export function book(change: Partial<Book> = {}): Book {
  return {
    id: guid(0x50),
    patient_id: PATIENT,
    slot_id: slot(0).id,
    status_code: 5000,
    tag_source: "REG",
    type: "APPOINTMENT",
    referral_id: null,
    create_ts: CREATED,
    ...change,
  };
}

export function bookRequest(slotId: string, patient: string = PATIENT, caseNumber: string | null = null): BookRequest {
  return {
    slot_id: slotId,
    patient_id: patient,
    booking_type: "APPOINTMENT",
    case_number: caseNumber,
    preliminary_reservation: false,
    patient_data_rrp: {
      id: patient,
      united_guids: [],
      firstname: "Анна",
      lastname: "Пробная",
      middlename: null,
      snils: "11223344595",
      oms_number: null,
      birthdate: "1990-05-17T00:00:00",
      gender: "2",
      phone: null,
      email: null,
    },
  };
}

/** A department, a doctor and slots 0…count-1, uploaded as a МИС does. */
export async function uploadTimetable({ vitrine }: TestSandbox, count: number): Promise<void> {
  const slots = Array.from({ length: count }, (_, number) => slot(number));
  const answers = [
    await vitrine.POST("/api/mo", { body: { data: [mo()] } }),
    await vitrine.POST("/api/resource", { body: { data: [doctor()] } }),
    ...(slots.length > 0 ? [await vitrine.POST("/api/slot", { body: { data: slots } })] : []),
  ];
  for (const { error } of answers) if (error) throw new Error(JSON.stringify(error));
}
