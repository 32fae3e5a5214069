import type { BookRequest, Slot } from "@ferkit/contracts";
import { localTime } from "@ferkit/contracts/local-time";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import { NOW } from "./records.ts";

/** The clock of the tests, in the region. */
const NOW_LOCAL = localTime(NOW.getTime(), "Asia/Yekaterinburg");

/**
 * The rules of a second МИС, written apart from the reference: patient before slot, referral before type. Where the document
 * leaves a choice it takes the other one: a repeat is refused, visits may overlap in part, the doctor may be visited on
 * another day, who turns one today is still a baby, a dispensary examination is not offered.
 */
export interface Row {
  readonly slot: Slot;
  /** Ids under which the patient may come. */
  readonly ids: ReadonlySet<string>;
  readonly referral: string | null;
  alive: boolean;
}

export type Refusal = readonly [code: number, message: string];

/** Null lets the booking pass. */
export function refusalOf(request: BookRequest, records: FixtureRecords, rows: readonly Row[]): Refusal | null {
  const ids = idsOf(request, records);
  if (!ids) return [17, "не нашли человека"];
  const slot = records.slots.find(({ id }) => id === request.slot_id);
  if (!slot) return [18, "нет такого слота"];
  if (slot.status === "CANCELED") return [15, "слот убран из расписания"];
  const alive = rows.filter((row) => row.alive);
  if (!referralIsRight(request, slot, ids, records, alive)) return [18, "направление не подходит"];
  if (!typeIsRight(request, slot)) return [18, "не тот тип записи"];
  if (!serviceIsRight(request, slot, records)) return [18, "у кабинета нет такой услуги"];
  if (!ageIsRight(request, slot)) return [14, "не тот возраст"];
  if (slot.status !== "AVAILABLE" || alive.some((row) => row.slot.id === slot.id)) return [11, "время ушло"];
  return visitsRefuse(
    slot,
    alive.filter((row) => [...ids].some((id) => row.ids.has(id))).map((row) => row.slot),
    records,
  );
}

export function idsOf({ patient_id, patient_data_rrp }: BookRequest, { patients }: FixtureRecords): Set<string> | null {
  const given = [patient_id, ...patient_data_rrp.united_guids];
  const person = patients.find(({ id, united_guids }) => [id, ...united_guids].some((known) => given.includes(known)));
  return person ? new Set([...given, person.id, ...person.united_guids]) : null;
}

function referralIsRight(
  { referral_id }: BookRequest,
  slot: Slot,
  ids: ReadonlySet<string>,
  { referrals, resources, services }: FixtureRecords,
  alive: readonly Row[],
): boolean {
  if (referral_id === null || referral_id === undefined)
    return !slot.tag_type.split(",").every((tag) => tag === "REFERRAL");
  const referral = referrals.find(({ id }) => id === referral_id);
  if (referral?.status !== "AVAILABLE" || !ids.has(referral.patient_id)) return false;
  if (alive.some((row) => row.referral === referral_id)) return false;
  if (referral.start_date > NOW_LOCAL || (referral.end_date ?? NOW_LOCAL) < NOW_LOCAL) return false;
  if ((referral.to_resource_id ?? slot.resource_id) !== slot.resource_id) return false;
  const resource = resources.find(({ id }) => id === slot.resource_id);
  if (referral.type === "CONSULTATION")
    return resource?.type === "SPECIALIST" && resource.speciality_id === referral.speciality_id;
  return services.some(({ resource_id, code }) => resource_id === slot.resource_id && code === referral.to_service_id);
}

const OWN_TYPE: Readonly<Record<string, string>> = {
  PAID: "PAID_APPOINTMENT",
  ONLINE: "ONLINE_CONSULTING",
  D_OBSERVATION: "D_OBSERVATION",
};

function typeIsRight({ booking_type }: BookRequest, { tag_type }: Slot): boolean {
  const own = OWN_TYPE[tag_type];
  return own === undefined ? booking_type !== "DISPENSARY" : own === booking_type;
}

function serviceIsRight({ booking_type, service_id }: BookRequest, slot: Slot, { services }: FixtureRecords): boolean {
  if (booking_type !== "VACCINATION") return true;
  return services.some(({ id, resource_id }) => id === service_id && resource_id === slot.resource_id);
}

function ageIsRight({ patient_data_rrp: { birthdate } }: BookRequest, { tag_age, visit_time }: Slot): boolean {
  if (tag_age === "ALL" || birthdate === null) return true;
  const years = (count: number): string => `${Number(birthdate.slice(0, 4)) + count}${birthdate.slice(4, 10)}`;
  const day = visit_time.slice(0, 10);
  if (tag_age === "BABY") return day <= years(1);
  return tag_age === "CHILD" ? day > years(1) && day < years(18) : day >= years(18);
}

function visitsRefuse(slot: Slot, visits: readonly Slot[], { resources }: FixtureRecords): Refusal | null {
  const specialityOf = ({ resource_id }: Slot): string | null => {
    const resource = resources.find(({ id }) => id === resource_id);
    return resource?.type === "SPECIALIST" ? resource.speciality_id : null;
  };
  if (visits.some(({ visit_time }) => visit_time === slot.visit_time)) return [12, "на это время есть запись"];
  const sameDay = visits.filter(({ visit_time }) => visit_time.slice(0, 10) === slot.visit_time.slice(0, 10));
  const speciality = specialityOf(slot);
  return speciality !== null && sameDay.some((visit) => specialityOf(visit) === speciality)
    ? [13, "в этот день вы уже идёте к такому врачу"]
    : null;
}
