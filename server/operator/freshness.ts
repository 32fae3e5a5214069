import { findStaleSchedules, readNow, readOverdue, readShown, readUploads } from "../db/queries/freshness.ts";
import type { Database } from "../db/orm.ts";
import { nowLocal } from "../profile/localTime.ts";
import { found, refusal } from "../profile/envelope.ts";
import type { Handlers } from "../http/types.ts";
import type { ExchangeLog } from "./exchangeLog.ts";
import { dayBefore, visibleMo } from "./scope.ts";

export interface FreshnessDeps {
  readonly db: Database;
  readonly exchanges: ExchangeLog;
  readonly timeZone: string;
  readonly now: () => number;
}

/** ferkit's own: whether a МИС keeps the terms of FRESH-1…3. */
export function freshnessHandlers(deps: FreshnessDeps): Pick<Handlers, "getFreshness"> {
  return {
    getFreshness: async ({ params }, context) => {
      const scope = visibleMo(context, params.oid);
      if (!scope) return refusal(403);
      await deps.exchanges.flush();
      const em = deps.db.em.fork();
      const since = params.since ?? dayBefore();
      const asked = { ...scope, since };
      const uploads = await readUploads(em, asked);
      const shown = Map.groupBy(await readShown(em, asked), ({ mo_oid }) => mo_oid);
      const overdue = Map.groupBy(await readOverdue(em, asked), ({ mo_oid }) => mo_oid);
      const stale = new Set(await findStaleSchedules(em, scope.moOid, nowLocal(deps.timeZone, deps.now)));
      const items = [...Map.groupBy(uploads, ({ mo_oid }) => mo_oid)].map(([mo_oid, own]) => ({
        mo_oid,
        is_schedule_stale: stale.has(mo_oid),
        subsystems: own.map(withoutMo),
        shown: (shown.get(mo_oid) ?? []).map(withoutMo),
        overdue: (overdue.get(mo_oid) ?? []).map(withoutMo),
      }));
      return { status: 200, body: found({ since, until: await readNow(em), items }) };
    },
  };
}

function withoutMo<T extends { readonly mo_oid: string }>({ mo_oid: _oid, ...rest }: T): Omit<T, "mo_oid"> {
  return rest;
}
