// The living region: an invented region 999 that always begins today. Pure data: the same seed and day give the same region.
import type {
  Book,
  Mo,
  PatientDataRrp,
  ProfilecodeResource,
  Referral,
  Resource,
  Service,
  Slot,
  UnaccessablePeriod,
} from "@ferkit/contracts";
import { periodsOf } from "./absences.ts";
import { demoAccounts, type Account } from "./accounts.ts";
import { attachmentsOf, type Attachment } from "./attachments.ts";
import { booksOf } from "./books.ts";
import { parseDay } from "./calendar.ts";
import { departmentsOf } from "./departments.ts";
import { idsOf } from "./ids.ts";
import { ownersOf } from "./owners.ts";
import { castOf, peopleOf, type CastKey } from "./patients.ts";
import { referralsOf } from "./referrals.ts";
import { allSlots, countSlots, slotId, slotNumber, timetableOf } from "./timetable.ts";
import { SCALES, type RegionSize } from "../profile/regionSizes.ts";
import { unitsOf } from "./units.ts";
import { planVisits } from "./visits.ts";

export interface RegionOptions {
  seed: number;
  /** The region's local day YYYY-MM-DD, see `localDay`. */
  today: string;
  timeZone: string;
  size?: RegionSize;
}

export interface Region {
  timeZone: string;
  accounts: Account[];
  mo: Mo[];
  resources: Resource[];
  services: Service[];
  profiles: ProfilecodeResource[];
  periods: UnaccessablePeriod[];
  /** Made anew at each iteration and never held: the large region has 1.2 million of them. */
  slots: Iterable<Slot>;
  slotCount: number;
  referrals: Referral[];
  books: Book[];
  /** The synthetic РРП (E-56). */
  patients: PatientDataRrp[];
  attachments: Attachment[];
  deceasedPatientIds: string[];
  /** Patient ids by role, for tests and for the printed list. */
  cast: Readonly<Record<CastKey, string>>;
  /** OID of the МО that uploads a record, by the record's id. A slot belongs to the owner of its mo_id. */
  owners: ReadonlyMap<string, string>;
}

/** What a МИС knows of itself: the arrays the reference МИС starts from. */
export interface World {
  timeZone: string;
  slots: Slot[];
  resources: Resource[];
  patients: PatientDataRrp[];
  referrals: Referral[];
  services: Service[];
}

export function buildRegion({ seed, today, timeZone, size = "demo" }: RegionOptions): Region {
  parseDay(today);
  assertTimeZone(timeZone);
  const scale = SCALES[size];
  const moId = idsOf(seed, "mo");
  const organisations = Array.from({ length: scale.organisations }, (_, n) => departmentsOf(n, today, moId));
  const departments = organisations.flat();
  const units = organisations.flatMap((own) => unitsOf(own, scale.teams, seed, today));
  const people = peopleOf(seed, today, scale.crowd);
  const timetable = timetableOf(seed, today, scale);
  const visits = planVisits(timetable, units, people);
  const recorded = new Set(visits.map(({ place }) => slotNumber(place)));
  const slotOwners = new Map(visits.map(({ place }) => [slotId(timetable, place), place.unit.department.mo.parent_id]));
  const { referrals, ofVisits } = referralsOf(people, visits, departments, units, seed, today);
  const records = {
    mo: departments.map(({ mo }) => mo),
    resources: units.map(({ resource }) => resource),
    services: units.flatMap(({ services }) => services),
    profiles: units.map(({ profile }) => profile),
    periods: periodsOf(units, seed, today),
    referrals,
    books: booksOf(visits, ofVisits, timetable, seed, today),
  };
  return {
    timeZone,
    accounts: demoAccounts(),
    ...records,
    slots: { [Symbol.iterator]: () => allSlots(timetable, units, recorded) },
    slotCount: countSlots(timetable, units),
    patients: people.map(({ patient }) => patient),
    attachments: attachmentsOf(people, departments),
    deceasedPatientIds: people.filter(({ isDeceased }) => isDeceased).map(({ patient }) => patient.id),
    cast: castOf(people),
    owners: ownersOf(records, slotOwners),
  };
}

/** Of all departments of a region, without building it. */
export function departmentIdsOf(seed: number, size: RegionSize): string[] {
  const idOf = idsOf(seed, "mo");
  // The day shows in what they say of themselves, not in their ids.
  const numbers = Array.from({ length: SCALES[size].organisations }, (_, n) => n);
  return numbers.flatMap((n) => departmentsOf(n, ANY_DAY, idOf)).map(({ mo }) => mo.id);
}

const ANY_DAY = "2026-01-01";

/** An unknown zone must fail here, not at the first comparison of times. */
function assertTimeZone(timeZone: string): void {
  new Intl.DateTimeFormat("en", { timeZone });
}

/** Slots in packages: 5,000 are about 1.5 MB of JSON. */
export function* slotsOf(region: Region, chunkSize = 5_000): Generator<Slot[], void, undefined> {
  let chunk: Slot[] = [];
  for (const slot of region.slots) {
    chunk.push(slot);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** For `demo` and `small`: all slots become objects. */
export function worldOf({ timeZone, slots, resources, patients, referrals, services }: Region): World {
  return { timeZone, slots: [...slots], resources, patients, referrals, services };
}
