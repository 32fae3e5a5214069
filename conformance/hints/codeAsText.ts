import { text } from "../model/text.ts";
import { readStatus } from "../wire/status.ts";
import { samePlace } from "./explains.ts";
import { perBody } from "./hint.ts";

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
