// A PostgreSQL of Debian's in a folder of its own, and what an operator does with it.
import { appendFile, chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import getPort from "get-port";
import pg from "pg";
import { isAlive } from "../../server/db/embedded/processIdentity.ts";
import { runAs } from "./daemon.ts";
import type { Engines } from "./debian.ts";

export const ROLE = "ferkit";
export const PASSWORD = "operate-secret";
export const DATABASE = "ferkit";

export interface Cluster {
  readonly port: number;
  readonly folder: string;
  readonly log: string;
  /** For the gateway's own role, which is no superuser. */
  url(database?: string): string;
  /** By the superuser. */
  sql<Row extends object>(text: string, database?: string): Promise<Row[]>;
  start(): Promise<void>;
  /** kill -9 of every process of it. */
  kill(): Promise<void>;
  promote(): Promise<void>;
  stop(): Promise<void>;
}

interface Given {
  readonly engines: Engines;
  readonly folder: string;
  readonly port: number;
}

/** A new one, with the role and the database of the gateway. `settings` are lines of postgresql.conf, `hba` those of pg_hba.conf. */
export async function createCluster(
  engines: Engines,
  parent: string,
  { settings = [], hba = HBA }: { readonly settings?: readonly string[]; readonly hba?: readonly string[] } = {},
): Promise<Cluster> {
  const port = await getPort({ host: "127.0.0.1" });
  const folder = await ownFolder(engines, join(parent, `pg-${port}`));
  await runAs(engines.user, join(engines.postgres, "initdb"), [
    "-D",
    folder,
    "-U",
    "postgres",
    "-A",
    "trust",
    "--no-sync",
  ]);
  await appendFile(join(folder, "postgresql.conf"), [...BASIC, ...settings, ""].join("\n"));
  await writeFile(join(folder, "pg_hba.conf"), [...hba, ""].join("\n"));
  const cluster = clusterIn({ engines, folder, port });
  await cluster.start();
  await cluster.sql(`create role ${ROLE} login password '${PASSWORD}'`, "postgres");
  await cluster.sql(`create database ${DATABASE} owner ${ROLE}`, "postgres");
  return cluster;
}

/** A hot standby, which the primary waits for from now on; on the port of one that has died if that is given. Resolves when it is in step. */
export async function addStandby(engines: Engines, parent: string, primary: Cluster, dead?: Cluster): Promise<Cluster> {
  const port = dead?.port ?? (await getPort({ host: "127.0.0.1" }));
  if (dead) await rm(dead.folder, { recursive: true, force: true });
  const folder = await ownFolder(engines, join(parent, `pg-${port}`));
  const source = `host=127.0.0.1 port=${primary.port} user=postgres application_name=standby`;
  await runAs(engines.user, join(engines.postgres, "pg_basebackup"), [
    "-D",
    folder,
    "-R",
    "-X",
    "stream",
    "-c",
    "fast",
    "-d",
    source,
  ]);
  const standby = clusterIn({ engines, folder, port });
  await standby.start();
  await primary.sql("alter system set synchronous_standby_names = 'standby'", "postgres");
  await primary.sql("select pg_reload_conf()", "postgres");
  await until(async () => {
    const [row] = await primary.sql<{ state: string }>(
      "select sync_state as state from pg_stat_replication",
      "postgres",
    );
    return row?.state === "sync";
  });
  return standby;
}

/** Commits wait for the standby; nothing but the password lets the gateway's role in. */
const HBA = [
  "local all all trust",
  "host all postgres 127.0.0.1/32 trust",
  "host replication postgres 127.0.0.1/32 trust",
  "host all all 127.0.0.1/32 scram-sha-256",
];

const BASIC = [
  "listen_addresses = '127.0.0.1'",
  "max_connections = 150",
  "shared_buffers = 128MB",
  "wal_level = replica",
  "hot_standby = on",
  "wal_keep_size = 128MB",
  "log_line_prefix = '%m [%p] %e '",
  "logging_collector = off",
];

async function ownFolder({ user }: Engines, folder: string): Promise<string> {
  await mkdir(folder, { mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

export function clusterIn({ engines, folder, port }: Given): Cluster {
  const log = `${folder}/server.log`;
  const control = (...args: readonly string[]): Promise<string> =>
    runAs(engines.user, join(engines.postgres, "pg_ctl"), ["-D", folder, "-w", ...args]);
  const postmaster = async (): Promise<number> =>
    Number((await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "")).split("\n")[0]);
  return {
    port,
    folder,
    log,
    url: (database = DATABASE) => `postgresql://${ROLE}:${PASSWORD}@127.0.0.1:${port}/${database}`,
    async sql<Row extends object>(text: string, database = DATABASE): Promise<Row[]> {
      const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database });
      client.on("error", () => undefined);
      await client.connect();
      try {
        return (await client.query<Row>(text)).rows;
      } finally {
        await client.end();
      }
    },
    async start() {
      await control("start", "-l", log, "-o", `-p ${port} -c unix_socket_directories=`);
    },
    async kill() {
      const pid = await postmaster();
      if (!(pid > 0)) return;
      const pids = [pid, ...(await childrenOf(pid))];
      for (const one of pids) killHard(one);
      await until(async () => !(await Promise.all(pids.map(isAlive))).includes(true));
      // Where nobody reaps them their ids live on, and the next start would wait for the dead.
      await rm(join(folder, "postmaster.pid"), { force: true });
    },
    async promote() {
      await control("promote");
      await this.sql("alter system set synchronous_standby_names = ''", "postgres");
      await this.sql("select pg_reload_conf()", "postgres");
    },
    async stop() {
      if (await isAlive(await postmaster())) await control("stop", "-m", "immediate").catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function childrenOf(pid: number): Promise<number[]> {
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  return listed
    .split(" ")
    .filter((word) => word !== "")
    .map(Number);
}

/** One that has ended by itself meanwhile is as good. */
function killHard(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone.
  }
}

const PATIENCE_MS = 60_000;

export async function until(isSo: () => Promise<boolean>, limitMs = PATIENCE_MS): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > deadline) throw new Error("nothing happened within the time");
    await sleep(50);
  }
}
