import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import getPort from "get-port";
import { startMockMis, type MockMis } from "../../mock-mis/server.ts";
import { createWorkers } from "../../server/cluster/primary.ts";
import type { Config } from "../../server/config.ts";
import { startEmbeddedPostgres } from "../../server/db/embedded.ts";
import { closeAtExit, migrate, openDatabase, type Database } from "../../server/db/orm.ts";
import { createLog } from "../../server/log.ts";
import type { Account } from "../../server/region/accounts.ts";
import type { Region } from "../../server/region/region.ts";
import { startServer } from "../../server/server.ts";
import { PRIMARY_POOL_SIZE } from "./connections.ts";
import { storeFromFile } from "../account/accounts.ts";
import { addressesOf, demoAccountsInForce, isLoopback } from "./demoAccounts.ts";
import { openDesk } from "../desk/open.ts";
import { DOCS, ensureDocs } from "./docs.ts";
import { greeting } from "./greeting.ts";
import { ensurePages, PAGES } from "./pages.ts";
import { bookableDepartments, misWorld, startRegion, type SandboxRegion } from "./region.ts";
import { renewDaily } from "./renewal.ts";
import { mockFixturesFile, writeMockFixtures } from "./mockFixtures.ts";
import { claimDatabase } from "../serve/purpose.ts";
import type { Shutdown } from "./shutdown.ts";
import { assertPortsFree } from "./ports.ts";
import { registerWebhooks } from "./webhooks.ts";

const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));

type OnStop = Shutdown["onStop"];

interface SandboxDatabase {
  readonly db: Database;
  readonly url: string;
}

/**
 * Database, living region, gateway and Витрина, stateful mock МИС with its webhooks registered; in this order. Stopped in reverse,
 * but for the mock: it needs the gateway's address to start, and has to outlive the bookings that the gateway has in flight.
 */
export async function startSandbox(
  config: Config,
  onStop: OnStop,
  lost: (error: Error) => void = () => undefined,
): Promise<void> {
  await assertPortsFree(config);
  const progress = (line: string): void => console.error(`  ${line}`);
  const [database] = await Promise.all([
    openSandboxDatabase(config, { onStop, progress, lost }),
    ensureDocs(progress),
    ensurePages(),
  ]);
  const living = await startRegion(config, database.db, progress);
  const { region } = living;
  const em = database.db.em.fork();
  // Before anybody can log in.
  if (config.accountsFile !== undefined)
    for (const line of await storeFromFile(em, config.accountsFile)) progress(line);
  const accounts = await demoAccountsInForce(em, region.accounts, config.host);
  const started: { mis?: MockMis } = {};
  onStop(async () => started.mis?.stop());
  const serve = config.workers > 1 ? startMany : startOne;
  const url = await serve(config, database, living, onStop, progress);
  const mis = await startSandboxMis(config, database.db, region, accounts, url);
  started.mis = mis;
  onStop(() => lastShown(mis));
  const fixturesFile = mockFixturesFile(config.dataDir);
  await writeMockFixtures(fixturesFile, region);
  living.resets({
    reset: (world, built) => {
      mis.reset(world);
      return writeMockFixtures(fixturesFile, built);
    },
  });
  const renewal = renewDaily(living.keepUp, progress);
  onStop(() => renewal.stop());
  const foreign = await registerWebhooks(database.db, region, mis.url);
  const bookable = bookableDepartments(region).size;
  const { workers } = config;
  const urls = addressesOf(url, config.host);
  const isOpen = !isLoopback(config.host);
  console.log(greeting({ urls, isOpen, misUrl: mis.url, accounts, region, bookable, workers, foreign, fixturesFile }));
}

const SHOW_MS = 2_000;

/** While the gateway still listens, what the mock has booked is shown in the Витрина; a gateway told to fail is not waited for. */
async function lastShown(mis: MockMis): Promise<void> {
  await Promise.race([mis.shown(), sleep(SHOW_MS)]);
}

type Serve = (
  config: Config,
  database: SandboxDatabase,
  living: SandboxRegion,
  onStop: OnStop,
  progress: (line: string) => void,
) => Promise<string>;

/** The gateway in this very process. */
const startOne: Serve = async (config, { db }, living, onStop) => {
  const log = createLog(config.logLevel);
  const desk = openDesk(config);
  const server = await startServer({
    config,
    db,
    log,
    docsDir: DOCS,
    pagesDir: PAGES,
    buildRegion: living.buildAnew,
    desk: desk.create,
  });
  onStop(() => server.stop());
  onStop(desk.close);
  return server.url;
};

/** Gateways in processes of their own; this one keeps the database, the region and the mock. */
const startMany: Serve = async (config, database, living, onStop, progress) => {
  // All workers listen on one port, also those that come later, so it is chosen before the first.
  const port = config.port === 0 ? await getPort({ host: config.host }) : config.port;
  const workers = createWorkers({
    count: config.workers,
    program: WORKER,
    env: { DATABASE_URL: database.url, PORT: String(port), FERKIT_WORKERS: String(config.workers) },
    buildRegion: living.buildAnew,
    report: progress,
  });
  onStop(() => workers.stop());
  return workers.start();
};

interface Surroundings {
  readonly onStop: OnStop;
  readonly progress: (line: string) => void;
  /** Told when the embedded PostgreSQL is gone for good. */
  readonly lost: (error: Error) => void;
}

async function openSandboxDatabase(config: Config, around: Surroundings): Promise<SandboxDatabase> {
  const url = config.databaseUrl ?? (await startOwnPostgres(config, around));
  const db = await openDatabase(url, { poolSize: config.workers > 1 ? PRIMARY_POOL_SIZE : config.poolSize });
  around.onStop(() => closeAtExit(db));
  await migrate(db);
  await claimDatabase(db.em.fork(), "sandbox");
  return { db, url };
}

async function startOwnPostgres(config: Config, { onStop, progress, lost }: Surroundings): Promise<string> {
  progress("запускаю PostgreSQL (DATABASE_URL не задан)");
  const postgres = await startEmbeddedPostgres({ dataDir: `${config.dataDir}/postgres`, log: progress, lost });
  onStop(() => postgres.stop());
  return postgres.url;
}

/**
 * The mock knows the region's schedule; slots that users of the sandbox upload it looks up in the Витрина. What it books and
 * cancels it shows there, as a МИС has to, under the account of the МО whose slot it is.
 */
async function startSandboxMis(
  config: Config,
  db: Database,
  region: Region,
  accounts: readonly Account[],
  gatewayUrl: string,
): Promise<MockMis> {
  const [account, ...others] = accounts.filter(({ role }) => role === "mis");
  // Its МО have passwords of their own: it books and cancels all the same, and shows nothing in the Витрина.
  const gateway = account && { url: gatewayUrl, username: account.username, password: account.password, others };
  return startMockMis({ world: await misWorld(db, region), port: config.misPort, host: config.misHost, gateway });
}
