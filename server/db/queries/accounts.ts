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

/** A registered address and whose it is. */
export interface WebhookOwner {
  readonly mo_oid: string;
  readonly address: string;
}

export interface DoorRows {
  readonly key: string | null;
  readonly accounts: readonly AccountRow[];
  readonly webhooks: readonly WebhookOwner[];
}

/** Who may come in, what signs what they are given, and where they are called: read together, for every process looks once a second. */
export async function readDoors(em: EntityManager): Promise<DoorRows> {
  const [row] = await sql<DoorRows>(
    em,
    `select (select value #>> '{}' from sandbox_setting where key = $1) as key,
            (select coalesce(json_agg(a), '[]') from account a) as accounts,
            (select coalesce(json_agg(c), '[]') from (select distinct mo_oid, address from callback) c) as webhooks`,
    [SIGNING_KEY],
  );
  return row ?? { key: null, accounts: [], webhooks: [] };
}

/** The МО whose slot is booked, or was by this record. */
export async function findCalledMo(em: EntityManager, slotId: string, bookExtId: string): Promise<string | undefined> {
  const [row] = await sql<{ mo_oid: string }>(
    em,
    `select m.parent_id as mo_oid from slot s join mo m on m.id = s.mo_id
      where s.id = nullif($1, '')::uuid
         or s.id in (select slot_id from booking_attempt where book_ext_id = nullif($2, '')::uuid) limit 1`,
    [slotId, bookExtId],
  );
  return row?.mo_oid;
}

/** What is told of an account to be stored. */
export type NewAccount = Omit<AccountRow, "webhook_header"> & Partial<Pick<AccountRow, "webhook_header">>;

const RECORDS = `json_to_recordset($1::json)
  as a (username text, password_hash text, role text, mo_oid text, webhook_header text)`;

/** An account that is there is somebody's decision, and so is one that was taken away: both stay as they are. */
export async function addMissingAccounts(em: EntityManager, accounts: readonly NewAccount[]): Promise<void> {
  await sql(
    em,
    `insert into account (username, password_hash, role, mo_oid, webhook_header)
     select username, password_hash, role, mo_oid, webhook_header from ${RECORDS}
      where not exists (select 1 from sandbox_setting where key = $2 and value ? username)
     on conflict (username) do nothing`,
    [JSON.stringify(accounts), REVOKED],
  );
}

/** The account as it is given; tokens of its former password end (http/accountBook.ts). */
export async function saveAccount(em: EntityManager, account: NewAccount): Promise<void> {
  await sql(
    em,
    `insert into account (username, password_hash, role, mo_oid, webhook_header)
     select username, password_hash, role, mo_oid, webhook_header from ${RECORDS}
     on conflict (username) do update
        set password_hash = excluded.password_hash, role = excluded.role, mo_oid = excluded.mo_oid,
            webhook_header = excluded.webhook_header`,
    [JSON.stringify([account])],
  );
  await sql(em, "update sandbox_setting set value = value - $2::text where key = $1", [REVOKED, account.username]);
}

export function listAccounts(em: EntityManager): Promise<AccountRow[]> {
  return sql(em, "select username, password_hash, role, mo_oid, webhook_header from account order by role, username");
}

/** @returns whether there was one. Its name is kept, so that no start brings a demo account back. */
export async function deleteAccount(em: EntityManager, username: string): Promise<boolean> {
  const rows = await sql<object>(em, "delete from account where username = $1 returning 1", [username]);
  if (rows.length === 0) return false;
  await sql(
    em,
    `insert into sandbox_setting (key, value) values ($1, jsonb_build_array($2::text))
     on conflict (key) do update set value = (sandbox_setting.value - $2::text) || excluded.value`,
    [REVOKED, username],
  );
  return true;
}

const REVOKED = "revoked_accounts";
