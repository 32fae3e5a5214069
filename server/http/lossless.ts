/** What reading JSON would lose without a word: of two fields with one name the first, of a long number its end. */

/** Where and what is lost, in Russian, without the value; undefined when `value`, read from `json`, says all of it. */
export function lossOf(json: Buffer, value: unknown): string | undefined {
  const { members, hasLongNumber } = survey(json);
  return hasLongNumber || members !== countMembers(value) ? firstLoss(json.toString()) : undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const [DOT, ZERO, NINE] = [0x2e, 0x30, 0x39];
/** Every number of so many digits is a double of its own. */
const EXACT_DIGITS = 15;

/** A quick look at every byte: a package has millions. */
function survey(json: Buffer): { members: number; hasLongNumber: boolean } {
  let [members, digits] = [0, 0];
  let hasLongNumber = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === QUOTE) at = endOfText(json, at);
    else if (byte === COLON) members += 1;
    else if ((byte >= ZERO && byte <= NINE) || byte === DOT) {
      digits += 1;
      hasLongNumber ||= digits > EXACT_DIGITS;
      continue;
      // The letters e and E are only met after a digit as an exponent.
    } else if (digits > 0 && (byte | 0x20) === 0x65) hasLongNumber = true;
    digits = 0;
  }
  return { members, hasLongNumber };
}

/** Where the text that begins at `at` ends. */
function endOfText(json: Buffer, at: number): number {
  for (let end = at + 1; end < json.length; end += 1) {
    if (json[end] === BACKSLASH) end += 1;
    else if (json[end] === QUOTE) return end;
  }
  return json.length;
}

function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let members = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const child of Object.values(value)) if (typeof child === "object") members += countMembers(child);
  return members;
}

interface Level {
  /** Of an object: the names met so far. */
  readonly names: Set<string> | undefined;
  /** Where the reading is: the name or the index. */
  at: string | number;
}

const TOKEN = /[{}[\],]|"(?:[^"\\]|\\.)*?"(\s*:)?|-?\d[\d.eE+-]*/gs;

/** Reads again, slowly, JSON that is known to be whole. */
function firstLoss(json: string): string | undefined {
  const levels: Level[] = [];
  for (const [token, colon] of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === "{") levels.push({ names: new Set(), at: "" });
    else if (token === "[") levels.push({ names: undefined, at: 0 });
    else if (token === "}" || token === "]") levels.pop();
    else if (token === ",") {
      if (typeof level?.at === "number") level.at += 1;
    } else if (colon !== undefined && level?.names) {
      level.at = JSON.parse(token.slice(0, -colon.length)) as string;
      if (level.names.has(level.at)) return `${pointerTo(levels)} — поле указано дважды`;
      level.names.add(level.at);
    } else if (!token.startsWith('"') && !isExact(token))
      return `${pointerTo(levels)} — число нельзя передать без потерь`;
  }
  return undefined;
}

/** Longer names are the client's own; an answer is no echo. */
const LONGEST = 100;

function pointerTo(levels: readonly Level[]): string {
  const steps = levels.map(({ at }) => String(at).slice(0, LONGEST).replaceAll("~", "~0").replaceAll("/", "~1"));
  return steps.map((step) => `/${step}`).join("");
}

/** Whether the number that is read is the one that is written: `1.0` and `1e2` are, `1e-400` and 20 digits are not. */
function isExact(written: string): boolean {
  return digitsOf(written) === digitsOf(String(Number(written)));
}

/** The same for every spelling of a number: its digits without zeros around them, and where the point is. */
function digitsOf(written: string): string {
  const [, whole = "", fraction = "", exponent = "0"] = /^-?(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(written) ?? [];
  const significant = (whole + fraction).replace(/^0+/, "");
  if (significant === "") return "0";
  const digits = significant.replace(/0+$/, "");
  return `${digits}e${Number(exponent) - fraction.length + significant.length - digits.length}`;
}
