import { text } from "../model/text.ts";
import { hexOf } from "../wire/bytes.ts";
import { aboutBody } from "./explains.ts";
import { perReply } from "./hint.ts";

/** Not UTF-8, but Russian words when every byte is a letter of windows-1251. */
export const windows1251 = perReply("windows-1251", aboutBody, ({ answer, bytes }) => {
  if (answer.kind !== "unreadable" || answer.reason !== "not_utf8") return null;
  const decoded = new TextDecoder("windows-1251").decode(bytes);
  const at = decoded.search(/[а-яё*]{3,}/i);
  if (at < 0 || !/[а-яё]{2,}/i.test(decoded)) return null;
  return {
    message: text(
      "Тело написано в windows-1251, а профиль и JSON требуют UTF-8. Задайте кодировку при записи ответа; charset в заголовке байты не меняет.",
      "The body is written in windows-1251, while the profile and JSON demand UTF-8. Set the encoding where the answer is written; a charset in the header changes no bytes.",
    ),
    evidence: `${hexOf(bytes.subarray(at, at + 12))} = «${decoded.slice(at, at + 12)}»`,
  };
});
