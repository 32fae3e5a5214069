import type { RequestHandler } from "express";
import type { IncomingMessage } from "node:http";
import { defaultText } from "../profile/envelope.ts";
import { notUtf8 } from "../profile/encodings.ts";
import { isObject } from "../profile/isObject.ts";
import type { ContractDocument } from "./contract.ts";
import { HttpProblem } from "./problem.ts";

/**
 * RFC 9112 3.2.2: a client with a proxy in its settings sends the whole address, and a server takes it for its path; whose name it has
 * does not matter, for there is one site here. A fragment is never sent by who knows HTTP, and names no other resource. `//api/mo` is
 * left as it is: another path.
 */
export function originForm(target: string): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/#.*$/s, "");
  return path.startsWith("?") || path === "" ? `/${path}` : path;
}

/** RFC 9112 3.2: one Host, and it names a host. HTTP/1.0 need not have it; it may be empty where an address has no host. */
function hasRightHost({ headersDistinct: { host = [] }, httpVersion }: IncomingMessage): boolean {
  const [name] = host;
  return name === undefined ? httpVersion === "1.0" || httpVersion === "0.9" : host.length === 1 && HOST.test(name);
}

const HOST = /^(?:[\w.~!$&'()*+,;=%-]*|\[[\da-f:.]+\])(?::\d*)?$/i;

/** What cannot be read is not guessed at: text of an address is UTF-8 behind percent signs. */
export function refuseBrokenAddress(): RequestHandler {
  return (request, _response, next) => {
    const { url } = request;
    if (!hasRightHost(request)) {
      throw new HttpProblem(400, `${defaultText(400)}: нужен один заголовок Host с именем узла`, {
        Connection: "close",
      });
    }
    if (/%(?![0-9a-f]{2})/i.test(url)) {
      throw new HttpProblem(400, `${defaultText(400)}: в адресе за знаком % должны стоять две шестнадцатеричные цифры`);
    }
    const flaw = notUtf8(unescaped(url));
    if (flaw !== undefined) throw new HttpProblem(400, `${defaultText(400)}: адрес ${flaw}`);
    next();
  };
}

/** The validator would read `1e400` as infinity, `0x10` as 16 and nothing at all around a number as a blank. */
export function refuseOddNumbers({ components }: ContractDocument): RequestHandler {
  const parameters = Object.values(components?.parameters ?? {});
  const integers = new Set(
    parameters.flatMap((parameter) => ("name" in parameter && isInteger(parameter) ? [parameter.name] : [])),
  );
  return ({ url }, _response, next) => {
    for (const [name, value] of new URLSearchParams(url.split("?")[1])) {
      if (!integers.has(name) || /^-?\d{1,15}$/.test(value)) continue;
      throw new HttpProblem(400, `${defaultText(400)}: параметр ${name} — ожидается целое число, десятичными цифрами`);
    }
    next();
  };
}

function isInteger(parameter: { readonly schema?: object }): boolean {
  return isObject(parameter.schema) && parameter.schema["type"] === "integer";
}

/** The bytes behind the percent signs of an address or a form. */
export function unescaped(text: string): Buffer {
  const escapes = /%([0-9a-f]{2})/gi;
  const bytes = Buffer.from(text).toString("latin1");
  return Buffer.from(
    bytes.replace(escapes, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}
