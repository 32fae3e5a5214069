import { text } from "../model/text.ts";
import { isObject } from "../wire/answer.ts";
import { aboutBody } from "./explains.ts";
import { perReply } from "./hint.ts";

/** `[{…}]`: a list of one row, as a database gave it. */
export const arrayWrapper = perReply("array-wrapper", aboutBody, ({ answer, bytes }) => {
  if (answer.kind !== "unreadable" || answer.reason !== "not_object") return null;
  const value: unknown = JSON.parse(bytes.toString().replace(/^\ufeff/, ""));
  if (!Array.isArray(value) || !isObject(value[0])) return null;
  return {
    message: text(
      `Ответ завёрнут в массив из ${value.length}: [ { … } ]. Отправляйте сам объект, без скобок [ ].`,
      `The answer is wrapped in an array of ${value.length}: [ { … } ]. Send the object itself, without the [ ].`,
    ),
    evidence: bytes.toString().slice(0, 40),
  };
});
