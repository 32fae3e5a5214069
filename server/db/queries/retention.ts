// What is kept for a while only, and goes in batches, the oldest first.
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";
import type { Retention } from "./attempt/remove.ts";

/** Deletes events of slots (D-28); returns how many. By id, which grows with time, as in exchanges.ts. */
export async function pruneEvents(em: EntityManager, { days, batch }: Retention): Promise<number> {
  const deleted = await sql<object>(
    em,
    `delete from slot_event where id in (
       select id from slot_event
        where id <= (select min(id) + $2::bigint from slot_event) and at < now() - make_interval(days => $1)
        order by id limit $2 for update skip locked
     ) returning 1`,
    [days, batch],
  );
  return deleted.length;
}
