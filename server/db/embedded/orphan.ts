// A server outlives a sandbox that was killed with -9, because it runs in a process group of its own. The next start ends it.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { readPidFile } from "./pidFile.ts";
import type { Place } from "./place.ts";
import { commandLine, isAlive } from "./processIdentity.ts";
import { shutDown } from "./shutdown.ts";

/** To be called by the owner of the folder only: a server found here then has no sandbox any more. */
export async function stopOrphan({ cluster }: Place, binaries: Binaries, log: (line: string) => void): Promise<void> {
  const pid = (await readPidFile(cluster))?.pid;
  if (pid === undefined || !(await isAlive(pid))) return;
  const program = await commandLine(pid);
  if (isOurServer(program, cluster)) {
    log(`PostgreSQL: останавливаю сервер ${pid}, оставшийся от прерванного запуска`);
    await shutDown({ pid, cluster, isGone: async () => !(await isAlive(pid)) }, binaries);
  } else if (program !== "" && !program.includes("postgres")) {
    // A restarted container reuses ids: PostgreSQL would take any living process for its predecessor and refuse to start.
    await rm(join(cluster, "postmaster.pid"), { force: true });
  }
}

function isOurServer(program: string, cluster: string): boolean {
  // Windows does not tell, but pg_ctl asks the server by its own pipe and harms nobody else.
  return process.platform === "win32" || (program.includes("postgres") && program.includes(`-D ${cluster} `));
}
