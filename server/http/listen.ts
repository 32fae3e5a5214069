import type { RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { answerInEnvelope, withCanonicalRequests } from "./rawAnswers.ts";

export interface SocketLimits {
  /** A client that dribbles its request is cut off within this: Node's own limits are 60–90 s. */
  readonly slowClientMs: number;
  /** How long a stop waits for clients to take their answers; longer than the longest call to a МИС (BOOK-2). */
  readonly drainMs: number;
}

export const SOCKET_LIMITS: SocketLimits = { slowClientMs: 15_000, drainMs: 15_000 };

/** PEM; the key is a secret. */
export interface ServerIdentity {
  readonly cert: string;
  readonly key: string;
}

/** Looks for slow clients ten times within the limit, and cuts off one look before its end. With an identity it speaks https. */
export function createHttpServer(app: RequestListener, { slowClientMs }: SocketLimits, tls?: ServerIdentity): Server {
  const look = Math.ceil(slowClientMs / 10);
  const limit = slowClientMs - look;
  const timing = { requestTimeout: limit, headersTimeout: limit, connectionsCheckingInterval: look };
  const settings = { ...timing, requireHostHeader: false };
  const handle = withCanonicalRequests(app);
  return answerInEnvelope(tls ? createTlsServer({ ...settings, ...tls }, handle) : createServer(settings, handle));
}

const IDLE_CHECK_MS = 50;

/** Takes no new connections and lets the requests that came be answered; who has not taken the answer by then is cut off. */
export async function drain(server: Server, { drainMs }: SocketLimits): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A kept-alive connection becomes idle when its last answer has left.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const limit = new AbortController();
  const late = sleep(drainMs, undefined, { signal: limit.signal }).then(
    () => server.closeAllConnections(),
    () => undefined,
  );
  await closed;
  clearInterval(idle);
  limit.abort();
  await late;
}
