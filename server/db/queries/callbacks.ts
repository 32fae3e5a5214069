import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";

export interface CallbackRow {
  readonly address: string;
  readonly depart_oid: string | null;
}

/** One per МО and one per department (HOOK-5, HOOK-7, E-35); a second registration replaces the first. */
export async function saveCallback(
  em: EntityManager,
  moOid: string,
  { address, depart_oid }: CallbackRow,
): Promise<void> {
  await sql(
    em,
    `insert into callback (mo_oid, depart_oid, address) values ($1, $2, $3)
     on conflict (mo_oid, depart_oid) do update set address = excluded.address, updated_at = now()`,
    [moOid, depart_oid, address],
  );
}

/** Of these МО and of their departments. */
export async function listCallbacks(
  em: EntityManager,
  moOids: readonly string[],
): Promise<(CallbackRow & { readonly mo_oid: string })[]> {
  return sql(
    em,
    `select mo_oid, depart_oid, address from callback where mo_oid = any($1::text[])
      order by mo_oid, depart_oid nulls first`,
    [moOids],
  );
}

export async function findCallback(
  em: EntityManager,
  moOid: string,
  departOid: string | null,
): Promise<CallbackRow | undefined> {
  const [row] = await sql<CallbackRow>(
    em,
    "select address, depart_oid from callback where mo_oid = $1 and depart_oid is not distinct from $2",
    [moOid, departOid],
  );
  return row;
}

export async function deleteCallback(em: EntityManager, moOid: string, departOid: string | null): Promise<boolean> {
  const rows = await sql<object>(
    em,
    "delete from callback where mo_oid = $1 and depart_oid is not distinct from $2 returning 1",
    [moOid, departOid],
  );
  return rows.length > 0;
}
