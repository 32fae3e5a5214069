import type { EntityManager } from "@mikro-orm/postgresql";
import { kysely } from "../tables.ts";

/** Stores a value unless one is there, and returns the one that is: whichever process comes first decides. */
export async function readOrStoreSetting(em: EntityManager, key: string, value: unknown): Promise<unknown> {
  await kysely(em)
    .insertInto("sandbox_setting")
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  return readSetting(em, key);
}

export async function readSetting(em: EntityManager, key: string): Promise<unknown> {
  const row = await kysely(em).selectFrom("sandbox_setting").select("value").where("key", "=", key).executeTakeFirst();
  return row?.value;
}

export async function storeSetting(em: EntityManager, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await kysely(em)
    .insertInto("sandbox_setting")
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: text }))
    .execute();
}
