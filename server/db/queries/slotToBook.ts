import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../statement.ts";
import { columns, list } from "../tables.ts";
import { lookUpEach } from "./upsert.ts";

/** The slot as booking needs it; times are local. */
export interface SlotToBook {
  readonly slot_id: string;
  readonly visit_time: string;
  readonly duration: number;
  /** Webhook of the department, else of the МО (E-35). */
  readonly address: string | null;
}

const s = columns("slot", "s");
const m = columns("mo", "m");
const c = columns("callback", "c");

/** Of the department `m`: its own webhook, else that of its МО (E-35). */
export const WEBHOOK = `
  select ${c.address} from callback c
   where ${c.mo_oid} = ${m.parent_id} and (${c.depart_oid} = ${m.branch_oid} or ${c.depart_oid} is null)
   order by ${c.depart_oid} nulls last limit 1`;

/** A part of the statements that claim a slot as well. */
export const SLOT_TO_BOOK = `
  select ${s.id} as slot_id, ${list("slot", ["visit_time", "duration"], "s")}, (${WEBHOOK}) as address
    from slot s ${lookUpEach("m", `select * from mo m where ${m.id} = ${s.mo_id}`)}`;

/**
 * An upload in the middle of its transaction locks its slots; a patient does not wait for it longer than this. 55P03 then, and nothing
 * is written. For the rest of the transaction. `alter database … set ferkit.lock_limit` makes it another limit.
 */
export const LOCK_LIMIT =
  "set_config('lock_timeout', coalesce(nullif(current_setting('ferkit.lock_limit', true), ''), '5s'), true) as lock_limit";

const FIND_SLOT = statement<{ slotId: string }, SlotToBook>((p) => `${SLOT_TO_BOOK} where ${s.id} = ${p.slotId}`);

export function findSlotToBook(em: EntityManager, slotId: string): Promise<SlotToBook | undefined> {
  return FIND_SLOT.first(em, { slotId });
}
