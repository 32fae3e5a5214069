import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { isStoreAway, sqlState } from "./retry.ts";

/** Whether the store takes writes. While it does not, no МИС may be asked for what could not be written down (E-25). */
export interface StorageGate {
  isOpen(): boolean;
  /** Resolves to true as soon as it is open, to false when the process ends before. */
  opened(): Promise<boolean>;
  /** A write has failed. Closes the gate when the error is not about that write alone. */
  failed(error: unknown): void;
  /** Whether a write succeeds; the answer is at most a second old, so it may be asked as often as one likes. Never fails. */
  check(): Promise<boolean>;
  /** Work that has failed before: the gate opens when it succeeds too, for a probe of a few bytes fits on a disk that is full. */
  before(trial: () => Promise<void>): void;
  stop(): void;
}

export interface StorageGateOptions {
  /** Writes something; rejects when that fails. */
  readonly probe: () => Promise<void>;
  /** Between two probes. */
  readonly pauseMs: number;
  readonly log: Logger;
}

export function createStorageGate({ probe, pauseMs, log }: StorageGateOptions): StorageGate {
  const trials: (() => Promise<void>)[] = [];
  const stopping = new AbortController();
  let closed: { readonly since: number; readonly end: PromiseWithResolvers<boolean> } | undefined;
  let latest: { readonly at: number; readonly passed: Promise<boolean> } | undefined;

  const close = (error: unknown): void => {
    if (closed || stopping.signal.aborted) return;
    closed = { since: performance.now(), end: Promise.withResolvers() };
    log.error({ sqlState: sqlState(error) }, "storage: writes fail, no МИС is asked until they succeed");
    void reopen();
  };
  const passes = async (): Promise<boolean> => {
    try {
      await probe();
      for (const trial of trials) await trial();
      return true;
    } catch {
      return false;
    }
  };
  const reopen = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (await passes()) {
        open();
        return;
      }
      await sleep(pauseMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const open = (): void => {
    if (!closed) return;
    const { since, end } = closed;
    closed = undefined;
    latest = undefined;
    log.warn({ failedForMs: Math.round(performance.now() - since) }, "storage: writes succeed again");
    end.resolve(true);
  };
  const check = async (): Promise<boolean> => {
    try {
      await probe();
      return true;
    } catch (error) {
      close(error);
      return false;
    }
  };

  return {
    isOpen: () => closed === undefined,
    opened: () => (stopping.signal.aborted ? Promise.resolve(false) : (closed?.end.promise ?? Promise.resolve(true))),
    failed: (error) => {
      if (isStoreAway(error)) close(error);
    },
    check() {
      if (closed) return Promise.resolve(false);
      if (!latest || performance.now() - latest.at >= pauseMs) latest = { at: performance.now(), passed: check() };
      return latest.passed;
    },
    before: (trial) => void trials.push(trial),
    stop() {
      stopping.abort();
      closed?.end.resolve(false);
    },
  };
}
