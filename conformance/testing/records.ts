import type { PatientDataRrp, Slot } from "@ferkit/contracts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";

/** 23 November 2026, 10:00 in Yekaterinburg. */
export const NOW = new Date("2026-11-23T05:00:00Z");
export const ZONE = "Asia/Yekaterinburg";

export function slotOf(number: number, changes: Partial<Slot> = {}): Slot {
  const minutes = String((number % 4) * 15).padStart(2, "0");
  const hour = String(9 + Math.floor(number / 4)).padStart(2, "0");
  return {
    id: `5e2a7a10-0c1d-4e5f-8a9b-${String(number).padStart(12, "0")}`,
    mo_id: "5e2a7a10-0c1d-4e5f-8a9b-100000000001",
    resource_id: "5e2a7a10-0c1d-4e5f-8a9b-200000000001",
    tag_type: "EPGU",
    tag_age: "ADULT",
    visit_time: `2026-11-24T${hour}:${minutes}:00`,
    duration: 15,
    status: "AVAILABLE",
    create_ts: "2026-11-01T00:00:00",
    ...changes,
  };
}

export function patientOf(number: number, changes: Partial<PatientDataRrp> = {}): PatientDataRrp {
  return {
    id: `5e2a7a10-0c1d-4e5f-8a9b-9000000000${String(number).padStart(2, "0")}`,
    united_guids: [],
    firstname: `Имечко${"абвгдежз"[number] ?? ""}`,
    lastname: `Фамильев${"абвгдежз"[number] ?? ""}`,
    middlename: "Отчествович",
    snils: "11223344595",
    oms_number: `99000000000000${String(number).padStart(2, "0")}`,
    birthdate: "1990-05-17T00:00:00",
    gender: "1",
    phone: `+7 (999) 111-22-${String(number).padStart(2, "0")}`,
    email: `person${number}@example.org`,
    ...changes,
  };
}

export function recordsOf(slots = 20, patients = 4): FixtureRecords {
  return {
    slots: Array.from({ length: slots }, (_, number) => slotOf(number)),
    patients: Array.from({ length: patients }, (_, number) => patientOf(number)),
    referrals: [],
    services: [],
    resources: [],
  };
}
