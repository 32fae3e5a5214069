import { DateTime } from "luxon";

const NAIVE_LENGTH = "YYYY-MM-DDTHH:MM:SS".length;

/** A contract Timestamp as local time of the region, `YYYY-MM-DDTHH:MM:SS`; fractions of a second are cut (E-08, E-09). */
export function toLocal(timestamp: string, timeZone: string): string {
  if (timestamp.length === NAIVE_LENGTH) return timestamp;
  const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(timestamp);
  if (!hasOffset) return timestamp.slice(0, NAIVE_LENGTH);
  return DateTime.fromISO(timestamp, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ss");
}

/** Whether a local time can be kept and shown: the contract knows years of four digits, and no year 0. */
export function isStorable(local: string): boolean {
  return local.length === NAIVE_LENGTH && !local.startsWith("0000");
}

/** Local time of the region as a moment with its offset, `2026-11-24T09:00:00+05:00`. */
export function toOffset(local: string, timeZone: string): string {
  const moment = DateTime.fromISO(local, { zone: timeZone }).toISO({ suppressMilliseconds: true });
  if (moment === null) throw new Error(`not a local time: ${local}`);
  return moment;
}

/** Milliseconds since the epoch of a contract Timestamp. */
export function toInstant(timestamp: string, timeZone: string): number {
  return DateTime.fromISO(timestamp, { zone: timeZone }).toMillis();
}

export function nowLocal(timeZone: string, now: () => number): string {
  return DateTime.fromMillis(now(), { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ss");
}
