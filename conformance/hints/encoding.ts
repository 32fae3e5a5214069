import { hexOf } from "../wire/bytes.ts";
import { clue, aboutBody, perReply } from "./hint.ts";

/** E-38: the gateway sends no Accept-Encoding, so nobody will unpack the answer. */
export const gzip = perReply("gzip", aboutBody, ({ bytes, response }) => {
  const encoding = response.headers["content-encoding"];
  const magic = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!magic && (encoding === undefined || encoding === "identity")) return null;
  const said = encoding === undefined ? "Content-Encoding —" : `Content-Encoding: ${encoding}`;
  return clue(
    `Ответ сжат (${said}), хотя шлюз не присылал Accept-Encoding. Выключите сжатие для этого адреса или сжимайте только по просьбе.`,
    `The answer is compressed (${said}) though the gateway sent no Accept-Encoding. Turn compression off for this address, or compress only when asked.`,
    hexOf(bytes.subarray(0, 4)),
  );
});

/** Every second byte of a Latin text in UTF-16 is zero. */
export const utf16 = perReply("utf-16", aboutBody, ({ bytes }) => {
  const start = bytes.subarray(0, 12);
  const zeros = start.filter((byte) => byte === 0).length;
  if (start.length < 4 || zeros < Math.floor(start.length / 3)) return null;
  return clue(
    "Тело написано в UTF-16 (почти каждый второй байт — ноль), а нужен UTF-8. В .NET это Encoding.Unicode вместо UTF-8.",
    "The body is written in UTF-16 (nearly every other byte is zero), UTF-8 is needed. In .NET that is Encoding.Unicode in place of UTF-8.",
    hexOf(start),
  );
});

/** Not UTF-8, but Russian words when every byte is a letter of windows-1251. */
export const windows1251 = perReply("windows-1251", aboutBody, ({ answer, bytes }) => {
  if (answer.kind !== "unreadable" || answer.reason !== "not_utf8") return null;
  const decoded = new TextDecoder("windows-1251").decode(bytes);
  const at = decoded.search(/[а-яё*]{3,}/i);
  if (at < 0 || !/[а-яё]{2,}/i.test(decoded)) return null;
  return clue(
    "Тело написано в windows-1251, а профиль и JSON требуют UTF-8. Задайте кодировку при записи ответа; charset в заголовке байты не меняет.",
    "The body is written in windows-1251, while the profile and JSON demand UTF-8. Set the encoding where the answer is written; a charset in the header changes no bytes.",
    `${hexOf(bytes.subarray(at, at + 12))} = «${decoded.slice(at, at + 12)}»`,
  );
});

/** RFC 8259, 8.1: no BOM before JSON; .NET's `Encoding.UTF8` writes one. */
export const bom = perReply("bom", aboutBody, ({ answer }) =>
  answer.kind === "json" && answer.bom
    ? clue(
        "Перед JSON стоят три лишних байта EF BB BF (BOM). Пишите UTF-8 без BOM: в .NET это new UTF8Encoding(false).",
        "Three bytes too many, EF BB BF (a BOM), stand before the JSON. Write UTF-8 without a BOM: new UTF8Encoding(false) in .NET.",
        "ef bb bf",
      )
    : null,
);

/** Content-Length counted in characters: Cyrillic takes two bytes a letter, so the end of the body is cut off. */
export const cutShort = perReply("cut-short", aboutBody, ({ answer, response, bytes }) => {
  if (answer.kind !== "unreadable" || !["not_json", "not_utf8"].includes(answer.reason)) return null;
  const body = bytes.toString();
  const length = response.headers["content-length"];
  const open = /^\s*\{/.test(body) && !/\}\s*$/.test(body);
  if (!open || length !== String(bytes.length) || Buffer.byteLength(body) === body.length) return null;
  return clue(
    `Тело обрывается ровно на Content-Length (${length}), хотя JSON не закончен: похоже, длина посчитана в символах, а не в байтах UTF-8.`,
    `The body ends exactly at Content-Length (${length}) though the JSON is not finished: the length seems to be counted in characters, not in bytes of UTF-8.`,
    `…${body.slice(-24)}`,
  );
});
