import type { EntityManager } from "@mikro-orm/postgresql";
import { sql, type Selectable } from "kysely";
import { anyOf, kysely, type Tables } from "../tables.ts";

type Callback = Readonly<Selectable<Tables["callback"]>>;
export type CallbackRow = Pick<Callback, "address" | "depart_oid">;

/** One per МО and one per department (HOOK-5, HOOK-7, E-35); a second registration replaces the first. */
export async function saveCallback(em: EntityManager, mo_oid: string, callback: CallbackRow): Promise<void> {
  const { address, depart_oid } = callback;
  await kysely(em)
    .insertInto("callback")
    .values({ mo_oid, depart_oid, address })
    .onConflict((conflict) =>
      conflict.columns(["mo_oid", "depart_oid"]).doUpdateSet({ address, updated_at: sql<string>`now()` }),
    )
    .execute();
}

/** Of these МО and of their departments. */
export function listCallbacks(
  em: EntityManager,
  moOids: readonly string[],
): Promise<Pick<Callback, "mo_oid" | "depart_oid" | "address">[]> {
  return kysely(em)
    .selectFrom("callback")
    .select(["mo_oid", "depart_oid", "address"])
    .where("mo_oid", "=", anyOf(moOids, "text"))
    .orderBy("mo_oid")
    .orderBy("depart_oid", (order) => order.asc().nullsFirst())
    .execute();
}

export function findCallback(
  em: EntityManager,
  moOid: string,
  departOid: string | null,
): Promise<CallbackRow | undefined> {
  return kysely(em)
    .selectFrom("callback")
    .select(["address", "depart_oid"])
    .where("mo_oid", "=", moOid)
    .where("depart_oid", "is not distinct from", departOid)
    .executeTakeFirst();
}

export async function deleteCallback(em: EntityManager, moOid: string, departOid: string | null): Promise<boolean> {
  const { numDeletedRows } = await kysely(em)
    .deleteFrom("callback")
    .where("mo_oid", "=", moOid)
    .where("depart_oid", "is not distinct from", departOid)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whose department an OID is: of the caller's МО, of another one, or of nobody that is known here. */
export type DepartmentOwner = "own" | "other" | "unknown";

/** An uploaded department is its МО's, whatever its OID looks like (E-49); else the OID it stands under tells. */
export async function findDepartmentOwner(
  em: EntityManager,
  moOid: string,
  departOid: string,
): Promise<DepartmentOwner> {
  const departments = await kysely(em)
    .selectFrom("mo")
    .select("parent_id")
    .where("branch_oid", "=", departOid)
    .execute();
  if (departments.some(({ parent_id }) => parent_id === moOid)) return "own";
  if (departments.length > 0 && !`${departOid}.`.startsWith(`${moOid}.`)) return "other";
  const above = await kysely(em)
    .selectFrom("account")
    .select("mo_oid")
    .where("mo_oid", "<>", moOid)
    .where((eb) => sql<boolean>`starts_with(${departOid} || '.', ${eb.ref("mo_oid")} || '.')`)
    // What stands over both is the region's, say.
    .where((eb) => sql<boolean>`not starts_with(${moOid} || '.', ${eb.ref("mo_oid")} || '.')`)
    .executeTakeFirst();
  return above ? "other" : "unknown";
}
