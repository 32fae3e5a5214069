// Tables that go by the day (migrations/Migration0017Days.ts).
import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../statement.ts";

/** A process that is away for longer finds its first events in the default partition, and they are deleted row by row. */
const AHEAD = 7;

/** Text, for it is a call of a function. */
const KEEP_DAYS = statement<{ table: string; ahead: number; days: number }, { dropped: number }>(
  (p) => `select keep_days(${p.table}::text::regclass, ${p.ahead}::int, ${p.days}::int) as dropped`,
);

/** Makes room for the days to come and drops those that lie longer than `days` back; returns how many. */
export async function keepDays(em: EntityManager, table: "slot_event" | "exchange", days: number): Promise<number> {
  // A transaction of its own: its limit for locks is nobody else's.
  const row = await em.transactional((inside) => KEEP_DAYS.first(inside, { table, ahead: AHEAD, days }));
  return row?.dropped ?? 0;
}
