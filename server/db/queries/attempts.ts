import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";

export interface AttemptCount {
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
}

export async function countAttempts(em: EntityManager): Promise<AttemptCount[]> {
  return sql<AttemptCount>(
    em,
    "select kind, state, count(*)::int as attempts from booking_attempt group by kind, state",
  );
}
