import type { Request, RequestHandler, Response } from "express";
import { isGzip } from "./gzip.ts";
import type { RequestContext } from "./context.ts";
import type { InFlight } from "./inFlight.ts";
import { setLints } from "./lints.ts";
import { canonicalId, operationIdOf, type Located } from "./located.ts";
import { bearerOf } from "./security.ts";
import type { Handlers, Input, OperationId, Reply } from "./types.ts";

type AnyHandler = (input: Input<OperationId>, context: RequestContext) => Promise<Reply<OperationId>>;

export interface DispatchDeps {
  readonly inFlight: InFlight;
  /** Told of every answer of a handler, for the metrics. */
  readonly observe: (operation: OperationId, input: Input<OperationId>, reply: Reply<OperationId>) => void;
}

/** Hands a validated request to the handler of its operation, or of the operation that it is an alias of. */
export function dispatch(handlers: Handlers, { inFlight, observe }: DispatchDeps): RequestHandler {
  return async (request, response, next) => {
    const id = operationIdOf(request);
    if (id === undefined) {
      next();
      return;
    }
    const operation = canonicalId(id) as OperationId;
    // The contract has validated the request for this very operation; the compiler cannot follow an id found at run time.
    const handler = (handlers as unknown as Record<string, AnyHandler | undefined>)[operation];
    if (!handler) throw new Error(`no handler for ${operation}`);
    const context = contextOf(request);
    const input = {
      params: { ...request.query, ...(request as Located).openapi?.pathParams },
      body: request.body as unknown,
    };
    const work = inFlight.run(() => handler(input as Input<OperationId>, context));
    request.ferkit.work = work;
    const reply = await work;
    observe(operation, input as Input<OperationId>, reply);
    request.ferkit.outcome = { operation, input: input as Input<OperationId>, reply };
    setLints(request, response);
    send(response, reply);
  };
}

function contextOf(request: Request): RequestContext {
  const { id, caller, lints } = request.ferkit;
  return {
    requestId: id,
    address: request.ip ?? "",
    bearer: bearerOf(request.headers.authorization),
    caller,
    lints,
    isGzip: isGzip(request.headers["content-encoding"]),
  };
}

function send(response: Response, { status, body, headers = {} }: Reply<OperationId>): void {
  response.status(status).set(headers);
  if (typeof body === "string") response.send(body);
  else response.json(body);
}
