import { text } from "../model/text.ts";
import { hexOf } from "../wire/bytes.ts";
import { aboutBody } from "./explains.ts";
import { perReply } from "./hint.ts";

/** E-38: the gateway sends no Accept-Encoding, so nobody will unpack the answer. */
export const gzip = perReply("gzip", aboutBody, ({ bytes, response }) => {
  const encoding = response.headers["content-encoding"];
  const magic = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!magic && (encoding === undefined || encoding === "identity")) return null;
  const said = encoding === undefined ? "Content-Encoding —" : `Content-Encoding: ${encoding}`;
  return {
    message: text(
      `Ответ сжат (${said}), хотя шлюз не присылал Accept-Encoding. Выключите сжатие для этого адреса или сжимайте только по просьбе.`,
      `The answer is compressed (${said}) though the gateway sent no Accept-Encoding. Turn compression off for this address, or compress only when asked.`,
    ),
    evidence: hexOf(bytes.subarray(0, 4)),
  };
});
