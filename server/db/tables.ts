// The tables as the entities describe them, for statements of ours: a column that is renamed in its entity does not compile in any
// of them, be it built by Kysely or written as text.
import type { EntityManager, InferKyselyTable } from "@mikro-orm/postgresql";
import { sql, type ColumnType, type Kysely, type RawBuilder, type Simplify } from "kysely";
import { ENTITIES, type TableName } from "./entities/all.ts";

/** As rows come from the server and go to it (see sql.ts): moments and bigints are text. */
type Value<T> = T extends Date | bigint ? string : T;
type Column<C> = C extends ColumnType<infer S, infer I, infer U> ? ColumnType<Value<S>, Value<I>, Value<U>> : Value<C>;
type Table<E> = Simplify<{ [C in keyof E]: Column<E[C]> }>;

/** Every table with the types of its columns. The names of properties are those of columns, foreign keys too. */
export type Tables = {
  [T in TableName]: Table<InferKyselyTable<(typeof ENTITIES)[T], { columnNamingStrategy: "property" }>>;
};

/** Kysely inside the transaction of `em`, if there is one. Flush entities first: the unit of work knows nothing of this. */
export function kysely(em: EntityManager): Kysely<Tables> {
  return em.getKysely<Tables>();
}

export type ColumnOf<T extends TableName> = keyof Tables[T] & string;

/** Columns as they are written in SQL. */
export type Columns<T extends TableName> = Readonly<Record<ColumnOf<T>, string>>;

/** For statements that are text: `const s = columns("slot", "s")` lets `${s.visit_time}` stand for `s.visit_time`. */
export function columns<T extends TableName>(table: T, alias?: string): Columns<T> {
  const prefix = alias === undefined ? "" : `${alias}.`;
  return Object.fromEntries(columnNames(table).map((name) => [name, prefix + name])) as Columns<T>;
}

/** Of a table, in the order of its entity. */
export function columnNames<T extends TableName>(table: T): ColumnOf<T>[] {
  return Object.keys(ENTITIES[table].properties) as ColumnOf<T>[];
}

/** `id, status`: the columns of an insert, and with an alias those of its select. */
export function list<T extends TableName>(table: T, names: readonly ColumnOf<T>[], alias?: string): string {
  const of = columns(table, alias);
  return names.map((name) => of[name]).join(", ");
}

/**
 * A text column that no index is looked at for. With another key at hand the planner may still prefer the index of a column that has
 * few values, when its statistics are of a time at which there were few rows.
 */
export function unindexed(column: string): string {
  return `(${column} || '')`;
}

/** A list as one parameter: `where("id", "=", anyOf(ids, "uuid"))`. Kysely's `in` would be another statement for every length. */
export function anyOf<T>(values: readonly T[], type: "uuid" | "text" | "int"): RawBuilder<T> {
  return sql<T>`any(${values}::${sql.raw(type)}[])`;
}
