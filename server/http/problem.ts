import type { AuthFailure, ErrorEnvelope } from "@ferkit/contracts";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { isStoreAway, isUnstorable } from "../db/retry.ts";
import type { ContractError, ExplainErrors } from "./contractErrors.ts";
import { defaultText, failed, isErrorStatus, type ErrorStatus } from "../profile/envelope.ts";
import { operationOf } from "./located.ts";
import { setLints } from "./lints.ts";

/** An error with an answer; its message is public. */
export class HttpProblem extends Error {
  readonly status: ErrorStatus;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: ErrorStatus, message?: string, headers: Readonly<Record<string, string>> = {}) {
    super(message ?? defaultText(status));
    this.status = status;
    this.headers = headers;
  }
}

/** A fault of the sandbox: the connection breaks without an answer (SYS-5). */
export class ConnectionReset extends Error {}

/** Every answer leaves in the shape of the contract, whoever noticed the problem. */
export function problemHandler(log: Logger, explainErrors: ExplainErrors): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof ConnectionReset) {
      request.socket.resetAndDestroy();
      return;
    }
    const problem = asProblem(error, request, explainErrors);
    // A problem that we raised ourselves (maintenance, a fault of the sandbox) is nobody's mistake.
    if (problem.status >= 500 && problem !== error)
      log.error({ requestId: request.ferkit.id, err: redacted(error) }, "request failed");
    send(request, response, problem);
  };
}

export function notFoundHandler(): RequestHandler {
  return (request, response) => send(request, response, new HttpProblem(404, "Метод не найден"));
}

function send(request: Request, response: Response, problem: HttpProblem): void {
  const { path } = request.ferkit;
  const isSlotPackage = request.method === "POST" && path === "/api/slot";
  const body = path === "/auth.svc" ? authFailure(problem) : envelope(problem, isSlotPackage);
  setLints(request, response);
  if (problem.status === 401) response.set("WWW-Authenticate", "Bearer");
  response.status(problem.status).set(problem.headers).type("json").json(body);
}

/** E-41: of slots the contact centre got what was sent, so nothing; of all else nobody tells it anything. */
function envelope({ status, message }: HttpProblem, isSlotPackage: boolean): ErrorEnvelope {
  return failed(status, { message, contactCenter: isSlotPackage ? [] : null });
}

/** auth.svc speaks PascalCase in failure as in success (E-39); there too the two numbers are one (E-45). */
function authFailure({ status, message }: HttpProblem): AuthFailure {
  return { Result: null, IsSuccess: false, ErrorMessage: message, StatusCode: status };
}

const STORE_AWAY = "Хранилище данных шлюза временно недоступно, повторите запрос позже";

interface LibraryError {
  status?: unknown;
  errors?: readonly ContractError[];
  headers?: Readonly<Record<string, string>>;
}

function asProblem(error: unknown, request: Request, explainErrors: ExplainErrors): HttpProblem {
  if (error instanceof HttpProblem) return error;
  // Where a description forgets to forbid it (D-01), the request is to blame all the same.
  if (isUnstorable(error)) return new HttpProblem(400, `${defaultText(400)}: символ U+0000 в тексте`);
  // Of what needs no database ЕПГУ has had its answer (E-25); the rest may be asked again.
  if (isStoreAway(error)) return new HttpProblem(503, STORE_AWAY, { "Retry-After": "5" });
  const { status, errors, headers }: LibraryError = typeof error === "object" && error !== null ? error : {};
  if (typeof status !== "number" || status < 400 || status >= 500) {
    return new HttpProblem(500, `${defaultText(500)}. Номер запроса: ${request.ferkit.id}`);
  }
  // 412 and 416 of a library are nobody's answers here.
  if (!isErrorStatus(status)) return new HttpProblem(400);
  return new HttpProblem(status, explain(status, errors, request, explainErrors), headers);
}

/** Says what is wrong and where, never with the value: it may be a patient's. */
function explain(
  status: ErrorStatus,
  errors: LibraryError["errors"],
  request: Request,
  explainErrors: ExplainErrors,
): string {
  if (status !== 400 || !errors || errors.length === 0) return defaultText(status);
  const refused = { body: request.body as unknown, operation: operationOf(request) };
  const faults = explainErrors(errors, refused);
  return faults === "" ? defaultText(400) : `${defaultText(400)}: ${faults}`;
}

/** The stack and the kind of an error without its message: a message may quote the data that caused it. */
function redacted(error: unknown): { type: string; stack: string; code?: unknown } {
  if (!(error instanceof Error)) return { type: typeof error, stack: "" };
  const stack = (error.stack ?? "").replaceAll(error.message, "…");
  return { type: error.name, stack, ...("code" in error ? { code: error.code } : {}) };
}
