// What decides whether a patient may be offered a slot, each rule once, as SQL. Calendar, slots and booking are made of these, over the
// aliases `s` (slot), `r` (its resource), `m` (the department of that), `asked` (who asks, see `askedBy`) and `f` (the referral he names).
// A rule is never null, and excludes nobody where nobody, or no referral, is named.
import type { Enabled, MoTagAge, ReferralStatus, SlotTagAge, SlotTagType, UnaccessableReason } from "@ferkit/contracts";
import { quoted } from "../literals.ts";
import type { Marks } from "../statement.ts";
import { columns } from "../tables.ts";
import { isPerson, personOf } from "./patients.ts";
import { lookUp } from "./upsert.ts";

const [s, r, m, f] = [columns("slot", "s"), columns("resource", "r"), columns("mo", "m"), columns("referral", "f")];
const [p, t, b] = [columns("patient", "p"), columns("attachment", "t"), columns("mo_block", "b")];
const [u, v, e] = [columns("unaccessable_period", "u"), columns("service", "v"), columns("profilecode_resource", "e")];

/** E-57: what counts as online, as given by the registry, as dispensary observation. */
export const ONLINE = ["EPGU", "ORDINARY", "REFERRAL"] as const satisfies readonly SlotTagType[];
export const REGISTRY = ["REGISTRY"] as const satisfies readonly SlotTagType[];
/** REF-25, of a booking by referral; whoever asks for another type by name has it (SYS-4: the dispensary doctor). */
export const BOOKABLE = [...ONLINE, ...REGISTRY] as const;

/** The values of slot.tag_type; their blanks went at the upload (E-57). */
export const TAGS = `string_to_array(${s.tag_type}, ',')`;

/** Who wants a slot. All but the time may be null. */
export interface Applicant {
  readonly patientId: string | null;
  /** Other ids of his that the request names (E-15). */
  readonly unitedGuids: readonly string[] | null;
  /** For one whose birthdate РРП does not know. */
  readonly birthdate: string | null;
  readonly referralId: string | null;
  readonly nowLocal: string;
}

/**
 * One row, `asked`: what the rules compare with, looked up once. Whoever names only a referral is its patient. `attached`: the МО by any of
 * his ids, for an attachment may stand under a former one (E-15).
 */
export function askedBy({ patientId, unitedGuids, birthdate, referralId, nowLocal }: Marks<Applicant>): string {
  const owner = `(select ${f.patient_id} from referral f where ${f.id} = ${referralId}::uuid)`;
  const ids = `${personOf("who.patient")} || coalesce(${unitedGuids}::text[], '{}')`;
  return `
  select w.patient, w.ids, ${referralId}::uuid as referral, ${nowLocal}::timestamp as now,
         coalesce((select ${p.birthdate} from patient p where ${isPerson("w.patient")} limit 1), ${birthdate}::timestamp::date) as born,
         array(select ${t.mo_oid} from attachment t where ${t.patient_id} = any(w.ids)) as attached
    from (select who.patient, ${ids} as ids
            from (select coalesce(${patientId}::text, ${owner}) as patient offset 0) who offset 0) w`;
}

/** Joined to `asked`: the referral, a row of nulls when the Витрина does not know it. */
export const REFERRAL_ASKED = lookUp("f", `select * from referral f where ${f.id} = asked.referral`);

const OPEN = { all: "ALL", mo: "ATTACHED_MO", region: "ATTACHED_REG" } as const satisfies Record<string, Enabled>;
const AGES = { all: "ALL", child: "CHILD", adult: "ADULT" } as const satisfies Record<string, MoTagAge>;
const GROUPS = { baby: "BABY", child: "CHILD", adult: "ADULT", all: "ALL" } as const satisfies Record<
  string,
  SlotTagAge
>;
/** E-58: BABY below this age in years, ADULT from the other on. */
const CHILD_FROM = 1;
const ADULT_FROM = 18;
const CANCELED: ReferralStatus = "CANCELED";
const FIRED: UnaccessableReason = "FIRED";

/** On the day of the visit; age() counts as people do: who was born on 29 February has a birthday on 1 March of the other years. */
const YEARS = `extract(year from age(${s.visit_time}::date, asked.born))`;

/** MO-F9, RES-F4: of a department or a resource. The region is that of the РРП: whoever is attached there at all. */
function takes(enabled: string): string {
  return `case ${enabled} when '${OPEN.all}' then true
               when '${OPEN.mo}' then asked.patient is null or ${m.parent_id} = any(asked.attached)
               when '${OPEN.region}' then asked.patient is null or asked.attached <> '{}'
               else false end`;
}

/** Of whom no birthdate is known only what is for all is (D-40). */
function fits(age: string, all: string, groups: string): string {
  return `asked.patient is null or ${age} = '${all}' or coalesce(${age} = ${groups}, false)`;
}

const SLOT_GROUP = `case when ${YEARS} < ${CHILD_FROM} then '${GROUPS.baby}' when ${YEARS} < ${ADULT_FROM} then '${GROUPS.child}'
                         when ${YEARS} >= ${ADULT_FROM} then '${GROUPS.adult}' end`;
const DEPARTMENT_GROUP = `case when ${YEARS} < ${ADULT_FROM} then '${AGES.child}' when ${YEARS} >= ${ADULT_FROM} then '${AGES.adult}' end`;

/**
 * REF-26: when the resource is away, as one value, so that a slot is compared with it and not with every period. Without
 * an end it is for ever (E-55), and so is a dismissal whatever end it had to be given (D-90); an end at midnight names the last day
 * (D-38).
 */
export function absencesOf(resource: string): string {
  const end = `case when ${u.reason} <> '${FIRED}'
                    then ${u.end_date} + case when ${u.end_date}::time = '00:00' then interval '1 day' else interval '0' end end`;
  return `(select coalesce(range_agg(tsrange(${u.beg_date}, ${end})), '{}') from unaccessable_period u
            where ${u.resource_id} = ${resource} and (${end} is null or ${end} > ${u.beg_date}))`;
}

/** REF-26: the slot touches one of the absences. */
export function isAway(absences: string): string {
  return `${absences} && tsrange(${s.visit_time}, ${s.visit_time} + make_interval(mins => ${s.duration}))`;
}

/** RFL-F6, RFL-F7: on the day of asking, the first and the last day inclusive (D-91). */
export function isInForce(now: string): string {
  return `${f.start_date}::date <= ${now}::date and (${f.end_date} is null or ${f.end_date}::date >= ${now}::date)`;
}

/** What the rule looks at: the calendar asks of departments and resources before it comes to their slots. */
type Level = "resource" | "slot";

interface Rule {
  readonly level: Level;
  /** True: the rule lets the slot pass. */
  readonly holds: string;
}

/** Where a statement has these already. */
export interface Known {
  /** mo.tag_age of the department. */
  readonly departmentAge: string;
  /** `absencesOf` the resource. */
  readonly absences: string;
}

/** In the order in which a refusal names them. */
function rules({ departmentAge, absences }: Known) {
  return {
    /** REF-1, D-92. */
    past: { level: "slot", holds: `${s.visit_time} >= asked.now` },
    /** HTTP-5, D-93: looked up, not written into `enabled`, so that whoever is unblocked has what he uploaded. */
    blocked: {
      level: "resource",
      holds: `not exists (select 1 from mo_block b where ${b.oid} in (${m.parent_id}, ${m.branch_oid}))`,
    },
    /** MO-F9. */
    "department-enabled": { level: "resource", holds: takes(m.enabled) },
    /** RES-F4, REF-23. */
    "resource-enabled": { level: "resource", holds: takes(r.enabled) },
    /** MO-F11. */
    "department-age": { level: "slot", holds: fits(departmentAge, AGES.all, DEPARTMENT_GROUP) },
    /** REF-12, SLOT-F5. */
    "slot-age": { level: "slot", holds: fits(s.tag_age, GROUPS.all, SLOT_GROUP) },
    /** REF-26. */
    absent: { level: "slot", holds: `not ${isAway(absences)}` },
    /** BOOK-R6. */
    "referral-known": byReferral(`${f.id} is not null`),
    /** RFL-F2, E-15. */
    "referral-patient": byReferral(`${f.patient_id} = any(asked.ids)`),
    /** REF-21; another booking by a RECORDED one is the МИС's to refuse (D-49). */
    "referral-status": byReferral(`${f.status} <> '${CANCELED}'`),
    /** RFL-F6, RFL-F7. */
    "referral-dates": byReferral(isInForce("asked.now")),
    /** REF-1, RFL-F8, RFL-F20: its department, or another of the head МО. */
    "referral-place": byReferral(`(${m.id} = ${f.to_mo_id} or ${m.parent_id} = ${f.to_mo_oid})`),
    /** REF-24. */
    "referral-profile": byReferral(
      `exists (select 1 from profilecode_resource e where ${e.resource_id} = ${r.id} and ${e.profile_code} = ${f.to_profile_code})`,
    ),
    /** RFL-F3, E-52: of a consultation. */
    "referral-speciality": byReferral(`(${f.speciality_id} is null or ${r.speciality_id} = ${f.speciality_id})`),
    /** REF-22: of research. */
    "referral-service": byReferral(
      `(${f.to_service_id} is null or exists (select 1 from service v where ${v.resource_id} = ${r.id} and ${v.code} = ${f.to_service_id}))`,
    ),
    /** RFL-F16. */
    "referral-resource": byReferral(`(${f.to_resource_id} is null or ${r.id} = ${f.to_resource_id})`),
    /** REF-25. */
    "referral-slot-type": {
      level: "slot",
      holds: `asked.referral is null or ${TAGS} && array[${quoted(...BOOKABLE)}]`,
    },
  } as const satisfies Record<string, Rule>;
}

function byReferral(condition: string): { readonly level: "resource"; readonly holds: string } {
  return { level: "resource", holds: `asked.referral is null or coalesce(${condition}, false)` };
}

export type OfferRule = keyof ReturnType<typeof rules>;

/** All rules of these levels let it pass, but those the statement treats otherwise. */
export function passes(known: Known, levels: readonly Level[], except: readonly OfferRule[] = []): string {
  return Object.entries<Rule>(rules(known))
    .filter(([name, { level }]) => levels.includes(level) && !except.some((one) => one === name))
    .map(([, { holds }]) => `(${holds})`)
    .join("\n     and ");
}

/** The first rule that does not let it pass; null: it is offered. */
export function firstFailing(known: Known): string {
  const cases = Object.entries<Rule>(rules(known)).map(([name, { holds }]) => `when not (${holds}) then '${name}'`);
  return `case ${cases.join("\n          ")} end`;
}
