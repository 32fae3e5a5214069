import { createGatewayClient } from "@ferkit/contracts";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createLog } from "../server/log.ts";
import { startMockMis } from "../mock-mis/server.ts";
import { readConfig, type Config } from "../server/config.ts";
import { startEmbeddedPostgres } from "../server/db/embedded.ts";
import { migrate, openDatabase, type Database } from "../server/db/orm.ts";
import { localDay } from "../server/region/calendar.ts";
import { ensureRegion } from "../server/region/load.ts";
import { buildRegion, worldOf, type Region } from "../server/region/region.ts";
import { startServer } from "../server/server.ts";
import { buildDocs } from "./docs/build.ts";
import { createShutdown } from "./sandbox/shutdown.ts";
import { greeting } from "./sandbox/greeting.ts";

const DOCS = fileURLToPath(new URL("../docs-site/", import.meta.url));
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
  const region = livingRegion(config);
  const outcome = await ensureRegion(db, region, { seed: SEED, today: today(config) });
  progress(
    outcome === "loaded" ? `живой регион построен: слотов ${region.slotCount}` : "живой регион на сегодня уже загружен",
  );
  const log = createLog(config.logLevel);
  const server = await startServer({ config, db, log, docsDir: DOCS });
  onStop(() => server.stop());
  const mis = await startSandboxMis(config, region, server.url);
  onStop(() => mis.stop());
  await registerWebhooks(region, server.url, mis.url);
  console.log(greeting({ url: server.url, misUrl: mis.url, accounts: region.accounts, region }));
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

function livingRegion(config: Config): Region {
  return buildRegion({ seed: SEED, today: today(config), timeZone: config.timeZone });
}

/** The mock knows the region's schedule; slots that users of the sandbox upload it looks up in the Витрина. */
function startSandboxMis(config: Config, region: Region, gatewayUrl: string): ReturnType<typeof startMockMis> {
  const [account] = region.accounts;
  if (!account) throw new Error("the region has no account");
  const { username, password } = account;
  const gateway = { url: gatewayUrl, username, password };
  return startMockMis({ world: worldOf(region), port: config.misPort, host: config.host, gateway });
}

/** As a МИС would do it: HOOK-6 with the account of each МО. */
async function registerWebhooks(region: Region, baseUrl: string, address: string): Promise<void> {
  for (const { role, username, password } of region.accounts) {
    if (role !== "mis") continue;
    const client = createGatewayClient({ baseUrl, credentials: { username, password } });
    const { error } = await client.POST("/api/callback", { body: { address } });
    if (error) throw new Error(error.error.errorMessage);
  }
}

await main();
