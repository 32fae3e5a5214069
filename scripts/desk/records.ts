// What the desk keeps of a run, in a folder of its own: the run, its events, the suite's report.
import { mkdir, readdir, readFile, rename, stat, utimes, writeFile, appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { DeskRun } from "@ferkit/contracts";

/** An event of a run as it is stored, a line each; its number is that of its line, from 1. */
export interface StoredEvent {
  readonly event: "line" | "case" | "end";
  readonly data: Readonly<Record<string, unknown>>;
}

export interface RunRecords {
  readonly folderOf: (runId: string) => string;
  readonly list: () => Promise<readonly DeskRun[]>;
  readonly find: (runId: string) => Promise<DeskRun | undefined>;
  readonly save: (run: DeskRun) => Promise<void>;
  /** Says that whoever plays the run is still there. */
  readonly beat: (runId: string) => Promise<void>;
  /** Tells whoever plays the run that it shall end. */
  readonly askToStop: (runId: string) => Promise<void>;
  readonly isToStop: (runId: string) => Promise<boolean>;
  readonly addEvent: (runId: string, event: StoredEvent) => Promise<void>;
  readonly eventsAfter: (runId: string, after: number) => Promise<readonly StoredEvent[]>;
}

/** The longest pause between two signs of life, ms. */
export const SILENCE_MS = 20_000;

const isRunId = (name: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name);

export function runRecords(folder: string): RunRecords {
  const folderOf = (runId: string): string => join(folder, runId);
  const fileOf = (runId: string): string => join(folderOf(runId), "run.json");
  const eventsOf = (runId: string): string => join(folderOf(runId), "events.ndjson");
  const find = async (runId: string): Promise<DeskRun | undefined> => {
    if (!isRunId(runId)) return undefined;
    try {
      const run = JSON.parse(await readFile(fileOf(runId), "utf8")) as DeskRun;
      return withBroken(run, (await stat(fileOf(runId))).mtimeMs);
    } catch {
      return undefined;
    }
  };
  return {
    folderOf,
    find,
    list: async () => {
      const names = await readdir(folder).catch(() => []);
      const runs = await Promise.all(names.map(find));
      return runs
        .filter((run) => run !== undefined)
        .toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at));
    },
    save: async (run) => {
      await mkdir(folderOf(run.run_id), { recursive: true });
      // Whoever reads meanwhile sees the run before or after, never half of it.
      await writeFile(`${fileOf(run.run_id)}.new`, JSON.stringify(run));
      await rename(`${fileOf(run.run_id)}.new`, fileOf(run.run_id));
    },
    beat: async (runId) => {
      const now = new Date();
      await utimes(fileOf(runId), now, now).catch(() => undefined);
    },
    askToStop: (runId) => writeFile(join(folderOf(runId), "stop"), ""),
    isToStop: (runId) =>
      stat(join(folderOf(runId), "stop")).then(
        () => true,
        () => false,
      ),
    addEvent: async (runId, event) => appendFile(eventsOf(runId), `${JSON.stringify(event)}\n`),
    eventsAfter: async (runId, after) => {
      const text = await readFile(eventsOf(runId), "utf8").catch(() => "");
      const lines = text.split("\n").slice(0, -1);
      return lines.slice(after).map((line) => JSON.parse(line) as StoredEvent);
    },
  };
}

/** A run whose process has died says nothing any more. */
function withBroken(run: DeskRun, seenMs: number): DeskRun {
  const isOpen = run.state === "RUNNING" || run.state === "STOPPING";
  return isOpen && Date.now() - seenMs > SILENCE_MS ? { ...run, state: "BROKEN", reason: LEFT } : run;
}

const LEFT =
  "Песочница остановилась посреди проверки. Записи, сделанные проверкой, могли остаться в МИС: ferkit certify cleanup.";
