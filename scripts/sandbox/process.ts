// The sandbox as a process of its own, for tests.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import manifest from "../../package.json" with { type: "json" };

/** What `npm start` runs, the limits of the heap included: `node`, its options, the program. */
const [, ...START] = manifest.scripts.start.split(" ");

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface SandboxProcess {
  readonly pid: number;
  readonly url: string;
  readonly misUrl: string;
  /** All that it has printed so far. */
  printed(): string;
  /** Ctrl-C as a terminal sends it: to the whole group of processes. Resolves with the exit code. */
  interrupt(): Promise<number | null>;
  /** For the end of a test that went wrong. */
  kill(): void;
}

/** Starts `npm start -- …args` on free ports; `env` with undefined takes a variable away. Resolves when it is ready. */
export async function startSandboxProcess(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [...START, "--port", "0", "--mis-port", "0", ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const pid = child.pid ?? 0;
  let output = "";
  const exited = once(child, "exit") as Promise<[number | null]>;
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ready = new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("Ctrl-C")) resolve();
    });
  });
  const isReady = await Promise.race([ready.then(() => true), exited.then(() => false)]);
  if (!isReady) throw new Error(`the sandbox ended before it was ready:\n${output}`);
  const address = (name: RegExp): string => new RegExp(`${name.source} +(http:\\S+)`).exec(output)?.[1] ?? "";
  return {
    pid,
    url: address(/gateway/),
    misUrl: address(/mock МИС/),
    printed: () => output,
    interrupt: async () => {
      process.kill(-pid, "SIGINT");
      return (await exited)[0];
    },
    kill: () => {
      if (child.exitCode === null) process.kill(-pid, "SIGKILL");
    },
  };
}

/** Process ids of those whose command line has `word`; empty where there is no /proc. */
export async function processesNaming(word: string): Promise<number[]> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return pids.filter((_, index) => lines[index]?.includes(word)).map(Number);
}

/** As it was started, options of Node included; empty where there is no /proc. */
export async function commandLineOf(pid: number): Promise<string[]> {
  return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0");
}

/** The gateway processes of a sandbox. */
export async function workersOf(pid: number): Promise<number[]> {
  const workers = await processesNaming("sandbox/worker.ts");
  const parents = await Promise.all(workers.map(parentOf));
  return workers.filter((_, index) => parents[index] === pid);
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // pid (command) state parent …; the command may hold anything but a closing bracket at its end.
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}
