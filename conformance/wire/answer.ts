import type { Exchange, RecordedResponse } from "../model/exchange.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** How the body of an answer reads, before anyone asks what it says. */
export type Answer =
  | { readonly kind: "none" }
  | {
      readonly kind: "unreadable";
      readonly reason: "empty" | "not_utf8" | "not_json" | "not_object";
      readonly detail: string;
    }
  | {
      readonly kind: "json";
      readonly value: JsonObject;
      readonly text: string;
      readonly bytes: Buffer;
      readonly bom: boolean;
    };

const BOM = "\ufeff";
const DEEPEST = 500;

export function responseOf(exchange: Exchange | undefined): RecordedResponse | undefined {
  return exchange?.outcome.kind === "response" ? exchange.outcome.response : undefined;
}

export function readAnswer(exchange: Exchange | undefined): Answer {
  const response = responseOf(exchange);
  return response ? readBody(Buffer.from(response.body_base64, "base64")) : { kind: "none" };
}

export function readBody(bytes: Buffer): Answer {
  if (bytes.length === 0) return { kind: "unreadable", reason: "empty", detail: "" };
  const decoded = decodeUtf8(bytes);
  if (decoded === null) return { kind: "unreadable", reason: "not_utf8", detail: "" };
  const bom = decoded.startsWith(BOM);
  const source = bom ? decoded.slice(1) : decoded;
  try {
    if (tooDeep(source)) return { kind: "unreadable", reason: "not_json", detail: `nested deeper than ${DEEPEST}` };
    const value: unknown = JSON.parse(source);
    if (!isObject(value)) return { kind: "unreadable", reason: "not_object", detail: source.slice(0, 60) };
    return { kind: "json", value, text: source, bytes, bom };
  } catch (error) {
    return { kind: "unreadable", reason: "not_json", detail: error instanceof Error ? error.message : String(error) };
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Readers recurse; a hostile or broken answer must not take the suite down. Brackets inside strings only make it stricter. */
function tooDeep(source: string): boolean {
  let depth = 0;
  for (const char of source) {
    if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
