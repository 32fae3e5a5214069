import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { DeskRun } from "@ferkit/contracts";
import type { Desk, DeskStart } from "../../server/operator/desk.ts";
import { certificateOf, comparisonOf, reportAt } from "./judgement.ts";
import { play, type Player, type Surroundings } from "./player.ts";
import { runRecords, type StoredEvent } from "./records.ts";

/** How long an answer waits for the first event. */
const WAIT_MS = 10_000;
const LOOK_MS = 150;

export interface RunningDesk extends Desk {
  /** Stops what is being played; what it booked is cancelled. */
  readonly close: () => Promise<void>;
}

/**
 * The suite behind operations. All that it knows lies in `folder`, so a restart forgets nothing, and a gateway process shows and stops what
 * another one plays.
 */
export function createDesk(folder: string, around: Surroundings): RunningDesk {
  const records = runRecords(folder);
  const playing = new Map<string, Player>();
  const reportOf = ({ run_id }: DeskRun): string => join(records.folderOf(run_id), "report", "report.json");
  return {
    list: records.list,
    find: records.find,
    start: async (asked) => {
      const others = await records.list();
      if (others.some((run) => isOpen(run) && isSameMis(run.target, asked.target))) return undefined;
      const run = newRun(asked);
      await records.save(run);
      const player = play(run, asked, records, around);
      playing.set(run.run_id, player);
      void player.ended.then(() => playing.delete(run.run_id));
      return run;
    },
    stop: async (run) => {
      if (!isOpen(run)) return run;
      await records.askToStop(run.run_id);
      return { ...run, state: "STOPPING" };
    },
    events: async (run, after) => {
      const until = performance.now() + WAIT_MS;
      let events = await records.eventsAfter(run.run_id, after);
      while (events.length === 0 && performance.now() < until && isOpen((await records.find(run.run_id)) ?? run)) {
        await sleep(LOOK_MS);
        events = await records.eventsAfter(run.run_id, after);
      }
      return events.map((event, index) => asServerSent(event, after + index + 1)).join("");
    },
    report: (run) =>
      readFile(join(records.folderOf(run.run_id), "report", "report.html"), "utf8").catch(() => undefined),
    certificate: async (run) => {
      if (!reportAt(reportOf(run))) return { certificate: null, reasons: ["Отчёта нет / there is no report"] };
      return certificateOf(reportOf(run), join(folder, "desk.key.pem"));
    },
    compare: (run, before) => {
      const [then, now] = [reportAt(reportOf(before)), reportAt(reportOf(run))];
      return Promise.resolve(then && now ? comparisonOf(then, now) : undefined);
    },
    close: async () => {
      const players = [...playing.values()];
      for (const player of players) player.stop();
      await Promise.all(players.map(({ ended }) => ended));
    },
  };
}

const isOpen = ({ state }: DeskRun): boolean => state === "RUNNING" || state === "STOPPING";

function isSameMis(one: string, other: string): boolean {
  return one.replace(/\/+$/, "").toLowerCase() === other.replace(/\/+$/, "").toLowerCase();
}

function newRun({ mo_oid, target, only, mis, tester }: DeskStart): DeskRun {
  return {
    run_id: randomUUID(),
    mo_oid,
    target,
    state: "RUNNING",
    only: only ?? null,
    mis: mis ?? null,
    tester: tester ?? null,
    started_at: new Date().toISOString(),
    finished_at: null,
    done: 0,
    total: null,
    verdict: null,
    reason: null,
    causes: [],
  };
}

function asServerSent({ event, data }: StoredEvent, id: number): string {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
