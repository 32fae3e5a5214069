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
  const text = (value: string): string => value.replaceAll(pattern, stars);
  return {
    text,
    bytes: (raw) => maskBytes(raw, text),
    headers: (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, maskHeader(name, value, text)])),
  };
}

function maskHeader(name: string, value: string, text: (value: string) => string): string {
  return SECRET_HEADER.test(name) ? "***" : text(value);
}

function maskBytes(raw: Buffer, text: (value: string) => string): Buffer {
  const answer = readBody(raw);
  if (answer.kind === "json") {
    const masked = Buffer.from(maskJson(answer.text, text));
    return answer.bom ? Buffer.concat([raw.subarray(0, 3), masked]) : masked;
  }
  if (answer.kind === "unreadable" && answer.reason === "not_utf8") return maskWindows1251(raw, text);
  return Buffer.from(text(raw.toString("utf8")));
}

function maskJson(source: string, text: (value: string) => string): string {
  let out = "";
  let from = 0;
  for (const token of scanJson(source)) {
    if (token.kind === "key") continue;
    out += source.slice(from, token.start) + maskToken(token, source.slice(token.start, token.end), text);
    from = token.end;
  }
  return out + source.slice(from);
}

function maskToken(token: JsonToken, raw: string, text: (value: string) => string): string {
  if (token.kind === "scalar") return isPersonalKey(token.name) && /^[-\d]/.test(raw) ? raw.replaceAll(/\d/g, "9") : raw;
  if (isPersonalKey(token.name)) return `"${stars(raw.slice(1, -1))}"`;
  return isComparedKey(token.name) ? raw : `"${text(raw.slice(1, -1))}"`;
}

/** A body that is no UTF-8 is most often windows-1251; one byte per letter, so length is kept letter by letter. */
function maskWindows1251(raw: Buffer, text: (value: string) => string): Buffer {
  const decoded = new TextDecoder("windows-1251").decode(raw);
  const masked = decoded.replaceAll(/[^]+/g, (all) => maskSingleByte(all, text));
  return Buffer.from(raw.map((byte, index) => (masked[index] === decoded[index] ? byte : 0x2a)));
}

function maskSingleByte(value: string, text: (value: string) => string): string {
  const masked = text(value);
  if (masked.length === value.length) return masked;
  // `text` writes two stars for a letter of two UTF-8 bytes; here a letter is one byte.
  return alignStars(value, masked);
}

function alignStars(original: string, masked: string): string {
  let out = "";
  let at = 0;
  for (const char of original) {
    const width = Buffer.byteLength(char);
    const kept = masked[at] === char;
    out += kept ? char : "*";
    at += kept ? char.length : width;
  }
  return out;
}

function stars(match: string): string {
  return "*".repeat(Buffer.byteLength(match));
}
