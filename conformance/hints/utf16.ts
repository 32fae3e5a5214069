import { text } from "../model/text.ts";
import { hexOf } from "../wire/bytes.ts";
import { aboutBody } from "./explains.ts";
import { perReply } from "./hint.ts";

/** Every second byte of a Latin text in UTF-16 is zero. */
export const utf16 = perReply("utf-16", aboutBody, ({ bytes }) => {
  const start = bytes.subarray(0, 12);
  const zeros = start.filter((byte) => byte === 0).length;
  if (start.length < 4 || zeros < Math.floor(start.length / 3)) return null;
  return {
    message: text(
      "Тело написано в UTF-16 (почти каждый второй байт — ноль), а нужен UTF-8. В .NET это Encoding.Unicode вместо UTF-8.",
      "The body is written in UTF-16 (nearly every other byte is zero), UTF-8 is needed. In .NET that is Encoding.Unicode in place of UTF-8.",
    ),
    evidence: hexOf(start),
  };
});
