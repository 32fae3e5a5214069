import { text, type Text } from "../model/text.ts";
import { samePlace } from "./explains.ts";
import { perBody, type Clue } from "./hint.ts";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
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
  const message = GUID.test(written) ? undefined : FORMS.find(([form]) => form.test(written))?.[1];
  return message ? { message, evidence: JSON.stringify(value), pointer: `/${field}` } : null;
}
