import type { EntityManager } from "@mikro-orm/postgresql";
import { SUBSYSTEMS, type Subsystem, type SubsystemName } from "../../profile/subsystems.ts";
import { arrayParam } from "../arrays.ts";
import { sql } from "../sql.ts";

/**
 * The records as rows; $1 is the owner, $2 … are the columns. Arrays, for PostgreSQL reads JSON three times as slowly; unnested in
 * the list, for FROM would store the rows before it reads them.
 */
export function inputOf({ columns }: Subsystem): string {
  const fields = Object.entries(columns).map(
    ([column, type], index) => `unnest($${index + 2}::${type}[]) as ${column}`,
  );
  return `select ${fields.join(", ")}`;
}

/** Parameters of a statement with `inputOf`. The records must have passed the contract. */
export function inputParams({ columns }: Subsystem, records: readonly object[], owner: string): unknown[] {
  const rows = records as readonly Readonly<Record<string, unknown>>[];
  const arrays = Object.entries(columns).map(([column, type]) =>
    arrayParam(
      rows.map(({ [column]: value }) => value),
      type,
    ),
  );
  return [owner, ...arrays];
}

/**
 * A join that looks up row by row, whatever the planner thinks: it knows how many rows came and would rather read the whole table
 * than look up a thousand of them, so that a slot would cost the more the more slots are stored. OFFSET 0 keeps it from that.
 */
export function lookUp(alias: string, select: string): string {
  return `left join lateral (${select} offset 0) ${alias} on true`;
}

/** What becomes of a stored record with the same id (ENV-9). */
export function updateOf({ name, key, columns }: Subsystem): string {
  const others = Object.keys(columns).filter((column) => column !== key);
  return `do update set ${others.map((column) => `${column} = excluded.${column}`).join(", ")}, updated_at = now()
     where ${name}.owner_oid = excluded.owner_oid`;
}

/**
 * One statement writes a package. Unchanged rows are left out before the insert, so that a schedule sent again every 30 seconds
 * (FRESH-1) costs neither locks nor WAL; rows go in by id, so that two packages in opposite order cannot deadlock; the guard on
 * owner_oid holds even if another МО stored the id after the facts were read: such ids are the result (AUTH-8).
 */
function upsertStatement(subsystem: Subsystem): string {
  const { name, key, columns } = subsystem;
  const names = Object.keys(columns);
  const listed = (prefix: string): string => names.map((column) => `${prefix}.${column}`).join(", ");
  return `
    with input as (
      ${inputOf(subsystem)}
    ), changed as (
      select i.* from input i ${lookUp("s", `select * from ${name} s where s.${key} = i.${key}`)}
       where s.${key} is null or s.owner_oid <> $1 or (${listed("i")}) is distinct from (${listed("s")})
    ), written as (
      insert into ${name} (${names.join(", ")}, owner_oid)
      select ${listed("c")}, $1 from changed c order by c.${key}
      on conflict (${key}) ${updateOf(subsystem)}
      returning ${key}
    )
    select ${key} as id from changed except select ${key} from written`;
}

const STATEMENTS = Object.fromEntries(
  Object.values(SUBSYSTEMS).map((subsystem) => [subsystem.name, upsertStatement(subsystem)]),
) as Record<SubsystemName, string>;

/**
 * Adds records and replaces those with the same id (ENV-9). The records must have passed ФЛК. Returns the ids that another МО was
 * first to store: nothing is written of those.
 */
export async function upsertRecords(
  em: EntityManager,
  subsystem: SubsystemName,
  records: readonly object[],
  owner: string,
): Promise<string[]> {
  if (records.length === 0) return [];
  const foreign = await sql<{ id: string }>(
    em,
    STATEMENTS[subsystem],
    inputParams(SUBSYSTEMS[subsystem], records, owner),
  );
  return foreign.map(({ id }) => id);
}
