import type { RequestHandler } from "express";
import type { Switchboard } from "./switches.ts";
import { HttpProblem } from "../http/problem.ts";

/** As in the contract's example; the operator may say otherwise. */
const RETRY_AFTER_SECONDS = 600;

/**
 * HTTP-9: 503 before the body is read. The operator's own methods stay open, and auth.svc, so that he can get a token:
 * there 503 is said by the handler, to everyone but him. Documentation, /health and /metrics are served before this line.
 */
export function refuseInMaintenance(switchboard: Switchboard): RequestHandler {
  return async (request, _response, next) => {
    if (!isOpen(request.ferkit.path)) await assertNoMaintenance(switchboard);
    next();
  };
}

/** @throws HttpProblem 503 with `Retry-After`. */
export async function assertNoMaintenance(switchboard: Switchboard): Promise<void> {
  const { enabled, retry_after_seconds = RETRY_AFTER_SECONDS } = (await switchboard.read()).maintenance;
  if (enabled) throw new HttpProblem(503, undefined, { "Retry-After": String(retry_after_seconds) });
}

function isOpen(path: string): boolean {
  return path === "/auth.svc" || path === "/sandbox" || path.startsWith("/sandbox/");
}
