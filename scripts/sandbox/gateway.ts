import { joinPrimary, type PrimaryLink } from "../../server/cluster/worker.ts";
import { readConfig } from "../../server/config.ts";
import { closeAtExit, openDatabase, type Database } from "../../server/db/orm.ts";
import { createLog } from "../../server/log.ts";
import { startServer, type RunningServer, type ServerDeps } from "../../server/server.ts";
import { workerPoolSize } from "./connections.ts";
import { DOCS } from "./docs.ts";
import { forTesters } from "./forTesters.ts";

interface Running {
  readonly server: RunningServer;
  readonly db: Database;
  readonly desk: { readonly close: () => Promise<void> };
}

/** Serves until the primary, or SIGTERM, says that it is enough. */
export async function runWorker(): Promise<void> {
  let running: Running | undefined;
  let stopping: Promise<void> | undefined;
  const stop = (): void => void (stopping ??= end(running));
  const primary = joinPrimary(stop);
  process.once("SIGTERM", stop);
  try {
    running = await serve(primary);
    await primary.ready(running.server.url);
  } catch (error) {
    await primary.failed(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

async function serve(primary: PrimaryLink): Promise<Running> {
  const config = readConfig(process.env);
  const poolSize = config.poolSize ?? workerPoolSize(config.workers);
  const db = await openDatabase(config.databaseUrl ?? "", { poolSize, readOnly: config.readOnly });
  const log = createLog(config.logLevel);
  const { parts, close } = forTesters(config);
  const { buildRegion } = primary;
  const deps: ServerDeps = {
    config,
    db,
    log,
    docsDir: DOCS,
    buildRegion,
    cluster: primary,
    ...parts,
  };
  return { db, desk: { close }, server: await startServer(deps) };
}

async function end(running: Running | undefined): Promise<void> {
  await running?.desk.close();
  await running?.server.stop();
  if (running) await closeAtExit(running.db);
  process.exit(0);
}
