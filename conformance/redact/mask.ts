import type { PatientDataRrp } from "@ferkit/contracts";
import { readBody } from "../wire/answer.ts";
import { scanJson, type JsonToken } from "../wire/scan.ts";
import { isComparedKey, isPersonalKey, personalPattern } from "./patterns.ts";

/**
 * Hides personal data without moving a byte: every mask is as long, in bytes, as what it covers, so that a verdict given
 * over the masked exchange, positions included, is the verdict given over the original.
 */
export interface Mask {
  readonly bytes: (raw: Buffer) => Buffer;
  readonly text: (value: string) => string;
  readonly headers: (headers: Readonly<Record<string, string>>) => Record<string, string>;
}

const SECRET_HEADER = /authori[sz]ation|cookie|token|secret|api-?key|session/i;

export function createMask(people: readonly PatientDataRrp[]): Mask {
  const pattern = personalPattern(people);
  const text: Hide = (value) => value.replaceAll(pattern, stars);
  const singleByte: Hide = (value) => value.replaceAll(pattern, (match) => "*".repeat(match.length));
  return {
    text,
    bytes: (raw) => maskBytes(raw, text, singleByte),
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, SECRET_HEADER.test(name) ? "***" : text(value)]),
      ),
  };
}

type Hide = (value: string) => string;

function maskBytes(raw: Buffer, text: Hide, singleByte: Hide): Buffer {
  const answer = readBody(raw);
  if (answer.kind === "json") {
    const masked = Buffer.from(maskJson(answer.text, text));
    return answer.bom ? Buffer.concat([raw.subarray(0, 3), masked]) : masked;
  }
  if (answer.kind === "unreadable" && answer.reason === "not_utf8") return maskWindows1251(raw, singleByte);
  return Buffer.from(text(raw.toString("utf8")));
}

function maskJson(source: string, text: Hide): string {
  let out = "";
  let from = 0;
  for (const token of scanJson(source)) {
    if (token.kind === "key") continue;
    out += source.slice(from, token.start) + maskToken(token, source.slice(token.start, token.end), text);
    from = token.end;
  }
  return out + source.slice(from);
}

function maskToken(token: JsonToken, raw: string, text: Hide): string {
  if (token.kind === "scalar")
    return isPersonalKey(token.name) && /^[-\d]/.test(raw) ? raw.replaceAll(/\d/g, "9") : raw;
  if (isPersonalKey(token.name)) return `"${stars(raw.slice(1, -1))}"`;
  return isComparedKey(token.name) ? raw : `"${text(raw.slice(1, -1))}"`;
}

/** A body that is no UTF-8 is most often windows-1251, where a letter is one byte. */
function maskWindows1251(raw: Buffer, singleByte: Hide): Buffer {
  const decoded = new TextDecoder("windows-1251").decode(raw);
  const masked = singleByte(decoded);
  return Buffer.from(raw.map((byte, index) => (masked[index] === decoded[index] ? byte : STAR)));
}

const STAR = 0x2a;

function stars(match: string): string {
  return "*".repeat(Buffer.byteLength(match));
}
