import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";

export interface AccountRow {
  readonly username: string;
  readonly password_hash: string;
  readonly role: "mis" | "epgu" | "operator";
  readonly mo_oid: string | null;
}

export async function findAccount(em: EntityManager, username: string): Promise<AccountRow | undefined> {
  const [row] = await sql<AccountRow>(
    em,
    "select username, password_hash, role, mo_oid from account where username = $1",
    [username],
  );
  return row;
}
