import { BOOKING_STATUSES, CANCEL_STATUSES } from "@ferkit/contracts/statuses";
import type { BookRefusal, BookSuccess, CancelRefusal, CancelSuccess } from "@ferkit/contracts";
import {
  validateBookRefusal,
  validateBookSuccess,
  validateCancelRefusal,
  validateCancelSuccess,
  type Validate,
} from "@ferkit/contracts/validators";
import { GUID_PATTERN } from "@ferkit/contracts/patterns";
import type { Profile } from "../config.ts";
import { notUtf8, REPLACEMENT_CHARACTER } from "../profile/encodings.ts";
import { isObject } from "../profile/isObject.ts";

/** What a reply of a МИС says, read against the contract (UC1-4, UC11-3). */
export type ReadReply<Success, Refusal> =
  | { readonly kind: "success"; readonly reply: Success; readonly lints: readonly string[] }
  | { readonly kind: "refusal"; readonly reply: Refusal; readonly lints: readonly string[] }
  /** Not an answer of the contract: what the МИС has done is not known (E-25). A readable id says which record it may have made. */
  | {
      readonly kind: "invalid";
      readonly reason: string;
      readonly bookExtId: string | null;
      readonly lints: readonly string[];
    };

type Json = Record<string, unknown>;

export function readBookReply(httpStatus: number, text: string, profile: Profile): ReadReply<BookSuccess, BookRefusal> {
  return readReply(httpStatus, text, profile, {
    codes: BOOKING_STATUSES.map(({ code }) => code),
    success: validateBookSuccess,
    refusal: validateBookRefusal,
  });
}

export function readCancelReply(
  httpStatus: number,
  text: string,
  profile: Profile,
): ReadReply<CancelSuccess, CancelRefusal> {
  return readReply(httpStatus, text, profile, {
    codes: CANCEL_STATUSES.map(({ code }) => code),
    success: validateCancelSuccess,
    refusal: validateCancelRefusal,
  });
}

interface Contract<Success, Refusal> {
  readonly codes: readonly number[];
  readonly success: Validate<Success>;
  readonly refusal: Validate<Refusal>;
}

/** The technical code of both tables: what a gateway makes of a code it does not know (E-06). */
const TECHNICAL = 18;

function readReply<Success, Refusal>(
  httpStatus: number,
  text: string,
  profile: Profile,
  { codes, success, refusal }: Contract<Success, Refusal>,
): ReadReply<Success, Refusal> {
  const lints: string[] = [];
  const parsed = parseObject(text);
  const bookExtId = parsed ? readableId(parsed["book_ext_id"]) : null;
  const invalid = (reason: string): ReadReply<Success, Refusal> => ({ kind: "invalid", reason, bookExtId, lints });
  if (!parsed) return invalid(`HTTP ${httpStatus}, тело — не объект JSON${ofAnotherEncoding(text)}`);
  if (BROKEN.test(text)) lints.push("replacement-character");
  // In `strict` nothing is put right, and yet the МИС learns what was not.
  const spelt = canonical(parsed, lints);
  const reply = profile === "doc" ? spelt : parsed;
  const code = codeOf(reply);
  if (!isReadableStatus(httpStatus, profile, lints)) return invalid(`HTTP ${httpStatus}`);
  const contradiction = contradictionIn(text, httpStatus, code);
  if (contradiction !== undefined) return invalid(contradiction);
  if (code === undefined) return invalid("в ответе нет целого status.status_code");
  if (code === 0) {
    return success(reply) ? { kind: "success", reply, lints } : invalid(reasonOf(success));
  }
  const known = codes.includes(code) ? reply : withCode(reply, TECHNICAL, lints);
  return refusal(known) ? { kind: "refusal", reply: known, lints } : invalid(reasonOf(refusal));
}

/** What a reply of the contract says once, under whatever spelling; a parser would take the last of two values without a word. */
const SAID_ONCE: readonly (readonly [name: string, values: RegExp])[] = [
  ["status_code", /"status_?[c\u0441]ode"\s*:\s*("[^"]*"|[^\s,}]+)/giu],
  ["book_ext_id", /"book_?ext_?id"\s*:\s*("[^"]*"|[^\s,}]+)/giu],
  ["slot_id", /"slot_?id"\s*:\s*("[^"]*"|[^\s,}]+)/giu],
];

/** Whoever says two things has not said that he booked (D-81). */
function contradictionIn(text: string, httpStatus: number, code: number | undefined): string | undefined {
  for (const [name, values] of SAID_ONCE) {
    const said = new Set([...text.matchAll(values)].map(([, value = ""]) => value.toLowerCase()));
    if (said.size > 1) return `в ответе два разных ${name}`;
  }
  return code === 0 && httpStatus >= 400 ? `код 0 и HTTP ${httpStatus}` : undefined;
}

/** E-10: a key as it is stored, or null. */
function readableId(value: unknown): string | null {
  const id = typeof value === "string" ? value.trim().toLowerCase() : "";
  return GUID_PATTERN.test(id) ? id : null;
}

/** E-05: the codes live in the body; in `doc` a 4xx with a proper body is read too. */
function isReadableStatus(httpStatus: number, profile: Profile, lints: string[]): boolean {
  if (httpStatus >= 200 && httpStatus < 300) return true;
  if (httpStatus < 400 || httpStatus >= 500) return false;
  lints.push("E-05");
  return profile === "doc";
}

function parseObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""), BROKEN.test(text) ? withoutBrokenText : undefined);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A character that was lost, by us, to whom a text came in another encoding than UTF-8, or before. */
const BROKEN = /\ufffd|\\ufffd/i;

/** D-51: ids and codes are ASCII and are read; a text that cannot be read is none, and is shown to nobody. */
function withoutBrokenText(_key: string, value: unknown): unknown {
  return typeof value === "string" && value.includes(REPLACEMENT_CHARACTER) ? null : value;
}

/** Of UTF-16 nothing can be read; all other bytes that are no UTF-8 have become replacement characters. */
function ofAnotherEncoding(text: string): string {
  const flaw = notUtf8(Buffer.from(text.replace(/^\ufffd+/, "")));
  return flaw === undefined ? "" : `, ${flaw}`;
}

/** `status_сode` with U+0441 CYRILLIC SMALL LETTER ES, as both cancel examples of the document print it (E-01). */
const CYRILLIC_KEY = "status_\u0441ode";
const STATUS_VARIANTS: readonly (readonly [variant: string, name: string, erratum: string])[] = [
  [CYRILLIC_KEY, "status_code", "E-01"],
  ["statusCode", "status_code", "E-02"],
  ["statusMessage", "status_message", "E-02"],
];

/** The keys of a reply, of a booking and of a cancel. */
const KEYS = ["book_ext_id", "slot_id"] as const satisfies readonly (keyof CancelSuccess)[];

/** Puts spellings that the document prints into the canonical one. */
function canonical(reply: Json, lints: string[]): Json {
  const result: Json = { ...reply };
  if (isObject(reply["status"])) result["status"] = canonicalStatus(reply["status"], lints);
  if (typeof result["duration"] === "number") {
    result["duration"] = String(result["duration"]);
    lints.push("E-07");
  }
  for (const key of KEYS) {
    const id = result[key];
    if (typeof id !== "string" || id === id.trim().toLowerCase()) continue;
    result[key] = id.trim().toLowerCase();
    lints.push("E-10");
  }
  return result;
}

function canonicalStatus(status: Json, lints: string[]): Json {
  const entries = Object.entries(status).map(([key, value]): [string, unknown] => {
    const known = STATUS_VARIANTS.find(([variant, name]) => variant === key && !(name in status));
    if (!known) return [key, value];
    lints.push(known[2]);
    return [known[1], value];
  });
  return Object.fromEntries(entries);
}

function codeOf(reply: Json): number | undefined {
  const status = reply["status"];
  const code = isObject(status) ? status["status_code"] : undefined;
  return typeof code === "number" && Number.isInteger(code) ? code : undefined;
}

function withCode(reply: Json, code: number, lints: string[]): Json {
  lints.push("E-06");
  return { ...reply, status: { ...(reply["status"] as Json), status_code: code } };
}

/** Names the field and the rule, not the value. */
function reasonOf({ errors }: Validate<unknown>): string {
  const [first] = errors ?? [];
  if (!first) return "ответ не соответствует контракту";
  const missing = first.params["missingProperty"];
  return typeof missing === "string" ? `нет поля ${missing}` : `поле ${first.instancePath}: ${first.keyword}`;
}
