import { fileURLToPath } from "node:url";
import getPort from "get-port";
import { createWorkers } from "../../server/cluster/primary.ts";
import type { Config } from "../../server/config.ts";
import { assertSchema, closeAtExit, migrate, openDatabase, type Database } from "../../server/db/orm.ts";
import { listAccounts } from "../../server/db/queries/accounts.ts";
import { createLog } from "../../server/log.ts";
import { startServer } from "../../server/server.ts";
import { storeFromFile } from "../account/accounts.ts";
import { spoken } from "../commandLine.ts";
import { PRIMARY_POOL_SIZE } from "../sandbox/connections.ts";
import { DOCS } from "../sandbox/docs.ts";
import { forTesters } from "../sandbox/forTesters.ts";
import { assertPortFree } from "../sandbox/ports.ts";
import type { Shutdown } from "../sandbox/shutdown.ts";
import { claimDatabase } from "./purpose.ts";

const WORKER = fileURLToPath(new URL("../sandbox/worker.ts", import.meta.url));

type Print = (line: string) => void;
type OnStop = Shutdown["onStop"];

export interface ServeConfig extends Config {
  readonly databaseUrl: string;
}

interface Served {
  readonly url: string;
  readonly adminUrl: string;
}

/** The gateway alone, on a database of its own. `env` is what its processes find in their environment. */
export async function startServe(
  config: ServeConfig,
  env: Readonly<Record<string, string>>,
  onStop: OnStop,
  print: Print,
): Promise<Served> {
  await assertOwnPorts(config);
  const isAlone = config.workers === 1;
  const poolSize = isAlone ? config.poolSize : PRIMARY_POOL_SIZE;
  const db = await openDatabase(config.databaseUrl, { poolSize, readOnly: config.readOnly });
  onStop(() => closeAtExit(db));
  await prepare(db, config, print);
  return isAlone ? serveHere(config, db, onStop) : serveInWorkers(config, env, onStop, print);
}

async function assertOwnPorts({ host, port, adminHost, adminPort }: ServeConfig): Promise<void> {
  await assertPortFree({ what: "шлюза / gateway", host, hostName: "HOST", port, portName: "PORT" });
  if (adminPort === undefined) return;
  const names = { hostName: "FERKIT_ADMIN_HOST", portName: "FERKIT_ADMIN_PORT" };
  await assertPortFree({ what: "/metrics", host: adminHost, port: adminPort, ...names });
}

async function prepare(db: Database, config: ServeConfig, print: Print): Promise<void> {
  if (config.migrate && !config.readOnly) await migrate(db);
  else await assertSchema(db);
  // A replica has what the main gateway has written down.
  if (config.readOnly) return;
  const em = db.em.fork();
  await claimDatabase(em, "gateway");
  if (config.accountsFile !== undefined) for (const line of await storeFromFile(em, config.accountsFile)) print(line);
  if ((await listAccounts(em)).length === 0)
    print(
      `учётных записей ещё нет / there are no accounts yet: ${spoken("account")} add --mo OID; --role epgu, operator`,
    );
}

async function serveHere(config: ServeConfig, db: Database, onStop: OnStop): Promise<Served> {
  const { parts, close } = forTesters(config);
  const server = await startServer({ config, db, log: createLog(config.logLevel), docsDir: DOCS, ...parts });
  onStop(() => server.stop());
  onStop(close);
  return server;
}

async function serveInWorkers(
  config: ServeConfig,
  env: Readonly<Record<string, string>>,
  onStop: OnStop,
  print: Print,
): Promise<Served> {
  // All workers listen on the same ports, also those that come later.
  const port = config.port === 0 ? await getPort({ host: config.host }) : config.port;
  const adminPort = config.adminPort === 0 ? await getPort({ host: config.adminHost }) : config.adminPort;
  const workers = createWorkers({
    count: config.workers,
    program: WORKER,
    env: { ...env, PORT: String(port), ...(adminPort === undefined ? {} : { FERKIT_ADMIN_PORT: String(adminPort) }) },
    // There is no living region here.
    buildRegion: () => Promise.resolve(),
    report: print,
  });
  onStop(() => workers.stop());
  const url = await workers.start();
  return { url, adminUrl: adminPort === undefined ? url : `http://${config.adminHost}:${adminPort}` };
}
