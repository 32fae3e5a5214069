import { randomBytes, randomUUIDv7 } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type RequestHandler } from "express";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { createBackground } from "./booking/background.ts";
import { createBookingDeps } from "./booking/assemble.ts";
import { createSpool, NO_SPOOL } from "./booking/spool.ts";
import { createMisClient, type MisClient } from "./webhook/misClient.ts";
import { createReconciler } from "./booking/reconcile.ts";
import { BOOKING_SETTINGS, type BookingSettings } from "./profile/bookingSettings.ts";
import type { ClusterLink } from "./cluster/worker.ts";
import type { Config } from "./config.ts";
import type { Database } from "./db/orm.ts";
import { readDoors, SIGNING_KEY } from "./db/queries/accounts.ts";
import { readOrStoreSetting, readSetting } from "./db/queries/settings.ts";
import { readProbe, writeProbe } from "./db/queries/storageProbe.ts";
import { createStorageGate } from "./db/storageGate.ts";
import { warnOfServerLog } from "./db/serverLog.ts";
import { loadShapes } from "./flk/schema.ts";
import type { Desk } from "./operator/desk.ts";
import { createExchangeLog, NO_EXCHANGE_LOG } from "./operator/exchangeLog.ts";
import { createFaultInjector } from "./switchboard/faults.ts";
import { createSwitchboard, DEFAULT_READINGS } from "./switchboard/switches.ts";
import { createAccountBook } from "./http/accountBook.ts";
import { accountTokens } from "./http/accountTokens.ts";
import { loadContract } from "./http/contract.ts";
import { createInFlight, IN_FLIGHT_LIMITS, type InFlightLimits } from "./http/inFlight.ts";
import { webhookHeaders } from "./gateway/webhookHeaders.ts";
import { healthRoutes } from "./http/health.ts";
import { createHttpServer, drain, SOCKET_LIMITS, type ServerIdentity, type SocketLimits } from "./http/listen.ts";
import { createLoginLimiter, LOGIN_LIMITS, type LoginLimits } from "./http/loginLimiter.ts";
import { createMetrics, storageGauges } from "./metrics.ts";
import { loadDictionaries } from "./nsi/dictionaries.ts";

type NeededConfig = Pick<Config, "host" | "port" | "timeZone" | "profile" | "jwtSecret"> &
  Partial<
    Pick<
      Config,
      | "blockAfterErrors"
      | "webhookNetworks"
      | "webhookHeader"
      | "dataDir"
      | "spoolDir"
      | "gzipRequired"
      | "trustProxy"
      | "tlsCert"
      | "tlsKey"
      | "adminPort"
      | "adminHost"
      | "readOnly"
      | "sandboxOperations"
    >
  >;

export interface ServerDeps {
  readonly config: NeededConfig;
  readonly db: Database;
  readonly log: Logger;
  /** Builds the living region of today from a seed: what a reset of the sandbox needs. */
  readonly buildRegion?: (seed: number) => Promise<void>;
  /** The other gateway processes behind the same port, when there are any. */
  readonly cluster?: ClusterLink;
  readonly docsDir?: string;
  /** Folder of the built pages, served at / when present. */
  readonly pagesDir?: string;
  /** The certification desk, given the address that this server will have. */
  readonly desk?: (gatewayUrl: () => string) => Desk;
  readonly validateResponses?: boolean;
  readonly now?: () => number;
  /** Whether a fault of the sandbox with a share happens. */
  readonly random?: () => number;
  readonly limits?: Partial<SocketLimits & LoginLimits & InFlightLimits>;
  readonly booking?: Partial<BookingSettings>;
  /** Puts something between the gateway and the МИС: a chaos run its crashes. */
  readonly wrapMis?: (mis: MisClient) => MisClient;
}

export interface RunningServer {
  readonly url: string;
  /** Of /health and /metrics. */
  readonly adminUrl: string;
  /** Stops accepting, lets requests in flight finish, closes the calls to МИС. The database stays open. */
  stop(): Promise<void>;
}

/** Starts the gateway and the Витрина on a migrated database. */
export async function startServer(deps: ServerDeps): Promise<RunningServer> {
  const { config, db, log } = deps;
  const metrics = createMetrics(db);
  const settings = { ...BOOKING_SETTINGS, ...deps.booking };
  const wrapMis = deps.wrapMis ?? ((mis: MisClient): MisClient => mis);
  const { readOnly = false } = config;
  const tls = await readIdentity(config);
  if (config.jwtSecret === undefined) await ensureSigningKey(db, readOnly);
  const accounts = createAccountBook(() => readDoors(db.em.fork()), config.jwtSecret);
  // From here on an outage finds them known.
  await accounts.read();
  const headerOf = webhookHeaders(db, accounts, config.webhookHeader);
  const mis = metrics.timed(wrapMis(createMisClient(settings, config.webhookNetworks, headerOf)));
  const probe = (): Promise<void> => (readOnly ? readProbe(db.em.fork()) : writeProbe(db.em.fork()));
  const storage = createStorageGate({ probe, pauseMs: settings.storageProbeMs, log });
  const background = createBackground(log);
  const switchboard = createSwitchboard(db, deps.cluster?.switched, {
    ...DEFAULT_READINGS,
    gzip_required: config.gzipRequired ?? false,
  });
  const inFlight = createInFlight();
  const exchanges = readOnly ? NO_EXCHANGE_LOG : createExchangeLog(db, log);
  const limits = { ...SOCKET_LIMITS, ...LOGIN_LIMITS, ...IN_FLIGHT_LIMITS, ...deps.limits };
  let stopping: Promise<void> | undefined;
  const given = {
    db,
    mis,
    log,
    settings,
    background,
    storage,
    profile: config.profile,
    timeZone: config.timeZone,
    now: deps.now ?? Date.now,
    // They grow with time: what is new stands together in an index.
    newId: () => randomUUIDv7(),
  };
  const spoolDir = config.spoolDir ?? (config.dataDir && join(config.dataDir, "outbox"));
  const booking = createBookingDeps(given, spoolDir === undefined || readOnly ? NO_SPOOL : createSpool(spoolDir, log));
  storageGauges(metrics.registry, storage, booking.outbox);
  const reconciler = createReconciler(booking);
  const health = healthRoutes({
    db,
    storage,
    registry: deps.cluster
      ? { contentType: metrics.registry.contentType, metrics: deps.cluster.metrics }
      : metrics.registry,
    isStopping: () => stopping !== undefined,
  });
  const app = createApp({
    ...booking,
    metrics,
    health: config.adminPort === undefined ? health : undefined,
    switchboard,
    inFlight,
    exchanges,
    readOnly,
    sandboxOperations: config.sandboxOperations ?? true,
    faults: createFaultInjector(switchboard, deps.random ?? Math.random),
    loginLimiter: createLoginLimiter(limits, deps.cluster?.counter),
    contract: loadContract(),
    shapes: loadShapes(),
    dictionaries: loadDictionaries(config.dataDir),
    accounts,
    tokens: accountTokens(accounts),
    desk: deps.desk?.(() => url),
    trustProxy: config.trustProxy,
    blockAfterErrors: config.blockAfterErrors,
    ...(deps.buildRegion ? { buildRegion: deps.buildRegion } : {}),
    ...(deps.docsDir ? { docsDir: deps.docsDir } : {}),
    ...(deps.pagesDir ? { pagesDir: deps.pagesDir } : {}),
    ...(deps.validateResponses ? { validateResponses: true } : {}),
  });
  deps.cluster?.attend({
    forgetSwitches: () => switchboard.forget(),
    metrics: () => metrics.registry.getMetricsAsJSON(),
  });
  await warnOfServerLog(db.em.fork(), log);
  await exchanges.makeRoom();
  const server = createHttpServer(app, limits, tls).listen(config.port, config.host);
  await listening(server);
  const admin =
    config.adminPort === undefined ? undefined : await startAdmin(health, config.adminPort, config.adminHost);
  if (!readOnly) {
    await booking.outbox.restore();
    reconciler.start();
    exchanges.start();
  }
  const url = urlOf(server, tls ? "https" : "http", config.host);
  const stopAll = async (): Promise<void> => {
    // Who shares out requests hears that first, and sends them elsewhere.
    if (admin) await sleep(LEAVE_MS);
    await drain(server, limits);
    // What a client asked for goes on after he has left.
    await inFlight.idle(limits.workMs);
    // Late answers are no longer waited for: the reconciler of another process, or of the next start, settles them (E-25).
    await mis.close();
    storage.stop();
    await reconciler.stop();
    await background.idle();
    await booking.outbox.stop();
    await background.idle();
    await exchanges.stop();
    // To the last it says that this process is stopping.
    admin?.server.close();
    admin?.server.closeAllConnections();
  };
  return {
    url,
    adminUrl: admin?.url ?? url,
    stop: () => (stopping ??= stopAll()),
  };
}

/** Between the word that a process is leaving and its leaving: HAProxy asks twice a second (OPERATING.md). */
const LEAVE_MS = 2_000;

async function startAdmin(
  health: RequestHandler,
  port: number,
  host = "127.0.0.1",
): Promise<{ server: Server; url: string }> {
  const server = createServer(express().disable("x-powered-by").use(health)).listen(port, host);
  await listening(server);
  return { server, url: urlOf(server, "http", host) };
}

/** @throws Error that names the setting and its file. */
async function readIdentity({ tlsCert, tlsKey }: NeededConfig): Promise<ServerIdentity | undefined> {
  if (tlsCert === undefined || tlsKey === undefined) return undefined;
  return { cert: await readPem("FERKIT_TLS_CERT", tlsCert), key: await readPem("FERKIT_TLS_KEY", tlsKey) };
}

async function readPem(name: string, path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new Error(`${name}: файл не читается / cannot be read: ${path}`);
  });
}

function urlOf(server: Server, scheme: string, host: string): string {
  // A server that listens on a port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return `${scheme}://${urlHost(host)}:${port}`;
}

/** Under which this machine reaches a server that listens on `host`. */
function urlHost(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/** Resolves when the port is ours; a port in use is an error with its name. */
async function listening(server: Server): Promise<void> {
  if (!server.listening) await once(server, "listening");
}

/** Without FERKIT_JWT_SECRET all processes of one database share a key that the first of them made. */
async function ensureSigningKey(db: Database, readOnly: boolean): Promise<void> {
  if (readOnly && (await readSetting(db.em.fork(), SIGNING_KEY)) !== undefined) return;
  if (readOnly) throw new Error(NO_KEY);
  await readOrStoreSetting(db.em.fork(), SIGNING_KEY, randomBytes(32).toString("base64"));
}

const NO_KEY =
  "FERKIT_READ_ONLY: в базе ещё нет ключа подписи: сначала запустите основной шлюз или задайте всем FERKIT_JWT_SECRET\n" +
  "FERKIT_READ_ONLY: the database has no signing key yet: start the main gateway first, or give FERKIT_JWT_SECRET to all";
