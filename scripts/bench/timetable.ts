import type { Mo, ResourceSpecialist, Slot } from "@ferkit/contracts";
import { idsOf } from "../../server/region/ids.ts";
import { addDays, clock } from "../../server/region/calendar.ts";

/** One МО with a few departments and many doctors; slot `n` of the timetable is the same in every process and run. */
export const MO_OID = "1.2.643.5.1.13.13.12.2.999.10001";
const SEED = 1;
const CREATED = "2026-11-20T08:00:00";
const FIRST_DAY = "2099-01-05";
const DEPARTMENTS = 4;
const DOCTORS = 400;
/** Slots of one doctor and day; the ids are random, as those of a МИС are. */
const A_DAY = 100;
const MINUTES = 10;

const [moId, resourceId, slotId] = ["mo", "resource", "slot"].map((kind) => idsOf(SEED, kind)) as [
  (index: number) => string,
  (index: number) => string,
  (index: number) => string,
];

export function departments(): Mo[] {
  return Array.from({ length: DEPARTMENTS }, (_, index) => ({
    id: moId(index),
    parent_id: MO_OID,
    branch_oid: `${MO_OID}.0.${100_001 + index}`,
    name: `Поликлиника № ${index + 1}`,
    address: "г. Образцов, ул. Примерная, д. 1",
    enabled: "ALL",
    create_ts: CREATED,
    tag_age: "ALL",
  }));
}

export function doctors(): ResourceSpecialist[] {
  return Array.from({ length: DOCTORS }, (_, index) => ({
    id: resourceId(index),
    type: "SPECIALIST",
    mo_id: moId(index % DEPARTMENTS),
    enabled: "ALL",
    create_ts: CREATED,
    post_id: "110",
    speciality_id: "38",
    snils: "11223344595",
    last_name: "Образцова",
    first_name: "Мария",
  }));
}

export function slotAt(number: number): Slot {
  const block = Math.floor(number / A_DAY);
  const doctor = block % DOCTORS;
  return {
    id: slotId(number),
    mo_id: moId(doctor % DEPARTMENTS),
    resource_id: resourceId(doctor),
    tag_type: "EPGU,REFERRAL",
    tag_age: "ADULT",
    visit_time: `${addDays(FIRST_DAY, Math.floor(block / DOCTORS))}T${clock((number % A_DAY) * MINUTES)}`,
    duration: MINUTES,
    status: "AVAILABLE",
    create_ts: CREATED,
  };
}

export interface PackageRange {
  /** Number of the first slot. */
  readonly from: number;
  readonly packages: number;
  /** Slots in each. */
  readonly size: number;
}

export function slotsOfPackage({ from, size }: PackageRange, index: number): Slot[] {
  return Array.from({ length: size }, (_, position) => slotAt(from + index * size + position));
}
