import { instantOf, localTime, withOffset } from "@ferkit/contracts/local-time";

const NAIVE_LENGTH = "YYYY-MM-DDTHH:MM:SS".length;

/** A contract TimestampText as local time of the region, `YYYY-MM-DDTHH:MM:SS`; fractions of a second are cut (E-08, E-09). */
export function toLocal(timestamp: string, timeZone: string): string {
  if (timestamp.length === NAIVE_LENGTH) return timestamp;
  const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(timestamp);
  return hasOffset ? localTime(instantOf(timestamp, timeZone), timeZone) : timestamp.slice(0, NAIVE_LENGTH);
}

/** Whether a local time can be kept and shown: the contract knows years of four digits, and no year 0. */
export function isStorable(local: string): boolean {
  return local.length === NAIVE_LENGTH && !local.startsWith("0000");
}

/**
 * D-52: `0001-01-01` of .NET and 1C, `1753-01-01` and `1900-01-01` of SQL Server, `1970-01-01` of Unix, `9999-12-31`: no time of anything
 * that is written down here.
 */
export function isEmptyTime(timestamp: string): boolean {
  return timestamp < "1970-01-02" || timestamp >= "2200";
}

/** Local time of the region as a moment with its offset, `2026-11-24T09:00:00+05:00`. */
export function toOffset(local: string, timeZone: string): string {
  const moment = instantOf(local, timeZone);
  if (Number.isNaN(moment)) throw new Error(`not a local time: ${local}`);
  return withOffset(moment, timeZone);
}

export function nowLocal(timeZone: string, now: () => number): string {
  return localTime(now(), timeZone);
}
