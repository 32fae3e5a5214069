/** Local dates and times of the region; clock and zone always come in as arguments (E-08, E-58). */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** «YYYY-MM-DDTHH:MM:SS» of the region's wall clock at the instant. */
export function toLocal(instant: number, timeZone: string): string {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A zone's clock is dear to make, and every rule about days asks it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** The instant of a Timestamp; without an offset it is the region's local time (E-08). */
export function instantOf(timestamp: string, timeZone: string): number {
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(timestamp)) return Date.parse(timestamp);
  const asIfUtc = Date.parse(`${timestamp}Z`);
  const guess = asIfUtc - offsetAt(asIfUtc, timeZone);
  return asIfUtc - offsetAt(guess, timeZone);
}

/** The same instant on the region's clock with its offset: the form of the document's own sample (E-08). */
export function withOffset(timestamp: string, timeZone: string): string {
  const instant = instantOf(timestamp, timeZone);
  return toLocal(instant, timeZone) + offsetText(offsetAt(instant, timeZone));
}

export function localDate(timestamp: string, timeZone: string): string {
  return toLocal(instantOf(timestamp, timeZone), timeZone).slice(0, 10);
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

function offsetAt(instant: number, timeZone: string): number {
  const wholeSecond = Math.floor(instant / 1000) * 1000;
  return Date.parse(`${toLocal(wholeSecond, timeZone)}Z`) - wholeSecond;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE_MS;
  const two = (value: number) => String(Math.trunc(value)).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
