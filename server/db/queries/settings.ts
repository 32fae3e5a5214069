import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";

/** Stores a value unless one is there, and returns the one that is: whichever process comes first decides. */
export async function readOrStoreSetting(em: EntityManager, key: string, value: unknown): Promise<unknown> {
  await sql(em, "insert into sandbox_setting (key, value) values ($1, $2::jsonb) on conflict (key) do nothing", [
    key,
    JSON.stringify(value),
  ]);
  return readSetting(em, key);
}

export async function readSetting(em: EntityManager, key: string): Promise<unknown> {
  const [row] = await sql<{ value: unknown }>(em, "select value from sandbox_setting where key = $1", [key]);
  return row?.value;
}

export async function storeSetting(em: EntityManager, key: string, value: unknown): Promise<void> {
  await sql(
    em,
    "insert into sandbox_setting (key, value) values ($1, $2::jsonb) on conflict (key) do update set value = excluded.value",
    [key, JSON.stringify(value)],
  );
}
