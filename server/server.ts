import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { createMisClient } from "./booking/misClient.ts";
import type { Config } from "./config.ts";
import type { Database } from "./db/orm.ts";
import { readOrStoreSetting } from "./db/queries/settings.ts";
import { loadShapes } from "./flk/schema.ts";
import { createTokens } from "./http/auth.ts";
import { loadContract } from "./http/contract.ts";

const TOKEN_LIFETIME_SECONDS = 3600;
/** A client that dribbles its request is cut off after this (performance: Node's own limits are 60–90 s). */
const SLOW_CLIENT_MS = 15_000;

export interface ServerDeps {
  readonly config: Pick<Config, "host" | "port" | "timeZone" | "profile" | "jwtSecret">;
  readonly db: Database;
  readonly log: Logger;
  readonly docsDir?: string;
  readonly validateResponses?: boolean;
  readonly now?: () => number;
}

export interface RunningServer {
  readonly url: string;
  /** Stops accepting, lets requests in flight finish, closes the calls to МИС. The database stays open. */
  stop(): Promise<void>;
}

/** Starts the gateway and the Витрина on a migrated database. */
export async function startServer(deps: ServerDeps): Promise<RunningServer> {
  const { config, db, log } = deps;
  const mis = createMisClient();
  const app = createApp({
    db,
    mis,
    log,
    contract: loadContract(),
    shapes: loadShapes(),
    tokens: createTokens(config.jwtSecret ?? (await sharedSecret(db))),
    tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS,
    profile: config.profile,
    timeZone: config.timeZone,
    now: deps.now ?? Date.now,
    newId: randomUUID,
    ...(deps.docsDir ? { docsDir: deps.docsDir } : {}),
    ...(deps.validateResponses ? { validateResponses: true } : {}),
  });
  const server = app.listen(config.port, config.host);
  server.requestTimeout = SLOW_CLIENT_MS;
  server.headersTimeout = SLOW_CLIENT_MS;
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host}:${port}`,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      await closed;
      await mis.close();
    },
  };
}

/** Resolves when the port is ours; a port in use is an error with its name. */
async function listening(server: Server): Promise<void> {
  if (!server.listening) await once(server, "listening");
}

/** Without FERKIT_JWT_SECRET all processes of one database share a secret that the first of them made. */
async function sharedSecret(db: Database): Promise<string> {
  return String(await readOrStoreSetting(db.em.fork(), "jwt_secret", randomBytes(32).toString("base64")));
}
