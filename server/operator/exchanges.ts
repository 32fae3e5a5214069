import { listExchanges } from "../db/queries/exchanges.ts";
import type { Database } from "../db/orm.ts";
import { found, refusal } from "../profile/envelope.ts";
import type { Handlers } from "../http/types.ts";
import { dayBefore, visibleMo } from "./scope.ts";
import type { ExchangeLog } from "./exchangeLog.ts";

export interface ExchangeDeps {
  readonly db: Database;
  readonly exchanges: ExchangeLog;
}

const DEFAULT_LIMIT = 100;

/** ferkit's own: what МИС accounts asked and how they were answered (D-30). */
export function exchangeHandlers({ db, exchanges }: ExchangeDeps): Pick<Handlers, "getExchanges"> {
  return {
    getExchanges: async ({ params }, context) => {
      const scope = visibleMo(context, params.oid);
      if (!scope) return refusal(403);
      // What this process has answered before is on the page.
      await exchanges.flush();
      const { since = dayBefore(), until = null, operation = null, after = null, limit = DEFAULT_LIMIT } = params;
      const query = { moOid: scope.moOid, since, until, operation, after: after ?? "0", limit };
      const rows = await listExchanges(db.em.fork(), query);
      const items = rows.map(({ id: _id, ...item }) => item);
      return { status: 200, body: found({ items, next: rows.at(-1)?.id ?? after }) };
    },
  };
}
