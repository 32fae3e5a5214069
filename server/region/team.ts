// The team of one organisation: who works there, for whom, and through which channels one gets an appointment. Large regions
// repeat it.
import type { SlotTagAge, SlotTagType, UnaccessableReason } from "@ferkit/contracts";
import type { FacilityId, PostId } from "./codes.ts";
import type { DepartmentKind } from "./departments.ts";

/** A period of unavailability (REF-26), or a resource that accepts nobody at all (enabled NONE, REF-23). */
export type Absence = UnaccessableReason | "closed";

export interface Placement {
  department: DepartmentKind;
  works: { post: PostId } | { room: FacilityId } | { machine: FacilityId };
  /** Length of a visit, minutes. */
  minutes: 15 | 20 | 30;
  /** Values of slot.tag_type, repeated along the shift (SLOT-F4). */
  tags: readonly string[];
  /** Values of slot.tag_age, repeated likewise; narrowed to what the department serves (E-58). */
  ages: readonly SlotTagAge[];
  /** In which organisation this resource is away, if in any. */
  away?: { organisation: number; reason: Absence };
}

const WALK_IN = menu(
  ["EPGU"],
  ["EPGU", "ORDINARY"],
  ["EPGU"],
  ["REGISTRY"],
  ["EPGU", "INFOMAT"],
  ["D_OBSERVATION"],
  ["EPGU", "REGISTRY"],
  ["ORDINARY"],
  ["EQUEUE"],
  ["CENTER"],
  ["EPGU", "ONLINE"],
  ["RESERVE"],
  ["ONLINE"],
);
const BY_REFERRAL = menu(["EPGU", "REFERRAL"], ["REFERRAL"], ["EPGU", "REFERRAL"], ["REGISTRY"], ["EPGU"], ["PAID"]);
const ROOM = menu(["EPGU"], ["EPGU", "ORDINARY"], ["REGISTRY"]);
/** The blue frame of REF-9: there are slots, but only the registry gives them. */
const REGISTRY_ONLY = menu(["REGISTRY"]);

function menu(...lists: readonly (readonly SlotTagType[])[]): readonly string[] {
  return lists.map((list) => list.join(","));
}

const ADULTS: readonly SlotTagAge[] = ["ADULT"];
const CHILDREN: readonly SlotTagAge[] = ["CHILD", "CHILD", "BABY"];
const FAMILY: readonly SlotTagAge[] = ["ADULT", "ALL", "CHILD", "ADULT", "BABY"];
const ANY_AGE: readonly SlotTagAge[] = ["ALL"];

export const TEAM: readonly Placement[] = [
  adultDoctor(110, 15, WALK_IN),
  { ...adultDoctor(110, 15, WALK_IN), away: { organisation: 0, reason: "VACATION" } },
  { ...adultDoctor(49, 20, WALK_IN), ages: FAMILY },
  adultDoctor(122, 15, BY_REFERRAL),
  adultDoctor(13, 20, WALK_IN),
  { ...adultDoctor(54, 15, BY_REFERRAL), away: { organisation: 1, reason: "SICK_LEAVE" } },
  adultDoctor(53, 15, BY_REFERRAL),
  adultDoctor(100, 30, WALK_IN),
  { ...adultDoctor(103, 30, WALK_IN), away: { organisation: 1, reason: "FIRED" } },
  adultDoctor(119, 20, BY_REFERRAL),
  adultDoctor(120, 20, BY_REFERRAL),
  adultDoctor(87, 30, REGISTRY_ONLY),
  childDoctor(59, 15, WALK_IN),
  childDoctor(59, 15, WALK_IN),
  childDoctor(101, 30, WALK_IN),
  childDoctor(83, 30, BY_REFERRAL),
  childDoctor(28, 20, BY_REFERRAL),
  { department: "adult", works: { room: "vaccinationAdult" }, minutes: 15, tags: ROOM, ages: ADULTS },
  { department: "child", works: { room: "vaccinationChild" }, minutes: 15, tags: ROOM, ages: CHILDREN },
  { department: "adult", works: { room: "procedures" }, minutes: 15, tags: BY_REFERRAL, ages: ADULTS },
  { department: "diagnostic", works: { machine: "ultrasound" }, minutes: 20, tags: BY_REFERRAL, ages: ANY_AGE },
  {
    department: "diagnostic",
    works: { machine: "xray" },
    minutes: 15,
    tags: BY_REFERRAL,
    ages: ANY_AGE,
    away: { organisation: 0, reason: "REPAIR" },
  },
  {
    department: "diagnostic",
    works: { machine: "ecg" },
    minutes: 15,
    tags: BY_REFERRAL,
    ages: ANY_AGE,
    away: { organisation: 1, reason: "closed" },
  },
];

function adultDoctor(post: PostId, minutes: Placement["minutes"], tags: readonly string[]): Placement {
  return { department: "adult", works: { post }, minutes, tags, ages: ADULTS };
}

function childDoctor(post: PostId, minutes: Placement["minutes"], tags: readonly string[]): Placement {
  return { department: "child", works: { post }, minutes, tags, ages: CHILDREN };
}
