// How a server is told to go: fast first (it rolls back, writes a checkpoint and ends), immediately after ten seconds.
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { codeOf } from "./errors.ts";
import { run } from "./run.ts";

const PATIENCE_MS = 10_000;

export interface RunningServer {
  pid: number;
  cluster: string;
  isGone: () => Promise<boolean>;
}

export async function shutDown(server: RunningServer, binaries: Binaries): Promise<void> {
  await request("fast", server, binaries);
  if (await goneWithin(PATIENCE_MS, server)) return;
  await request("immediate", server, binaries);
  await goneWithin(PATIENCE_MS, server);
}

async function request(mode: "fast" | "immediate", { pid, cluster }: RunningServer, binaries: Binaries): Promise<void> {
  // Windows has no such signals: a kill there is always the hardest one. pg_ctl knows the server's own pipe.
  if (process.platform === "win32")
    return run(binaries.pgCtl, ["stop", "-D", cluster, "-m", mode, "-W"], undefined).catch(() => undefined);
  try {
    process.kill(pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

async function goneWithin(milliseconds: number, { isGone }: RunningServer): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!(await isGone())) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}
