import type { RequestHandler } from "express";
import type { FaultInjector } from "./faults.ts";
import { operationIdOf } from "../http/located.ts";

/** SYS-5. auth.svc meets its faults in the handler, where it is known whether the operator asks. */
export function injectFaults(faults: FaultInjector): RequestHandler {
  return async (request, _response, next) => {
    const operation = operationIdOf(request);
    if (operation !== undefined && operation !== "authorize") await faults.strike(operation);
    next();
  };
}
