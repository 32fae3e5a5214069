// A unit is a resource with everything the rest of the region derives from it: its place, its profile, its services, its rhythm.
import type { MoTagAge, ProfilecodeResource, Resource, Service, SlotTagAge } from "@ferkit/contracts";
import { longAgo } from "./calendar.ts";
import { snilsWithChecksum } from "../profile/checksums.ts";
import { FACILITIES, POSTS, type Post, type PostId } from "./codes.ts";
import type { Department } from "./departments.ts";
import { idsOf } from "./ids.ts";
import { fullName } from "./names.ts";
import { randomOf } from "./prng.ts";
import { TEAM, type Absence, type Placement } from "./team.ts";

export interface Unit {
  /** The same number in every size of the region, hence the same ids. */
  index: number;
  department: Department;
  minutes: Placement["minutes"];
  tags: readonly string[];
  ages: readonly SlotTagAge[];
  /** An absent unit keeps its slots (REF-23 and REF-26 need them) but gets no bookings and no referrals. */
  absence: Absence | null;
  /** null for rooms and machines. */
  post: Post | null;
  resource: Resource;
  profile: ProfilecodeResource;
  services: readonly Service[];
}

const TEAMS_PER_ORGANISATION = 64;
const UNITS_PER_TEAM = 32;
const SERVICES_PER_UNIT = 4;
/** No such numbers were issued; patients have 999. */
const DOCTORS_SNILS = "998";

/** What the makers of one unit's records share. */
interface Seat {
  seed: number;
  index: number;
  id: string;
  placement: Placement;
  department: Department;
  absence: Absence | null;
  create_ts: string;
}

/** All resources of one organisation. */
export function unitsOf(departments: readonly Department[], teams: number, seed: number, today: string): Unit[] {
  const idOf = idsOf(seed, "resource");
  const units: Unit[] = [];
  for (let team = 0; team < teams; team += 1) {
    TEAM.forEach((placement, position) => {
      const department = departments.find(({ kind }) => kind === placement.department);
      if (department === undefined) throw new Error(`The organisation has no ${placement.department} department`);
      const index = (department.organisation * TEAMS_PER_ORGANISATION + team) * UNITS_PER_TEAM + position;
      const isAway = team === 0 && placement.away?.organisation === department.organisation;
      const absence = isAway ? (placement.away?.reason ?? null) : null;
      units.push(unitOf({ seed, index, id: idOf(index), placement, department, absence, create_ts: longAgo(today) }));
    });
  }
  return units;
}

function unitOf(seat: Seat): Unit {
  const { seed, index, id, placement, department, absence, create_ts } = seat;
  const { post, profile_code, serviceCodes } = dutyOf(placement.works);
  return {
    index,
    department,
    minutes: placement.minutes,
    tags: placement.tags,
    ages: agesServed(placement.ages, department.mo.tag_age),
    absence,
    post,
    resource: resourceOf(seat),
    profile: { id: idsOf(seed, "profile")(index), resource_id: id, profile_code, create_ts },
    services: servicesOf(seat, serviceCodes),
  };
}

interface Duty {
  post: Post | null;
  profile_code: string;
  serviceCodes: readonly string[];
}

function dutyOf(works: Placement["works"]): Duty {
  if ("post" in works) {
    const post = POSTS[works.post];
    return { post, profile_code: post.profile_code, serviceCodes: [post.service_code] };
  }
  const { profile_code, services } = FACILITIES["room" in works ? works.room : works.machine];
  return { post: null, profile_code, serviceCodes: Object.keys(services) };
}

/** A department must not offer slots for people it does not serve (E-58: children are under 18 for an МО). */
function agesServed(ages: readonly SlotTagAge[], served: MoTagAge): readonly SlotTagAge[] {
  if (served === "ALL") return ages;
  const fitting: readonly SlotTagAge[] = served === "ADULT" ? ["ADULT"] : ["CHILD", "BABY"];
  return ages.filter((age) => fitting.includes(age));
}

function resourceOf(seat: Seat): Resource {
  const { works } = seat.placement;
  const common = {
    id: seat.id,
    mo_id: seat.department.mo.id,
    enabled: seat.absence === "closed" ? "NONE" : seat.department.mo.enabled,
    create_ts: seat.create_ts,
    description: null,
  } as const;
  if ("post" in works) return { type: "SPECIALIST", ...common, ...doctorOf(seat, works.post) };
  if ("machine" in works) return { type: "MACHINE", ...common, machine_name: FACILITIES[works.machine].name };
  const room_number = String(100 + (seat.index % UNITS_PER_TEAM));
  return { type: "ROOM", ...common, room_number, room_name: FACILITIES[works.room].name };
}

function doctorOf({ seed, index }: Seat, post_id: PostId) {
  const random = randomOf(seed, "doctor", index);
  const { lastname, firstname, middlename } = fullName(random, index, random.pick(["female", "male"]));
  return {
    post_id: String(post_id),
    speciality_id: POSTS[post_id].speciality_id,
    snils: snilsWithChecksum(DOCTORS_SNILS + String(index).padStart(6, "0")),
    last_name: lastname,
    first_name: firstname,
    middle_name: middlename,
  };
}

function servicesOf({ seed, index, id, create_ts }: Seat, codes: readonly string[]): Service[] {
  const idOf = idsOf(seed, "service");
  return codes.map((code, n) => ({
    id: idOf(index * SERVICES_PER_UNIT + n),
    resource_id: id,
    code,
    price: n === 0 ? null : 1250.5, // a second service is sold as well
    create_ts,
  }));
}

export function takesReferrals(unit: Unit): boolean {
  return unit.tags.some((tags) => tags.split(",").includes("REFERRAL"));
}
