import { Router, type Response } from "express";
import type { Database } from "../db/orm.ts";
import type { StorageGate } from "../db/storageGate.ts";

export interface HealthDeps {
  readonly db: Database;
  readonly storage: StorageGate;
  /** Of this process, or of all processes behind the port. */
  readonly registry: MetricsSource;
  /** While stopping, what is in flight ends, and nothing new should come. */
  readonly isStopping: () => boolean;
}

export interface MetricsSource {
  readonly contentType: string;
  metrics(): Promise<string>;
}

/** A database that does not answer in this time is not ready. What it said last is up to a second old, and 503 is due within two. */
const PATIENCE_MS = 900;

/** For whoever runs the process, outside the contract: no token, no personal data. */
export function healthRoutes({ db, storage, registry, isStopping }: HealthDeps): Router {
  const router = Router();
  const isDatabaseReady = createDatabaseCheck(db, storage);
  router.get("/health/live", (_request, response) => {
    response.json({ status: "live" });
  });
  router.get("/health/ready", async (_request, response) => {
    if (isStopping()) notReady(response, "stopping");
    else if (await isDatabaseReady()) response.json({ status: "ready" });
    else notReady(response, "database");
  });
  router.get("/metrics", async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

function notReady(response: Response, reason: string): void {
  response.status(503).json({ status: "not ready", reason });
}

/** Whether the database takes writes and has every table. Migrations do not go away, so they are looked for until they are there. */
function createDatabaseCheck(db: Database, storage: StorageGate): () => Promise<boolean> {
  let isMigrated = false;
  const check = async (): Promise<boolean> => {
    if (!(await storage.check())) return false;
    isMigrated ||= (await db.migrator.getPending()).length === 0;
    return isMigrated;
  };
  return () => withinPatience(check());
}

async function withinPatience(check: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([check.catch(() => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
