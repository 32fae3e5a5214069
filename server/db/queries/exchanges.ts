import type { SandboxExchange, SandboxTimeSpelling } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "../sql.ts";
import { utc } from "./instants.ts";

/** One call of a МИС account as it is stored; instants in ISO, UTC. */
export interface ExchangeRow {
  readonly at: string;
  readonly mo_oid: string;
  readonly username: string;
  readonly operation: string | null;
  readonly method: string;
  readonly status: number | null;
  readonly request_id: string;
  readonly duration_ms: number;
  readonly content_encoding: string | null;
  readonly bytes: number | null;
  readonly token_id: string | null;
  readonly token_issued_at: string | null;
  readonly is_token_expired: boolean;
  readonly records: number | null;
  readonly refused: number | null;
  readonly codes: Readonly<Record<string, number>>;
  readonly lints: readonly string[];
  readonly times: SandboxTimeSpelling | null;
}

const COLUMNS = [
  "at",
  "mo_oid",
  "username",
  "operation",
  "method",
  "status",
  "request_id",
  "duration_ms",
  "content_encoding",
  "bytes",
  "token_id",
  "token_issued_at",
  "is_token_expired",
  "records",
  "refused",
  "codes",
  "lints",
  "times",
] satisfies (keyof ExchangeRow)[];

const NAMES = COLUMNS.join(", ");

/** One statement for a batch. */
export async function insertExchanges(em: EntityManager, rows: readonly ExchangeRow[]): Promise<void> {
  await sql(
    em,
    `insert into exchange (${NAMES}) select ${NAMES} from json_populate_recordset(null::exchange, $1::json) order by at`,
    [JSON.stringify(rows)],
  );
}

export interface ExchangeQuery {
  /** Null: of every МО. */
  readonly moOid: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly operation: string | null;
  /** Id of the last row of the page before. */
  readonly after: string;
  readonly limit: number;
}

type Listed = SandboxExchange & { readonly id: string };

/** A page, the oldest first. A token is issued after the login that it answers has come: its age is none then. */
export async function listExchanges(em: EntityManager, query: ExchangeQuery): Promise<Listed[]> {
  const { moOid, since, until, operation, after, limit } = query;
  return sql<Listed>(
    em,
    `select id::text as id, ${utc("at")} as at, mo_oid, username, operation, method, status, request_id, duration_ms,
            content_encoding, bytes, token_id,
            case when token_issued_at is not null then greatest(0, floor(extract(epoch from at - token_issued_at)))::int end
              as token_age_seconds, is_token_expired, records, refused,
            (select coalesce(jsonb_agg(jsonb_build_object('code', key, 'count', value) order by key), '[]')
               from jsonb_each(codes)) as codes, lints, times
       from exchange
      where ($1::text is null or mo_oid = $1) and at >= $2::timestamptz and ($3::timestamptz is null or at < $3::timestamptz)
        and ($4::text is null or operation = $4) and id > $5::bigint
      order by exchange.id limit $6`,
    [moOid, since, until, operation, after, limit],
  );
}

/** Deletes the oldest rows beyond either bound, at most `batch` of them; returns how many. */
export async function pruneExchanges(
  em: EntityManager,
  { days, rows, batch }: { days: number; rows: number; batch: number },
): Promise<number> {
  // By id, which grows with time: no index on the time is needed, and no scan of what stays.
  const deleted = await sql<object>(
    em,
    `delete from exchange where id in (
       select id from exchange
        where id <= (select max(id) - $2::bigint from exchange)
           or (id <= (select min(id) + $3::bigint from exchange) and at < now() - make_interval(days => $1))
        order by id limit $3
     ) returning 1`,
    [days, rows, batch],
  );
  return deleted.length;
}
