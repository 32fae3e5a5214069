// The timetable. A slot is found by (unit, number of the working day, place in the shift) alone, so that any part of it can be made
// without the rest: bookings need single slots, and the large region never holds all of them at once.
import type { Slot, SlotStatus } from "@ferkit/contracts";
import { clock, longAgo, workingDays } from "./calendar.ts";
import { idsOf, type IdOf } from "./ids.ts";
import { cycle, mix32 } from "./prng.ts";
import type { Scale } from "../profile/regionSizes.ts";
import type { Unit } from "./units.ts";

export interface Timetable {
  /** Working days; a slot keeps its id and changes its day when `today` moves. */
  days: readonly string[];
  scale: Scale;
  idOf: IdOf;
  /** Moves the pattern of unavailable slots. */
  offset: number;
  create_ts: string;
}

/** Address of a slot in the timetable. */
export interface Place {
  unit: Unit;
  /** Number of the working day. */
  day: number;
  /** Number in the shift. */
  k: number;
}

const DAYS_PER_UNIT = 16;
const SLOTS_PER_DAY = 64;

export function timetableOf(seed: number, today: string, scale: Scale): Timetable {
  return {
    days: workingDays(today),
    scale,
    idOf: idsOf(seed, "slot"),
    offset: mix32(seed) % PATTERN_LENGTH,
    create_ts: longAgo(today),
  };
}

/** A number unique among all slots of all sizes. */
export function slotNumber({ unit, day, k }: Place): number {
  return (unit.index * DAYS_PER_UNIT + day) * SLOTS_PER_DAY + k;
}

export function slotId(timetable: Timetable, place: Place): string {
  return timetable.idOf(slotNumber(place));
}

export function slotsInShift({ scale }: Timetable, unit: Unit, day: number): number {
  return (day + unit.index) % scale.everyNthDay === 0 ? Math.floor(scale.shiftMinutes / unit.minutes) : 0;
}

/** Shifts lie between 08:00 and 20:00 of working days: no time zone changes its clocks then, so every such local time exists once. */
export function visitTime({ days, scale }: Timetable, { unit, day, k }: Place): string {
  const start = cycle(scale.shiftStarts, day + unit.index);
  return `${cycle(days, day)}T${clock(start + k * unit.minutes)}`;
}

// The strides below have no common factor with the lengths of the menus, so every pair of type and age comes up.
export function tagType({ unit, day, k }: Place): string {
  return cycle(unit.tags, k + 5 * day + unit.index);
}

export function tagAge({ unit, day, k }: Place): Slot["tag_age"] {
  return cycle(unit.ages, k + day + unit.index);
}

const UNAVAILABLE: Readonly<Record<number, SlotStatus>> = { 0: "BLOCKED", 13: "RESERVED", 27: "CANCELED" };
const PATTERN_LENGTH = 40;

/** The status before anybody books. A pattern, not a draw: even the smallest region has every status. */
export function unbookedStatus({ offset }: Timetable, { unit, day, k }: Place): SlotStatus {
  return UNAVAILABLE[(k + 5 * day + 7 * unit.index + offset) % PATTERN_LENGTH] ?? "AVAILABLE";
}

export function slotAt(timetable: Timetable, place: Place, isRecorded: boolean): Slot {
  return {
    id: slotId(timetable, place),
    mo_id: place.unit.department.mo.id,
    resource_id: place.unit.resource.id,
    tag_type: tagType(place),
    tag_age: tagAge(place),
    visit_time: visitTime(timetable, place),
    duration: place.unit.minutes,
    status: isRecorded ? "RECORDED" : unbookedStatus(timetable, place),
    create_ts: timetable.create_ts,
  };
}

/** Every slot once, unit by unit and in order of time. */
export function* allSlots(
  timetable: Timetable,
  units: readonly Unit[],
  recorded: ReadonlySet<number>,
): Generator<Slot, void, undefined> {
  for (const unit of units) {
    for (let day = 0; day < timetable.days.length; day += 1) {
      const count = slotsInShift(timetable, unit, day);
      for (let k = 0; k < count; k += 1) {
        const place = { unit, day, k };
        yield slotAt(timetable, place, recorded.has(slotNumber(place)));
      }
    }
  }
}

export function countSlots(timetable: Timetable, units: readonly Unit[]): number {
  let count = 0;
  for (const unit of units) {
    for (let day = 0; day < timetable.days.length; day += 1) count += slotsInShift(timetable, unit, day);
  }
  return count;
}
