import type { Request, RequestHandler } from "express";
import getRawBody from "raw-body";
import { defaultText } from "../profile/envelope.ts";
import { notUtf8, REPLACEMENT_CHARACTER } from "../profile/encodings.ts";
import { unescaped } from "./address.ts";
import { inflated, isGzip, looksLikeGzip } from "./gzip.ts";
import { lossOf } from "./lossless.ts";
import { isNestedDeeper, MAX_NESTING } from "./nesting.ts";
import { HttpProblem } from "./problem.ts";

/** After inflating: 10,000 slots are 2.9 MB, a gzip bomb is more (GZ-1). */
const BODY_LIMIT = 8 * 1024 * 1024;
/** Two short values. */
const FORM_LIMIT = 16 * 1024;

/** E-39: auth.svc alone takes a form too. */
const TAKES_FORM = "/auth.svc";
const FORM = "application/x-www-form-urlencoded";
const JSON_TYPES = ["application/json", "application/*+json"];

/** Reads JSON, plain or gzip (GZ-1, GZ-2), in UTF-8 only (D-51). Anything but an object or array is refused like broken JSON. */
export function jsonBody(): RequestHandler {
  return async (request, _response, next) => {
    try {
      request.body = await bodyOf(request);
    } catch (error) {
      const isOurs = error instanceof HttpProblem && error.status === 400;
      throw WITHOUT_BODY.has(request.method) && !isOurs ? new HttpProblem(400, UNASKED) : error;
    }
    next();
  };
}

/** Their operations ask for no body (one `{"id"}` of a DELETE is read all the same, E-32), and so document neither 413 nor 415. */
const WITHOUT_BODY: ReadonlySet<string> = new Set(["GET", "HEAD", "DELETE"]);
const UNASKED = "Метод не принимает тело запроса, а присланное не удалось прочитать: отправьте запрос без тела";

/** Undefined without a body, and of another type, which the contract refuses. */
async function bodyOf(request: Request): Promise<unknown> {
  const { "content-encoding": encoding, "content-type": type } = request.headers;
  if (!isKnownEncoding(encoding)) throw new HttpProblem(415);
  const isForm = request.ferkit.path === TAKES_FORM && isOf(request, FORM);
  if (!isForm && !isOf(request, ...JSON_TYPES)) return undefined;
  refuseOtherCharset(type);
  const text = await textOf(request, isForm ? FORM_LIMIT : BODY_LIMIT);
  if (isForm) return parseForm(text.toString());
  const body = parseJson(text);
  if (mayBeBroken(text)) request.ferkit.lints.add("replacement-character");
  return body;
}

function isOf(request: Request, ...types: string[]): boolean {
  return typeof request.is(types) === "string";
}

/** D-05: what the contract does not promise is not inflated. */
function isKnownEncoding(encoding: string | undefined): boolean {
  return encoding === undefined || isGzip(encoding) || encoding.trim().toLowerCase() === "identity";
}

/** RFC 8259: JSON has no other encoding; both usual spellings of its name are taken. */
function refuseOtherCharset(type = ""): void {
  const [, charset] = /;\s*charset\s*=\s*["']?([\w.:+-]{1,40})/i.exec(type) ?? [];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return;
  throw new HttpProblem(415, `Кодировка charset=${charset} не поддерживается: передавайте тело запроса в UTF-8`);
}

/** The bytes of a body that are text: inflated, in UTF-8, without a byte order mark. */
async function textOf(request: Request, limit: number): Promise<Buffer> {
  const sent = await received(request, limit);
  const bytes = isGzip(request.headers["content-encoding"]) ? await inflated(sent, limit) : sent;
  if (looksLikeGzip(bytes)) throw new HttpProblem(400, isGzip(request.headers["content-encoding"]) ? TWICE : UNSAID);
  const flaw = notUtf8(bytes);
  if (flaw !== undefined) throw new HttpProblem(400, `${defaultText(400)}: тело ${flaw}`);
  return bytes.indexOf(BYTE_ORDER_MARK) === 0 ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
}

const BYTE_ORDER_MARK = Buffer.from("\ufeff");
const UNSAID = `${defaultText(400)}: тело похоже на gzip: укажите Content-Encoding: gzip`;
const TWICE = `${defaultText(400)}: тело сжато gzip дважды`;

async function received(request: Request, limit: number): Promise<Buffer> {
  try {
    return await getRawBody(request, { limit, length: request.headers["content-length"] ?? null });
  } catch (error) {
    // The rest is thrown away, so that the client can read its answer.
    request.resume();
    throw error;
  }
}

const NOT_JSON = `${defaultText(400)}: тело запроса — не JSON`;

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  if (isNestedDeeper(bytes, MAX_NESTING)) {
    throw new HttpProblem(400, `Тело запроса: вложенность JSON больше ${MAX_NESTING} уровней`);
  }
  const value = parsed(bytes.toString());
  if (typeof value !== "object" || value === null) throw new HttpProblem(400, NOT_JSON);
  const loss = lossOf(bytes, value);
  if (loss !== undefined) throw new HttpProblem(400, `${defaultText(400)}: ${loss}`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, NOT_JSON);
  }
}

/** Characters that were lost before the body was sent are not ours to refuse, yet the МИС should hear of them. */
function mayBeBroken(bytes: Buffer): boolean {
  return bytes.includes(REPLACEMENT_CHARACTER) || bytes.includes("\\ufffd") || bytes.includes("\\uFFFD");
}

function parseForm(text: string): Record<string, string> {
  const flaw = notUtf8(unescaped(text));
  if (flaw !== undefined) throw new HttpProblem(400, `${defaultText(400)}: форма ${flaw}`);
  const fields = new URLSearchParams(text);
  if (new Set(fields.keys()).size < fields.size) {
    throw new HttpProblem(400, `${defaultText(400)}: поле формы указано дважды`);
  }
  return Object.fromEntries(fields);
}
