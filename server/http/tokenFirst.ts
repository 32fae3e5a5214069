import type { RequestHandler } from "express";
import type { Tokens } from "./auth.ts";
import { HttpProblem } from "./problem.ts";
import { bearerOf } from "./security.ts";

/**
 * AUTH-1: a body is inflated and parsed for whoever has a token of ours, and for nobody else: 8 MB of JSON from a few KB is work that
 * a stranger must not be able to order. What the token may do is asked later, when the operation is known. auth.svc is where one has
 * no token yet; documentation, /health and /metrics are served before this line, and read no body.
 */
export function readTokenFirst(tokens: Tokens): RequestHandler {
  return async (request, _response, next) => {
    const { headers, ferkit } = request;
    const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
    if (hasBody && ferkit.path !== "/auth.svc") {
      const value = bearerOf(headers.authorization);
      ferkit.token = value === undefined ? undefined : await tokens.read(value);
      if (ferkit.token?.isInForce !== true) throw new HttpProblem(401);
    }
    next();
  };
}
