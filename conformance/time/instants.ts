const PATTERN = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)?$/;

/** A time as written: the clock reading, and the offset when one was given. */
export interface WrittenTime {
  /** The clock reading taken as UTC, in ms; not an instant until an offset is known. */
  readonly clock: number;
  readonly offsetMinutes: number | null;
}

export function parseTime(value: string): WrittenTime | null {
  const parts = PATTERN.exec(value);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, fraction = "", offset] = parts;
  const clock = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const ms = Math.floor(Number(`0.${fraction || "0"}`) * 1000);
  return { clock: clock + ms, offsetMinutes: offset === undefined ? null : minutesOf(offset) };
}

function minutesOf(offset: string): number {
  if (offset === "Z") return 0;
  const [hours = "0", minutes = "0"] = offset.slice(1).split(":");
  const size = Number(hours) * 60 + Number(minutes);
  return offset.startsWith("-") ? -size : size;
}

/** E-08: without an offset it is the local time of the region. */
export function instantOf(time: WrittenTime, timeZone: string): number {
  if (time.offsetMinutes !== null) return time.clock - time.offsetMinutes * 60_000;
  const guess = time.clock - zoneOffsetMs(time.clock, timeZone);
  return time.clock - zoneOffsetMs(guess, timeZone);
}

export function slotInstant(visitTime: string, timeZone: string): number {
  const time = parseTime(visitTime);
  return time ? instantOf(time, timeZone) : Number.NaN;
}

/** `YYYY-MM-DDTHH:MM:SS+hh:mm`, as in the document's example of a booking answer. */
export function withOffset(instant: number, timeZone: string): string {
  const offset = zoneOffsetMs(instant, timeZone);
  const minutes = Math.abs(offset) / 60_000;
  const sign = offset < 0 ? "-" : "+";
  return `${clockText(instant, timeZone)}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Local clock reading, `YYYY-MM-DDTHH:MM:SS`. */
export function clockText(instant: number, timeZone: string): string {
  return new Date(instant + zoneOffsetMs(instant, timeZone)).toISOString().slice(0, 19);
}

function zoneOffsetMs(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const parts = formatterOf(timeZone).formatToParts(whole);
  const get = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  const clock = Date.UTC(get("year"), get("month") - 1, get("day"), get("hour"), get("minute"), get("second"));
  return clock - whole;
}

/** Making one costs more than a thousand uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const two = "2-digit";
  const fields = { year: "numeric", month: two, day: two, hour: two, minute: two, second: two } as const;
  const made = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", ...fields });
  formatters.set(timeZone, made);
  return made;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
