import { isObject } from "../profile/isObject.ts";
import { HttpProblem } from "./problem.ts";

/** A package of 10,000 records with every field of the longest table has 250,000. Each value costs memory, however short it is written. */
const MAX_VALUES = 300_000;
/** Far more than a record has, and few enough to say what is wrong with each. */
const MAX_MEMBERS = 200;
/** Of a record of the package that is loaded most, a slot, with some to spare: a package with more is looked at closely. */
const USUAL_MEMBERS = 20;
const RECORDS = 10_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Before parsing: a comma stands between two values. Those within texts count too; a package has no room for so many.
 * @throws HttpProblem 413 for too many values, 400 for too many members in one object.
 */
export function assertLight(json: Buffer): void {
  let commas = 0;
  let objects = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === COMMA) {
      commas += 1;
      if (commas > MAX_VALUES) throw new HttpProblem(413, `Тело запроса: значений JSON больше ${MAX_VALUES}`);
    } else if (byte === OPEN_BRACE) objects += 1;
  }
  if (commas > USUAL_MEMBERS * objects + RECORDS && hasWideObject(json)) throw tooWide();
}

/** Reads bytes up to an object with too many members. */
function hasWideObject(json: Buffer): boolean {
  // Commas of each open object; of a list none are counted.
  const open: number[] = [];
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (isText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (byte === OPEN_BRACE) open.push(0);
    else if (byte === OPEN_BRACKET) open.push(-Infinity);
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) open.pop();
    else if (byte === COMMA) {
      const commas = (open.pop() ?? 0) + 1;
      if (commas >= MAX_MEMBERS) return true;
      open.push(commas);
    }
  }
  return false;
}

function tooWide(): HttpProblem {
  return new HttpProblem(400, `Тело запроса: в объекте JSON больше ${MAX_MEMBERS} полей`);
}

/** After parsing, before each unknown member gets a remark of its own: the body and its records. */
export function assertNarrow(body: unknown): void {
  if (!isObject(body)) return;
  assertFewMembers(body);
  const data = body["data"];
  for (const record of Array.isArray(data) ? (data as unknown[]) : []) if (isObject(record)) assertFewMembers(record);
}

function assertFewMembers(object: Record<string, unknown>): void {
  let members = 0;
  for (const _ in object) members += 1;
  if (members > MAX_MEMBERS) throw tooWide();
}
