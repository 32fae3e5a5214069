import type { EntityManager } from "@mikro-orm/postgresql";
import { SUBSYSTEMS, type Subsystem, type SubsystemName } from "../../vitrine/subsystems.ts";
import { sql } from "../sql.ts";

/**
 * One statement writes a package. Unchanged rows are left out before the insert, so that a schedule sent again every 30 seconds
 * (FRESH-1) costs neither locks nor WAL; rows go in by id, so that two packages in opposite order cannot deadlock; the guard on
 * owner_oid holds even if another МО stored the id after the facts were read.
 */
function upsertStatement({ name, key, columns }: Subsystem): string {
  const names = Object.keys(columns);
  const typed = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  const others = names.filter((column) => column !== key);
  const listed = (prefix: string): string => names.map((column) => `${prefix}.${column}`).join(", ");
  return `
    with input as (
      select * from json_to_recordset($1::json) as r (${typed.join(", ")})
    ), changed as (
      select i.* from input i left join ${name} s on s.${key} = i.${key}
       where s.${key} is null or (${listed("i")}) is distinct from (${listed("s")})
    )
    insert into ${name} (${names.join(", ")}, owner_oid)
    select ${listed("c")}, $2 from changed c order by c.${key}
    on conflict (${key}) do update set ${others.map((column) => `${column} = excluded.${column}`).join(", ")}, updated_at = now()
     where ${name}.owner_oid = excluded.owner_oid`;
}

const STATEMENTS = Object.fromEntries(
  Object.values(SUBSYSTEMS).map((subsystem) => [subsystem.name, upsertStatement(subsystem)]),
) as Record<SubsystemName, string>;

/** Adds records and replaces those with the same id (ENV-9). The records must have passed ФЛК. */
export async function upsertRecords(
  em: EntityManager,
  subsystem: SubsystemName,
  records: readonly object[],
  owner: string,
): Promise<void> {
  if (records.length === 0) return;
  await sql(em, STATEMENTS[subsystem], [JSON.stringify(records), owner]);
}
