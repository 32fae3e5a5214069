import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";

/** Keeps the errata that a МИС's reply came under with the attempt it answers; they show in the slot's history (D-28). */
export async function keepMisLints(em: EntityManager, attemptId: string, lints: readonly string[]): Promise<void> {
  const text = [...new Set(lints)].sort().join(", ");
  await sql(em, "update booking_attempt set mis_lints = $2 where id = $1", [attemptId, text]);
}
