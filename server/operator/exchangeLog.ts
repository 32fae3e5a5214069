import type { Logger } from "pino";
import { insertExchanges, pruneExchanges, type ExchangeRow } from "../db/queries/exchanges.ts";
import { keepDays } from "../db/queries/days.ts";
import { pruneExpected } from "../db/queries/freshness.ts";
import { pruneAttempts } from "../db/queries/attempt/remove.ts";
import { pruneEvents } from "../db/queries/retention.ts";
import type { Database } from "../db/orm.ts";
import type { ExchangeRecorder } from "./recordExchanges.ts";

export interface ExchangeLog extends ExchangeRecorder {
  /** Resolves when all that was noted before is stored, or could not be. */
  flush(): Promise<void>;
  /** To be called before anything is written: what comes finds its day. Never fails, for there is a place for what has none. */
  makeRoom(): Promise<void>;
  start(): void;
  /** Stores what is left. */
  stop(): Promise<void>;
}

export interface ExchangeLimits {
  readonly flushMs: number;
  readonly pruneMs: number;
  readonly days: number;
  readonly rows: number;
  /** Of the events of slots and of the settled attempts. */
  readonly historyDays: number;
  /** In memory, while the database does not take them; more are dropped. */
  readonly buffered: number;
}

export const EXCHANGE_LIMITS: ExchangeLimits = {
  flushMs: 1_000,
  pruneMs: 10 * 60_000,
  days: 7,
  historyDays: 30,
  rows: 1_000_000,
  buffered: 10_000,
};

/** Of a gateway that only reads. */
export const NO_EXCHANGE_LOG: ExchangeLog = {
  note: () => undefined,
  flush: () => Promise.resolve(),
  makeRoom: () => Promise.resolve(),
  start: () => undefined,
  stop: () => Promise.resolve(),
};

const INSERT_BATCH = 1_000;
const PRUNE_BATCH = 10_000;

/**
 * Rows gather in memory and go to the database once a second, so that a request neither waits for them nor fails because of them.
 * A process that is killed loses its last second.
 */
export function createExchangeLog(db: Database, log: Logger, limits: ExchangeLimits = EXCHANGE_LIMITS): ExchangeLog {
  const coming = new Set<Promise<void>>();
  let rows: ExchangeRow[] = [];
  let dropped = 0;
  let writing: Promise<void> = Promise.resolve();
  const timers: NodeJS.Timeout[] = [];

  const keep = (row: ExchangeRow | undefined): void => {
    if (!row) return;
    if (rows.length < limits.buffered) rows.push(row);
    else dropped += 1;
  };
  const write = async (): Promise<void> => {
    await Promise.all(coming);
    while (rows.length > 0) {
      const batch = rows.slice(0, INSERT_BATCH);
      await insertExchanges(db.em.fork(), batch);
      rows = rows.slice(batch.length);
    }
    if (dropped > 0) log.warn({ dropped }, "exchanges: more calls than could be kept");
    dropped = 0;
  };
  const flush = (): Promise<void> => (writing = writing.then(write).catch(() => complain(log, "stored")));
  const dropDays = async (): Promise<void> => {
    await keepDays(db.em.fork(), "slot_event", limits.historyDays);
    await keepDays(db.em.fork(), "exchange", limits.days);
  };
  const prune = async (): Promise<void> => {
    const batch = PRUNE_BATCH;
    const history = { days: limits.historyDays, batch };
    await dropDays();
    await pruneExpected(db.em.fork(), limits.days);
    while ((await pruneExchanges(db.em.fork(), { ...limits, batch })) === batch);
    while ((await pruneEvents(db.em.fork(), history)) === batch);
    while ((await pruneAttempts(db.em.fork(), history)) === batch);
  };
  const every = (ms: number, work: () => Promise<void>): void => {
    timers.push(setInterval(() => void work(), ms).unref());
  };

  return {
    note(row) {
      const kept = row.then(keep, () => complain(log, "noted")).finally(() => coming.delete(kept));
      coming.add(kept);
    },
    flush,
    makeRoom: () =>
      dropDays().then(
        () => undefined,
        () => complain(log, "given room"),
      ),
    start() {
      every(limits.flushMs, flush);
      every(limits.pruneMs, () => prune().catch(() => complain(log, "pruned")));
    },
    async stop() {
      timers.forEach(clearInterval);
      await flush();
    },
  };
}

/** Without the error: its message may quote a value. */
function complain(log: Logger, what: "noted" | "stored" | "pruned" | "given room"): void {
  log.warn(`exchanges could not be ${what}`);
}
