import { CYRILLIC_KEY } from "../transport.ts";
import { must, should, type Fault, type LedgerId } from "./fault.ts";
import { inRefusals, inReplies, inSuccesses, renameKey, statusOf } from "./replies.ts";

/** [key, Latin letter, its look-alike, the code point]: every letter of a key that has one. */
const LOOK_ALIKES = [
  ["status_code", "o", "о", "U+043E", "BOOK-S9"],
  ["status_code", "e", "е", "U+0435", "BOOK-S9"],
  ["status_code", "a", "а", "U+0430", "BOOK-S9"],
  ["status_code", "s", "ѕ", "U+0455", "BOOK-S9"],
  ["status_code", "t", "т", "U+0442", "BOOK-S9"],
  ["book_ext_id", "k", "к", "U+043A", "BOOK-S1"],
  ["book_ext_id", "x", "х", "U+0445", "BOOK-S1"],
  ["visit_time", "i", "і", "U+0456", "BOOK-S3"],
  ["visit_time", "m", "м", "U+043C", "BOOK-S3"],
  ["duration", "a", "а", "U+0430", "BOOK-S4"],
  ["slot_id", "o", "о", "U+043E", "BOOK-S2"],
] as const satisfies readonly (readonly [string, string, string, string, LedgerId])[];

/** Keys that look right and are not (E-01). */
export const KEY_FAULTS: readonly Fault[] = [
  must(
    "cyrillic-key",
    "Кириллическая «с» в ключе status_code",
    "A Cyrillic letter in the key status_code",
    ["BOOK-S9", "CANCEL-7", "E-01"],
    inReplies(renameKey("status_code", CYRILLIC_KEY)),
  ),
  must(
    "cyrillic-key-in-refusals",
    "Кириллическая «с» в status_code — только в отказах",
    "A Cyrillic letter in status_code, in refusals only",
    ["BOOK-S9", "CANCEL-7", "E-01"],
    inRefusals(renameKey("status_code", CYRILLIC_KEY)),
  ),
  ...LOOK_ALIKES.map(([key, latin, letter, code, requirement]) =>
    must(
      `cyrillic-${code.slice(2).toLowerCase()}-in-${key.replaceAll("_", "-")}`,
      `В ключе ${key} вместо «${latin}» стоит ${code}`,
      `In the key ${key} stands ${code} for «${latin}»`,
      [requirement, "E-01"],
      (key === "status_code" ? inReplies : inSuccesses)(renameKey(key, key.replace(latin, letter))),
    ),
  ),
  must(
    "cyrillic-status",
    "В ключе status вместо «a» стоит U+0430",
    "In the key status stands U+0430 for «a»",
    ["BOOK-S9", "E-01"],
    inReplies(renameKey("status", "stаtus")),
  ),
  must(
    "invisible-key-letter",
    "В ключе book_ext_id невидимый пробел U+200B",
    "An invisible U+200B in the key book_ext_id",
    ["BOOK-S1", "E-01"],
    inSuccesses(renameKey("book_ext_id", "book_ext_id\u200b")),
  ),
  should(
    "cyrillic-message-key",
    "Кириллическая «е» в ключе status_message",
    "A Cyrillic letter in the key status_message",
    ["BOOK-S9", "E-01"],
    inReplies(renameKey("status_message", "status_mеssage")),
  ),
  should(
    "both-spellings",
    "И латинский, и кириллический status_code",
    "Both the Latin and the Cyrillic status_code",
    ["BOOK-S9", "E-01"],
    inReplies((reply) => ({
      ...reply,
      status: { ...statusOf(reply), [CYRILLIC_KEY]: statusOf(reply)["status_code"] },
    })),
  ),
];
