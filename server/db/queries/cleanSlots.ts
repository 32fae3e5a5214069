// The usual package of slots: nothing wrong with it. One statement finds that out and writes it; ФЛК with its messages is for the rest.
import type { EntityManager } from "@mikro-orm/postgresql";
import { SUBSYSTEMS } from "../../profile/subsystems.ts";
import { statement } from "../statement.ts";
import { columns, list } from "../tables.ts";
import { liftClaims } from "./attempt/lifted.ts";
import { inputOf, listed, lookUp, packageOf, updateOf, type Package } from "./upsert.ts";

const { parents, key, name } = SUBSYSTEMS.slot;
const FIELDS = listed(name);
const OWNER = columns("slot").owner_oid;
const SLOT_STATUS = list("slot", ["id", "status"]);
const { slot_id, status, claim_id } = columns("associations_slots");
const [i, s, c, a] = [
  columns("slot", "i"),
  columns("slot", "s"),
  columns("slot", "c"),
  columns("associations_slots", "a"),
];
const ASSOCIATION = list("associations_slots", ["slot_id", "status"]);

/** By its time: those of a package stand side by side in that index, where ids lead to all corners of the other. */
const STORED = `
  select s.*, ${a.status} as association, ${a.claim_id}
    from slot s ${lookUp("a", `select ${a.status}, ${a.claim_id} from associations_slots a where ${a.slot_id} = ${s.id}`)}
   where ${s.resource_id} = ${i.resource_id} and ${s.visit_time} = ${i.visit_time}`;

/** LOAD-2, AUTH-8: a parent that is not there or is another МО's. */
const parentProblems = (owner: string): string[] =>
  parents.map(({ field, table }) => {
    const t = columns(table, "t");
    return `select 1 from places p ${lookUp("t", `select ${t.owner_oid} from ${table} t where t.${SUBSYSTEMS[table].key} = p.${field}`)}
      where ${t.owner_oid} is distinct from ${owner}`;
  });

/**
 * Text, for the reasons below. As in upsert.ts unchanged rows are left out, so that a schedule sent again costs neither locks nor WAL; the same holds for the
 * associations (E-24). A single problem keeps the whole package from being written. `claims` are slots that somebody is booking.
 *
 * New slots go in without `on conflict`, which costs each row a look and a record of WAL more, and nobody looks whether one is
 * stored at another time or comes twice (DUP-6): of either the indices know, and PostgreSQL says 23505. A slot that is new
 * has no association. Not prepared: a plan made on an empty table would be kept, and takes any of the indices for as good.
 */
const WRITE = statement<Package, Outcome>(
  (p) => `
  with compared as materialized (
    select * from (
      select i.*, ${s.id} is not null as is_stored, ${s.owner_oid} <> ${p.owner} or ${s.id} <> ${i.id} as is_refused,
             ${s.id} is not null and (${listed(name, "i")}) is not distinct from (${listed(name, "s")}) as is_same,
             ${s.id} is not null and s.association is distinct from ${i.status} as is_unassociated, s.${claim_id}
        from (${inputOf(name, p)}) i
             ${lookUp("s", STORED)}
    ) c where is_refused or not is_same or is_unassociated or ${claim_id} is not null
  ), places as materialized (
    select distinct ${parents.map(({ field }) => field).join(", ")} from compared
  ), problems as materialized (
    select 1 from compared where is_refused
     union all
    ${parentProblems(p.owner).join(" union all ")}
  ), accepted as not materialized (
    select * from compared where not exists (select from problems)
  ), known as materialized (
    select * from accepted where is_stored
  ), inserted as (
    insert into ${name} (${FIELDS}, ${OWNER})
    select ${listed(name, "c")}, ${p.owner} from accepted c where not c.is_stored order by ${c.id}
    returning ${SLOT_STATUS}
  ), changed as (
    insert into ${name} (${FIELDS}, ${OWNER})
    select ${listed(name, "c")}, ${p.owner} from known c where not c.is_same order by ${c.id}
    on conflict (${key}) ${updateOf(SUBSYSTEMS.slot)}
    returning ${key}
  ), associated as (
    insert into associations_slots (${ASSOCIATION}) select ${SLOT_STATUS} from inserted
  ), reassociated as (
    insert into associations_slots as a (${ASSOCIATION})
    select ${c.id}, ${c.status} from known c where c.is_unassociated and (c.is_same or ${c.id} in (select ${key} from changed))
     order by ${c.id}
    on conflict (${slot_id}) do update set ${status} = excluded.${status} where ${a.status} is distinct from excluded.${status}
  )
  select exists (select from problems) as is_refused,
         exists (select ${key} from known where not is_same except select ${key} from changed) as is_lost,
         array(select ${key} from known where ${claim_id} is not null) as claims`,
);

interface Outcome {
  readonly is_refused: boolean;
  /** A slot was another МО's by the time it was to be written: deleted and stored anew, all in the same moment. */
  readonly is_lost: boolean;
  readonly claims: readonly string[];
}

/**
 * Writes slots with different ids if the Витрина has nothing against any of them. False if it has: then the general way has to
 * judge them, for which it is no matter that some may have been written already. The slots must have passed the contract.
 * @throws SQLSTATE 23505 when a slot moves, a time comes twice, or another transaction was first: the general way is for those.
 */
export async function writeCleanSlots(em: EntityManager, slots: readonly object[], owner: string): Promise<boolean> {
  const outcome = await WRITE.first(em, packageOf(name, slots, owner));
  if (!outcome || outcome.is_refused || outcome.is_lost) return false;
  if (outcome.claims.length > 0) await liftClaims(em, outcome.claims);
  return true;
}
