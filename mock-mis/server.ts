import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { OPERATIONS } from "@ferkit/contracts";
import { createApp, type App } from "./app.ts";
import type { Fault, FaultHooks } from "./faults/fault.ts";
import { FAULT_NAMES, findFault } from "./faults/index.ts";
import { findVariant, VARIANT_NAMES } from "./variants/index.ts";
import type { Variant } from "./variants/variant.ts";
import { readJson, send } from "./http.ts";
import { readPrefer } from "./prefer.ts";
import { loadPrism, type MisOperation, type PrismMock } from "./prism.ts";
import { decideBooking } from "./reference/bookingRules.ts";
import { decideCancel } from "./reference/cancelRules.ts";
import { createReference } from "./reference/reference.ts";
import type { BookRecord, State } from "./reference/state.ts";
import { gatewaySources, type GatewayAccess } from "./scheduleSource.ts";
import { emptyAnswer, SLOW_MS, type Answer } from "./transport.ts";
import { createUploader, type Uploader } from "./uploader.ts";
import type { UploadHabits } from "./uploadHabits.ts";
import type { World } from "./world.ts";

export interface MockMisOptions {
  world: World;
  /** 0 takes a free port. */
  port: number;
  host?: string | undefined;
  /** A defect of the catalogue by its name, or one of your own. */
  fault?: string | Fault | undefined;
  /** Another МИС that is right all the same, by its name or one of your own. */
  variant?: string | Variant | undefined;
  /** What «slow» means; 11 s unless told otherwise. */
  slowMs?: number | undefined;
  /** Slots, referrals and services unknown to the world are looked up in this gateway's Витрина. */
  gateway?: GatewayAccess | undefined;
  /** Whether it shows in that gateway what it has booked and cancelled, and how; as the profile asks unless told otherwise. */
  uploads?: Uploads | undefined;
  now?: (() => Date) | undefined;
  newGuid?: (() => string) | undefined;
  log?: ((line: string) => void) | undefined;
}

export type Uploads = false | { readonly delayMs?: number; readonly habits?: UploadHabits };

export interface MockMis {
  /** The base address to register as the webhook. */
  readonly url: string;
  /** What it started from, or was last reset to. */
  readonly world: World;
  /** Forgets its bookings and begins again from another world; calls that are being answered end in the old one. */
  reset(world: World): void;
  /** Resolves when all that it did is in the Витрина, as far as the gateway took it. */
  shown(): Promise<void>;
  /** Answers what it has begun to, uploads what is left. */
  stop(): Promise<void>;
}

export async function startMockMis(options: MockMisOptions): Promise<MockMis> {
  const { port, host = "127.0.0.1", log = () => undefined } = options;
  const prism = await loadPrism();
  let world = options.world;
  let mis = createMis(options, world, prism, log);
  const server = createServer((request, response) => void serve(request, response, mis.app, log));
  await once(server.listen(port, host), "listening");
  return {
    url: urlOf(server, host),
    get world() {
      return world;
    },
    reset(next) {
      world = next;
      mis.uploader?.drop();
      mis = createMis(options, world, prism, log);
    },
    shown: async () => mis.uploader?.idle(),
    stop: async () => {
      await stop(server);
      await mis.uploader?.stop();
    },
  };
}

interface Mis {
  readonly app: App;
  readonly uploader: Uploader | undefined;
}

function createMis(options: MockMisOptions, world: World, prism: PrismMock, log: (line: string) => void): Mis {
  const { slowMs = SLOW_MS, gateway, now = () => new Date(), newGuid = randomUUID } = options;
  const hooks = chosenHooks(options, world);
  const reference = createReference({
    world,
    now,
    newGuid,
    decideBooking: hooks.decideBooking ?? decideBooking,
    decideCancel: hooks.decideCancel ?? decideCancel,
    insert: hooks.insert,
    release: hooks.release,
    trustsRequestPatients: gateway !== undefined || hooks.trustsRequestPatients === true,
  });
  const source = gateway && gatewaySources(gateway, log);
  const uploader = uploaderOf(options, reference.state, log);
  const changed = (record: BookRecord): void => uploader?.changed(record);
  return { app: createApp({ prism, reference, hooks, source, changed, timeZone: world.timeZone, slowMs }), uploader };
}

function uploaderOf(
  { gateway, uploads = {} }: MockMisOptions,
  state: State,
  report: (line: string) => void,
): Uploader | undefined {
  if (gateway === undefined || uploads === false) return undefined;
  const { url, username, password, others = [] } = gateway;
  return createUploader({ url, accounts: [{ username, password }, ...others], state, report, ...uploads });
}

function chosenHooks({ fault, variant }: MockMisOptions, world: World): FaultHooks {
  if (fault !== undefined && variant !== undefined) throw new Error("a fault and a variant do not go together");
  const chosen =
    fault === undefined
      ? named(variant, "variant", findVariant, VARIANT_NAMES)
      : named(fault, "fault", findFault, FAULT_NAMES);
  return { ...chosen, ...chosen?.fresh?.(world) };
}

function named<T extends object>(
  chosen: string | T | undefined,
  kind: string,
  find: (name: string) => T | undefined,
  known: readonly string[],
): T | undefined {
  if (typeof chosen !== "string") return chosen;
  const found = find(chosen);
  if (!found) throw new Error(`unknown ${kind} ${chosen}; known: ${known.join(", ")}`);
  return found;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  app: App,
  log: (line: string) => void,
): Promise<void> {
  const started = performance.now();
  const answer = await answerTo(request, app).catch((error: unknown) => {
    log(request.complete ? describe(error) : "вызывающий ушёл, не дослав тело");
    return emptyAnswer(500);
  });
  await send(response, answer);
  const elapsed = Math.round(performance.now() - started);
  log(`${request.method} ${request.url} → ${answer.status} ${answer.body.trim()} (${elapsed} ms)`);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function answerTo(request: IncomingMessage, app: App): Promise<Answer> {
  const [path = ""] = (request.url ?? "").split("?");
  const methods = ROUTES.get(path);
  if (!methods) return emptyAnswer(404);
  const operation = methods.get(request.method ?? "");
  if (!operation) return emptyAnswer(405, { allow: [...methods.keys()].join(", ") });
  return app(operation, await readJson(request), readPrefer(request.headers.prefer), request.headers);
}

type Routes = ReadonlyMap<string, ReadonlyMap<string, MisOperation>>;

const ROUTES = routesOf(["probe", "book", "cancel"]);

function routesOf(operations: readonly MisOperation[]): Routes {
  const paths = Map.groupBy(operations, (operation) => OPERATIONS[operation].path);
  return new Map(
    [...paths].map(([path, group]) => [
      path,
      new Map(group.map((operation) => [OPERATIONS[operation].method.toUpperCase(), operation])),
    ]),
  );
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** No answer takes longer, but for those that are to be late: the sentinels and the defects that wait. */
const ANSWER_MS = 500;
const IDLE_CHECK_MS = 20;

/** Who has been heard is answered: a booking that is cut off leaves its slot locked at the gateway. */
async function stop(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A kept-alive connection becomes idle when its last answer has left.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const late = setTimeout(() => server.closeAllConnections(), ANSWER_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
