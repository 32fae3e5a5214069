import type { EntityManager } from "@mikro-orm/postgresql";
import type { Selectable } from "kysely";
import { kysely, type Tables } from "../tables.ts";

export type AccountRow = Readonly<Selectable<Tables["account"]>>;

export function findAccount(em: EntityManager, username: string): Promise<AccountRow | undefined> {
  return kysely(em).selectFrom("account").selectAll().where("username", "=", username).executeTakeFirst();
}

/** Stores accounts, over those of the same name. */
export async function saveAccounts(em: EntityManager, accounts: readonly AccountRow[]): Promise<void> {
  if (accounts.length === 0) return;
  await kysely(em)
    .insertInto("account")
    .values(accounts)
    .onConflict((conflict) =>
      conflict.column("username").doUpdateSet((eb) => ({
        password_hash: eb.ref("excluded.password_hash"),
        role: eb.ref("excluded.role"),
        mo_oid: eb.ref("excluded.mo_oid"),
      })),
    )
    .execute();
}
