// The calendar and the slots of ЕПГУ (REF-9…15, REF-25, REF-26), one statement each. The resources come first, they are few; their
// slots are found by (resource_id, visit_time), so that no slot of anybody else is looked at. Text: these are made of one another, and of
// what PostgreSQL alone has (ranges, arrays).
import type { Enabled, RegulatedCalendarRow, SlotStatus, SlotTagAge, SlotTagType } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, FREED } from "../../profile/statuses.ts";
import { RECORD } from "../fields.ts";
import { statement } from "../statement.ts";
import { columns, list } from "../tables.ts";
import type { Row } from "./records.ts";
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

const [s, a, u] = [columns("slot", "s"), columns("associations_slots", "a"), columns("unaccessable_period", "u")];
const [m, r, p] = [columns("mo", "m"), columns("resource", "r"), columns("patient", "p")];
const [mo, v, e] = [columns("mo"), columns("service", "v"), columns("profilecode_resource", "e")];

/** The values of slot.tag_type; their blanks went at the upload (E-57). */
const TAGS = `string_to_array(${s.tag_type}, ',')`;

/** The slot of the association `a` can be claimed (UC1-P1, UC1-P2): nobody is booking it or has booked it (E-24). */
function isFree(available: string): string {
  return `${a.status} = ${available} and ${a.claim_id} is null and ${a.book_ext_id} is null`;
}

/**
 * REF-26: when the resource is away, as one value, so that a slot is compared with it and not with every period. Without
 * an end it is for ever (E-55); an end at midnight names the last day, see specs/DECISIONS.md D-38.
 */
function absencesOf(resource: string): string {
  const end = `${u.end_date} + case when ${u.end_date}::time = '00:00' then interval '1 day' else interval '0' end`;
  return `(select coalesce(range_agg(tsrange(${u.beg_date}, ${end})), '{}') from unaccessable_period u
            where ${u.resource_id} = ${resource} and (${u.end_date} is null or ${end} > ${u.beg_date}))`;
}

const TIME = `tsrange(${s.visit_time}, ${s.visit_time} + make_interval(mins => ${s.duration}))`;

/** E-58: BABY below this age in years, ADULT from the other on. */
const CHILD_FROM = 1;
const ADULT_FROM = 18;
const GROUPS = { baby: "BABY", child: "CHILD", adult: "ADULT" } as const satisfies Record<string, SlotTagAge>;

/**
 * REF-12, E-58: the slot is for everybody, or for the age that the patient has on the day of the visit; for one whose birthdate РРП
 * does not know (E-15: under none of his ids), only the former. age() counts as people do: who was born on 29 February has a birthday
 * on 1 March of the other years.
 */
function fitsAge(patient: string): string {
  const born = `(select ${p.birthdate} from patient p where ${p.id} = ${patient} or ${patient} = any(${p.united_guids}) limit 1)`;
  const years = `extract(year from age(${s.visit_time}::date, ${born}))`;
  return `(${patient}::text is null or ${s.tag_age} = '${ANY_AGE}' or ${s.tag_age} =
         case when ${years} < ${CHILD_FROM} then '${GROUPS.baby}' when ${years} < ${ADULT_FROM} then '${GROUPS.child}'
              when ${years} >= ${ADULT_FROM} then '${GROUPS.adult}' end)`;
}

/** What the statements compare with, and nobody asks for. */
const STATUSES = { closed: CLOSED, free: FREED.slot };
const TYPES = { counted: COUNTED, online: ONLINE, registry: REGISTRY, dispensary: DISPENSARY };

type CalendarParams = Omit<CalendarQuery, "scope"> & { readonly isHead: boolean } & typeof STATUSES & typeof TYPES;

/** Exported for the test that reads its plan. */
export const CALENDAR = statement<CalendarParams, RegulatedCalendarRow>(
  (q) => `
  with department as (
    select ${m.id}, ${m.name} from mo m
     where ${m.enabled} <> ${q.closed}
       and (${m.id} = ${q.moId}
            or ${q.isHead}::boolean and ${m.parent_id} = coalesce(${q.headOid}, (select ${mo.parent_id} from mo where ${mo.id} = ${q.moId})))
  ), chosen as (
    select ${r.id}, d.id as mo_id, d.name as mo_name, ${RESOURCE_NAME} as name, ${absencesOf(r.id)} as absences
      from department d join resource r on ${r.mo_id} = d.id
     where ${r.enabled} <> ${q.closed}
       and (${q.specialityId}::text is null or ${r.speciality_id} = ${q.specialityId})
       and (${q.serviceCode}::text is null
            or exists (select 1 from service v where ${v.resource_id} = ${r.id} and ${v.code} = ${q.serviceCode}))
       and (${q.profileCode}::text is null
            or exists (select 1 from profilecode_resource e where ${e.resource_id} = ${r.id} and ${e.profile_code} = ${q.profileCode}))
  ), listed as (
    select ${s.resource_id}, ${s.visit_time}::date as day, ${s.tag_age}, ${TAGS} as tags,
           (${s.status} = ${q.free} and ${isFree(q.free)}) is true as is_free, c.absences && ${TIME} as is_away
      from chosen c join slot s on ${s.resource_id} = c.id left join associations_slots a on ${a.slot_id} = ${s.id}
     where ${s.visit_time} between greatest(${q.from}::timestamp, ${q.nowLocal}::timestamp) and ${q.to}::timestamp
       and ${s.status} = any(${q.counted}::text[]) and ${fitsAge(q.patientId)}
  ), judged as (
    select *, not is_free or is_away as is_taken
      from listed where tags && (${q.online}::text[] || ${q.registry}::text[] || ${q.dispensary}::text[])
  ), counted as (
    select resource_id, day, tag_age,
           count(*) filter (where tags && ${q.online})::int as epgu,
           count(*) filter (where tags && ${q.online} and is_taken)::int as recorded_epgu,
           count(*) filter (where tags && ${q.registry})::int as registry,
           count(*) filter (where tags && ${q.registry} and is_taken)::int as recorded_registry,
           count(*) filter (where tags && ${q.dispensary})::int as d_observation,
           count(*) filter (where tags && ${q.dispensary} and is_taken)::int as recorded_d_observation,
           bool_or(is_free) and bool_and(is_taken) as unaccessable
      from judged
     group by resource_id, day, tag_age
  )
  select to_char(n.day, 'YYYY-MM-DD') as day, c.mo_id, c.mo_name, c.id as resource_id, c.name as resource_name,
         n.tag_age as slot_tag_age,
         n.epgu, n.recorded_epgu, n.registry, n.recorded_registry, n.d_observation, n.recorded_d_observation,
         n.unaccessable
    from counted n join chosen c on c.id = n.resource_id
   order by c.mo_name, c.mo_id, c.name, c.id, n.day, n.tag_age`,
);

export function calendarParams({ scope, ...query }: CalendarQuery): CalendarParams {
  return { ...query, isHead: scope === "head", ...STATUSES, ...TYPES };
}

/**
 * REF-11, REF-14: counters of each day, resource and age. `recorded` counts whatever of the total cannot be taken any more, a slot
 * inside a period of absence as well, so that a day which REF-13 paints has slots (REF-26). `unaccessable`: there would be slots, were it
 * not for the absence.
 */
export function countSlots(em: EntityManager, query: CalendarQuery): Promise<RegulatedCalendarRow[]> {
  return CALENDAR.run(em, calendarParams(query));
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

type SlotsParams = Omit<SlotsQuery, "tagType"> &
  typeof STATUSES & { readonly types: readonly SlotTagType[]; readonly anyAge: SlotTagAge };

/** Exported for the test that reads its plan. */
export const OFFERED = statement<SlotsParams, Row>(
  (q) => `
  select ${list("slot", RECORD.slot, "s")} from slot s
   where ${s.resource_id} = ${q.resourceId}
     and ${s.visit_time} between greatest(${q.from}::timestamp, ${q.nowLocal}::timestamp) and ${q.to}::timestamp
     and ${s.status} = ${q.free} and ${TAGS} && ${q.types}::text[]
     and (${q.tagAge}::text is null or ${s.tag_age} in (${q.tagAge}, ${q.anyAge}))
     and ${fitsAge(q.patientId)}
     and exists (select 1 from resource r join mo m on ${m.id} = ${r.mo_id}
                  where ${r.id} = ${s.resource_id} and ${m.id} = ${q.moId} and ${r.enabled} <> ${q.closed} and ${m.enabled} <> ${q.closed})
     and exists (select 1 from associations_slots a where ${a.slot_id} = ${s.id} and ${isFree(q.free)})
     and not ${absencesOf(q.resourceId)} && ${TIME}
   order by ${s.visit_time}`,
);

export function slotsParams({ tagType, ...query }: SlotsQuery): SlotsParams {
  const types: readonly SlotTagType[] = tagType === null ? BOOKABLE : [tagType];
  return { ...query, types, anyAge: ANY_AGE, ...STATUSES };
}

/** REF-15, REF-25, REF-26: slots that can be booked, in order of time. */
export function findFreeSlots(em: EntityManager, query: SlotsQuery): Promise<Row[]> {
  return OFFERED.run(em, slotsParams(query));
}
