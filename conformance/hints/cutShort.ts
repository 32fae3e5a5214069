import { text } from "../model/text.ts";
import { aboutBody } from "./explains.ts";
import { perReply } from "./hint.ts";

/** Content-Length counted in characters: Cyrillic takes two bytes a letter, so the end of the body is cut off. */
export const cutShort = perReply("cut-short", aboutBody, ({ answer, response, bytes }) => {
  if (answer.kind !== "unreadable" || !["not_json", "not_utf8"].includes(answer.reason)) return null;
  const body = bytes.toString();
  const length = response.headers["content-length"];
  const open = /^\s*\{/.test(body) && !/\}\s*$/.test(body);
  if (!open || length !== String(bytes.length) || Buffer.byteLength(body) === body.length) return null;
  return {
    message: text(
      `Тело обрывается ровно на Content-Length (${length}), хотя JSON не закончен: похоже, длина посчитана в символах, а не в байтах UTF-8.`,
      `The body ends exactly at Content-Length (${length}) though the JSON is not finished: the length seems to be counted in characters, not in bytes of UTF-8.`,
    ),
    evidence: `…${body.slice(-24)}`,
  };
});
