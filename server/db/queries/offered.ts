// What a patient may choose from before he chooses a slot: departments, posts, resources (SYS-4), one statement each, by the rules of an
// offer. Text: it is made of these rules.
import type { RegulatedMo, RegulatedPost, RegulatedResource, SlotTagType } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { FREED } from "../../profile/statuses.ts";
import { statement } from "../statement.ts";
import { columns } from "../tables.ts";
import { absencesOf, askedBy, ONLINE, passes, REFERRAL_ASKED, TAGS } from "./offerRules.ts";
import { RESOURCE_NAME } from "./resourceName.ts";

const [s, a] = [columns("slot", "s"), columns("associations_slots", "a")];
const [m, r, v] = [columns("mo", "m"), columns("resource", "r"), columns("service", "v")];

interface Asking {
  readonly patientId: string;
  readonly nowLocal: string;
}

interface Place extends Asking {
  readonly moId: string;
  readonly from: string;
  readonly to: string;
}

export interface ResourcesQuery extends Place {
  readonly postId: string | null;
  readonly serviceCode: string | null;
}

/** What the statements compare with, and nobody asks for. */
const FIXED = { free: FREED.slot, online: ONLINE as readonly SlotTagType[] };
const SPECIALIST: RegulatedResource["type"] = "SPECIALIST";

function asked({ patientId, nowLocal }: Record<keyof Asking, string>): string {
  return askedBy({ patientId, nowLocal, referralId: "null", unitedGuids: "null", birthdate: "null" });
}

const KNOWN = { departmentAge: m.tag_age, absences: "away.periods" };

const DEPARTMENTS = statement<Asking, RegulatedMo>(
  (q) => `
  with asked as (
    ${asked(q)}
  )
  select ${m.id} as mo_id, ${m.parent_id} as mo_oid, ${m.branch_oid}, ${m.name}, ${m.address}, ${m.enabled}, ${m.tag_age}
    from asked ${REFERRAL_ASKED} cross join mo m
   where exists (select 1 from resource r where ${r.mo_id} = ${m.id} and ${passes(KNOWN, ["resource"])})
   order by ${m.name}, ${m.id}`,
);

/** MO-F9: departments with a resource that takes him. */
export function findOfferedMo(em: EntityManager, query: Asking): Promise<RegulatedMo[]> {
  return DEPARTMENTS.run(em, query);
}

type ResourceParams = ResourcesQuery & typeof FIXED;

/** Of each resource that takes him, what he could book online in the interval. */
function resources(q: Record<keyof ResourceParams, string>): string {
  return `
  select ${r.id} as resource_id, ${r.type}, ${RESOURCE_NAME} as resource_name, ${r.post_id}, ${r.speciality_id},
         ${m.id} as mo_id, ${m.address} as mo_address, n.free, n.nearest
    from asked ${REFERRAL_ASKED} cross join mo m join resource r on ${r.mo_id} = ${m.id}
         cross join lateral (select ${absencesOf(r.id)} as periods offset 0) away
         cross join lateral (
           select count(*)::int as free, min(${s.visit_time}) as nearest
             from slot s join associations_slots a on ${a.slot_id} = ${s.id}
            where ${s.resource_id} = ${r.id} and ${s.visit_time} between ${q.from}::timestamp and ${q.to}::timestamp
              and ${s.status} = ${q.free} and ${TAGS} && ${q.online}::text[]
              and ${a.status} = ${q.free} and ${a.claim_id} is null and ${a.book_ext_id} is null
              and ${passes(KNOWN, ["slot"])}) n
   where ${m.id} = ${q.moId} and (${q.postId}::text is null or ${r.post_id} = ${q.postId})
     and (${q.serviceCode}::text is null
          or exists (select 1 from service v where ${v.resource_id} = ${r.id} and ${v.code} = ${q.serviceCode}))
     and ${passes(KNOWN, ["resource"])}`;
}

const RESOURCES = statement<ResourceParams, RegulatedResource>(
  (q) => `
  with asked as (
    ${asked(q)}
  )
  ${resources(q)}
   order by n.nearest nulls last, resource_name, ${r.id}`,
);

/** Resources of a department that take him, those with the nearest free time first. */
export function findOfferedResources(em: EntityManager, query: ResourcesQuery): Promise<RegulatedResource[]> {
  return RESOURCES.run(em, { ...query, ...FIXED });
}

const POSTS = statement<
  ResourceParams & { readonly specialist: RegulatedResource["type"] },
  Omit<RegulatedPost, "post_name">
>(
  (q) => `
  with asked as (
    ${asked(q)}
  ), own as (
    ${resources(q)}
  )
  select post_id, speciality_id, count(*)::int as resources, sum(free)::int as free
    from own where type = ${q.specialist} group by post_id, speciality_id order by post_id, speciality_id`,
);

/** Posts of the doctors of a department that take him. */
export function findOfferedPosts(em: EntityManager, query: Place): Promise<Omit<RegulatedPost, "post_name">[]> {
  return POSTS.run(em, { ...query, postId: null, serviceCode: null, ...FIXED, specialist: SPECIALIST });
}
