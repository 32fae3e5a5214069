/** A record of the contract is four levels deep; a parser spends seconds on a package of millions of brackets. */
export const MAX_NESTING = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Whether JSON in UTF-8 opens more than `limit` levels; builds nothing. */
export function isNestedDeeper(json: Buffer, limit: number): boolean {
  return mayBeDeeper(json, limit) && isDeeper(json, limit);
}

const COMMA = 0x2c;
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * A quick no for nearly every package. Only in an array can an object follow a comma, as a neighbour of others on one level: it is
 * not counted, so each level counted stands for two at the most.
 */
function mayBeDeeper(json: Buffer, limit: number): boolean {
  let levels = count(json, OPEN_BRACKET, limit);
  for (let at = json.indexOf(OPEN_BRACE); at >= 0 && levels * 2 <= limit; at = json.indexOf(OPEN_BRACE, at + 1)) {
    let before = at - 1;
    while (BLANKS.has(json[before])) before -= 1;
    if (json[before] !== COMMA) levels += 1;
  }
  return levels * 2 > limit;
}

/** How often a byte occurs; no further than `limit`. */
function count(json: Buffer, byte: number, limit: number): number {
  let found = 0;
  for (let at = json.indexOf(byte); at >= 0 && found <= limit; at = json.indexOf(byte, at + 1)) found += 1;
  return found;
}

/** Reads bytes up to where it is too deep. */
function isDeeper(json: Buffer, limit: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (isText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
      depth += 1;
      if (depth > limit) return true;
    } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) depth -= 1;
  }
  return false;
}
