import { text } from "../model/text.ts";
import { samePlace } from "./explains.ts";
import { perBody } from "./hint.ts";

/** E-19: an unknown value is null or absent, not a word and not an empty string. */
export const textNull = perBody("text-null", samePlace, (body) => {
  const found = Object.entries(body).find(
    ([, value]) => typeof value === "string" && /^(null|none|nil|undefined|nan|)$/i.test(value),
  );
  if (!found) return null;
  const [key, value] = found;
  return {
    message: text(
      `В поле ${key} строка ${JSON.stringify(value)}: пустое значение превращено в текст. Отправляйте null без кавычек или не отправляйте поле.`,
      `The field ${key} holds the string ${JSON.stringify(value)}: an empty value was turned into text. Send null without quotes, or leave the field out.`,
    ),
    evidence: JSON.stringify(value),
    pointer: `/${key}`,
  };
});
