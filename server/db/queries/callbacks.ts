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

/** Whose department an OID is: of the caller's МО, of another one, or of nobody that is known here. */
export type DepartmentOwner = "own" | "other" | "unknown";

/** An uploaded department is its МО's, whatever its OID looks like (E-49); else the OID it stands under tells. */
export async function findDepartmentOwner(
  em: EntityManager,
  moOid: string,
  departOid: string,
): Promise<DepartmentOwner> {
  const [row] = await sql<{ owner: DepartmentOwner }>(
    em,
    `select case
       when exists (select 1 from mo where branch_oid = $2 and parent_id = $1) then 'own'
       when exists (select 1 from mo where branch_oid = $2) and not starts_with($2 || '.', $1 || '.')
         or exists (select 1 from account where mo_oid <> $1 and starts_with($2 || '.', mo_oid || '.')
                    and not starts_with($1 || '.', mo_oid || '.')) then 'other'
       else 'unknown' end as owner`,
    [moOid, departOid],
  );
  return row?.owner ?? "unknown";
}
