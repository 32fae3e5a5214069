import type { Mo } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "kysely";
import { kysely } from "../db/tables.ts";

/** A department has one name in the whole Витрина (DUP-1): a user who has taken one of the region's keeps it, and the region gives way. */
export async function withFreeNames(
  em: EntityManager,
  departments: readonly Mo[],
  renamed: (from: string, to: string) => void,
): Promise<Mo[]> {
  const taken = await similarNames(em, departments);
  return departments.map((department) => {
    const name = freeName(department.name, taken);
    taken.add(name);
    if (name !== department.name) renamed(department.name, name);
    return { ...department, name };
  });
}

async function similarNames(em: EntityManager, departments: readonly Mo[]): Promise<Set<string>> {
  const names = departments.map(({ name }) => name);
  const rows = await kysely(em)
    .selectFrom("mo")
    .select("name")
    .where(
      (eb) =>
        sql<boolean>`exists (select 1 from unnest(${names}::text[]) own (name) where starts_with(${eb.ref("mo.name")}, own.name))`,
    )
    .execute();
  return new Set(rows.map(({ name }) => name));
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 1; taken.has(name); number += 1) name = `${wanted} (живой регион, ${number})`;
  return name;
}
