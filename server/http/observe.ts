import type { RequestHandler } from "express";
import type { Metrics } from "../metrics.ts";
import { operationIdOf } from "./dispatch.ts";

/** Times every request under the operation that the contract found for it, also one whose client left. */
export function measureRequests(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.on("close", () => {
      const status = response.writableFinished ? String(response.statusCode) : "aborted";
      metrics.answered(operationIdOf(request), status, (performance.now() - started) / 1000);
    });
    next();
  };
}
