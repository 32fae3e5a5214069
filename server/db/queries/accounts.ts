import type { EntityManager } from "@mikro-orm/postgresql";
import { sql, type Selectable } from "kysely";
import { statement } from "../statement.ts";
import { columns, kysely, type Tables } from "../tables.ts";
import { readSetting } from "./settings.ts";

export type AccountRow = Readonly<Selectable<Tables["account"]>>;
export type AccountRole = AccountRow["role"];

/** What is told of an account to be stored. */
export type NewAccount = Omit<AccountRow, "webhook_header"> & Partial<Pick<AccountRow, "webhook_header">>;

/** Where the signing key of the tokens is stored (`sandbox_setting`). */
export const SIGNING_KEY = "jwt_secret";
/** Names whose accounts were taken away. */
const REVOKED = "revoked_accounts";

/** A registered address and whose it is. */
export type WebhookOwner = Readonly<Pick<Selectable<Tables["callback"]>, "mo_oid" | "address">>;

export interface DoorRows {
  readonly key: string | null;
  readonly accounts: readonly AccountRow[];
  readonly webhooks: readonly WebhookOwner[];
}

const setting = columns("sandbox_setting");
const c = columns("callback");
const [s, m, attempt] = [columns("slot", "s"), columns("mo", "m"), columns("booking_attempt")];

/** Text, for one answer is made of three tables: every process looks once a second. */
const DOORS = statement<{ key: string }, DoorRows>(
  (p) => `
  select (select ${setting.value} #>> '{}' from sandbox_setting where ${setting.key} = ${p.key}) as key,
         (select coalesce(json_agg(a), '[]') from account a) as accounts,
         (select coalesce(json_agg(w), '[]') from (select distinct ${c.mo_oid}, ${c.address} from callback) w) as webhooks`,
);

/** Who may come in, what signs what they are given, and where they are called. */
export async function readDoors(em: EntityManager): Promise<DoorRows> {
  return (await DOORS.first(em, { key: SIGNING_KEY })) ?? { key: null, accounts: [], webhooks: [] };
}

/** Text, for either id may be empty, and one plan serves both. */
const CALLED_MO = statement<{ slotId: string; bookExtId: string }, { mo_oid: string }>(
  (p) => `
  select ${m.parent_id} as mo_oid from slot s join mo m on ${m.id} = ${s.mo_id}
   where ${s.id} = nullif(${p.slotId}, '')::uuid
      or ${s.id} in (select ${attempt.slot_id} from booking_attempt where ${attempt.book_ext_id} = nullif(${p.bookExtId}, '')::uuid)
   limit 1`,
);

/** The МО whose slot is booked, or was by this record; an id that is not known is empty. */
export async function findCalledMo(em: EntityManager, slotId: string, bookExtId: string): Promise<string | undefined> {
  return (await CALLED_MO.first(em, { slotId, bookExtId }))?.mo_oid;
}

/** An account that is there is somebody's decision, and so is one that was taken away: both stay as they are. */
export async function addMissingAccounts(em: EntityManager, accounts: readonly NewAccount[]): Promise<void> {
  const revoked = new Set((await readSetting(em, REVOKED)) as readonly string[] | undefined);
  const missing = accounts.filter(({ username }) => !revoked.has(username));
  if (missing.length === 0) return;
  await kysely(em)
    .insertInto("account")
    .values(missing)
    .onConflict((conflict) => conflict.column("username").doNothing())
    .execute();
}

/** The account as it is given; tokens of its former password end (http/accountBook.ts). */
export async function saveAccount(em: EntityManager, account: NewAccount): Promise<void> {
  const { username, ...rest } = { webhook_header: null, ...account };
  await kysely(em)
    .insertInto("account")
    .values({ username, ...rest })
    .onConflict((conflict) => conflict.column("username").doUpdateSet(rest))
    .execute();
  await kysely(em)
    .updateTable("sandbox_setting")
    .set((eb) => ({ value: sql`${eb.ref("value")} - ${username}::text` }))
    .where("key", "=", REVOKED)
    .execute();
}

export function listAccounts(em: EntityManager): Promise<AccountRow[]> {
  return kysely(em).selectFrom("account").selectAll().orderBy("role").orderBy("username").execute();
}

/** @returns whether there was one. Its name is kept, so that no start brings a demo account back. */
export async function deleteAccount(em: EntityManager, username: string): Promise<boolean> {
  const { numDeletedRows } = await kysely(em).deleteFrom("account").where("username", "=", username).executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  const names = JSON.stringify([username]);
  await kysely(em)
    .insertInto("sandbox_setting")
    .values({ key: REVOKED, value: names })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({ value: sql`(sandbox_setting.value - ${username}::text) || excluded.value` }),
    )
    .execute();
  return true;
}
