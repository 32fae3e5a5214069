// The calendar and the slots of ЕПГУ (REF-9…15, REF-25, REF-26), one statement each. The resources come first, they are few; their
// slots are found by (resource_id, visit_time), so that no slot of anybody else is looked at. Text: these are made of one another, and of
// what PostgreSQL alone has (ranges, arrays).
import type { RegulatedCalendarRow, SlotStatus, SlotTagAge, SlotTagType } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, FREED } from "../../profile/statuses.ts";
import { RECORD } from "../fields.ts";
import { statement } from "../statement.ts";
import { columns, list } from "../tables.ts";
import { absencesOf, askedBy, BOOKABLE, isAway, ONLINE, passes, REFERRAL_ASKED, REGISTRY, TAGS } from "./offerRules.ts";
import type { Row } from "./records.ts";
import { RESOURCE_NAME } from "./resourceName.ts";

const DISPENSARY = ["D_OBSERVATION"] as const satisfies readonly SlotTagType[];
/** E-57: a total is made of these; slots that nobody can take are no part of it. */
const COUNTED = [FREED.slot, BOOKED.slot] as const satisfies readonly SlotStatus[];
/** REF-12. */
const ANY_AGE: SlotTagAge = "ALL";

export interface Interval {
  readonly from: string;
  readonly to: string;
  /** What lies before it cannot be booked any more. */
  readonly nowLocal: string;
}

/** For whom, if that is known. */
export interface Visitor {
  readonly patientId: string | null;
  readonly referralId: string | null;
}

export interface CalendarQuery extends Interval, Visitor {
  readonly moId: string;
  /** E-59: `head`, all departments of the МО of that department. */
  readonly scope: "mo" | "head";
  /** That МО by its OID, for a referral whose department is no more (RFL-F20). */
  readonly headOid: string | null;
  readonly specialityId: string | null;
  readonly serviceCode: string | null;
  readonly profileCode: string | null;
}

const [s, a] = [columns("slot", "s"), columns("associations_slots", "a")];
const [m, r] = [columns("mo", "m"), columns("resource", "r")];
const [mo, v, e] = [columns("mo"), columns("service", "v"), columns("profilecode_resource", "e")];

/** The slot of the association `a` can be claimed (UC1-P1, UC1-P2): nobody is booking it or has booked it (E-24). */
function isFree(available: string): string {
  return `${a.status} = ${available} and ${a.claim_id} is null and ${a.book_ext_id} is null`;
}

/** Who asks for a calendar or for slots: РРП knows his birthdate, or nobody does (D-40). */
function visitor({ patientId, referralId, nowLocal }: Record<"patientId" | "referralId" | "nowLocal", string>): string {
  return askedBy({ patientId, referralId, nowLocal, unitedGuids: "null", birthdate: "null" });
}

/** What the statements compare with, and nobody asks for. */
const STATUSES = { free: FREED.slot };
const TYPES = { counted: COUNTED, online: ONLINE, registry: REGISTRY, dispensary: DISPENSARY };

type CalendarParams = Omit<CalendarQuery, "scope"> & { readonly isHead: boolean } & typeof STATUSES & typeof TYPES;

/** As `chosen` has it. An absence leaves a slot in the calendar, as one that is taken (REF-26). */
const CHOSEN = { departmentAge: "c.mo_tag_age", absences: "c.absences" };

/** Exported for the test that reads its plan. */
export const CALENDAR = statement<CalendarParams, RegulatedCalendarRow>(
  (q) => `
  with asked as (
    ${visitor(q)}
  ), chosen as (
    select ${r.id}, ${m.id} as mo_id, ${m.name} as mo_name, ${m.tag_age} as mo_tag_age, ${RESOURCE_NAME} as name,
           ${absencesOf(r.id)} as absences
      from asked ${REFERRAL_ASKED} cross join mo m join resource r on ${r.mo_id} = ${m.id}
     where (${m.id} = ${q.moId}
            or ${q.isHead}::boolean and ${m.parent_id} = coalesce(${q.headOid}, (select ${mo.parent_id} from mo where ${mo.id} = ${q.moId})))
       and (${q.specialityId}::text is null or ${r.speciality_id} = ${q.specialityId})
       and (${q.serviceCode}::text is null
            or exists (select 1 from service v where ${v.resource_id} = ${r.id} and ${v.code} = ${q.serviceCode}))
       and (${q.profileCode}::text is null
            or exists (select 1 from profilecode_resource e where ${e.resource_id} = ${r.id} and ${e.profile_code} = ${q.profileCode}))
       and ${passes(CHOSEN, ["resource"])}
  ), listed as (
    select ${s.resource_id}, ${s.visit_time}::date as day, ${s.tag_age}, ${TAGS} as tags,
           (${s.status} = ${q.free} and ${isFree(q.free)}) is true as is_free, ${isAway(CHOSEN.absences)} as is_away
      from asked cross join chosen c
           join slot s on ${s.resource_id} = c.id left join associations_slots a on ${a.slot_id} = ${s.id}
     where ${s.visit_time} between ${q.from}::timestamp and ${q.to}::timestamp
       and ${s.status} = any(${q.counted}::text[])
       and ${passes(CHOSEN, ["slot"], ["absent"])}
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

export interface SlotsQuery extends Interval, Visitor {
  readonly resourceId: string;
  /** Department of the resource (REF-15). */
  readonly moId: string;
  readonly tagAge: SlotTagAge | null;
  readonly tagType: SlotTagType | null;
}

type SlotsParams = Omit<SlotsQuery, "tagType"> &
  typeof STATUSES & { readonly types: readonly SlotTagType[]; readonly anyAge: SlotTagAge };

/** Exported for the test that reads its plan. */
export const OFFERED = statement<SlotsParams, Row>(
  (q) => `
  with asked as (
    ${visitor(q)}
  )
  select ${list("slot", RECORD.slot, "s")}
    from asked ${REFERRAL_ASKED} cross join mo m join resource r on ${r.mo_id} = ${m.id} join slot s on ${s.resource_id} = ${r.id}
   where ${m.id} = ${q.moId} and ${r.id} = ${q.resourceId} and ${s.resource_id} = ${q.resourceId}
     and ${s.visit_time} between ${q.from}::timestamp and ${q.to}::timestamp
     and ${s.status} = ${q.free} and ${TAGS} && ${q.types}::text[]
     and (${q.tagAge}::text is null or ${s.tag_age} in (${q.tagAge}, ${q.anyAge}))
     and exists (select 1 from associations_slots a where ${a.slot_id} = ${s.id} and ${isFree(q.free)})
     and ${passes({ departmentAge: m.tag_age, absences: absencesOf(q.resourceId) }, ["resource", "slot"])}
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
