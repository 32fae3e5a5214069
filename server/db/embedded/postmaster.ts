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
  settings: Readonly<Record<string, string>>;
  log: (line: string) => void;
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

function supervise(child: ChildProcess, port: number, { place, binaries, log }: Launch): Postmaster {
  let stopping: Promise<void> | undefined;
  child.once("exit", (code, signal) => {
    if (stopping === undefined) log(`PostgreSQL неожиданно завершился (${code ?? signal}), см. ${logPath(place)}`);
  });
  const server = { pid: child.pid ?? 0, cluster: place.cluster, isGone: () => Promise.resolve(hasEnded(child)) };
  return { port, stop: () => (stopping ??= hasEnded(child) ? Promise.resolve() : shutDown(server, binaries)) };
}

function failedStart(place: Place, output: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `PostgreSQL не запустился в ${place.folder}.`,
    `PostgreSQL did not start in ${place.folder}.`,
    output.trim().split("\n").slice(-20).join("\n"),
  );
}
