import { instantOf, localTime } from "@ferkit/contracts/local-time";

const DAY_MS = 86_400_000;

/** The region's date at that time; the zone always comes in as an argument (E-08). */
export function localDate(timestamp: string, timeZone: string): string {
  return localTime(instantOf(timestamp, timeZone), timeZone).slice(0, 10);
}

/** Full years on the date. Born on 29 February, one is a year older on 1 March of a common year. */
export function ageOn(birthdate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthdate.slice(0, 4));
  return date.slice(5, 10) < birthdate.slice(5, 10) ? years - 1 : years;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of an earlier year; 29 February gives way to 1 March. */
export function yearsBefore(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, "0");
  return new Date(`${year}${date.slice(4)}T00:00:00Z`).toISOString().slice(0, 10);
}
