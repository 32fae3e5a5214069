import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../statement.ts";
import { columns } from "../tables.ts";

const { key, value } = columns("sandbox_setting");

/** Text, for the moment is the database's own. */
const WRITE_PROBE = statement<{ name: string }>(
  (p) => `
  insert into sandbox_setting (${key}, ${value}) values (${p.name}, to_jsonb(now()))
      on conflict (${key}) do update set ${value} = excluded.${value}`,
);

/** Fails when the store takes no writes. One row, written over and over. */
export async function writeProbe(em: EntityManager): Promise<void> {
  await WRITE_PROBE.run(em, { name: "storage_probe" });
}
