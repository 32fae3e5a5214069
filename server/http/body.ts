import express, { type RequestHandler } from "express";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isNestedDeeper, MAX_NESTING } from "./nesting.ts";
import { HttpProblem } from "./problem.ts";

/** After inflating: 10,000 slots are 2.9 MB, a gzip bomb is more (GZ-1). */
const BODY_LIMIT = "8mb";
/** Two short values. */
const FORM_LIMIT = "16kb";

/** E-39: auth.svc alone takes a form too. */
const TAKES_FORM = "/auth.svc";

/** Reads JSON, plain or gzip (GZ-1, GZ-2). Anything but an object or array is refused like broken JSON. */
export function jsonBody(): RequestHandler {
  const read: RequestHandler = express.json({
    limit: BODY_LIMIT,
    type: ["application/json", "application/*+json"],
    strict: true,
    verify: refuseDeepNesting,
  });
  const readForm: RequestHandler = express.urlencoded({ limit: FORM_LIMIT, extended: false });
  return (request, response, next) => {
    const hasNoBody = WITHOUT_BODY.has(request.method);
    const go = (error?: unknown): void =>
      next(error !== undefined && hasNoBody ? new HttpProblem(400, UNASKED) : error);
    const isForm = request.ferkit.path === TAKES_FORM && request.is("application/x-www-form-urlencoded") !== false;
    if (!isKnownEncoding(request.headers["content-encoding"])) go(new HttpProblem(415));
    else if (isForm) void readForm(request, response, go);
    else void read(request, response, go);
  };
}

/** Their operations ask for no body (one `{"id"}` of a DELETE is read all the same, E-32), and so document neither 413 nor 415. */
const WITHOUT_BODY: ReadonlySet<string> = new Set(["GET", "DELETE"]);
const UNASKED = "Метод не принимает тело запроса, а присланное не удалось прочитать: отправьте запрос без тела";

/** D-05: the parser would also inflate deflate and br, which the contract does not promise. */
function isKnownEncoding(encoding: string | undefined): boolean {
  return encoding === undefined || isGzip(encoding) || encoding.trim().toLowerCase() === "identity";
}

/** Called with the inflated bytes, before they are parsed. */
function refuseDeepNesting(_request: IncomingMessage, _response: ServerResponse, body: Buffer, charset: string): void {
  // RFC 8259; and in another encoding brackets are not to be counted by bytes.
  if (charset.toLowerCase() !== "utf-8") throw new HttpProblem(415);
  if (isNestedDeeper(body, MAX_NESTING)) {
    throw new HttpProblem(400, `Тело запроса: вложенность JSON больше ${MAX_NESTING} уровней`);
  }
}

/** GZ-1: by its header; an uncompressed package is accepted, and remarked upon (E-62). */
export function isGzip(encoding: string | undefined): boolean {
  return encoding?.trim().toLowerCase() === "gzip";
}
