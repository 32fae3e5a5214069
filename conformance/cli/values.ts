import { InvalidArgumentError } from "commander";
import { nearest } from "./nearest.ts";

/** Commander tells it with the name of the flag; `inRussian` takes the part before the slash. */
function wrong(ru: string, en: string): InvalidArgumentError {
  return new InvalidArgumentError(`${ru} / ${en}`);
}

const FROM_ZERO = ["нужно целое число от 0", "an integer from 0 is expected"] as const;

/** @throws InvalidArgumentError; so do the others. */
export function parseSeed(value: string): number {
  const seed = Number(value);
  if (!Number.isInteger(seed) || seed < 0 || seed > Number.MAX_SAFE_INTEGER) throw wrong(...FROM_ZERO);
  return seed;
}

/** Of bookings, of seconds. */
export function parseCount(value: string): number {
  const count = Number(value);
  if (value.trim() === "" || !Number.isInteger(count) || count < 0) throw wrong(...FROM_ZERO);
  return count;
}

const MOST_JOBS = 32;

/** Cases side by side. */
export function parseJobs(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw wrong(`нужно целое число от 1 до ${MOST_JOBS}`, `an integer from 1 to ${MOST_JOBS} is expected`);
  return jobs;
}

const MOST_DAYS = 730;

export function parseDays(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw wrong(`нужно целое число от 1 до ${MOST_DAYS}`, `an integer from 1 to ${MOST_DAYS} is expected`);
  return days;
}

const UNITS_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** The gateway keeps its record of calls no longer. */
const LONGEST_MS = 7 * 86_400_000;

/** «90s», «30m», «24h», «7d» → milliseconds. */
export function parseDuration(value: string): number {
  const [, number = "", unit = ""] = /^(\d{1,6})([smhd])$/.exec(value) ?? [];
  const ms = Number(number) * (UNITS_MS[unit] ?? NaN);
  if (!(ms > 0 && ms <= LONGEST_MS))
    throw wrong("нужно время вида 90s, 30m, 24h, 7d, не больше 7d", "90s, 30m, 24h or 7d is expected, at most 7d");
  return ms;
}

export function parseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !["http:", "https:"].includes(url.protocol))
    throw wrong(
      `нужен адрес с http:// или https://${isHostAndPort(value) ? `, например http://${value}` : ""}`,
      "an address http://… or https://… is expected",
    );
  if (url.username !== "" || url.password !== "")
    throw wrong("в адресе не может быть имени и пароля (E-38)", "no user or password may stand in the address (E-38)");
  if (url.search !== "" || url.hash !== "")
    throw wrong("в адресе не может быть ? и #", "no ? or # may stand in the address");
  return value;
}

function isHostAndPort(value: string): boolean {
  return /^[\w.-]+(:\d{1,5})?(\/[\w./-]*)?$/.test(value);
}

/** One of many names, too many to be printed: the refusal says which was probably meant, and which flag lists them. */
export function parseOneOf(names: readonly string[], list: string): (value: string) => string {
  return (value) => {
    if (names.includes(value)) return value;
    const meant = nearest(value, names);
    const [ru, en] = meant === undefined ? ["", ""] : [`, может быть, ${meant}`, `, perhaps ${meant}`];
    throw wrong(`нет такого имени${ru}; все имена: ${list}`, `no such name${en}; all of them: ${list}`);
  };
}
