import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Request, RequestHandler, Response } from "express";
import getRawBody from "raw-body";
import { defaultText } from "../profile/envelope.ts";
import { notUtf8, REPLACEMENT_CHARACTER } from "../profile/encodings.ts";
import { unescaped } from "./address.ts";
import { createBudget, type Budget, type Hold } from "./budget.ts";
import { inflated, isGzip, looksLikeGzip } from "./gzip.ts";
import { lossOf } from "./lossless.ts";
import { isNestedDeeper, MAX_NESTING } from "./nesting.ts";
import { HttpProblem } from "./problem.ts";
import { assertLight, assertNarrow } from "./weight.ts";

const KB = 1024;
const MB = 1024 * KB;

/** After inflating, by what the path takes: 10,000 slots are 2.9 MB, a gzip bomb is more (GZ-1); two short values; one application. */
const LIMITS = { package: 8 * MB, login: 16 * KB, message: 64 * KB };

/** E-39: auth.svc alone takes a form too. */
const LOGIN = "/auth.svc";
const FORM = "application/x-www-form-urlencoded";
const JSON_TYPES = ["application/json", "application/*+json"];

/** So little is read and parsed without asking: the bookings of a morning do not wait for packages. */
const UNASKED_BYTES = LIMITS.message;

/** What a parsed body takes at the worst, in bytes of JSON: nothing but the shortest values. */
const PARSED_FACTOR = 4;

/** Bytes that all requests of the process hold together: on their way in, and parsed until they are answered. */
const WAIT = { waiting: 256, waitMs: 5_000 };
const WIRE = { capacity: 64 * MB, share: 32 * MB, ...WAIT };
const PARSED = { capacity: 4 * PARSED_FACTOR * LIMITS.package, share: 2 * PARSED_FACTOR * LIMITS.package, ...WAIT };

interface Budgets {
  readonly wire: Budget;
  readonly parsed: Budget;
}

/** Reads JSON, plain or gzip (GZ-1, GZ-2), in UTF-8 only (D-51). Anything but an object or array is refused like broken JSON. */
export function jsonBody(): RequestHandler {
  const budgets: Budgets = { wire: createBudget(WIRE), parsed: createBudget(PARSED) };
  return async (request, response, next) => {
    try {
      request.body = await bodyOf(request, response, budgets);
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
async function bodyOf(request: Request, response: Response, budgets: Budgets): Promise<unknown> {
  const { "content-encoding": encoding, "content-type": type } = request.headers;
  if (!isKnownEncoding(encoding)) throw new HttpProblem(415);
  if (!isForm(request) && !isOf(request, ...JSON_TYPES)) return undefined;
  refuseOtherCharset(request, type);
  const limit = limitFor(request);
  const declared = Number(request.headers["content-length"] ?? limit);
  // What is too large is not kept.
  const wire = await roomFor(budgets.wire, request, declared > limit ? 0 : declared);
  try {
    const sent = await received(request, limit);
    const most = isGzip(encoding) ? limit : sent.length;
    const room = await roomFor(budgets.parsed, request, most <= UNASKED_BYTES ? 0 : most * PARSED_FACTOR);
    releaseWhenDone(request, response, room);
    const text = textOf(request, sent, limit);
    const body = isForm(request) ? parseForm(text.toString()) : parseJson(text);
    room?.shrink(text.length * 2);
    if (mayBeBroken(text)) request.ferkit.lints.add("replacement-character");
    return body;
  } finally {
    wire?.release();
  }
}

function isForm(request: Request): boolean {
  return request.ferkit.path === LOGIN && isOf(request, FORM);
}

function limitFor({ ferkit: { path } }: Request): number {
  if (path === LOGIN) return LIMITS.login;
  return path.startsWith("/api/") && path !== "/api/callback" ? LIMITS.package : LIMITS.message;
}

/** Nothing for what is small; the others go one after the other, with room in between for whoever else is there. */
async function roomFor(budget: Budget, request: Request, bytes: number): Promise<Hold | undefined> {
  if (bytes <= UNASKED_BYTES) return undefined;
  const hold = await budget.take(bytes, request.ferkit.token?.caller.username ?? "");
  await nextTurn();
  return hold;
}

/** What a client asked for goes on after he has left. @throws HttpProblem 408 when he has left already. */
function releaseWhenDone({ ferkit }: Request, response: Response, hold: Hold | undefined): void {
  if (!hold) return;
  const release = (): void => void Promise.allSettled([ferkit.work]).then(() => hold.release());
  if (!response.closed) response.once("close", release);
  else {
    release();
    throw new HttpProblem(408);
  }
}

function isOf(request: Request, ...types: string[]): boolean {
  return typeof request.is(types) === "string";
}

/** D-05: what the contract does not promise is not inflated. */
function isKnownEncoding(encoding: string | undefined): boolean {
  return encoding === undefined || isGzip(encoding) || encoding.trim().toLowerCase() === "identity";
}

/** RFC 8259: JSON has no other encoding; both usual spellings of its name are taken. */
function refuseOtherCharset(request: Request, type = ""): void {
  const [, charset] = /;\s*charset\s*=\s*["']?([\w.:+-]{1,40})/i.exec(type) ?? [];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return;
  request.ferkit.lints.add(NOT_UTF8);
  throw new HttpProblem(415, `Кодировка charset=${charset} не поддерживается: передавайте тело запроса в UTF-8`);
}

/** The bytes of a body that are text: inflated, in UTF-8, without a byte order mark. */
function textOf(request: Request, sent: Buffer, limit: number): Buffer {
  const isPacked = isGzip(request.headers["content-encoding"]);
  const bytes = isPacked ? inflated(sent, limit) : sent;
  if (looksLikeGzip(bytes)) throw new HttpProblem(400, isPacked ? TWICE : UNSAID);
  const flaw = notUtf8(bytes);
  if (flaw !== undefined) {
    request.ferkit.lints.add(NOT_UTF8);
    throw new HttpProblem(400, `${defaultText(400)}: тело ${flaw}`);
  }
  return bytes.indexOf(BYTE_ORDER_MARK) === 0 ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
}

/** The remark by which a refusal for its encoding is told from others in the record of calls. */
const NOT_UTF8 = "not-utf8";
const BYTE_ORDER_MARK = Buffer.from("\ufeff");
const UNSAID = `${defaultText(400)}: тело похоже на gzip: укажите Content-Encoding: gzip`;
const TWICE = `${defaultText(400)}: тело сжато gzip дважды`;

async function received(request: Request, limit: number): Promise<Buffer> {
  try {
    return await getRawBody(request, { limit, length: request.headers["content-length"] ?? null });
  } catch (error) {
    await thrownAway(request);
    throw error;
  }
}

/** A client that is still sending would not read its answer: what is no larger than a package is waited for, what is larger is not. */
async function thrownAway(request: Request): Promise<void> {
  const left = new AbortController();
  request.once("close", () => left.abort());
  request.resume();
  const isHuge = Number(request.headers["content-length"] ?? Infinity) > LIMITS.package;
  if (isHuge || request.complete || request.destroyed) return;
  await once(request, "end", { signal: left.signal }).catch(() => undefined);
}

const NOT_JSON = `${defaultText(400)}: тело запроса — не JSON`;

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  // The cheaper look first: it ends where it is too deep.
  if (isNestedDeeper(bytes, MAX_NESTING)) {
    throw new HttpProblem(400, `Тело запроса: вложенность JSON больше ${MAX_NESTING} уровней`);
  }
  assertLight(bytes);
  const value = parsed(bytes.toString());
  if (typeof value !== "object" || value === null) throw new HttpProblem(400, NOT_JSON);
  assertNarrow(value);
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
