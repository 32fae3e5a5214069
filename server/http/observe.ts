import type { RequestHandler } from "express";
import { operationIdOf } from "./located.ts";

export interface RequestMeter {
  /** `operation` is undefined when the contract has none for the path. */
  readonly answered: (operation: string | undefined, status: string, seconds: number) => void;
}

/** Times every request under the operation that the contract found for it, also one whose client left. */
export function measureRequests({ answered }: RequestMeter): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.on("close", () => {
      const status = response.writableFinished ? String(response.statusCode) : "aborted";
      answered(operationIdOf(request), status, (performance.now() - started) / 1000);
    });
    next();
  };
}
