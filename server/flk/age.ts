import type { SlotTagAge } from "@ferkit/contracts";

const ADULT_FROM = 18;
const CHILD_FROM = 1;
const DATE_LENGTH = "YYYY-MM-DD".length;

/**
 * Full years on a day; dates or local times, whose clock is of no matter (E-58). Who was born on 29 February has a birthday on
 * 1 March of the other years.
 */
export function ageOn(birthdate: string, day: string): number {
  const [bornYear, bornDay] = yearAndDay(birthdate);
  const [year, dayOfYear] = yearAndDay(day);
  return year - bornYear - (dayOfYear < bornDay ? 1 : 0);
}

/** REF-12: values of slot.tag_age that fit a patient on the day of the visit (E-58); ALL always does. */
export function slotTagAgesFor(birthdate: string, visitDate: string): readonly [SlotTagAge, SlotTagAge] {
  const age = ageOn(birthdate, visitDate);
  if (age >= ADULT_FROM) return ["ADULT", "ALL"];
  return age >= CHILD_FROM ? ["CHILD", "ALL"] : ["BABY", "ALL"];
}

/** 2008-02-29 → 2008, "02-29": days of a year order as text. */
function yearAndDay(date: string): [year: number, day: string] {
  return [Number(date.slice(0, 4)), date.slice(5, DATE_LENGTH)];
}
