import { Agent as HttpAgent, request as requestHttp, type ClientRequest } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { NetworkPolicy } from "../profile/networks.ts";
import { guardedLookup, literalRefusal } from "./guardedLookup.ts";

/** To one МИС at a time. Ten seconds of silence from one МИС must not hold up the calls to another. */
const CONNECTIONS = 256;

/** Under what servers and the proxies before them keep an idle connection open: 2 s is the shortest usual, 5 s the most common. */
const KEEP_ALIVE_MS = 1_000;

/** How long a МИС that closes idle connections is taken at its word. */
const DISTRUST_MS = 60 * 60_000;
/** Whoever may check addresses (HOOK-16) can make up any number of them. */
const MAX_DISTRUSTED = 1_000;

export interface MisAgent {
  /** A request, or why it may not leave. `left` is called when its connection is open, and so at the moment at which it is written. */
  open(url: URL, method: string, headers: Readonly<Record<string, string>>, left: () => void): ClientRequest | Error;
  /** Its connection was closed by the МИС. */
  distrust(url: URL): void;
  close(): void;
}

/**
 * A request on a connection that the МИС is just closing is lost, and a booking may not be repeated blindly: the slot stays
 * unknown for nothing (E-25). So idle connections are given up early, and a МИС that has closed one without announcing it gets
 * a new connection for every call. Node's own client, for it reads the 1xx answers that nobody asked for (RFC 9110 15.2).
 */
export function createMisAgent(policy: NetworkPolicy): MisAgent {
  const lookup = guardedLookup(policy);
  const distrusted = new Map<string, number>();
  const isTrusted = ({ origin }: URL): boolean => (distrusted.get(origin) ?? 0) <= Date.now();
  const distrust = ({ origin }: URL): void => {
    distrusted.delete(origin);
    distrusted.set(origin, Date.now() + DISTRUST_MS);
    const [oldest] = distrusted.keys();
    if (oldest !== undefined && distrusted.size > MAX_DISTRUSTED) distrusted.delete(oldest);
  };
  const known = new WeakSet<Duplex>();
  const idle = new WeakSet<Duplex>();
  const reusing = agentsOf(true, (socket) => idle.add(socket));
  const single = agentsOf(false);
  const watch = (url: URL, socket: Socket, left: () => void): void => {
    idle.delete(socket);
    if (known.has(socket)) {
      left();
      return;
    }
    known.add(socket);
    socket.once(url.protocol === "https:" ? "secureConnect" : "connect", left);
    // The agent closes what has been idle for so long.
    socket.on("timeout", () => idle.delete(socket));
    socket.once("close", () => {
      if (idle.has(socket)) distrust(url);
    });
  };
  return {
    distrust,
    open(url, method, headers, left) {
      const refused = literalRefusal(policy, url);
      if (refused) return refused;
      const isReused = isTrusted(url);
      const agents = isReused ? reusing : single;
      const options = { method, lookup, headers: isReused ? headers : { ...headers, connection: "close" } };
      const request =
        url.protocol === "https:"
          ? requestHttps(url, { ...options, agent: agents.https })
          : requestHttp(url, { ...options, agent: agents.http });
      return request.on("socket", (socket) => watch(url, socket, left));
    },
    close() {
      for (const agent of [reusing.http, reusing.https, single.http, single.https]) agent.destroy();
    },
  };
}

function agentsOf(keepAlive: boolean, onIdle: (socket: Duplex) => void = () => undefined) {
  // While a connection is idle, `timeout` ends it; a `Keep-Alive: timeout` of the МИС may shorten that, never lengthen.
  const options = { keepAlive, maxSockets: CONNECTIONS, timeout: KEEP_ALIVE_MS };
  return { http: noticing(new HttpAgent(options), onIdle), https: noticing(new HttpsAgent(options), onIdle) };
}

/** Tells of every connection that is kept for later. */
function noticing<A extends HttpAgent>(agent: A, onIdle: (socket: Duplex) => void): A {
  // False, whatever its type says, when the МИС wants it closed.
  const keeps: (socket: Duplex) => unknown = agent.keepSocketAlive.bind(agent);
  agent.keepSocketAlive = (socket) => {
    const isKept = keeps(socket);
    if (isKept !== false) onIdle(socket);
    return isKept;
  };
  return agent;
}

export function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
