import { setTimeout as sleep } from "node:timers/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Database } from "../db/orm.ts";
import { actAs, type Actor } from "../db/queries/actor.ts";
import { retryOnConflict, sqlState } from "../db/retry.ts";

const PAUSES_MS = [100, 400, 1_600] as const;

interface StepDeps {
  readonly db: Database;
  readonly actor?: Actor;
}

/**
 * A step of a booking is one transaction, done again when an upload got in its way or the database was away (E-25). Steps whose
 * first statement says itself who acts are given no `actor`: a round trip less.
 */
export function inStep<T>({ db, actor }: StepDeps, work: (em: EntityManager) => Promise<T>): Promise<T> {
  const acting = async (em: EntityManager): Promise<T> => {
    if (actor) await actAs(em, actor);
    return work(em);
  };
  return repeatedly(() => db.em.fork().transactional(acting));
}

/** A step of one statement is a transaction by itself: two round trips less. The statement says itself who acts. */
export function inStatement<T>({ db }: Pick<StepDeps, "db">, statement: (em: EntityManager) => Promise<T>): Promise<T> {
  return repeatedly(() => statement(db.em.fork()));
}

async function repeatedly<T>(work: () => Promise<T>): Promise<T> {
  const step = (): Promise<T> => retryOnConflict(work);
  for (const pause of PAUSES_MS) {
    try {
      return await step();
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      await sleep(pause);
    }
  }
  return step();
}

/** Class 08, an administrator's shutdown, or no answer of PostgreSQL's at all. */
function isConnectionLost(error: unknown): boolean {
  const state = sqlState(error);
  return state === undefined ? false : /^(08|57P0)|^E(CONN|PIPE)/.test(state);
}
