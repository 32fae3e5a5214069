import { Gauge, type Registry } from "prom-client";
import { countShown, countStale, type ShownResult } from "../db/queries/freshness.ts";
import type { Database } from "../db/orm.ts";

const RESULTS = ["on_time", "late", "missing", "pending"] as const satisfies readonly ShownResult[];

/** FRESH-1…3 over all МО: which МО it is the operator asks /sandbox/freshness, so that the labels stay few. */
export function freshnessGauges(db: Database, registry: Registry): void {
  new Gauge({
    name: "ferkit_stale_mo",
    help: "МО whose last accepted upload of a subsystem is older than the profile allows (slot 30 s, others 1 h)",
    aggregator: "first",
    labelNames: ["subsystem"],
    registers: [registry],
    async collect() {
      const counts = await countStale(db.em.fork()).catch(() => []);
      this.reset();
      for (const { subsystem, mo } of counts) this.set({ subsystem }, mo);
    },
  });
  new Gauge({
    name: "ferkit_shown_changes",
    help: "Bookings and cancels of the last day by how soon (30 s) the МИС showed them in the Витрина",
    aggregator: "first",
    labelNames: ["change", "record", "result"],
    registers: [registry],
    async collect() {
      const counts = await countShown(db.em.fork()).catch(() => []);
      this.reset();
      for (const { change, record, ...results } of counts) {
        for (const result of RESULTS) this.set({ change, record, result }, results[result]);
      }
    },
  });
}
