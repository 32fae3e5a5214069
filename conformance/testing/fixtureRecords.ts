import type { PatientDataRrp, Referral, Resource, Service, Slot } from "@ferkit/contracts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import { patientOf, slotOf } from "./records.ts";

const DAYS = ["24", "25", "26", "27", "28", "29"];
const MO = "5e2a7a10-0c1d-4e5f-8a9b-100000000001";
const CREATED = "2026-11-01T00:00:00";

function resourceId(number: number): string {
  return `5e2a7a10-0c1d-4e5f-8a9b-20000000000${number}`;
}

/** Doctors by number, with their specialities; 5 is a room, 6 a machine. */
const SPECIALITIES: Readonly<Record<number, string>> = { 1: "38", 2: "38", 3: "85", 4: "49" };

type Row = readonly [resource: number, time: string, changes?: Partial<Slot>];

/** Every kind of slot that some case asks for, on each day. */
const ROWS: readonly Row[] = [
  ...["09:00", "09:15", "09:30", "09:45"].map((time): Row => [1, time]),
  ...["10:00", "10:15"].map((time): Row => [2, time]),
  ...["09:00", "09:15", "09:30"].map((time): Row => [3, time, { tag_age: "ALL", tag_type: "EPGU,REFERRAL" }]),
  [3, "09:50", { duration: 20 }],
  ...["09:00", "09:15"].map((time): Row => [4, time, { tag_age: "CHILD" }]),
  ...["11:00", "11:15"].map((time): Row => [4, time, { tag_age: "BABY" }]),
  ...["12:00", "12:15"].map((time): Row => [5, time, { tag_age: "ALL" }]),
  ...["13:00", "13:15"].map((time): Row => [6, time, { tag_type: "REFERRAL" }]),
  [3, "15:00", { tag_age: "ALL", tag_type: "PAID" }],
  [3, "15:15", { tag_age: "ALL", tag_type: "ONLINE" }],
  [3, "15:30", { tag_age: "ALL", tag_type: "D_OBSERVATION" }],
  [1, "16:00", { status: "RECORDED" }],
  [1, "16:15", { status: "BLOCKED" }],
  [1, "16:30", { status: "RESERVED" }],
  [1, "16:45", { status: "CANCELED" }],
];

function slots(): Slot[] {
  return DAYS.flatMap((day) =>
    ROWS.map(([resource, time, changes = {}]) => ({ day, time, resource_id: resourceId(resource), ...changes })),
  ).map(({ day, time, ...changes }, number) => slotOf(number, { ...changes, visit_time: `2026-11-${day}T${time}:00` }));
}

function resources(): Resource[] {
  const common = (number: number) =>
    ({ id: resourceId(number), mo_id: MO, enabled: "ALL", create_ts: CREATED, description: null }) as const;
  const doctors = Object.entries(SPECIALITIES).map(([number, speciality_id]): Resource => ({
    ...common(Number(number)),
    type: "SPECIALIST",
    post_id: "110",
    speciality_id,
    snils: "11223344595",
    last_name: "Врачев",
    first_name: "Врач",
    middle_name: null,
  }));
  const room: Resource = { ...common(5), type: "ROOM", room_number: "5", room_name: "Прививочный" };
  const machine: Resource = { ...common(6), type: "MACHINE", machine_name: "УЗИ" };
  return [...doctors, room, machine];
}

/** Adults, a baby, a child, two with their birthdays among the days of the schedule. */
function patients(): PatientDataRrp[] {
  const born = (number: number, birthdate: string): PatientDataRrp =>
    patientOf(number, { birthdate: `${birthdate}T00:00:00` });
  return [
    ...[0, 1, 2, 3].map((number) => patientOf(number)),
    patientOf(4, { united_guids: ["5e2a7a10-0c1d-4e5f-8a9b-900000000099"] }),
    born(5, "2026-08-01"),
    born(6, "2019-03-05"),
    born(7, "2025-11-26"),
    born(8, "2008-11-27"),
    ...[9, 10, 11].map((number) => patientOf(number)),
  ];
}

const VACCINATION = "B04.014.004";
const ULTRASOUND = "A04.16.001";

function services(): Service[] {
  return [VACCINATION, ULTRASOUND].map((code, index) => ({
    id: `5e2a7a10-0c1d-4e5f-8a9b-30000000000${index}`,
    resource_id: resourceId(5 + index),
    code,
    price: null,
    create_ts: CREATED,
  }));
}

function referrals(): Referral[] {
  const common = (number: number, status: Referral["status"]) => ({
    id: `5e2a7a10-0c1d-4e5f-8a9b-4${String(number).padStart(11, "0")}`,
    patient_id: patientOf(number).id,
    number: `99-${number}`,
    status,
    start_date: CREATED,
    end_date: null,
    to_mo_id: MO,
    to_profile_code: "97",
    from_mo_id: MO,
    from_resource_id: resourceId(1),
    create_ts: CREATED,
    referral_type_code: "1",
    to_mo_oid: "1.2.643.5.1.13.13.12.2.999.10001",
    from_mo_oid: "1.2.643.5.1.13.13.12.2.999.10001",
  });
  const consultation = {
    type: "CONSULTATION",
    speciality_id: "85",
    to_post_name: "врач-хирург",
    to_service_id: null,
  } as const;
  const toTherapist = {
    speciality_id: "38",
    to_post_name: "врач-терапевт",
    to_resource_id: resourceId(1),
  };
  const research = { type: "RESEARCH", speciality_id: null, to_post_name: null, to_service_id: ULTRASOUND } as const;
  return [
    { ...common(0, "AVAILABLE"), ...consultation },
    { ...common(1, "AVAILABLE"), ...research, to_service_name: "УЗИ" },
    { ...common(2, "CANCELED"), ...consultation },
    { ...common(9, "AVAILABLE"), ...consultation, end_date: "2026-11-10T00:00:00" },
    { ...common(10, "AVAILABLE"), ...consultation, start_date: "2026-12-10T00:00:00" },
    { ...common(11, "AVAILABLE"), ...consultation, ...toTherapist },
  ];
}

/** A schedule in which every case of the suite that must be run finds its records. */
export function fullRecords(): FixtureRecords {
  return { slots: slots(), patients: patients(), referrals: referrals(), services: services(), resources: resources() };
}
