import { localTime } from "@ferkit/contracts/local-time";

// Days are texts YYYY-MM-DD of the region's own calendar (E-08, E-61). Date is used as a calculator in UTC, never as a clock.

/** A region shows today and the fortnight after it: REF-10 asks for visit times up to +14 days. */
export const HORIZON_DAYS = 14;

const DAY_MS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;
const MONDAY = 1;

export function parseDay(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(time) || dayOf(time) !== day) {
    throw new RangeError(`Not a day YYYY-MM-DD: ${day}`);
  }
  return time;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayOf(parseDay(day) + days * DAY_MS);
}

function weekday(day: string): number {
  return new Date(parseDay(day)).getUTCDay();
}

/** The first Monday after `day`. */
export function nextMonday(day: string): string {
  return addDays(day, (MONDAY + 7 - weekday(day)) % 7 || 7);
}

/** Monday to Friday from `today` to +14 days: 11 days, or 10 when today is a weekend. Public holidays are not left out. */
export function workingDays(today: string): string[] {
  const days = Array.from({ length: HORIZON_DAYS + 1 }, (_, offset) => addDays(today, offset));
  return days.filter((day) => weekday(day) !== SATURDAY && weekday(day) !== SUNDAY);
}

/** The first day from `day` on that has slots, and whose eve has some too: Tuesday to Friday. */
export function workingDayAfterAnother(day: string): string {
  return weekday(day) > MONDAY && weekday(day) < SATURDAY ? day : workingDayAfterAnother(addDays(day, 1));
}

/**
 * The birthday of someone who turns `years` on `day`. On 29 February nobody turns 1 or 18: `already` then takes the last
 * birthday before it and `not yet` the first one after it, so that the person stays on the promised side of the boundary (E-58).
 */
export function bornToTurn(years: number, day: string, side: "already" | "not yet"): string {
  const wanted = `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;
  const exists = new Date(`${wanted}T00:00:00Z`).toISOString().slice(0, 10) === wanted;
  if (exists) return wanted;
  return `${wanted.slice(0, 4)}-${side === "already" ? "02-28" : "03-01"}`;
}

/** The region's local day at a moment of the caller's clock. */
export function localDay(moment: Date, timeZone: string): string {
  return localTime(moment.getTime(), timeZone).slice(0, "YYYY-MM-DD".length);
}

/** When a МИС created what had long been there: departments, resources, the timetable. */
export function longAgo(today: string): string {
  return `${addDays(today, -30)}T08:00:00`;
}

/** 485 → 08:05:00. */
export function clock(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:00`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
