import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { ReadToken } from "./auth.ts";
import type { Caller } from "./context.ts";
import { operationIdOf } from "./located.ts";
import { loggedPath } from "./loggedPath.ts";
import type { Input, OperationId, Reply } from "./types.ts";

/** What the middlewares gather about one request on its way to the handler. */
export interface RequestState {
  readonly id: string;
  /** The path as routing reads it; to compare with, never to answer with. */
  readonly path: string;
  readonly lints: Set<string>;
  caller: Caller | undefined;
  /** The token it came with, also an expired one. */
  token: ReadToken | undefined;
  /** The handler at work; it outlives the connection. */
  work: Promise<unknown> | undefined;
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

/**
 * Gives every request a number, and one log line when it is answered or its client has left: no query, no body, no headers, and
 * of the address only what is ours, so no personal data.
 */
export function trackRequest(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    // Under /docs Express takes the mount away from the path while it answers.
    const { path } = request;
    request.ferkit = {
      id: randomUUID(),
      get path() {
        return routedPath(request.path);
      },
      lints: new Set(),
      caller: undefined,
      token: undefined,
      work: undefined,
      outcome: undefined,
    };
    response.set("X-Request-Id", request.ferkit.id);
    response.on("close", () => {
      const ms = Math.round(performance.now() - started);
      const { id, caller } = request.ferkit;
      const operation = operationIdOf(request);
      const isAnswered = response.writableFinished;
      log.info({
        requestId: id,
        method: request.method,
        operation,
        path: loggedPath(path, operation),
        status: isAnswered ? response.statusCode : null,
        aborted: !isAnswered,
        ms,
        username: caller?.username,
      });
    });
    next();
  };
}

/** Routing ignores case and one slash at the end, so whatever else looks at a path must too. */
function routedPath(path: string): string {
  const lower = path.toLowerCase();
  return lower.endsWith("/") && lower !== "/" ? lower.slice(0, -1) : lower;
}
