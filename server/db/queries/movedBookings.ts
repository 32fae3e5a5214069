import type { EntityManager } from "@mikro-orm/postgresql";
import type { RawRecord } from "../../profile/facts.ts";
import { BOOKED } from "../../profile/statuses.ts";
import { statement } from "../statement.ts";
import { columns, list } from "../tables.ts";
import { lookUpEach } from "./upsert.ts";

const [s, b] = [columns("slot", "s"), columns("book", "b")];
const TOLD = [
  "slot_id",
  "entity",
  "entity_id",
  "action",
  "changes",
  "actor",
  "mo_oid",
  "request_id",
  "owner_oid",
  "previous_at",
] as const;
const local = (time: string): string => `to_char(${time}, 'YYYY-MM-DD"T"HH24:MI:SS')`;

interface Sent {
  readonly ids: readonly unknown[];
  readonly times: readonly unknown[];
  readonly moOid: string;
  readonly requestId: string;
}

// Text: looked up row by row, for packages come in thousands and hardly ever move a slot.
const TELL_MOVED = statement<Sent, { id: string }>(
  (p) => `
  insert into slot_event (${list("slot_event", TOLD)})
  select r.id, 'book', ${b.id}, 'changed',
         jsonb_build_array(jsonb_build_object('field', 'visit_time', 'from', ${local(s.visit_time)}, 'to', ${local("r.visit_time")})),
         'mis', ${p.moOid}, ${p.requestId}::uuid, ${b.owner_oid}, ${b.updated_at}
    from unnest(${p.ids}::uuid[], ${p.times}::timestamp[]) as r (id, visit_time)
         ${lookUpEach("s", `select * from slot s where ${s.id} = r.id`)}
         ${lookUpEach("b", `select * from book b where ${b.slot_id} = r.id`)}
   where ${s.visit_time} <> r.visit_time and ${b.status_code} = ${BOOKED.book}
  returning entity_id as id`,
);

/** D-86: notes in the history which бирки in force the slots are about to take to another time; whether there are any. Before they are written. */
export async function tellMovedBookings(
  em: EntityManager,
  slots: readonly RawRecord[],
  mis: Pick<Sent, "moOid" | "requestId">,
): Promise<boolean> {
  const sent = (field: string) => slots.map(({ [field]: value }) => value);
  return (await TELL_MOVED.run(em, { ids: sent("id"), times: sent("visit_time"), ...mis })).length > 0;
}
