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

const SPILL = statement(() => "select set_config('work_mem', '64kB', true)");

/**
 * Text, for it has no table. A megabyte is sorted through a temporary file, which costs neither WAL nor room that lasts: rows find a
 * place within the files of a full disk for a long time, the bookings beside them do not.
 */
const TAKE_ROOM = statement(
  () => `
  select max(length(filler)) from (select repeat('x', 8000) as filler from generate_series(1, 128) n order by n desc offset 0) r`,
);

/** Fails when the store takes no writes, or has no room for more. One row, written over and over. */
export function writeProbe(em: EntityManager): Promise<void> {
  return em.transactional(async (inside) => {
    await SPILL.run(inside, {});
    await TAKE_ROOM.run(inside, {});
    await WRITE_PROBE.run(inside, { name: "storage_probe" });
  });
}

const READ_PROBE = statement(() => "select 1");

/** Fails when the store does not answer: all that a gateway on a replica needs of it. */
export async function readProbe(em: EntityManager): Promise<void> {
  await READ_PROBE.run(em, {});
}
