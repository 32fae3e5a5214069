import { GUID_PATTERN } from "@ferkit/contracts/patterns";
import { text, type Text } from "../model/text.ts";
import { readStatus } from "../wire/status.ts";
import { clue, samePlace, perBody, type Clue, sentFields } from "./hint.ts";

/** BOOK-S9: the code is an integer. */
export const codeAsText = perBody("code-as-text", samePlace, (body) => {
  const { key, value } = readStatus(body).code;
  if (key === null || typeof value !== "string") return null;
  const number = /^\s*\d+\s*$/.test(value);
  return {
    message: number
      ? text(
          `Код передан строкой: "${value}" вместо ${Number(value)}. Уберите кавычки: поле числовое.`,
          `The code is a string: "${value}" in place of ${Number(value)}. Drop the quotes: the field is a number.`,
        )
      : text(
          "В поле кода стоит слово, а не число из таблицы кодов.",
          "A word stands in the field of the code, not a number of the table.",
        ),
    evidence: JSON.stringify(value),
    pointer: `/status/${key}`,
  };
});

const FORMS: readonly (readonly [RegExp, Text])[] = [
  [/^\{.+\}$/, text("GUID взят в фигурные скобки: уберите их.", "The GUID stands in braces: drop them.")],
  [
    /^[0-9a-f]{32}$/i,
    text("GUID без дефисов: нужен вид 8-4-4-4-12.", "The GUID has no hyphens: the form is 8-4-4-4-12."),
  ],
  [
    /^[0-9A-F-]{36}$/i,
    text(
      "GUID в верхнем регистре, а в профиле он в нижнем; строки сравнивают побайтно. Приведите к нижнему.",
      "The GUID is in upper case, the profile has lower; strings are compared byte by byte. Lower it.",
    ),
  ],
  [
    /^\d{1,18}$/,
    text(
      "Здесь номер из базы МИС, а нужен GUID: заведите его для каждой записи и храните рядом с номером.",
      "This is a number of the МИС's database, a GUID is needed: make one for each record and keep it beside the number.",
    ),
  ],
];

/** An identifier that would be right but for the way it is written. */
export const guidForm = perBody("guid-form", samePlace, (body) => {
  for (const field of ["book_ext_id", "slot_id"]) {
    const clue = formOf(field, body[field]);
    if (clue) return clue;
  }
  return null;
});

function formOf(field: string, value: unknown): Clue | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const written = String(value);
  const message = GUID_PATTERN.test(written) ? undefined : FORMS.find(([form]) => form.test(written))?.[1];
  return message ? { message, evidence: JSON.stringify(value), pointer: `/${field}` } : null;
}

/** The value of one field in another: the columns of a mapping are mixed up. */
export const borrowedId = perBody("borrowed-id", samePlace, (body, { exchange }) => {
  if (exchange.operation !== "book") return null;
  const sent = sentFields(exchange);
  const sources = ["slot_id", "patient_id", "case_number", "referral_id"];
  for (const field of ["book_ext_id", "slot_id"]) {
    const value = body[field];
    const source = sources.find((name) => name !== field && typeof value === "string" && sent[name] === value);
    if (source === undefined && !(field === "slot_id" && value !== undefined && value === body["book_ext_id"]))
      continue;
    const from = source ?? "book_ext_id";
    return clue(
      `В ${field} стоит значение ${from}: поля перепутаны при сборке ответа.`,
      `${field} holds the value of ${from}: the fields are mixed up where the answer is built.`,
      JSON.stringify(value),
      `/${field}`,
    );
  }
  return null;
});

/** E-19: an unknown value is null or absent, not a word and not an empty string. */
export const textNull = perBody("text-null", samePlace, (body) => {
  const found = Object.entries(body).find(
    ([, value]) => typeof value === "string" && /^(null|none|nil|undefined|nan|)$/i.test(value),
  );
  if (!found) return null;
  const [key, value] = found;
  return clue(
    `В поле ${key} строка ${JSON.stringify(value)}: пустое значение превращено в текст. Отправляйте null без кавычек или не отправляйте поле.`,
    `The field ${key} holds the string ${JSON.stringify(value)}: an empty value was turned into text. Send null without quotes, or leave the field out.`,
    JSON.stringify(value),
    `/${key}`,
  );
});
