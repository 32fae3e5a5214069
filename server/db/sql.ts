import type { EntityManager } from "@mikro-orm/postgresql";
import { CompiledQuery } from "kysely";

/**
 * Runs one statement with bound parameters ($1, $2 …) inside the transaction of `em`, if there is one, and returns the rows.
 *
 * MikroORM's own `execute`, `upsertMany` and query builder write every value into the text as a literal: the server plans each
 * statement anew, and personal data lands in its log. Kysely binds, and `em.getKysely()` is the ORM's own connection. Flush
 * entities first: the unit of work knows nothing of this. Rows are as the server gives them: local timestamps are ISO strings,
 * timestamptz is text, bigint is a string (count(*)::int is a number).
 */
export async function sql<Row extends object>(
  em: EntityManager,
  text: string,
  params: readonly unknown[] = [],
): Promise<Row[]> {
  const started = performance.now();
  const { rows } = await em.getKysely<never>().executeQuery<Row>(CompiledQuery.raw(text, [...params]));
  // Parameters stay out of the log, with debugSql too.
  em.config
    .getLogger()
    .logQuery({ level: "info", namespace: "query", query: text, took: Math.round(performance.now() - started) });
  return rows;
}
