import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createLog } from "../server/log.ts";
import { startMockMis, type MockMis } from "../mock-mis/server.ts";
import { readConfig, type Config } from "../server/config.ts";
import { startEmbeddedPostgres } from "../server/db/embedded.ts";
import { migrate, openDatabase, type Database } from "../server/db/orm.ts";
import { saveCallback } from "../server/db/queries/callbacks.ts";
import { localDay } from "../server/region/calendar.ts";
import { ensureRegion, loadedSeed } from "../server/region/load.ts";
import { buildRegion, worldOf, type Region } from "../server/region/region.ts";
import { startServer } from "../server/server.ts";
import { buildDocs } from "./docs/build.ts";
import { createShutdown } from "./sandbox/shutdown.ts";
import { greeting } from "./sandbox/greeting.ts";

const DOCS = fileURLToPath(new URL("../docs-site/", import.meta.url));
/** Of the first start; a reset may choose another, and the next start keeps it. */
const SEED = 1;

/** `npm start`: database, living region, gateway and Витрина, stateful mock МИС with its webhooks registered. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // Before anything starts, so that Ctrl-C during the start leaves nothing behind either.
  const shutdown = createShutdown(process);
  try {
    await start(config, shutdown.onStop);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await shutdown.stop(1);
  }
}

type OnStop = ReturnType<typeof createShutdown>["onStop"];

async function start(config: Config, onStop: OnStop): Promise<void> {
  const progress = (line: string): void => console.error(`  ${line}`);
  const [db] = await Promise.all([openSandboxDatabase(config, onStop, progress), ensureDocs(progress)]);
  const seed = (await loadedSeed(db.em.fork())) ?? SEED;
  const region = livingRegion(config, seed);
  const outcome = await ensureRegion(db, region, { seed, today: today(config) });
  progress(
    outcome === "loaded" ? `живой регион построен: слотов ${region.slotCount}` : "живой регион на сегодня уже загружен",
  );
  const log = createLog(config.logLevel);
  let mis: MockMis | undefined;
  const buildAnew = async (newSeed: number): Promise<void> => {
    const newRegion = livingRegion(config, newSeed);
    await ensureRegion(db, newRegion, { seed: newSeed, today: today(config) });
    mis?.reset(worldOf(newRegion));
  };
  const server = await startServer({ config, db, log, docsDir: DOCS, buildRegion: buildAnew });
  onStop(() => server.stop());
  const started = (mis = await startSandboxMis(config, region, server.url));
  onStop(() => started.stop());
  await registerWebhooks(db, region, started.url);
  console.log(greeting({ url: server.url, misUrl: started.url, accounts: region.accounts, region }));
}

/** The first start builds the documentation; later ones show what is there, `npm run docs` makes it anew. */
async function ensureDocs(progress: (line: string) => void): Promise<void> {
  if (existsSync(DOCS)) return;
  progress("собираю документацию");
  await buildDocs(DOCS);
}

async function openSandboxDatabase(
  config: Config,
  onStop: OnStop,
  progress: (line: string) => void,
): Promise<Database> {
  const url = config.databaseUrl ?? (await startOwnPostgres(config, onStop, progress));
  const db = await openDatabase(url);
  onStop(() => db.close(true));
  await migrate(db);
  return db;
}

async function startOwnPostgres(config: Config, onStop: OnStop, progress: (line: string) => void): Promise<string> {
  progress("запускаю PostgreSQL (DATABASE_URL не задан)");
  const postgres = await startEmbeddedPostgres({ dataDir: `${config.dataDir}/postgres`, log: progress });
  onStop(() => postgres.stop());
  return postgres.url;
}

function today({ timeZone }: Config): string {
  return localDay(new Date(), timeZone);
}

function livingRegion(config: Config, seed: number): Region {
  return buildRegion({ seed, today: today(config), timeZone: config.timeZone });
}

/** The mock knows the region's schedule; slots that users of the sandbox upload it looks up in the Витрина. */
function startSandboxMis(config: Config, region: Region, gatewayUrl: string): ReturnType<typeof startMockMis> {
  const [account] = region.accounts;
  if (!account) throw new Error("the region has no account");
  const { username, password } = account;
  const gateway = { url: gatewayUrl, username, password };
  return startMockMis({ world: worldOf(region), port: config.misPort, host: config.host, gateway });
}

/** Without asking the gateway: maintenance or faults that were left on must not keep the sandbox from starting. */
async function registerWebhooks(db: Database, region: Region, address: string): Promise<void> {
  for (const { mo_oid } of region.accounts) {
    if (mo_oid !== null) await saveCallback(db.em.fork(), mo_oid, { address, depart_oid: null });
  }
}

await main();
