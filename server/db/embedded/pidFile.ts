// postmaster.pid, PostgreSQL's own word on who serves a data folder: line 1 the process, line 4 its port, line 8 its state.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface PidFile {
  pid: number;
  port: number;
  ready: boolean;
}

export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0
    ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" }
    : undefined;
}
