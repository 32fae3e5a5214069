import { InvalidArgumentError } from "commander";

/** @throws InvalidArgumentError, which commander tells with the name of the flag; so do the others. */
export function parseSeed(value: string): number {
  const seed = Number(value);
  if (!Number.isInteger(seed) || seed < 0 || seed > Number.MAX_SAFE_INTEGER)
    throw new InvalidArgumentError("an integer from 0 is expected");
  return seed;
}

/** Of bookings, of seconds. */
export function parseCount(value: string): number {
  const count = Number(value);
  if (value.trim() === "" || !Number.isInteger(count) || count < 0)
    throw new InvalidArgumentError("an integer from 0 is expected");
  return count;
}

const MOST_JOBS = 32;

/** Cases side by side. */
export function parseJobs(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new InvalidArgumentError(`an integer from 1 to ${MOST_JOBS} is expected`);
  return jobs;
}

const MOST_DAYS = 730;

export function parseDays(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new InvalidArgumentError(`an integer from 1 to ${MOST_DAYS} is expected`);
  return days;
}

const UNITS_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** The gateway keeps its record of calls no longer. */
const LONGEST_MS = 7 * 86_400_000;

/** «30m», «24h», «7d» → milliseconds. */
export function parseDuration(value: string): number {
  const [, number = "", unit = ""] = /^(\d{1,4})([mhd])$/.exec(value) ?? [];
  const ms = Number(number) * (UNITS_MS[unit] ?? NaN);
  if (!(ms > 0 && ms <= LONGEST_MS)) throw new InvalidArgumentError("30m, 24h or 7d is expected, at most 7d");
  return ms;
}

export function parseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !["http:", "https:"].includes(url.protocol))
    throw new InvalidArgumentError("an address http://… or https://… is expected");
  if (url.username !== "" || url.password !== "")
    throw new InvalidArgumentError("no user or password may stand in the address (E-38)");
  if (url.search !== "" || url.hash !== "") throw new InvalidArgumentError("no ? or # may stand in the address");
  return value;
}

/** One of many names, too many to be printed: the refusal says which flag lists them. */
export function parseOneOf(names: readonly string[], list: string): (value: string) => string {
  return (value) => {
    if (names.includes(value)) return value;
    throw new InvalidArgumentError(`no such name; all of them: ${list}`);
  };
}
