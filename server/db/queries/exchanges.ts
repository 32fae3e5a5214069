import type { SandboxExchange } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql, type Selectable } from "kysely";
import { statement } from "../statement.ts";
import { columnNames, columns, kysely, type Tables } from "../tables.ts";
import { insertAll } from "./insertAll.ts";
import { utcOf } from "./instants.ts";

/** One call of a МИС account as it is stored; instants in ISO, UTC. */
export type ExchangeRow = Readonly<Omit<Selectable<Tables["exchange"]>, "id">>;

const { id, at } = columns("exchange");
const INSERT = insertAll(
  "exchange",
  columnNames("exchange").filter((name) => name !== "id"),
  "at",
);

/** One statement for a batch, the oldest first. */
export async function insertExchanges(em: EntityManager, rows: readonly ExchangeRow[]): Promise<void> {
  await INSERT.run(em, { rows: JSON.stringify(rows) });
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
export function listExchanges(em: EntityManager, query: ExchangeQuery): Promise<Listed[]> {
  const { moOid, since, until, operation, after, limit } = query;
  return kysely(em)
    .selectFrom("exchange")
    .select((eb) => ["id", utcOf(eb.ref("at")).as("at"), "mo_oid", "username", "operation", "method", "status"])
    .select(["request_id", "duration_ms", "content_encoding", "bytes", "token_id"])
    .select((eb) => [
      sql<number | null>`case when ${eb.ref("token_issued_at")} is not null
        then greatest(0, floor(extract(epoch from ${eb.ref("at")} - ${eb.ref("token_issued_at")})))::int end`.as(
        "token_age_seconds",
      ),
      "is_token_expired",
      "records",
      "refused",
      sql<
        SandboxExchange["codes"]
      >`(select coalesce(jsonb_agg(jsonb_build_object('code', key, 'count', value) order by key), '[]')
        from jsonb_each(${eb.ref("codes")}))`.as("codes"),
      "lints",
      "times",
    ])
    .where("at", ">=", since)
    .where("id", ">", after)
    .$if(moOid !== null, (all) => all.where("mo_oid", "=", moOid))
    .$if(until !== null, (all) => all.where("at", "<", until))
    .$if(operation !== null, (all) => all.where("operation", "=", operation))
    .orderBy("exchange.id")
    .limit(limit)
    .execute();
}

/** Text, for its bounds are subqueries with intervals. By id, which grows with time: no index on the time is needed, and no scan of what stays. */
const PRUNE = statement<{ days: number; rows: number; batch: number }>(
  (p) => `
  delete from exchange where ${id} in (
    select ${id} from exchange
     where ${id} <= (select max(${id}) - ${p.rows}::bigint from exchange)
        or (${id} <= (select min(${id}) + ${p.batch}::bigint from exchange) and ${at} < now() - make_interval(days => ${p.days}))
     order by ${id} limit ${p.batch}
  ) returning 1`,
);

/** Deletes the oldest rows beyond either bound, at most `batch` of them; returns how many. */
export async function pruneExchanges(
  em: EntityManager,
  bounds: { days: number; rows: number; batch: number },
): Promise<number> {
  return (await PRUNE.run(em, bounds)).length;
}
