import { text, type Text } from "../model/text.ts";
import { aboutBody } from "./explains.ts";
import { perReply } from "./hint.ts";

const SLIPS: readonly (readonly [RegExp, Text])[] = [
  [
    /^\s*\{\s*'/,
    text("ключи в одинарных кавычках (печать словаря Python?)", "keys in single quotes (a printed Python dict?)"),
  ],
  [/^\s*\{\s*[a-z_]+\s*:/i, text("ключи без кавычек", "keys without quotes")],
  [/,\s*[}\]]/, text("лишняя запятая перед закрывающей скобкой", "a comma too many before a closing bracket")],
  [
    /:\s*(None|True|False|NaN|undefined)\b/,
    text("значение не из JSON (None, True, NaN)", "a value that JSON has not (None, True, NaN)"),
  ],
  [/\/\/|\/\*/, text("комментарий", "a comment")],
  [/\}\s*\{/, text("два объекта подряд", "two objects in a row")],
];

/** Nearly JSON: written by hand, by string concatenation or by the printer of another language. */
export const looseJson = perReply("loose-json", aboutBody, ({ answer, response }) => {
  if (answer.kind !== "unreadable" || answer.reason !== "not_json") return null;
  const body = response.body_text;
  const slip = /^\s*[[{]/.test(body) ? SLIPS.find(([pattern]) => pattern.test(body)) : undefined;
  if (!slip) return null;
  const [pattern, what] = slip;
  const at = Math.max(0, body.search(pattern));
  return {
    message: text(
      `Похоже на JSON, но с ошибкой: ${what.ru}. Собирайте ответ сериализатором, а не склейкой строк.`,
      `Looks like JSON but has a slip: ${what.en}. Build the answer with a serialiser, not by joining strings.`,
    ),
    evidence: body.slice(at, at + 30),
  };
});
