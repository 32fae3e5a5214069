import { InvalidArgumentError } from "commander";

/** @throws InvalidArgumentError, which commander tells with the name of the flag; so do the others. */
export function parseSeed(value: string): number {
  const seed = Number(value);
  if (!Number.isInteger(seed) || seed < 0 || seed > Number.MAX_SAFE_INTEGER)
    throw new InvalidArgumentError("an integer from 0 is expected");
  return seed;
}

const MOST_DAYS = 730;

export function parseDays(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new InvalidArgumentError(`an integer from 1 to ${MOST_DAYS} is expected`);
  return days;
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

/** E-36: the registered address is the base, the gateway adds the path. */
export function parseTarget(value: string): string {
  const url = parseUrl(value);
  if (/\/booking\/(book|cancel)\/?$/.test(url))
    throw new InvalidArgumentError("give the base address without /booking/book: the gateway adds the path (E-36)");
  return url;
}
