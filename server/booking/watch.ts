import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../db/orm.ts";
import { findState, type AttemptNow } from "../db/queries/attempts.ts";

/** Resolves when the attempt is no longer in progress, in whatever process it runs; undefined when that cannot be seen. */
export type Watch = (attemptId: string) => Promise<AttemptNow | undefined>;

const LOOK_AGAIN_MS = 100;

/** However many wait for one attempt, it is looked at once. Nobody waits longer than `limitMs`. */
export function createWatch(db: Database, limitMs: number): Watch {
  const watched = new Map<string, Promise<AttemptNow | undefined>>();
  const look = async (attemptId: string): Promise<AttemptNow | undefined> => {
    const until = performance.now() + limitMs;
    try {
      while (performance.now() < until) {
        const now = await findState(db.em.fork(), attemptId);
        if (now?.state !== "claimed") return now;
        await sleep(LOOK_AGAIN_MS);
      }
    } catch {
      // A database that is away says nothing about the attempt.
    }
    return undefined;
  };
  return (attemptId) => {
    const known = watched.get(attemptId) ?? look(attemptId).finally(() => watched.delete(attemptId));
    watched.set(attemptId, known);
    return known;
  };
}
