import { sql, type Expression, type RawBuilder } from "kysely";

/** SQL that writes a timestamptz as RFC 3339 in UTC with microseconds; null stays null. */
export function utc(expression: string): string {
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The same for a query of Kysely's. */
export function utcOf<T extends string | null>(instant: Expression<T>): RawBuilder<T> {
  return sql<T>`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
