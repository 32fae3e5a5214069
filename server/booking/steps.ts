import type { EntityManager } from "@mikro-orm/postgresql";
import type { Database } from "../db/orm.ts";
import { actAs, type Actor } from "../db/queries/actor.ts";
import { retryOnConflict } from "../db/retry.ts";

interface StepDeps {
  readonly db: Database;
  readonly actor?: Actor;
}

/**
 * A step of a booking is one transaction, done again when an upload got in its way (E-25). Steps whose first statement sets the actor
 * itself are given no `actor`, which saves a round trip.
 */
export function inStep<T>({ db, actor }: StepDeps, work: (em: EntityManager) => Promise<T>): Promise<T> {
  const acting = async (em: EntityManager): Promise<T> => {
    if (actor) await actAs(em, actor);
    return work(em);
  };
  return retryOnConflict(() => db.em.fork().transactional(acting));
}

/** A step of one statement is a transaction by itself, which saves two round trips. The statement sets the actor. */
export function inStatement<T>({ db }: Pick<StepDeps, "db">, statement: (em: EntityManager) => Promise<T>): Promise<T> {
  return retryOnConflict(() => statement(db.em.fork()));
}
