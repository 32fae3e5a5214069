import type { Slot, SlotStatus, SlotTagAge, SlotTagType } from "@ferkit/contracts";
import { addDays } from "../dates.ts";
import { guidOf } from "./identifiers.ts";
import type { WorldKeys } from "./resources.ts";

export interface WorldResources {
  readonly therapist: { id: string };
  readonly secondTherapist: { id: string };
  readonly surgeon: { id: string };
  readonly ophthalmologist: { id: string };
  readonly pediatrician: { id: string };
  readonly otorhinolaryngologist: { id: string };
  readonly vaccinationRoom: { id: string };
  readonly ultrasound: { id: string };
}

interface Series {
  readonly resource: keyof WorldResources;
  readonly times: readonly string[];
  readonly age: SlotTagAge;
  readonly tags: readonly SlotTagType[];
  readonly status?: SlotStatus;
  readonly minutes?: number;
  /** Days on which the series repeats, counted from tomorrow. */
  readonly days: number;
}

const HORIZON_DAYS = 14;
const SLOT_MINUTES = 15;

/** The ophthalmologist receives at the therapist's very times, so code 12 can be provoked without code 13. */
const SERIES: readonly Series[] = [
  {
    resource: "therapist",
    times: ["09:00", "09:15", "09:30", "09:45"],
    age: "ADULT",
    tags: ["EPGU", "REFERRAL"],
    days: HORIZON_DAYS,
  },
  {
    resource: "secondTherapist",
    times: ["10:00", "10:15", "10:30"],
    age: "ADULT",
    tags: ["EPGU", "ORDINARY"],
    days: HORIZON_DAYS,
  },
  {
    resource: "surgeon",
    times: ["11:00", "11:15", "11:30"],
    age: "ADULT",
    tags: ["EPGU", "REFERRAL"],
    days: HORIZON_DAYS,
  },
  // On night duty: in UTC the visit belongs to the day before (E-08).
  { resource: "surgeon", times: ["04:30"], age: "ADULT", tags: ["EPGU"], days: HORIZON_DAYS },
  {
    resource: "ophthalmologist",
    times: ["09:00", "09:15", "09:30"],
    age: "ALL",
    tags: ["EPGU", "REFERRAL"],
    days: HORIZON_DAYS,
  },
  // Begins while the therapist's last visit still goes on.
  { resource: "ophthalmologist", times: ["09:50"], minutes: 20, age: "ADULT", tags: ["EPGU"], days: HORIZON_DAYS },
  { resource: "pediatrician", times: ["09:00", "09:15", "09:30"], age: "CHILD", tags: ["EPGU"], days: HORIZON_DAYS },
  { resource: "pediatrician", times: ["10:00", "10:15", "10:30"], age: "BABY", tags: ["EPGU"], days: HORIZON_DAYS },
  { resource: "otorhinolaryngologist", times: ["14:00", "14:15"], age: "ALL", tags: ["EPGU"], days: HORIZON_DAYS },
  { resource: "vaccinationRoom", times: ["12:00", "12:15"], age: "ALL", tags: ["EPGU"], days: 7 },
  { resource: "ultrasound", times: ["13:00", "13:15"], age: "ADULT", tags: ["REFERRAL"], days: 7 },
  { resource: "otorhinolaryngologist", times: ["15:00"], age: "ALL", tags: ["PAID"], days: 5 },
  { resource: "otorhinolaryngologist", times: ["15:15"], age: "ALL", tags: ["ONLINE"], days: 5 },
  { resource: "otorhinolaryngologist", times: ["15:30"], age: "ALL", tags: ["D_OBSERVATION"], days: 5 },
  { resource: "otorhinolaryngologist", times: ["15:45"], age: "ALL", tags: ["REFERRAL"], days: 5 },
  { resource: "otorhinolaryngologist", times: ["16:00"], age: "ALL", tags: ["REGISTRY"], days: 5 },
  { resource: "surgeon", times: ["12:00"], age: "ADULT", tags: ["EPGU"], status: "RECORDED", days: 3 },
  { resource: "surgeon", times: ["12:15"], age: "ADULT", tags: ["EPGU"], status: "BLOCKED", days: 3 },
  { resource: "surgeon", times: ["12:30"], age: "ADULT", tags: ["EPGU"], status: "RESERVED", days: 3 },
  { resource: "surgeon", times: ["12:45"], age: "ADULT", tags: ["EPGU"], status: "CANCELED", days: 3 },
];

export function buildSlots(today: string, keys: WorldKeys, resources: WorldResources): Slot[] {
  return SERIES.flatMap((series) =>
    Array.from({ length: series.days }, (_, day) => addDays(today, day + 1)).flatMap((date) =>
      series.times.map((time) => slotOf(series, `${date}T${time}:00`, keys, resources)),
    ),
  );
}

function slotOf(series: Series, visitTime: string, keys: WorldKeys, resources: WorldResources): Slot {
  return {
    id: guidOf(keys.seed, `slot/${series.resource}/${visitTime}`),
    mo_id: keys.moId,
    resource_id: resources[series.resource].id,
    tag_type: series.tags.join(","),
    tag_age: series.age,
    visit_time: visitTime,
    duration: series.minutes ?? SLOT_MINUTES,
    status: series.status ?? "AVAILABLE",
    create_ts: keys.createTs,
  };
}
