import type { TableName } from "../entities/all.ts";
import { statement, type Statement } from "../statement.ts";
import { list, type ColumnOf } from "../tables.ts";

/**
 * Inserts any number of rows. Text, for one parameter holds them all: a value each would be another statement for every number, and
 * PostgreSQL takes 65,535 of them.
 */
export function insertAll<T extends TableName>(
  table: T,
  names: readonly ColumnOf<T>[],
  orderBy?: ColumnOf<T>,
): Statement<{ rows: string }, object> {
  const columns = list(table, names);
  const order = orderBy === undefined ? "" : `order by ${orderBy}`;
  return statement(
    ({ rows }) =>
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, ${rows}::json) ${order}`,
  );
}
