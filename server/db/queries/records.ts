import type { EntityManager } from "@mikro-orm/postgresql";
import type { Subsystem } from "../../vitrine/subsystems.ts";
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

export type DeleteOutcome = "deleted" | "foreign" | "missing";

/** Deletes the caller's own record; what hangs under it goes by cascade (CASC-1…3). One statement, and the history knows whose. */
export async function deleteRecord(
  em: EntityManager,
  { name, key }: Subsystem,
  id: string,
  actor: Actor & { readonly moOid: string },
): Promise<DeleteOutcome> {
  const deleted = await sql<object>(
    em,
    `delete from ${name} using ${setActor("$3")} where ${key} = $1 and owner_oid = $2 returning 1`,
    [id, actor.moOid, actorText(actor)],
  );
  if (deleted.length > 0) return "deleted";
  const left = await sql<object>(em, `select 1 from ${name} where ${key} = $1`, [id]);
  return left.length > 0 ? "foreign" : "missing";
}
