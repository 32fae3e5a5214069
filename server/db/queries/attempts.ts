import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";

export interface AttemptCount {
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
}

/** Exported for the test that reads its plan. */
export const COUNT_ATTEMPTS = "select kind, state, count(*)::int as attempts from booking_attempt group by kind, state";

export async function countAttempts(em: EntityManager): Promise<AttemptCount[]> {
  return sql<AttemptCount>(em, COUNT_ATTEMPTS);
}
