import { Worker } from "node:worker_threads";
import type { DeskRun } from "@ferkit/contracts";
import type { DeskStart } from "../../server/operator/desk.ts";
import { judgementOf, reportAt } from "./judgement.ts";
import { SILENCE_MS, type RunRecords } from "./records.ts";
import type { ThreadInput, ThreadMessage } from "./suiteThread.ts";
import { join } from "node:path";

export interface Surroundings {
  readonly gatewayUrl: () => string;
  /** IANA zone of the region. */
  readonly timeZone: string;
}

export interface Player {
  readonly stop: () => void;
  /** Resolves when the run is over and stored. */
  readonly ended: Promise<DeskRun>;
}

/** Plays a run in a thread; what it says is stored as it comes. */
export function play(begun: DeskRun, asked: DeskStart, records: RunRecords, around: Surroundings): Player {
  const reportDir = join(records.folderOf(begun.run_id), "report");
  const input: ThreadInput = {
    argv: argumentsOf(asked, reportDir, around.gatewayUrl()),
    env: { FERKIT_TIME_ZONE: around.timeZone, FERKIT_PASSWORD: asked.password },
  };
  // As the file lies: in an archive a signpost leads from here to the bundled program (scripts/release/bundle.ts).
  const worker = new Worker(new URL("suiteThread.ts", import.meta.url), { workerData: input });
  let run = begun;
  let isStopped = false;
  // One after the other, so that the stored run is always the newest.
  let stored: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): void => void (stored = stored.then(work, work));
  const heart = setInterval(() => inTurn(() => records.beat(run.run_id)), SILENCE_MS / 4);
  // Whoever wants it stopped may be another gateway process.
  const ear = setInterval(() => void records.isToStop(run.run_id).then((isToStop) => isToStop && stop()), LISTEN_MS);
  for (const timer of [heart, ear]) timer.unref();
  worker.on("message", (message: ThreadMessage) => {
    if (message.kind === "line")
      inTurn(() => records.addEvent(run.run_id, { event: "line", data: { text: message.text } }));
    if (message.kind !== "case") return;
    const { case: name, title, verdict, why, done, total } = message.progress;
    const data = { case: name, title: title.ru, verdict, why: why?.ru ?? null, done, total };
    inTurn(async () => {
      run = { ...run, done, total };
      await records.addEvent(run.run_id, { event: "case", data });
      await records.save(run);
    });
  });
  const ended = new Promise<DeskRun>((resolve) => {
    let crash: string | null = null;
    worker.once("error", (error) => (crash = error instanceof Error ? error.message : String(error)));
    worker.once("exit", () => {
      clearInterval(heart);
      clearInterval(ear);
      inTurn(async () => {
        run = { ...run, ...outcomeOf(join(reportDir, "report.json"), isStopped, crash) };
        await records.addEvent(run.run_id, { event: "end", data: { state: run.state, verdict: run.verdict } });
        await records.save(run);
        resolve(run);
      });
    });
  });
  const stop = (): void => {
    if (isStopped) return;
    isStopped = true;
    inTurn(async () => {
      run = { ...run, state: "STOPPING" };
      await records.save(run);
    });
    worker.postMessage("stop");
  };
  return { stop, ended };
}

const LISTEN_MS = 250;

function argumentsOf(asked: DeskStart, reportDir: string, gatewayUrl: string): string[] {
  const given = { only: asked.only, mis: asked.mis, tester: asked.tester };
  const optional = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  );
  const access = ["--gateway", gatewayUrl, "--username", asked.username, "--mo", asked.mo_oid];
  return ["--target", asked.target, ...access, "--report-dir", reportDir, ...optional];
}

function outcomeOf(report: string, isStopped: boolean, crash: string | null): Partial<DeskRun> {
  const finished_at = new Date().toISOString();
  const read = reportAt(report);
  if (!read) return { finished_at, state: isStopped ? "STOPPED" : "BROKEN", reason: crash ?? NO_REPORT };
  return { finished_at, state: isStopped ? "STOPPED" : "FINISHED", ...judgementOf(read) };
}

const NO_REPORT = "Проверка кончилась без отчёта: посмотрите последние строки её хода.";
