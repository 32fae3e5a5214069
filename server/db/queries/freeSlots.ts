// The calendar and the slots of ЕПГУ (REF-9…15, REF-25, REF-26), one statement each. The resources come first, they are few; their
// slots are found by (resource_id, visit_time), so that no slot of anybody else is looked at.
import type { Enabled, RegulatedCalendarRow, SlotStatus, SlotTagAge, SlotTagType } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, FREED } from "../../profile/statuses.ts";
import { SUBSYSTEMS } from "../../profile/subsystems.ts";
import { sql } from "../sql.ts";
import { selectRecords, type Row } from "./records.ts";
import { RESOURCE_NAME } from "./resourceName.ts";

/** E-57: what counts as online, as given by the registry, as dispensary observation. */
const ONLINE = ["EPGU", "ORDINARY", "REFERRAL"] as const satisfies readonly SlotTagType[];
const REGISTRY = ["REGISTRY"] as const satisfies readonly SlotTagType[];
const DISPENSARY = ["D_OBSERVATION"] as const satisfies readonly SlotTagType[];
/** REF-25, of a booking by referral; whoever asks for another type by name has it (SYS-4: the dispensary doctor). */
const BOOKABLE = [...ONLINE, ...REGISTRY];
/** E-57: a total is made of these; slots that nobody can take are no part of it. */
const COUNTED = [FREED.slot, BOOKED.slot] as const satisfies readonly SlotStatus[];
/** MO-F9, REF-23: takes nobody. */
const CLOSED: Enabled = "NONE";
/** REF-12. */
const ANY_AGE: SlotTagAge = "ALL";

export interface Interval {
  readonly from: string;
  readonly to: string;
  /** What lies before it cannot be booked any more. */
  readonly nowLocal: string;
}

export interface CalendarQuery extends Interval {
  readonly moId: string;
  /** E-59: `head`, all departments of the МО of that department. */
  readonly scope: "mo" | "head";
  /** That МО by its OID, for a referral whose department is no more (RFL-F20). */
  readonly headOid: string | null;
  /** Whose age on the day of the visit a slot has to fit (E-58). */
  readonly patientId: string | null;
  readonly specialityId: string | null;
  readonly serviceCode: string | null;
  readonly profileCode: string | null;
}

/** The values of slot.tag_type; their blanks went at the upload (E-57). */
function tagsOf(slot: string): string {
  return `string_to_array(${slot}.tag_type, ',')`;
}

/** The slot of the association `a` can be claimed (UC1-P1, UC1-P2): nobody is booking it or has booked it (E-24). */
function isFree(available: string): string {
  return `a.status = ${available} and a.claim_id is null and a.book_ext_id is null`;
}

/**
 * REF-26: when the resource $resource is away, as one value, so that a slot is compared with it and not with every period. Without
 * an end it is for ever (E-55); an end at midnight names the last day, see specs/DECISIONS.md D-38.
 */
function absencesOf(resource: string): string {
  const end = `u.end_date + case when u.end_date::time = '00:00' then interval '1 day' else interval '0' end`;
  return `(select coalesce(range_agg(tsrange(u.beg_date, ${end})), '{}') from unaccessable_period u
            where u.resource_id = ${resource} and (u.end_date is null or ${end} > u.beg_date))`;
}

function timeOf(slot: string): string {
  return `tsrange(${slot}.visit_time, ${slot}.visit_time + make_interval(mins => ${slot}.duration))`;
}

/** E-58: BABY below this age in years, ADULT from the other on. */
const CHILD_FROM = 1;
const ADULT_FROM = 18;
const GROUPS = { baby: "BABY", child: "CHILD", adult: "ADULT" } as const satisfies Record<string, SlotTagAge>;

/**
 * REF-12, E-58: the slot is for everybody, or for the age that the patient $patient has on the day of the visit; for one whose birthdate РРП
 * does not know (E-15: under none of his ids), only the former. age() counts as people do: who was born on 29 February has a birthday
 * on 1 March of the other years.
 */
function fitsAge(slot: string, patient: string): string {
  const born = `(select p.birthdate from patient p where p.id = ${patient} or ${patient} = any(p.united_guids) limit 1)`;
  const years = `extract(year from age(${slot}.visit_time::date, ${born}))`;
  return `(${patient}::text is null or ${slot}.tag_age = '${ANY_AGE}' or ${slot}.tag_age =
         case when ${years} < ${CHILD_FROM} then '${GROUPS.baby}' when ${years} < ${ADULT_FROM} then '${GROUPS.child}'
              when ${years} >= ${ADULT_FROM} then '${GROUPS.adult}' end)`;
}

/** Exported for the test that reads its plan. */
export const CALENDAR = `
  with department as (
    select m.id, m.name from mo m
     where m.enabled <> $1
       and (m.id = $2 or $3::boolean and m.parent_id = coalesce($15, (select parent_id from mo where id = $2)))
  ), chosen as (
    select r.id, d.id as mo_id, d.name as mo_name, ${RESOURCE_NAME} as name, ${absencesOf("r.id")} as absences
      from department d join resource r on r.mo_id = d.id
     where r.enabled <> $1
       and ($4::text is null or r.speciality_id = $4)
       and ($5::text is null or exists (select 1 from service v where v.resource_id = r.id and v.code = $5))
       and ($6::text is null
            or exists (select 1 from profilecode_resource p where p.resource_id = r.id and p.profile_code = $6))
  ), listed as (
    select s.resource_id, s.visit_time::date as day, s.tag_age, ${tagsOf("s")} as tags,
           (s.status = $10 and ${isFree("$10")}) is true as is_free, c.absences && ${timeOf("s")} as is_away
      from chosen c join slot s on s.resource_id = c.id left join associations_slots a on a.slot_id = s.id
     where s.visit_time between greatest($7::timestamp, $9::timestamp) and $8::timestamp and s.status = any($11::text[])
       and ${fitsAge("s", "$16")}
  ), judged as (
    select *, not is_free or is_away as is_taken from listed where tags && ($12::text[] || $13::text[] || $14::text[])
  ), counted as (
    select resource_id, day, tag_age,
           count(*) filter (where tags && $12)::int as epgu,
           count(*) filter (where tags && $12 and is_taken)::int as recorded_epgu,
           count(*) filter (where tags && $13)::int as registry,
           count(*) filter (where tags && $13 and is_taken)::int as recorded_registry,
           count(*) filter (where tags && $14)::int as d_observation,
           count(*) filter (where tags && $14 and is_taken)::int as recorded_d_observation,
           bool_or(is_free) and bool_and(is_taken) as unaccessable
      from judged
     group by resource_id, day, tag_age
  )
  select to_char(n.day, 'YYYY-MM-DD') as day, c.mo_id, c.mo_name, c.id as resource_id, c.name as resource_name,
         n.tag_age as slot_tag_age,
         n.epgu, n.recorded_epgu, n.registry, n.recorded_registry, n.d_observation, n.recorded_d_observation,
         n.unaccessable
    from counted n join chosen c on c.id = n.resource_id
   order by c.mo_name, c.mo_id, c.name, c.id, n.day, n.tag_age`;

export function calendarParams(query: CalendarQuery): unknown[] {
  const { moId, scope, headOid, specialityId, serviceCode, profileCode, patientId, from, to, nowLocal } = query;
  const where = [CLOSED, moId, scope === "head", specialityId, serviceCode, profileCode];
  return [...where, from, to, nowLocal, FREED.slot, COUNTED, ONLINE, REGISTRY, DISPENSARY, headOid, patientId];
}

/**
 * REF-11, REF-14: counters of each day, resource and age. `recorded` counts whatever of the total cannot be taken any more, a slot
 * inside a period of absence as well, so that a day which REF-13 paints has slots (REF-26). `unaccessable`: there would be slots, were it
 * not for the absence.
 */
export function countSlots(em: EntityManager, query: CalendarQuery): Promise<RegulatedCalendarRow[]> {
  return sql<RegulatedCalendarRow>(em, CALENDAR, calendarParams(query));
}

export interface SlotsQuery extends Interval {
  readonly resourceId: string;
  /** Department of the resource (REF-15). */
  readonly moId: string;
  readonly tagAge: SlotTagAge | null;
  readonly tagType: SlotTagType | null;
  /** E-58, as in the calendar. */
  readonly patientId: string | null;
}

/** Exported for the test that reads its plan. */
export const ARE_OFFERED = `
  resource_id = $1 and visit_time between greatest($2::timestamp, $4::timestamp) and $3::timestamp
     and status = $5 and ${tagsOf("slot")} && $6::text[]
     and ($9::text is null or tag_age in ($9, $10))
     and ${fitsAge("slot", "$11")}
     and exists (select 1 from resource r join mo m on m.id = r.mo_id
                  where r.id = slot.resource_id and m.id = $7 and r.enabled <> $8 and m.enabled <> $8)
     and exists (select 1 from associations_slots a where a.slot_id = slot.id and ${isFree("$5")})
     and not ${absencesOf("$1")} && ${timeOf("slot")}
   order by visit_time`;

export function slotsParams(query: SlotsQuery): unknown[] {
  const { resourceId, moId, from, to, nowLocal, tagAge, tagType, patientId } = query;
  const types: readonly SlotTagType[] = tagType === null ? BOOKABLE : [tagType];
  return [resourceId, from, to, nowLocal, FREED.slot, types, moId, CLOSED, tagAge, ANY_AGE, patientId];
}

/** REF-15, REF-25, REF-26: slots that can be booked, in order of time. */
export function findFreeSlots(em: EntityManager, query: SlotsQuery): Promise<Row[]> {
  return selectRecords(em, SUBSYSTEMS.slot, ARE_OFFERED, slotsParams(query));
}
