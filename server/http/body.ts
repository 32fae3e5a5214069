import type { Request, RequestHandler } from "express";
import type { IncomingMessage, ServerResponse } from "node:http";
import { parse as parseForm } from "node:querystring";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createBudget, type Budget, type Hold } from "./budget.ts";
import { isNestedDeeper, MAX_NESTING } from "./nesting.ts";
import { HttpProblem } from "./problem.ts";
import { inflate, readBytes } from "./rawBody.ts";
import { assertLight, assertNarrow } from "./weight.ts";

const KB = 1024;
const MB = 1024 * KB;

/** After inflating, by what the path takes: 10,000 slots are 2.9 MB, a gzip bomb is more (GZ-1); two short values; one application. */
const LIMITS = { package: 8 * MB, login: 16 * KB, message: 64 * KB };

/** E-39: auth.svc alone takes a form too. */
const LOGIN = "/auth.svc";

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

/** Reads JSON, plain or gzip (GZ-1, GZ-2). Anything but an object or array is refused like broken JSON. */
export function jsonBody(): RequestHandler {
  const budgets: Budgets = { wire: createBudget(WIRE), parsed: createBudget(PARSED) };
  return async (request, response, next) => {
    const hasNoBody = WITHOUT_BODY.has(request.method);
    try {
      if (!isKnownEncoding(request.headers["content-encoding"])) throw new HttpProblem(415);
      if (hasBody(request) && isReadable(request)) request.body = await readBody(request, response, budgets);
    } catch (error) {
      if (!hasNoBody) throw error;
      throw new HttpProblem(400, UNASKED);
    }
    next();
  };
}

/** Their operations ask for no body (one `{"id"}` of a DELETE is read all the same, E-32), and so document neither 413 nor 415. */
const WITHOUT_BODY: ReadonlySet<string> = new Set(["GET", "DELETE"]);
const UNASKED = "Метод не принимает тело запроса, а присланное не удалось прочитать: отправьте запрос без тела";

function hasBody({ headers }: Request): boolean {
  return headers["transfer-encoding"] !== undefined || headers["content-length"] !== undefined;
}

/** Of another type it is left to the contract, which says 415. */
function isReadable(request: Request): boolean {
  return isForm(request) || Boolean(request.is(["application/json", "application/*+json"]));
}

function isForm(request: Request): boolean {
  return request.ferkit.path === LOGIN && Boolean(request.is("application/x-www-form-urlencoded"));
}

function limitFor({ ferkit: { path } }: Request): number {
  if (path === LOGIN) return LIMITS.login;
  return path.startsWith("/api/") && path !== "/api/callback" ? LIMITS.package : LIMITS.message;
}

async function readBody(request: Request, response: ServerResponse, budgets: Budgets): Promise<unknown> {
  const limit = limitFor(request);
  const packed = isGzip(request.headers["content-encoding"]);
  const declared = Number(request.headers["content-length"] ?? limit);
  // What is too large is not kept.
  const wire = await takeOf(budgets.wire, request, declared > limit ? 0 : declared);
  try {
    const bytes = await readBytes(request, limit);
    const inflated = packed ? limit : bytes.length;
    const parsed = await takeOf(budgets.parsed, request, inflated <= UNASKED_BYTES ? 0 : inflated * PARSED_FACTOR);
    releaseWhenDone(request, response, parsed);
    const json = packed ? inflate(bytes, limit) : bytes;
    const body = parse(request, response, json);
    parsed?.shrink(json.length * 2);
    return body;
  } finally {
    wire?.release();
  }
}

/** Nothing for what is small; the others go one after the other, with room in between for whoever else is there. */
async function takeOf(budget: Budget, request: Request, bytes: number): Promise<Hold | undefined> {
  if (bytes <= UNASKED_BYTES) return undefined;
  const hold = await budget.take(bytes, request.ferkit.token?.caller.username ?? "");
  await nextTurn();
  return hold;
}

/** What a client asked for goes on after he has left. @throws HttpProblem 408 when he has left already. */
function releaseWhenDone({ ferkit }: Request, response: ServerResponse, hold: Hold | undefined): void {
  if (!hold) return;
  const release = (): void => void Promise.allSettled([ferkit.work]).then(() => hold.release());
  if (!response.closed) response.once("close", release);
  else {
    release();
    throw new HttpProblem(408);
  }
}

function parse(request: Request, response: ServerResponse, bytes: Buffer): unknown {
  if (isForm(request)) return { ...parseForm(bytes.toString("utf8")) };
  verify(request, response, bytes, charsetOf(request));
  const body = parseJson(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  assertNarrow(body);
  return body;
}

function charsetOf({ headers }: Request): string {
  return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
}

/** An empty body is an empty object, as Express has it. */
function parseJson(text: string): unknown {
  if (text === "") return {};
  const value = readJson(text);
  if (typeof value !== "object" || value === null) throw brokenJson();
  return value;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its message quotes the text.
    throw brokenJson();
  }
}

function brokenJson(): Error {
  return Object.assign(new Error("not JSON"), { status: 400, type: "entity.parse.failed" });
}

/** D-05: deflate and br are not promised by the contract. */
function isKnownEncoding(encoding: string | undefined): boolean {
  return encoding === undefined || isGzip(encoding) || encoding.trim().toLowerCase() === "identity";
}

/** Called with the inflated bytes, before they are parsed. */
function verify(_request: IncomingMessage, _response: ServerResponse, body: Buffer, charset: string): void {
  // RFC 8259; and in another encoding brackets are not to be counted by bytes.
  if (charset.toLowerCase() !== "utf-8") throw new HttpProblem(415);
  if (isNestedDeeper(body, MAX_NESTING)) {
    throw new HttpProblem(400, `Тело запроса: вложенность JSON больше ${MAX_NESTING} уровней`);
  }
  assertLight(body);
}

/** GZ-1: by its header; an uncompressed package is accepted, and remarked upon (E-62). */
export function isGzip(encoding: string | undefined): boolean {
  return encoding?.trim().toLowerCase() === "gzip";
}
