// What is kept for a while only, and goes in batches, the oldest first.
import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../statement.ts";
import { columns } from "../tables.ts";
import type { Retention } from "./attempt/remove.ts";

const e = columns("slot_event");

/** Text, for rows that somebody has locked are skipped. */
const PRUNE_EVENTS = statement<Retention>(
  (p) => `
  delete from slot_event where ${e.id} in (
    select ${e.id} from slot_event
     where ${e.id} <= (select min(${e.id}) + ${p.batch}::bigint from slot_event)
       and ${e.at} < now() - make_interval(days => ${p.days})
     order by ${e.id} limit ${p.batch} for update skip locked
  ) returning 1`,
);

/** Deletes events of slots (D-28); returns how many. By id, which grows with time, as in exchanges.ts. */
export async function pruneEvents(em: EntityManager, retention: Retention): Promise<number> {
  return (await PRUNE_EVENTS.run(em, retention)).length;
}
