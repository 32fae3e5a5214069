import { OPERATIONS } from "@ferkit/contracts/operations";
import type { Request, RequestHandler, Response } from "express";
import { isGzip } from "./body.ts";
import type { RequestContext } from "./context.ts";
import { failed } from "./envelope.ts";
import type { Handlers, Input, OperationId, Reply } from "./types.ts";

type AnyHandler = (input: Input<OperationId>, context: RequestContext) => Promise<Reply<OperationId>>;

/** Validated requests carry the operation that the contract found for them. */
interface Located {
  openapi?: { schema?: { operationId?: string }; pathParams?: Record<string, string> };
}

/** Hands a validated request to the handler of its operation, or of the operation that it is an alias of. */
export function dispatch<NotYet extends OperationId>(
  handlers: Handlers<NotYet>,
  notYet: readonly NotYet[],
): RequestHandler {
  return async (request, response, next) => {
    const located = (request as Located).openapi;
    const id = located?.schema?.operationId;
    if (id === undefined) {
      next();
      return;
    }
    const operation = canonicalId(id);
    if ((notYet as readonly string[]).includes(operation)) {
      notImplemented(response, operation);
      return;
    }
    // The contract has validated the request for this very operation; the compiler cannot follow an id found at run time.
    const handler = (handlers as unknown as Record<string, AnyHandler | undefined>)[operation];
    if (!handler) throw new Error(`no handler for ${operation}`);
    const context = contextOf(request);
    const input = { params: { ...request.query, ...located?.pathParams }, body: request.body as unknown };
    send(response, context, await handler(input as Input<OperationId>, context));
  };
}

function canonicalId(id: string): string {
  const operations: Record<string, { aliasOf: string | null } | undefined> = OPERATIONS;
  return operations[id]?.aliasOf ?? id;
}

function contextOf(request: Request): RequestContext {
  const { id, caller, lints } = request.ferkit;
  return { requestId: id, caller, lints, isGzip: isGzip(request.headers["content-encoding"]) };
}

function send(response: Response, { lints }: RequestContext, { status, body, headers = {} }: Reply<OperationId>): void {
  if (lints.size > 0) response.set("X-Fer-Lint", [...lints].sort().join(", "));
  response.status(status).set(headers);
  if (typeof body === "string") response.send(body);
  else response.json(body);
}

/** The one answer outside the contract: honest about what this version does not do yet. */
function notImplemented(response: Response, operation: string): void {
  const message = `Метод ${operation} описан в контракте, но в этой версии песочницы ещё не работает`;
  response.status(501).json({ ...failed(500, { message }), statusCode: 501 });
}
