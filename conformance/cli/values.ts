import { InvalidArgumentError } from "commander";
import { nearest } from "./nearest.ts";

/** Commander tells it with the name of the flag; `inRussian` takes the part before the slash. */
function wrong(ru: string, en: string): InvalidArgumentError {
  return new InvalidArgumentError(`${ru} / ${en}`);
}

/** @throws InvalidArgumentError; so do the others. */
function integer(from: number, to = Number.MAX_SAFE_INTEGER): (value: string) => number {
  const end = (word: string): string => (to === Number.MAX_SAFE_INTEGER ? "" : ` ${word} ${to}`);
  return (value) => {
    const number = Number(value);
    if (value.trim() === "" || !Number.isInteger(number) || number < from || number > to)
      throw wrong(`нужно целое число от ${from}${end("до")}`, `an integer from ${from}${end("to")} is expected`);
    return number;
  };
}

export const parseSeed = integer(0);
/** Of bookings, of seconds. */
export const parseCount = integer(0);
/** Cases side by side. */
export const parseJobs = integer(1, 32);
export const parseDays = integer(1, 730);

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
