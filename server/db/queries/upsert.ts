import type { EntityManager } from "@mikro-orm/postgresql";
import { ofEach, type Subsystem, type SubsystemName } from "../../profile/subsystems.ts";
import { arrayParam } from "../arrays.ts";
import { FIELDS, type Field } from "../fields.ts";
import { statement, type Marks } from "../statement.ts";
import { columns, type Columns } from "../tables.ts";

/** The records of a package: one array for each field of the subsystem, and whose they are. */
export type Package = { readonly owner: string } & { readonly [F in Field]?: unknown };

/** `prefix.field, …` of all fields. */
export function listed(subsystem: SubsystemName, prefix?: string): string {
  const names = [...FIELDS[subsystem].keys()];
  return names.map((name) => (prefix === undefined ? name : `${prefix}.${name}`)).join(", ");
}

/**
 * The records as rows. Arrays, for PostgreSQL reads JSON three times as slowly; unnested in the list, for FROM would store the rows
 * before it reads them.
 */
export function inputOf(subsystem: SubsystemName, p: Marks<Package>): string {
  const fields = [...FIELDS[subsystem]].map(([field, type]) => `unnest(${p[field]}::${type}[]) as ${field}`);
  return `select ${fields.join(", ")}`;
}

/** Parameters of a statement with `inputOf`. The records must have passed the contract. */
export function packageOf(subsystem: SubsystemName, records: readonly object[], owner: string): Package {
  const rows = records as readonly { readonly [F in Field]?: unknown }[];
  const arrays = [...FIELDS[subsystem]].map(([field, type]) => [
    field,
    arrayParam(
      rows.map(({ [field]: value }) => value),
      type,
    ),
  ]);
  return { ...(Object.fromEntries(arrays) as { readonly [F in Field]?: unknown }), owner };
}

/**
 * A join that looks up row by row, whatever the planner thinks: it knows how many rows came and would rather read the whole table
 * than look up a thousand of them, so that a slot would cost the more the more slots are stored. OFFSET 0 keeps it from that.
 */
export function lookUp(alias: string, select: string): string {
  return `left join ${lateral(alias, select)}`;
}

/** The same, without the rows that find nothing. What is asked of a row besides its key stands outside, where no other index is for it. */
export function lookUpEach(alias: string, select: string): string {
  return `join ${lateral(alias, select)}`;
}

const lateral = (alias: string, select: string): string => `lateral (${select} offset 0) ${alias} on true`;

const OURS: Columns<SubsystemName> = columns("mo");

/** What becomes of a stored record with the same id (ENV-9). */
export function updateOf({ name, key }: Subsystem): string {
  const others = [...FIELDS[name].keys()].filter((field) => field !== key);
  return `do update set ${others.map((field) => `${field} = excluded.${field}`).join(", ")}, ${OURS.updated_at} = now()
     where ${name}.${OURS.owner_oid} = excluded.${OURS.owner_oid}`;
}

/**
 * Text, for its shape is what makes it cheap: one statement writes a package. Unchanged rows are left out before the insert, so that a schedule sent again every 30 seconds
 * (FRESH-1) costs neither locks nor WAL; rows go in by id, so that two packages in opposite order cannot deadlock; the guard on
 * owner_oid holds even if another МО stored the id after the facts were read: such ids are the result (AUTH-8).
 */
const UPSERTS = ofEach((subsystem) => {
  const { name, key } = subsystem;
  return statement<Package, { id: string }>(
    (p) => `
    with input as (
      ${inputOf(name, p)}
    ), changed as (
      select i.* from input i ${lookUp("s", `select * from ${name} s where s.${key} = i.${key}`)}
       where s.${key} is null or s.${OURS.owner_oid} <> ${p.owner} or (${listed(name, "i")}) is distinct from (${listed(name, "s")})
    ), written as (
      insert into ${name} (${listed(name)}, ${OURS.owner_oid})
      select ${listed(name, "c")}, ${p.owner} from changed c order by c.${key}
      on conflict (${key}) ${updateOf(subsystem)}
      returning ${key}
    )
    select ${key} as id from changed except select ${key} from written`,
  );
});

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
  const foreign = await UPSERTS[subsystem].run(em, packageOf(subsystem, records, owner));
  return foreign.map(({ id }) => id);
}
