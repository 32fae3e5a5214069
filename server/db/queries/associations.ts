import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../statement.ts";
import { columns } from "../tables.ts";
import { closeCancelled, liftClaims } from "./attempt/lifted.ts";
import { judgeBooks } from "./attempt/revealed.ts";
import { lookUp } from "./upsert.ts";

const s = columns("slot", "s");
const k = columns("associations_slots", "k");
const a = columns("associations_slots", "a");
const association = columns("associations_slots");
const excluded = columns("associations_slots", "excluded");

// Raw: unchanged rows are left out by a look-up per key, and keys come in order so that two uploads cannot deadlock.
const SYNC = statement<{ slotIds: readonly string[] }>(
  (p) => `
  insert into associations_slots as a (${association.slot_id}, ${association.status})
  select ${s.id}, ${s.status}
    from slot s ${lookUp("k", `select ${k.status} from associations_slots k where ${k.slot_id} = ${s.id}`)}
   where ${s.id} = any(${p.slotIds}::uuid[]) and ${k.status} is distinct from ${s.status} order by ${s.id}
  on conflict (${association.slot_id}) do update set ${association.status} = ${excluded.status}
   where ${a.status} is distinct from ${excluded.status}`,
);

/**
 * E-24: every upload of a slot creates or updates its row in associations_slots with the status of the МИС; book_ext_id stays.
 * An upload after an unknown outcome is the МИС's own statement about the slot, so it lifts the claim that waited for it (E-25).
 */
export async function syncAssociations(em: EntityManager, slotIds: readonly string[]): Promise<void> {
  await SYNC.run(em, { slotIds });
  await liftClaims(em, slotIds);
}

/** What an upload of бирки says about bookings: those cancelled at the МИС, and those whose outcome the gateway does not know. */
export async function forgetCancelledBooks(em: EntityManager, bookIds: readonly string[]): Promise<void> {
  await closeCancelled(em, bookIds);
  await judgeBooks(em, bookIds);
}
