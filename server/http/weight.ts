import { isObject } from "../profile/isObject.ts";
import { HttpProblem } from "./problem.ts";

/** A package of 10,000 records with every field of the longest table has 250,000. Each value costs memory, however short it is written. */
const MAX_VALUES = 400_000;
/** Far more than a record has, and few enough to list what is wrong with each. */
const MAX_MEMBERS = 200;

const COMMA = 0x2c;

/** Before parsing: a comma stands between two values. Those within texts count too; 8 MB of a package have no room for so many. */
export function assertLight(json: Buffer): void {
  let commas = 0;
  for (let at = 0; at < json.length; at += 1) if (json[at] === COMMA) commas += 1;
  if (commas > MAX_VALUES) throw new HttpProblem(413, `Тело запроса: значений JSON больше ${MAX_VALUES}`);
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
  if (members > MAX_MEMBERS) throw new HttpProblem(400, `Тело запроса: в объекте JSON больше ${MAX_MEMBERS} полей`);
}
