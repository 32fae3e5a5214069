import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";

export type AccountRole = "mis" | "epgu" | "operator" | "auditor";

export interface AccountRow {
  readonly username: string;
  readonly password_hash: string;
  readonly role: AccountRole;
  readonly mo_oid: string | null;
  /** `Name: value`, a secret by which the МИС of this МО knows the gateway (E-38). */
  readonly webhook_header: string | null;
}

/** Where the signing key of the tokens is stored (`sandbox_setting`). */
export const SIGNING_KEY = "jwt_secret";

/** Who may come in, and what signs what they are given: read together, for every process looks once a second. */
export async function readDoors(
  em: EntityManager,
): Promise<{ readonly key: string | null; readonly accounts: readonly AccountRow[] }> {
  const [row] = await sql<{ key: string | null; accounts: AccountRow[] }>(
    em,
    `select (select value #>> '{}' from sandbox_setting where key = $1) as key,
            (select coalesce(json_agg(a order by username), '[]') from account a) as accounts`,
    [SIGNING_KEY],
  );
  return row ?? { key: null, accounts: [] };
}

/** What is told of an account to be stored. */
export type NewAccount = Omit<AccountRow, "webhook_header"> & Partial<Pick<AccountRow, "webhook_header">>;

const RECORDS = `json_to_recordset($1::json)
  as a (username text, password_hash text, role text, mo_oid text, webhook_header text)`;

/** An account that is there is another's decision, and stays as it is. */
export async function addMissingAccounts(em: EntityManager, accounts: readonly NewAccount[]): Promise<void> {
  await sql(
    em,
    `insert into account (username, password_hash, role, mo_oid, webhook_header)
     select username, password_hash, role, mo_oid, webhook_header from ${RECORDS} on conflict (username) do nothing`,
    [JSON.stringify(accounts)],
  );
}

/** The account as it is given; tokens of its former password end (http/accountBook.ts). */
export async function saveAccounts(em: EntityManager, accounts: readonly NewAccount[]): Promise<void> {
  await sql(
    em,
    `insert into account (username, password_hash, role, mo_oid, webhook_header)
     select username, password_hash, role, mo_oid, webhook_header from ${RECORDS}
     on conflict (username) do update
        set password_hash = excluded.password_hash, role = excluded.role, mo_oid = excluded.mo_oid,
            webhook_header = excluded.webhook_header`,
    [JSON.stringify(accounts)],
  );
}

/** @returns whether there was one. */
export async function deleteAccount(em: EntityManager, username: string): Promise<boolean> {
  const rows = await sql<object>(em, "delete from account where username = $1 returning 1", [username]);
  return rows.length > 0;
}
