import type { RequestHandler } from "express";
import { createBudget } from "./budget.ts";

/** To wait here costs little, to be refused less, and a login much: thousands may come at once. */
const TURNS = { capacity: 1, waiting: 512, waitMs: 10_000 };

/**
 * One login begins in each turn of the event loop: a flood of them stands in line, and whoever has other work here goes on with it. Before
 * the body is read; of those that wait one address has half at the most.
 */
export function loginTurns(): RequestHandler {
  const turns = createBudget(TURNS);
  return async ({ ferkit: { path }, ip }, _response, next) => {
    if (path === "/auth.svc") {
      const turn = await turns.take(1, ip ?? "");
      setImmediate(() => turn.release());
    }
    next();
  };
}
