// When an outcome is in its file, and when it is not any more. What it does to the Витрина: outage.db.test.ts.
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createStorageGate, type StorageGate } from "../db/storageGate.ts";
import { guid } from "../testing/records.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { neverAsked, type BookingSettlement, type Settlement } from "./settlement.ts";
import type { Spool } from "./spool.ts";

const log = pino({ level: "silent" });
const late = (reason: string): BookingSettlement => neverAsked(guid(1), { who: "epgu" }, reason);
const inTime: BookingSettlement = { ...late("в срок"), isLate: false };

class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

describe("D-80", () => {
  let files: Map<string, Settlement>;
  let storage: StorageGate;
  let outbox: Outbox;
  /** What PostgreSQL says to each outcome, by its reason; nothing: it is written. */
  let refusals: Map<string, string>;
  let written: string[];
  let isDiskFull: boolean;

  const reasonOf = ({ outcome }: Settlement): string =>
    outcome.kind === "end" ? (outcome.ending.reason ?? "") : outcome.kind;
  const settle = async (settlement: Settlement): Promise<boolean> => {
    await sleep(1);
    const code = refusals.get(reasonOf(settlement));
    if (code !== undefined) throw new Refused(code);
    written.push(reasonOf(settlement));
    return true;
  };
  const spool: Spool = {
    put(settlement) {
      if (!isDiskFull) files.set(settlement.attemptId, settlement);
      return Promise.resolve(!isDiskFull);
    },
    remove: (attemptId) => void files.delete(attemptId),
    readAll: () => Promise.resolve([...files.values()]),
    idle: () => Promise.resolve(),
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await sleep(5);
  };

  beforeEach(() => {
    files = new Map();
    refusals = new Map();
    written = [];
    isDiskFull = false;
    storage = createStorageGate({ probe: () => Promise.resolve(), pauseMs: 10, log });
    outbox = createOutbox({ settle, storage, spool, log });
  });
  afterEach(async () => {
    storage.stop();
    await outbox.stop();
  });

  test("an outcome that is written at once is in no file", async () => {
    expect(await outbox.settle(inTime, 1_000)).toBe(true);
    expect([files.size, outbox.pending()]).toEqual([0, 0]);
  });

  test("a full disk: in a file at once, the gate closed until it is written, a small probe notwithstanding", async () => {
    refusals.set("в срок", "53100");
    expect(await outbox.settle(inTime, 30)).toBeUndefined();
    expect(files.get(guid(1))).toMatchObject({ isLate: true });
    await sleep(50);
    expect([storage.isOpen(), outbox.pending()]).toEqual([false, 1]);
    refusals.clear();
    await storage.opened();
    await until(() => outbox.pending() === 0);
    expect([files.size, written, storage.isOpen()]).toEqual([0, ["в срок"], true]);
  });

  test("an error that is about this outcome alone keeps it too, and closes nothing", async () => {
    refusals.set("в срок", "22000");
    expect(await outbox.settle(inTime, 30)).toBeUndefined();
    expect([files.size, outbox.pending(), storage.isOpen()]).toEqual([1, 1, true]);
    refusals.clear();
    await until(() => files.size === 0);
    expect(written).toEqual(["в срок"]);
  });

  test("two outcomes of one attempt: the file is the later one's until that is written", async () => {
    refusals.set("первый", "22000").set("опоздавший", "22000");
    await outbox.settle(late("первый"), 5);
    await outbox.settle(late("опоздавший"), 5);
    expect([...files.values()].map(reasonOf)).toEqual(["опоздавший"]);
    refusals.delete("первый");
    await until(() => written.includes("первый"));
    expect([...files.values()].map(reasonOf)).toEqual(["опоздавший"]);
    refusals.clear();
    await until(() => files.size === 0);
    expect(written).toEqual(["первый", "опоздавший"]);
  });

  test("the disk of the files is full too: they are written when there is room, the store still away", async () => {
    isDiskFull = true;
    refusals.set("в срок", "53100");
    expect(await outbox.settle(inTime, 5)).toBeUndefined();
    expect(files.size).toBe(0);
    isDiskFull = false;
    await until(() => files.size === 1);
    expect(outbox.pending()).toBe(1);
  });

  test("what an earlier process has left is settled as late, and its file goes", async () => {
    files.set(guid(1), inTime);
    await outbox.restore();
    await until(() => files.size === 0);
    expect(written).toEqual(["в срок"]);
  });
});
