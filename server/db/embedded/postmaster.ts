// The server process: start, readiness, end.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import getPort from "get-port";
import type { Binaries } from "./binaries.ts";
import { EmbeddedPostgresError } from "./errors.ts";
import { readPidFile } from "./pidFile.ts";
import type { Place } from "./place.ts";
import { spawnOptions } from "./run.ts";
import { serverArguments } from "./settings.ts";
import { shutDown } from "./shutdown.ts";

export interface Postmaster {
  port: number;
  stop(): Promise<void>;
}

interface Launch {
  place: Place;
  binaries: Binaries;
  durable: boolean;
  /** Before each attempt to start it again when it has died. */
  restartPausesMs: readonly number[];
  settings: Readonly<Record<string, string>>;
  log: (line: string) => void;
  /** Told when it has died and could not be started again. */
  lost: (error: Error) => void;
}

/** Crash recovery of a busy sandbox takes seconds; more than this is a fault. */
const READY_MS = 60_000;

export async function startPostmaster(launch: Launch): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await getPort({ host: "127.0.0.1" });
    const child = await launchOn(port, launch);
    if (await becameReady(child, launch.place)) return supervise(child, port, launch);
    const output = await readLog(launch.place);
    // Between our looking for a free port and the server's binding it, another program can take it.
    if (attempt === 3 || !output.includes("Address already in use")) throw failedStart(launch.place, output);
  }
}

/** Detached: a process group of its own, so that Ctrl-C in the terminal reaches the sandbox only and the server ends last. */
async function launchOn(port: number, { place, binaries, durable, settings }: Launch): Promise<ChildProcess> {
  const output = await newLog(place);
  try {
    const child = spawn(
      binaries.postgres,
      serverArguments(place.cluster, { ...settings, port: String(port) }, durable),
      {
        ...spawnOptions(place.user),
        detached: true,
        stdio: ["ignore", output.fd, output.fd],
      },
    );
    // A sandbox that fails on its way up must be able to end; the server it leaves is ended by the next start.
    child.unref();
    child.on("error", () => undefined);
    return child;
  } finally {
    await output.close();
  }
}

/** A file instead of a pipe: the server goes on writing when the sandbox dies. The last run's log is kept beside it. */
async function newLog(place: Place) {
  await rename(logPath(place), `${logPath(place)}.1`).catch(() => undefined);
  return open(logPath(place), "wx", 0o600);
}

function logPath(place: Place): string {
  return join(place.folder, "postgres.log");
}

async function readLog(place: Place): Promise<string> {
  return readFile(logPath(place), "utf8").catch(() => "");
}

async function becameReady(child: ChildProcess, { cluster }: Place): Promise<boolean> {
  const deadline = performance.now() + READY_MS;
  while (!hasEnded(child) && performance.now() < deadline) {
    const file = await readPidFile(cluster);
    if (file?.ready === true && file.pid === child.pid) return true;
    await sleep(10);
  }
  child.kill("SIGQUIT");
  return false;
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** A server that dies again and again is not mended by another start. */
const RESTARTS = 5;
const RESTARTS_WITHIN_MS = 10 * 60_000;

/** A server that dies is started again on the same port: its clients find it where it was. */
function supervise(first: ChildProcess, port: number, launch: Launch): Postmaster {
  const { place, binaries, log, lost } = launch;
  const deaths: number[] = [];
  let child = first;
  let restarting: Promise<void> = Promise.resolve();
  let stopping: Promise<void> | undefined;
  const watch = (): void => {
    child.once("exit", (code, signal) => {
      if (stopping === undefined) restarting = restart(code ?? signal);
    });
  };
  const restart = async (cause: unknown): Promise<void> => {
    log(`PostgreSQL неожиданно завершился (${String(cause)}), см. ${logPath(place)}; запускаю снова`);
    deaths.push(performance.now());
    const recent = deaths.filter((at) => performance.now() - at < RESTARTS_WITHIN_MS).length;
    for (const pause of recent > RESTARTS ? [] : launch.restartPausesMs) {
      await sleep(pause);
      if (stopping) return;
      child = await launchOn(port, launch);
      if (!(await becameReady(child, place))) continue;
      log("PostgreSQL снова работает");
      watch();
      return;
    }
    if (!stopping) lost(failedStart(place, await readLog(place)));
  };
  const stop = async (): Promise<void> => {
    await restarting.catch(() => undefined);
    const server = { pid: child.pid ?? 0, cluster: place.cluster, isGone: () => Promise.resolve(hasEnded(child)) };
    if (!hasEnded(child)) await shutDown(server, binaries);
  };
  watch();
  return { port, stop: () => (stopping ??= stop()) };
}

function failedStart(place: Place, output: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `PostgreSQL не запустился в ${place.folder}.`,
    `PostgreSQL did not start in ${place.folder}.`,
    output.trim().split("\n").slice(-20).join("\n"),
  );
}
