import { setTimeout as sleep } from "node:timers/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Database } from "../db/orm.ts";
import { actAs, type Actor } from "../db/queries/actor.ts";
import { isStoreAway, retryOnConflict } from "../db/retry.ts";

/** 17 s: a restart of PostgreSQL takes seconds, and the answer of the МИС must not be lost to it (E-25). */
const PAUSES_MS: readonly number[] = [100, 400, 1_500, 3_000, 5_000, 7_000];
/** Nothing is lost while the МИС has not been asked, so ЕПГУ is answered soon. */
export const BRIEF_PAUSES_MS: readonly number[] = [100, 400, 1_500];

interface StepDeps {
  readonly db: Database;
  readonly actor?: Actor;
}

/**
 * A step of a booking is one transaction, done again when an upload got in its way or the database was away (E-25). Steps whose
 * first statement sets the actor itself are given no `actor`, which saves a round trip.
 */
export function inStep<T>(
  { db, actor }: StepDeps,
  work: (em: EntityManager) => Promise<T>,
  pauses = PAUSES_MS,
): Promise<T> {
  const acting = async (em: EntityManager): Promise<T> => {
    if (actor) await actAs(em, actor);
    return work(em);
  };
  return repeatedly(() => db.em.fork().transactional(acting), pauses);
}

/** A step of one statement is a transaction by itself, which saves two round trips. The statement sets the actor. */
export function inStatement<T>(
  { db }: Pick<StepDeps, "db">,
  statement: (em: EntityManager) => Promise<T>,
  pauses = PAUSES_MS,
): Promise<T> {
  return repeatedly(() => statement(db.em.fork()), pauses);
}

async function repeatedly<T>(work: () => Promise<T>, pauses: readonly number[]): Promise<T> {
  const step = (): Promise<T> => retryOnConflict(work);
  for (const pause of pauses) {
    try {
      return await step();
    } catch (error) {
      if (!isStoreAway(error)) throw error;
      await sleep(pause);
    }
  }
  return step();
}
