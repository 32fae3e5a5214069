import { instantOfReading } from "@ferkit/contracts/local-time";

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
export function instantOfWritten({ clock, offsetMinutes }: WrittenTime, timeZone: string): number {
  return offsetMinutes === null ? instantOfReading(clock, timeZone) : clock - offsetMinutes * 60_000;
}

export function slotInstant(visitTime: string, timeZone: string): number {
  const time = parseTime(visitTime);
  return time ? instantOfWritten(time, timeZone) : Number.NaN;
}
