import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { ReadToken } from "./auth.ts";
import type { Caller } from "./context.ts";
import type { Input, OperationId, Reply } from "./types.ts";

/** What the middlewares gather about one request on its way to the handler. */
export interface RequestState {
  readonly id: string;
  readonly lints: Set<string>;
  caller: Caller | undefined;
  /** The token it came with, also an expired one. */
  token: ReadToken | undefined;
  /** What a handler was given and answered. */
  outcome: Outcome | undefined;
}

export interface Outcome {
  readonly operation: OperationId;
  readonly input: Input<OperationId>;
  readonly reply: Reply<OperationId>;
}

declare module "express-serve-static-core" {
  interface Request {
    ferkit: RequestState;
  }
}

/** Gives every request a number, and one log line when it is answered: no query, no body, no headers, so no personal data. */
export function trackRequest(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    request.ferkit = { id: randomUUID(), lints: new Set(), caller: undefined, token: undefined, outcome: undefined };
    response.set("X-Request-Id", request.ferkit.id);
    response.on("finish", () => {
      const ms = Math.round(performance.now() - started);
      const { id, caller } = request.ferkit;
      log.info({
        requestId: id,
        method: request.method,
        path: request.path,
        status: response.statusCode,
        ms,
        username: caller?.username,
      });
    });
    next();
  };
}
