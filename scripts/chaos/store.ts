// A PostgreSQL that things happen to: it is killed, its disk fills up, it is told to refuse writes. It comes back at the same address.
import { execFile } from "node:child_process";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { prepareBinaries } from "../../server/db/embedded/binaries.ts";
import { isAlive } from "../../server/db/embedded/processIdentity.ts";
import { readPidFile } from "../../server/db/embedded/pidFile.ts";
import { choosePlace } from "../../server/db/embedded/place.ts";
import { run } from "../../server/db/embedded/run.ts";
import { startEmbeddedPostgres } from "../../server/db/embedded.ts";
import { migrate, openDatabase } from "../../server/db/orm.ts";
import { runSql, temporaryFolder } from "../../server/db/testServer.ts";

export interface ChaosStore {
  /** Of a migrated database. */
  readonly url: string;
  /** On the same disk as the data: there gateways keep what PostgreSQL does not take. */
  readonly spoolDir: string;
  kill(): Promise<void>;
  fillDisk(): Promise<void>;
  freeDisk(): Promise<void>;
  refuseWrites(refused: boolean): Promise<void>;
  /** Starts it again if it is not there. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

const execute = promisify(execFile);
const silent = (): void => undefined;

/** @param diskSize of a file system of its own (as `mount` writes it), which only root can make; without it the usual disk is used. */
export async function startChaosStore(diskSize?: string): Promise<ChaosStore> {
  const disk = await temporaryFolder();
  if (diskSize !== undefined) await execute("mount", ["-t", "tmpfs", "-o", `size=${diskSize},mode=755`, "tmpfs", disk]);
  const dataDir = join(disk, "postgres");
  const spoolDir = join(disk, "outbox");
  await mkdir(spoolDir);
  // WAL that is kept for later would fill a small disk by itself.
  const settings = { autovacuum: "off", min_wal_size: "32MB", max_wal_size: "64MB", shared_buffers: "64MB" };
  const server = await startEmbeddedPostgres({ dataDir, log: silent, restartPausesMs: [], settings });
  await migrated(server.url);
  const place = await choosePlace(dataDir, silent);
  const { pgCtl } = await prepareBinaries(place.user, silent);
  const ballast = join(disk, "ballast");
  const isThere = async (): Promise<boolean> => {
    const pid = (await readPidFile(place.cluster))?.pid;
    return pid !== undefined && (await isAlive(pid));
  };
  const kill = async (): Promise<void> => {
    const pid = (await readPidFile(place.cluster))?.pid;
    if (pid !== undefined && (await isAlive(pid))) process.kill(pid, "SIGKILL");
    while (await isThere()) await sleep(10);
  };
  return {
    url: server.url,
    spoolDir,
    kill,
    async fillDisk() {
      if (diskSize === undefined) throw new Error("not the machine's own disk");
      // Room within the files would do for hundreds of bookings.
      await runSql(
        server.url,
        "vacuum full slot, book, associations_slots, booking_attempt, slot_event, expected_upload",
      );
      await fill(ballast);
    },
    freeDisk: () => rm(ballast, { force: true }),
    async refuseWrites(refused) {
      await runSql(server.url, `alter system set default_transaction_read_only = ${refused ? "on" : "off"}`);
      await runSql(server.url, "select pg_reload_conf()");
    },
    async revive() {
      if (await isThere()) return;
      // It reads its own old command line, the port included.
      await run(pgCtl, ["restart", "-w", "-D", place.cluster, "-l", join(place.folder, "restarted.log")], place.user);
    },
    async stop() {
      await kill();
      await server.stop();
      if (diskSize !== undefined) await execute("umount", ["-l", disk]);
      await rm(disk, { recursive: true, force: true });
    },
  };
}

async function migrated(url: string): Promise<void> {
  const db = await openDatabase(url);
  try {
    await migrate(db);
  } finally {
    await db.close(true);
  }
}

/** Until not a byte is left. */
async function fill(path: string): Promise<void> {
  const file = await open(path, "w");
  try {
    for (let size = 2 ** 20; size >= 1;) {
      try {
        await file.write(Buffer.alloc(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  } finally {
    await file.close();
  }
}
