// Who sits where: bookings are planned before the slots are made, since a slot is RECORDED because of a booking.
import { POSTS } from "./codes.ts";
import type { AgeGroup, Person } from "./patients.ts";
import { cycle } from "./prng.ts";
import { slotNumber, slotsInShift, tagAge, tagType, unbookedStatus, type Place, type Timetable } from "./timetable.ts";
import { takesReferrals, type Unit } from "./units.ts";

export interface Visit {
  place: Place;
  person: Person;
  isByReferral: boolean;
}

/** A weekend `today` leaves ten working days, and bookings must fall on the same slots on any day. */
const PLANNED_DAYS = 10;

/** One busy person's plans: nobody is at two doctors on one day (code 12) or twice with one speciality (code 13). */
interface Diary {
  person: Person;
  days: Set<number>;
  profiles: Set<string>;
}

/** Slots already given away. */
type Taken = Set<number>;

export function planVisits(timetable: Timetable, units: readonly Unit[], people: readonly Person[]): Visit[] {
  const present = units.filter((unit) => unit.absence === null);
  const diaries = people.filter(({ isBusy }) => isBusy).map((person) => newDiary(person));
  const taken: Taken = new Set();
  const soldOut = sellOut(timetable, present, diaries, taken);
  return [...soldOut, ...ordinaryVisits(timetable, present, diaries, taken)];
}

function newDiary(person: Person): Diary {
  return { person, days: new Set(), profiles: new Set() };
}

/** One doctor's whole day, so that «запись к врачу на этот день закончилась» can be seen (REF-5). */
function sellOut(timetable: Timetable, units: readonly Unit[], diaries: readonly Diary[], taken: Taken): Visit[] {
  const unit = units.find(({ post }) => post === POSTS[119]);
  if (unit === undefined) return [];
  const patients = diaries.filter(({ person }) => person.group === "ADULT");
  const day = [2, 3, 4, 5].find((candidate) => slotsInShift(timetable, unit, candidate) > 0) ?? 0;
  const visits: Visit[] = [];
  for (let k = 0; k < slotsInShift(timetable, unit, day); k += 1) {
    const place = { unit, day, k };
    const patient = patients[visits.length];
    if (patient === undefined || unbookedStatus(timetable, place) !== "AVAILABLE") continue;
    visits.push(arrange(patient, place, false, taken));
  }
  return visits;
}

function ordinaryVisits(
  timetable: Timetable,
  units: readonly Unit[],
  diaries: readonly Diary[],
  taken: Taken,
): Visit[] {
  const pools = {
    all: byAgeGroup(units),
    referral: byAgeGroup(units.filter((unit) => takesReferrals(unit))),
  };
  return diaries.flatMap((diary, n) => {
    const visits: Visit[] = [];
    for (let v = 0; v < timetable.scale.visits; v += 1) {
      const isByReferral = v === 0 && n % 3 === 0;
      const pool = (isByReferral ? pools.referral : pools.all)[diary.person.group];
      const place = findPlace(timetable, pool, diary, 7 * n + 11 * v, isByReferral, taken);
      if (place !== undefined) visits.push(arrange(diary, place, isByReferral, taken));
    }
    return visits;
  });
}

export function byAgeGroup(units: readonly Unit[]): Record<AgeGroup, readonly Unit[]> {
  const seeing = (group: AgeGroup) => units.filter(({ ages }) => ages.includes(group) || ages.includes("ALL"));
  return { ADULT: seeing("ADULT"), CHILD: seeing("CHILD"), BABY: seeing("BABY") };
}

function findPlace(
  timetable: Timetable,
  pool: readonly Unit[],
  diary: Diary,
  start: number,
  isByReferral: boolean,
  taken: Taken,
): Place | undefined {
  for (let attempt = 0; attempt < pool.length * PLANNED_DAYS; attempt += 1) {
    const unit = cycle(pool, start + attempt);
    const day = (start + attempt + Math.floor(attempt / pool.length)) % PLANNED_DAYS;
    if (diary.days.has(day) || diary.profiles.has(unit.profile.profile_code)) continue;
    const count = slotsInShift(timetable, unit, day);
    for (let i = 0; i < count; i += 1) {
      const place = { unit, day, k: (start + i) % count };
      if (isFree(timetable, place, diary.person.group, isByReferral, taken)) return place;
    }
  }
  return undefined;
}

function isFree(timetable: Timetable, place: Place, group: AgeGroup, isByReferral: boolean, taken: Taken): boolean {
  const age = tagAge(place);
  return (
    (age === group || age === "ALL") &&
    (!isByReferral || tagType(place).includes("REFERRAL")) &&
    unbookedStatus(timetable, place) === "AVAILABLE" &&
    !taken.has(slotNumber(place))
  );
}

function arrange(diary: Diary, place: Place, isByReferral: boolean, taken: Taken): Visit {
  taken.add(slotNumber(place));
  diary.days.add(place.day);
  diary.profiles.add(place.unit.profile.profile_code);
  return { place, person: diary.person, isByReferral };
}
