import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { isStoreAway, sqlState } from "../db/retry.ts";
import type { StorageGate } from "../db/storageGate.ts";
import { within } from "../profile/within.ts";
import type { Settlement } from "./settlement.ts";
import type { Spool } from "./spool.ts";

/**
 * Outcomes of calls that are not written down yet. One that the МИС has told is kept here until PostgreSQL has it, however long that
 * takes, and in a file from its first failure on, so that the end of the process does not lose it (E-25).
 */
export interface Outbox {
  /** Whether the МИС's yes stands. Undefined when it is not written within `waitMs`: it will be, as one that ЕПГУ was told 18 of. */
  settle(settlement: Settlement, waitMs?: number): Promise<boolean | undefined>;
  /** How many outcomes wait. */
  pending(): number;
  /** No more outcomes should be asked for. */
  isFull(): boolean;
  /** Settles what an earlier process has left behind. */
  restore(): Promise<void>;
  /** Tries each once more; what remains is in its file. */
  stop(): Promise<void>;
}

export interface OutboxOptions {
  readonly settle: (settlement: Settlement) => Promise<boolean>;
  readonly storage: StorageGate;
  readonly spool: Spool;
  readonly log: Logger;
}

interface Entry {
  settlement: Settlement;
  readonly done: PromiseWithResolvers<boolean>;
  isDone: boolean;
  isSpooled: boolean;
  isTold: boolean;
  trying?: Promise<boolean> | undefined;
}

/** More than all calls that can be in flight. */
const MAX_PENDING = 10_000;
/** A statement that has not ended by then may never end: the outcome goes to its file meanwhile. */
const SPOOL_AFTER_MS = 1_000;
const PAUSES_MS: readonly number[] = [100, 400, 1_500, 5_000];
const STOP_MS = 3_000;
const NEW = { isDone: false, isSpooled: false, isTold: false };

export function createOutbox({ settle, storage, spool, log }: OutboxOptions): Outbox {
  const entries = new Set<Entry>();
  /** By attempt: what came late follows a first outcome, and the file is the last one's. */
  const newest = new Map<string, Entry>();
  const stopping = new AbortController();

  const keepInFile = (entry: Entry): void => {
    entry.isSpooled = true;
    if (newest.get(entry.settlement.attemptId) !== entry) return;
    // On a disk that is full for now it is tried again with the next failure.
    void spool.put(entry.settlement).then((isKept) => (entry.isSpooled &&= isKept));
  };
  const forget = (entry: Entry): void => {
    const { attemptId } = entry.settlement;
    entries.delete(entry);
    if (newest.get(attemptId) !== entry) return;
    newest.delete(attemptId);
    if (entry.isSpooled) spool.remove(attemptId);
  };
  const tryOnce = async (entry: Entry): Promise<boolean> => {
    const slow = setTimeout(() => keepInFile(entry), SPOOL_AFTER_MS);
    try {
      const stands = await settle(entry.settlement);
      entry.isDone = true;
      forget(entry);
      entry.done.resolve(stands);
      return true;
    } catch (error) {
      storage.failed(error);
      const { attemptId, operation } = entry.settlement;
      const fields = { attemptId, operation, sqlState: sqlState(error) };
      if (!entry.isTold) log.error(fields, "booking: an outcome is not written yet, it is kept");
      entry.isTold = true;
      if (!entry.isSpooled) keepInFile(entry);
      if (isStoreAway(error)) throw error;
      return false;
    } finally {
      clearTimeout(slow);
    }
  };
  const attempt = (entry: Entry): Promise<boolean> => {
    entry.trying ??= tryOnce(entry).finally(() => (entry.trying = undefined));
    return entry.trying;
  };
  const drive = async (entry: Entry): Promise<void> => {
    for (let round = 0; !entry.isDone; round += 1) {
      if (await attempt(entry).catch(() => false)) return;
      if (stopping.signal.aborted) return;
      if (storage.isOpen())
        await sleep(PAUSES_MS[Math.min(round, PAUSES_MS.length - 1)], undefined, PAUSE).catch(() => undefined);
      else if (!(await storage.opened())) return;
    }
  };
  const PAUSE = { signal: stopping.signal, ref: false } as const;
  const add = (settlement: Settlement): Entry => {
    const entry: Entry = { settlement, done: Promise.withResolvers(), ...NEW };
    entries.add(entry);
    newest.set(settlement.attemptId, entry);
    void drive(entry);
    return entry;
  };

  // An outcome is the best probe: it goes where bookings go.
  storage.before(async () => {
    const [entry] = entries;
    if (!entry) return;
    entries.delete(entry);
    entries.add(entry);
    await attempt(entry);
  });

  return {
    async settle(settlement, waitMs) {
      const entry = add(settlement);
      if (waitMs === undefined) return entry.done.promise;
      const stands = await within(entry.done.promise, waitMs);
      if (stands !== undefined || entry.isDone) return stands ?? entry.done.promise;
      entry.settlement = { ...entry.settlement, isLate: true };
      keepInFile(entry);
      return undefined;
    },
    pending: () => entries.size,
    isFull: () => entries.size >= MAX_PENDING,
    async restore() {
      for (const settlement of await spool.readAll()) {
        log.warn(
          { attemptId: settlement.attemptId },
          "booking: an outcome that an earlier process has left is being written",
        );
        add({ ...settlement, isLate: true }).isSpooled = true;
      }
    },
    async stop() {
      stopping.abort();
      await within(Promise.all([...entries].map((entry) => attempt(entry).catch(() => false))), STOP_MS);
      for (const { settlement } of entries)
        log.error({ attemptId: settlement.attemptId }, "booking: an outcome is left in its file");
      await spool.idle();
    },
  };
}
