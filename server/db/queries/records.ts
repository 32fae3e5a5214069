import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED } from "../../profile/statuses.ts";
import type { Subsystem, SubsystemName } from "../../profile/subsystems.ts";
import { sql } from "../sql.ts";
import { actorText, setActor, type Actor } from "./actor.ts";

export type Row = Readonly<Record<string, unknown>> & { readonly owner_oid: string };

function columnsOf({ columns }: Subsystem): string {
  const expressions = Object.entries(columns).map(([name, type]) =>
    type === "numeric" ? `${name}::float8 as ${name}` : name,
  );
  return [...expressions, "owner_oid"].join(", ");
}

/** Stored records that satisfy a condition; local times are ISO text. */
export async function selectRecords(
  em: EntityManager,
  subsystem: Subsystem,
  condition: string,
  params: readonly unknown[],
): Promise<Row[]> {
  return sql<Row>(em, `select ${columnsOf(subsystem)} from ${subsystem.name} where ${condition}`, params);
}

export interface Deletion {
  readonly outcome: "deleted" | "foreign" | "missing";
  /** Бирки in force that went with their slots (E-60). */
  readonly lostBooks: number;
}

/** Whose deletion takes slots along, and by which column they hang under it. */
const SLOTS_UNDER: Partial<Record<SubsystemName, string>> = { mo: "s.mo_id", resource: "s.resource_id", slot: "s.id" };

function lostBooks(name: SubsystemName): string {
  const column = SLOTS_UNDER[name];
  if (column === undefined) return "0";
  return `(select count(*)::int from book b join slot s on s.id = b.slot_id
            where ${column} = d.id and b.status_code = ${BOOKED.book})`;
}

/**
 * Deletes the caller's own record; what hangs under it goes by cascade (CASC-1…3). One statement, which sees the бирки as they were
 * before, and the history knows whose.
 */
export async function deleteRecord(
  em: EntityManager,
  { name, key }: Subsystem,
  id: string,
  actor: Actor & { readonly moOid: string },
): Promise<Deletion> {
  const [deleted] = await sql<{ lost: number }>(
    em,
    `with deleted as (
       delete from ${name} using ${setActor("$3")} where ${key} = $1 and owner_oid = $2 returning ${key} as id
     )
     select ${lostBooks(name)} as lost from deleted d`,
    [id, actor.moOid, actorText(actor)],
  );
  if (deleted) return { outcome: "deleted", lostBooks: deleted.lost };
  const left = await sql<object>(em, `select 1 from ${name} where ${key} = $1`, [id]);
  return { outcome: left.length > 0 ? "foreign" : "missing", lostBooks: 0 };
}
