import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "kysely";
import { BOOKED } from "../../profile/statuses.ts";
import { ofEach, type Subsystem, type SubsystemName } from "../../profile/subsystems.ts";
import { RECORD } from "../fields.ts";
import { statement } from "../statement.ts";
import { columns, kysely, type Columns } from "../tables.ts";
import { actorText, setActor, type Actor } from "./actor.ts";

/** A stored record, and whose it is; local times are ISO text. */
export type Row = Readonly<Record<string, unknown>> & { readonly owner_oid: string };

/** Text, for Kysely has no type for a table that is one of eight. */
const BY_KEY = ofEach(({ name, key }) =>
  statement<{ id: string }, Row>((p) => `select ${RECORD[name].join(", ")} from ${name} where ${key} = ${p.id}`),
);

export function findRecord(em: EntityManager, { name }: Subsystem, id: string): Promise<Row | undefined> {
  return BY_KEY[name].first(em, { id });
}

export function listDepartments(em: EntityManager, moOid: string): Promise<Row[]> {
  return kysely(em).selectFrom("mo").select(RECORD.mo).where("parent_id", "=", moOid).orderBy("name").execute();
}

export function listResources(em: EntityManager, moId: string): Promise<Row[]> {
  return kysely(em).selectFrom("resource").select(RECORD.resource).where("mo_id", "=", moId).orderBy("id").execute();
}

/** E-61: both days inclusive, local. */
export function listSlots(em: EntityManager, resourceId: string, from: string, to: string): Promise<Row[]> {
  return kysely(em)
    .selectFrom("slot")
    .select(RECORD.slot)
    .where("resource_id", "=", resourceId)
    .where("visit_time", ">=", sql<string>`${from}::date`)
    .where("visit_time", "<", sql<string>`${to}::date + 1`)
    .orderBy("visit_time")
    .execute();
}

export function listBooks(em: EntityManager, slotId: string): Promise<Row[]> {
  return kysely(em)
    .selectFrom("book")
    .select(RECORD.book)
    .where("slot_id", "=", slotId)
    .orderBy("create_ts")
    .orderBy("id")
    .execute();
}

export interface Deletion {
  readonly outcome: "deleted" | "foreign" | "missing";
  /** Бирки in force that went with their slots (E-60). */
  readonly lostBooks: number;
}

const [s, b] = [columns("slot", "s"), columns("book", "b")];

/** Whose deletion takes slots along, and by which column they hang under it. */
const SLOTS_UNDER: Partial<Record<SubsystemName, string>> = { mo: s.mo_id, resource: s.resource_id, slot: s.id };

function lostBooks(name: SubsystemName): string {
  const column = SLOTS_UNDER[name];
  if (column === undefined) return "0";
  return `(select count(*)::int from book b join slot s on ${s.id} = ${b.slot_id}
            where ${column} = d.id and ${b.status_code} = ${BOOKED.book})`;
}

/**
 * Text, for the table is one of eight. Deletes the caller's own record; what hangs under it goes by cascade (CASC-1…3). One statement, which sees the бирки as they were
 * before, and the history knows whose.
 */
const DELETE = ofEach(({ name, key }) => {
  const { owner_oid }: Columns<SubsystemName> = columns(name);
  return statement<{ id: string; owner: string; actor: string }, { lost: number }>(
    (p) => `
    with deleted as (
      delete from ${name} using ${setActor(p.actor)} where ${key} = ${p.id} and ${owner_oid} = ${p.owner} returning ${key} as id
    )
    select ${lostBooks(name)} as lost from deleted d`,
  );
});

export async function deleteRecord(
  em: EntityManager,
  subsystem: Subsystem,
  id: string,
  actor: Actor & { readonly moOid: string },
): Promise<Deletion> {
  const deleted = await DELETE[subsystem.name].first(em, { id, owner: actor.moOid, actor: actorText(actor) });
  if (deleted) return { outcome: "deleted", lostBooks: deleted.lost };
  const left = await findRecord(em, subsystem, id);
  return { outcome: left ? "foreign" : "missing", lostBooks: 0 };
}
