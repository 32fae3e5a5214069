import type { PatientDataRrp } from "@ferkit/contracts";

/** Keys whose value is personal whoever wrote it, lower case, without separators. */
const PERSONAL_KEYS: ReadonlySet<string> = new Set([
  "firstname",
  "lastname",
  "middlename",
  "surname",
  "patronymic",
  "fio",
  "fullname",
  "patientname",
  "snils",
  "omsnumber",
  "enp",
  "policy",
  "birthdate",
  "birthday",
  "phone",
  "mobilephone",
  "email",
  "password",
  "token",
  "accesstoken",
]);

export function isPersonalKey(name: string): boolean {
  return PERSONAL_KEYS.has(name.toLowerCase().replaceAll(/[_\s-]/g, ""));
}

/** Fields of the contract that checks compare: never masked by value, or a mask could change a verdict. */
const COMPARED_KEYS: ReadonlySet<string> = new Set([
  "book_ext_id",
  "slot_id",
  "patient_id",
  "united_guids",
  "id",
  "case_number",
  "visit_time",
  "duration",
  "booking_type",
]);

export function isComparedKey(name: string): boolean {
  return COMPARED_KEYS.has(name);
}

/** Tokens and СНИЛС are recognised by their look, whoever they belong to. */
const BY_LOOK = [
  /eyJ[\w-]{6,}\.[\w-]+\.[\w-]*/,
  /\bbearer\s+[\w.~+/=-]+/,
  /(?<![\w-])\d{3}-\d{3}-\d{3}[ -]\d{2}(?![\w-])/,
];

/** One pattern that finds the person's data in free text: any case, other endings, JSON escapes, digits with separators. */
export function personalPattern(people: readonly PatientDataRrp[]): RegExp {
  const sources = people.flatMap(sourcesOf).toSorted((a, b) => b.length - a.length);
  return new RegExp([...new Set([...BY_LOOK.map(({ source }) => source), ...sources])].join("|"), "giu");
}

function sourcesOf(person: PatientDataRrp): string[] {
  const names = [person.lastname, person.firstname, person.middlename].filter(isFilled).map(nameSource);
  const numbers = [person.snils, person.oms_number, person.phone].filter(isFilled).map(digitsSource);
  const exact = [person.email].filter(isFilled).map(letters);
  return [...names, ...numbers, ...exact, ...dateSources(person.birthdate)].filter((source) => source !== "");
}

function isFilled(value: string | null): value is string {
  return value !== null && value.trim().length > 1;
}

/** «Анна» is not in «переданных». Of a Latin letter or a digit before it one cannot be sure: it may be the end of a JSON escape. */
const NOT_INSIDE_A_WORD = "(?<![^\\P{L}\\x00-\\x7f])";

/** «Пробная» must also hide «Пробной»: the ending is left open, short names must stand alone. */
function nameSource(value: string): string {
  const name = value.trim();
  if (name.length < 4) return `(?<![\\p{L}\\p{N}_])${letters(name)}(?![\\p{L}\\p{N}_])`;
  const stem = letters(name.slice(0, name.length < 6 ? -1 : -2));
  return `${name.length < 6 ? NOT_INSIDE_A_WORD : ""}${stem}(?:\\p{L}|\\\\u[0-9a-f]{4})*`;
}

function digitsSource(value: string): string {
  const digits = value.replaceAll(/\D/g, "");
  if (digits.length < 6) return letters(value.trim());
  const body = Array.from(digits.replace(/^[78](?=\d{10}$)/, "")).join("[\\s()-]*");
  return `(?<!\\d)\\+?\\d?[\\s()-]*${body}(?!\\d)`;
}

function dateSources(birthdate: string | null): string[] {
  const [year, month, day] = birthdate?.slice(0, 10).split("-") ?? [];
  if (year === undefined || month === undefined || day === undefined) return [];
  return [`${year}-${month}-${day}(?:T[\\d:]+)?`, `${day}\\.${month}\\.${year}`];
}

function letters(value: string): string {
  return Array.from(value, letter).join("");
}

function letter(char: string): string {
  const plain = char.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  if (/^[\x20-\x7e]$/.test(char)) return plain;
  const escapes = [char.toLowerCase(), char.toUpperCase()].map((variant) => `\\\\u${hexUnit(variant)}`);
  return `(?:${[plain, ...escapes].join("|")})`;
}

function hexUnit(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(4, "0");
}
