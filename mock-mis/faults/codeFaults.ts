import { BOOKING_STATUSES } from "@ferkit/contracts";
import { decideCancel } from "../reference/cancelRules.ts";
import type { BookingRefusal } from "../reference/outcome.ts";
import { UNKNOWN_CODE } from "../transport.ts";
import { must, should, type Fault, type LedgerId } from "./fault.ts";
import { inRefusals, inReplies, inStatus, statusOf } from "./replies.ts";
import { CANCEL_REFUSAL, REFUSAL, saying } from "./rules.ts";

/** Refuses when it should, with a neighbouring code. */
export const CODE_FAULTS: readonly Fault[] = [
  swapped("slot_taken", "sameTime"),
  swapped("slot_taken", "annulled"),
  swapped("slot_taken", "impossible"),
  swapped("same_time", "taken"),
  swapped("same_time", "sameDoctor"),
  swapped("same_time", "impossible"),
  swapped("same_doctor", "sameTime"),
  swapped("same_doctor", "impossible"),
  swapped("age_mismatch", "impossible"),
  swapped("age_mismatch", "stranger"),
  swapped("slot_annulled", "taken"),
  swapped("slot_annulled", "impossible"),
  swapped("patient_unknown", "impossible"),
  swapped("patient_unknown", "age"),
  reworded("unknown-slot", "неизвестный слот", "an unknown slot", "Слот не найден", "taken"),
  reworded("unknown-slot", "неизвестный слот", "an unknown slot", "Слот не найден", "annulled"),
  reworded("slot-type", "слот другого типа", "a slot of another type", "Бирка не соответствующего типа", "taken"),
  reworded("slot-type", "слот другого типа", "a slot of another type", "Бирка не соответствующего типа", "age"),
  reworded("referral", "неверное направление", "a wrong referral", "Передано неверное направление.", "stranger"),
  reworded(
    "vaccination",
    "неверную услугу",
    "a wrong service",
    "Несоответствие в переданных данных для записи",
    "taken",
    // Which reason a wrong service is, the table leaves to the reader.
    should,
  ),
  must(
    "always-zero",
    "На каждое бронирование и каждую отмену — код 0",
    "Code 0 to every booking and every cancel",
    ["ERR-11", "ERR-12", "ERR-13", "ERR-14", "ERR-15", "ERR-17", "ERR-18", "ERRC-1", "ERRC-18"],
    {
      decideBooking: ({ repeats }) => ({ key: "booked", repeats }),
      decideCancel: () => ({ key: "cancelled" }),
    },
  ),
  must(
    "refusals-say-zero",
    "В каждом отказе стоит код 0",
    "Code 0 stands in every refusal",
    ["ERR-11", "ERR-17", "ERR-18", "ERRC-1", "ERRC-18", "BOOK-S9"],
    inRefusals(inStatus((status) => ({ ...status, status_code: 0 }))),
  ),
  must(
    "always-eighteen",
    "На каждый отказ отвечает кодом 18",
    "Answers code 18 to every refusal",
    ["ERR-11", "ERR-17", "ERRC-1"],
    inRefusals(inStatus((status) => ({ ...status, status_code: 18 }))),
  ),
  must("unknown-code", "Код 16 вместо 11", "Code 16 for 11", ["ERR-11", "E-06"], recoded(11, UNKNOWN_CODE)),
  must(
    "negative-code",
    "Код отказа отрицательный",
    "The code of a refusal is negative",
    ["BOOK-S9", "E-06"],
    inRefusals(inStatus((status) => ({ ...status, status_code: -Number(status["status_code"]) }))),
  ),
  must(
    "http-code-in-status",
    "В status_code стоит HTTP-код 409",
    "status_code holds the HTTP status 409",
    ["BOOK-S9", "E-06"],
    recoded(11, 409),
  ),
  must(
    "success-is-200",
    "Успех обозначен кодом 200",
    "A success is code 200",
    ["BOOK-S9", "ERR-0", "E-06"],
    recoded(0, 200),
  ),
  must("success-is-1", "Успех обозначен кодом 1", "A success is code 1", ["BOOK-S9", "ERR-0", "E-06"], recoded(0, 1)),
  should(
    "cancel-of-unknown-is-1",
    "Отмена неизвестной записи: код 1",
    "A cancel of an unknown record: code 1",
    ["ERRC-18", "E-06"],
    {
      decideCancel: (situation) =>
        situation.record && situation.record.book.status_code !== 5010
          ? decideCancel(situation)
          : CANCEL_REFUSAL.cancelled,
    },
  ),
];

function swapped(from: BookingRefusal["key"], to: keyof typeof REFUSAL): Fault {
  const [was, is] = [codeOf(from), codeOf(REFUSAL[to].key)];
  return must(
    `code-${was}-as-${is}`,
    `Код ${is} вместо ${was}`,
    `Code ${is} for ${was}`,
    [`ERR-${was}`],
    saying(REFUSAL[to], ({ key }) => key === from),
  );
}

/** Code 18 has several reasons; only one of them is misnamed. */
function reworded(
  name: string,
  ru: string,
  en: string,
  reason: BookingRefusal["reason"],
  to: keyof typeof REFUSAL,
  plant = must,
): Fault {
  const is = codeOf(REFUSAL[to].key);
  return plant(
    `${name}-as-${is}`,
    `Код ${is} вместо 18 на ${ru}`,
    `Code ${is} for 18 to ${en}`,
    ["ERR-18"],
    saying(REFUSAL[to], (decision) => decision.reason === reason),
  );
}

function recoded(from: number, to: number) {
  return inReplies((reply) => {
    const status = statusOf(reply);
    return status["status_code"] === from ? { ...reply, status: { ...status, status_code: to } } : reply;
  });
}

type Code = Extract<LedgerId, `ERR-${number}`> extends `ERR-${infer N extends number}` ? N : never;

function codeOf(key: BookingRefusal["key"]): Code {
  const found = BOOKING_STATUSES.find((status) => status.key === key);
  if (!found) throw new Error(`no code for ${key}`);
  return found.code;
}
