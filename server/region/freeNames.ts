import type { Mo } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../db/sql.ts";

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
  const rows = await sql<{ name: string }>(
    em,
    "select name from mo where exists (select 1 from unnest($1::text[]) own (name) where starts_with(mo.name, own.name))",
    [names],
  );
  return new Set(rows.map(({ name }) => name));
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 1; taken.has(name); number += 1) name = `${wanted} (живой регион, ${number})`;
  return name;
}
