// Referrals of both types and every status. Each one leads to slots: its profile is uploaded for a resource of the department it
// names (LOAD-6), with the speciality (E-52) or the service (LOAD-7) it asks for, and that takes its patient (RES-F4).
import type { Referral, ReferralStatus } from "@ferkit/contracts";
import { attachedTo, homeOf } from "./attachments.ts";
import { addDays } from "./calendar.ts";
import { FACILITIES, REFERRAL_TYPE_CODES } from "./codes.ts";
import type { Department } from "./departments.ts";
import { idsOf } from "./ids.ts";
import type { Person } from "./patients.ts";
import { cycle } from "./prng.ts";
import { takesReferrals, type Unit } from "./units.ts";
import { byAgeGroup, type Visit } from "./visits.ts";

/** A referral before it gets its number: for whom, whereto, from where. */
interface Draft {
  id: string;
  person: Person;
  to: Unit;
  from: Unit;
  status: ReferralStatus;
  term: Term;
  /** RFL-F16: to this very doctor, room or machine. */
  isNamed: boolean;
}

/** In force, over, or not begun (RFL-F6, RFL-F7). */
type Term = "now" | "over" | "ahead";

export interface Referrals {
  referrals: Referral[];
  /** The referral of each visit, or null. */
  ofVisits: (string | null)[];
}

export function referralsOf(
  people: readonly Person[],
  visits: readonly Visit[],
  departments: readonly Department[],
  units: readonly Unit[],
  seed: number,
  today: string,
): Referrals {
  const issuerOf = issuers(people, departments, units);
  const recorded = recordedDrafts(visits, issuerOf, seed);
  const open = openDrafts(people, departments, units, issuerOf, seed);
  const drafts = [...open, ...recorded.filter((draft) => draft !== null)];
  return {
    referrals: drafts.map((draft, n) => referralOf(draft, n, today)),
    ofVisits: recorded.map((draft) => draft?.id ?? null),
  };
}

type IssuerOf = (person: Person) => Unit;

/** The first doctor of a person's polyclinic. */
function issuers(people: readonly Person[], departments: readonly Department[], units: readonly Unit[]): IssuerOf {
  const firstDoctor = new Map<Department, Unit>();
  for (const unit of units) {
    if (unit.post !== null && !firstDoctor.has(unit.department)) firstDoctor.set(unit.department, unit);
  }
  const homes = new Map(people.map((person, index) => [person, homeOf(person, index, departments)]));
  return (person) => {
    const home = homes.get(person);
    const doctor = home && firstDoctor.get(home);
    if (doctor === undefined) throw new Error("Every polyclinic has a doctor");
    return doctor;
  };
}

/** RECORDED because of the visit they led to (REF-21). */
function recordedDrafts(visits: readonly Visit[], issuerOf: IssuerOf, seed: number): (Draft | null)[] {
  const idOf = idsOf(seed, "recorded referral");
  return visits.map(({ person, place, isByReferral }, n) =>
    isByReferral
      ? {
          id: idOf(n),
          person,
          to: place.unit,
          from: issuerOf(person),
          status: "RECORDED",
          term: "now",
          isNamed: n % 4 === 1,
        }
      : null,
  );
}

type Pools = ReturnType<typeof byAgeGroup>[];

/** Doctors, and rooms and machines, for a patient who is attached to that МО: each takes him (MO-F9, RES-F4). */
function poolsFor(oid: string | null, units: readonly Unit[]): Pools {
  const targets = units.filter((unit) => unit.absence === null && takesReferrals(unit) && takes(unit, oid));
  const isDoctor = ({ post }: Unit): boolean => post !== null;
  return [byAgeGroup(targets.filter(isDoctor)), byAgeGroup(targets.filter((unit) => !isDoctor(unit)))];
}

function takes({ resource: { enabled }, department }: Unit, oid: string | null): boolean {
  if (enabled === "ATTACHED_MO") return oid === department.mo.parent_id;
  return enabled === "ALL" || oid !== null;
}

/** One for every living patient who is neither busy nor changing, of both types in turn; some have a cancelled one besides. */
function openDrafts(
  people: readonly Person[],
  departments: readonly Department[],
  units: readonly Unit[],
  issuerOf: IssuerOf,
  seed: number,
): Draft[] {
  const idOf = idsOf(seed, "referral");
  const known = new Map<string | null, Pools>();
  const poolsOf = (oid: string | null): Pools => {
    const pools = known.get(oid) ?? poolsFor(oid, units);
    known.set(oid, pools);
    return pools;
  };
  return people.flatMap((person, n) => {
    if (person.isBusy || person.isDeceased || person.isChanging) return [];
    const pools = poolsOf(attachedTo(person, n, departments)?.mo.parent_id ?? null);
    const from = issuerOf(person);
    const draft = (turn: number, status: ReferralStatus, term: Term = "now"): Draft => {
      const to = cycle(cycle(pools, n + turn)[person.group], 5 * n + turn);
      return { id: idOf(2 * n + turn), person, to, from, status, term, isNamed: n % 4 === 1 };
    };
    const own = draft(0, "AVAILABLE");
    const colleagues = n % 5 === 2 ? withColleague(pools[0]?.[person.group] ?? []) : [];
    if (colleagues.length > 0) return [own, { ...draft(1, "AVAILABLE"), to: cycle(colleagues, n), isNamed: true }];
    return [own, ...second(n).map(({ status, term }) => draft(1, status, term))];
  });
}

/** Doctors beside whom another one of their speciality works: a referral that names one of them does not lead to the other. */
function withColleague(doctors: readonly Unit[]): Unit[] {
  const isColleague = (one: Unit, other: Unit): boolean =>
    one !== other && one.department === other.department && one.post?.speciality_id === other.post?.speciality_id;
  return doctors.filter((one) => doctors.some((other) => isColleague(one, other)));
}

/** What some have besides: a cancelled one, one that has run out, one that is not yet in force. */
function second(n: number): { status: ReferralStatus; term: Term }[] {
  const kinds: Readonly<Record<number, { status: ReferralStatus; term: Term }>> = {
    4: { status: "CANCELED", term: "now" },
    0: { status: "AVAILABLE", term: "over" },
    1: { status: "AVAILABLE", term: "ahead" },
  };
  const kind = kinds[n % 5];
  return kind ? [kind] : [];
}

const VALID_DAYS = 60;
/** Days from today on which each begins. */
const BEGINS: Readonly<Record<Term, number>> = { now: 0, over: -3 * VALID_DAYS, ahead: VALID_DAYS };

function referralOf({ id, person, to, from, status, term, isNamed }: Draft, n: number, today: string): Referral {
  const issued = addDays(today, -3 - (n % 10) + Math.min(0, BEGINS[term]));
  const begins = addDays(issued, Math.max(0, BEGINS[term]));
  const common = {
    id,
    patient_id: person.patient.id,
    number: `99-${String(n + 1).padStart(6, "0")}`,
    start_date: `${begins}T00:00:00`,
    // RFL-F7: some are open-ended.
    end_date: n % 4 === 3 && term !== "over" ? null : `${addDays(begins, VALID_DAYS)}T23:59:59`,
    to_mo_id: to.department.mo.id,
    to_profile_code: to.profile.profile_code,
    from_mo_id: from.department.mo.id,
    from_resource_id: from.resource.id,
    status,
    create_ts: `${issued}T10:30:00`,
    to_resource_id: isNamed ? to.resource.id : null,
    to_mo_oid: to.department.mo.parent_id,
    from_mo_oid: from.department.mo.parent_id,
  };
  if (to.post !== null) {
    const { speciality_id, post_name } = to.post;
    const referral_type_code = REFERRAL_TYPE_CODES.CONSULTATION;
    return { type: "CONSULTATION", ...common, referral_type_code, speciality_id, to_post_name: post_name };
  }
  const code = cycle(to.services, n).code;
  const to_service_name = serviceName(code);
  const referral_type_code = REFERRAL_TYPE_CODES.RESEARCH;
  return { type: "RESEARCH", ...common, referral_type_code, to_service_id: code, to_service_name };
}

function serviceName(code: string): string | null {
  const names = new Map(Object.values(FACILITIES).flatMap(({ services }) => Object.entries<string>(services)));
  return names.get(code) ?? null;
}
