import type { MisOperation } from "../prism.ts";
import { emptyAnswer } from "../transport.ts";
import { alike, must, should, type Fault, type FaultHooks } from "./fault.ts";
import { isObject, type Json } from "./replies.ts";

const MALFORMED = undefined;

/** What a gateway may send and such an МИС will not take: it answers as to a malformed request. */
export const TOLERANCE_FAULTS: readonly Fault[] = [
  must(
    "nulls-refused",
    "Не принимает null в patient_data_rrp",
    "Does not take null in patient_data_rrp",
    ["E-15", "BOOK-R10"],
    refusing((body) => Object.values(person(body)).includes(null)),
  ),
  must(
    "null-options-refused",
    "Не принимает null в необязательных полях",
    "Does not take null in optional fields",
    ["E-17"],
    refusing((body) => OPTIONAL.some((key) => body[key] === null)),
  ),
  must(
    "absent-options-refused",
    "Требует необязательные поля",
    "Requires optional fields",
    ["E-17", "BOOK-R4"],
    refusing((body) => OPTIONAL.some((key) => body[key] === undefined)),
  ),
  must(
    "case-number-required",
    "Требует case_number",
    "Requires case_number",
    ["BOOK-R4", "E-17"],
    refusing(({ case_number }) => case_number === null || case_number === undefined),
  ),
  must(
    "empty-united-guids-refused",
    "Не принимает пустой united_guids",
    "Does not take an empty united_guids",
    ["E-15", "BOOK-R10"],
    refusing((body) => isEmpty(person(body)["united_guids"])),
  ),
  must(
    "empty-united-guids-refused-in-cancel",
    "При отмене не принимает пустой united_guids",
    "Does not take an empty united_guids in a cancel",
    ["E-15", "CANCEL-3"],
    refusing((body) => isEmpty(body["united_guids"]), "cancel"),
  ),
  must(
    "united-guids-refused",
    "Не принимает united_guids с идентификаторами",
    "Does not take united_guids with identifiers",
    ["E-15", "BOOK-R10"],
    refusing((body) => isFull(person(body)["united_guids"])),
  ),
  ...alike(must, ["E-15", "BOOK-R10"], requiring, [
    ["middlename-required", "Без отчества не записывает", "Does not book without a middle name", "middlename"],
    ["snils-required", "Без СНИЛС не записывает", "Does not book without a СНИЛС", "snils"],
    ["policy-required", "Без полиса не записывает", "Does not book without a policy", "oms_number"],
    ["phone-required", "Без телефона не записывает", "Does not book without a phone", "phone"],
    ["gender-required", "Без пола не записывает", "Does not book without a gender", "gender"],
    ["birthdate-required", "Без даты рождения не записывает", "Does not book without a birthdate", "birthdate"],
  ]),
  should(
    "unknown-fields-refused",
    "Не принимает незнакомых полей",
    "Does not take fields it does not know",
    ["BOOK-3"],
    refusing((body) => Object.keys(body).some((key) => !KNOWN.has(key))),
  ),
  should(
    "unknown-fields-refused-in-cancel",
    "При отмене не принимает незнакомых полей",
    "Does not take unknown fields in a cancel",
    ["CANCEL-3"],
    refusing((body) => Object.keys(body).some((key) => !KNOWN_IN_CANCEL.has(key)), "cancel"),
  ),
  must(
    "birthdate-with-time-refused",
    "Дату рождения со временем не разбирает",
    "Does not parse a birthdate with a time",
    ["E-14", "BOOK-R10"],
    refusing((body) => String(person(body)["birthdate"]).includes("T")),
  ),
  ...alike(should, ["BOOK-R10"], refusing, [
    [
      "hyphenated-names-refused",
      "Двойные фамилии не принимает",
      "Does not take double-barrelled names",
      (body) => /-/.test(nameOf(body)),
    ],
    ["yo-refused", "Имена с «ё» не принимает", "Does not take names with «ё»", (body) => /ё/i.test(nameOf(body))],
    [
      "long-names-refused",
      "Имена длиннее 30 знаков не принимает",
      "Does not take names over 30 characters",
      (body) => nameOf(body).length > 60,
    ],
    [
      "turkic-letters-refused",
      "Имена с татарскими и казахскими буквами не принимает",
      "Does not take names with Tatar and Kazakh letters",
      (body) => /[әғқңөұүһіҗ]/i.test(nameOf(body)),
    ],
    [
      "combining-marks-refused",
      "Имена с составными знаками не принимает",
      "Does not take names with combining marks",
      (body) => /\p{M}/u.test(nameOf(body)),
    ],
    [
      "apostrophes-refused",
      "Имена с апострофом не принимает",
      "Does not take names with an apostrophe",
      (body) => /['’ʼ]/.test(nameOf(body)),
    ],
  ]),
  must(
    "cyrillic-refused",
    "Понимает только ASCII",
    "Understands only ASCII",
    ["BOOK-R10", "E-38"],
    refusing((body) => /\P{ASCII}/u.test(JSON.stringify(body))),
  ),
  should(
    "charset-refused",
    "Content-Type с charset не принимает: 415",
    "Does not take a Content-Type with a charset: 415",
    ["BOOK-1", "E-38"],
    {
      admit: (operation, headers) =>
        operation !== "probe" && headers["content-type"]?.includes("charset") ? emptyAnswer(415) : undefined,
    },
  ),
  should("chunked-refused", "Тело частями не принимает: 411", "Does not take a chunked body: 411", ["BOOK-1", "E-38"], {
    admit: (operation, headers) =>
      operation !== "probe" && headers["content-length"] === undefined ? emptyAnswer(411) : undefined,
  }),
];

const OPTIONAL = [
  "case_number",
  "referral_id",
  "cards_id",
  "email",
  "mobile_phone",
  "service_id",
  "dictionary_nsi_code",
];
const KNOWN = new Set([
  "slot_id",
  "patient_id",
  "booking_type",
  "preliminary_reservation",
  "patient_data_rrp",
  ...OPTIONAL,
]);
const KNOWN_IN_CANCEL = new Set(["book_ext_id", "patient_id", "united_guids"]);

function refusing(unfit: (body: Json) => boolean, where: MisOperation = "book"): FaultHooks {
  return {
    receive: (body, operation) => (operation === where && isObject(body) && unfit(body) ? MALFORMED : body),
  };
}

function requiring(field: string): FaultHooks {
  return refusing((body) => (person(body)[field] ?? null) === null);
}

function person(body: Json): Json {
  const { patient_data_rrp: data } = body;
  return isObject(data) ? data : {};
}

function nameOf(body: Json): string {
  const { lastname, firstname, middlename } = person(body);
  return [lastname, firstname, middlename].filter((part) => typeof part === "string").join("");
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function isFull(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}
