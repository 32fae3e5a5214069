import { Agent, type buildConnector } from "undici";

/** To one МИС at a time. Ten seconds of silence from one МИС must not hold up the calls to another. */
const CONNECTIONS = 256;

/** Under what servers and the proxies before them keep an idle connection open: 2 s is the shortest usual, 5 s the most common. */
const KEEP_ALIVE_MS = 1_000;

/** How long a МИС that closes idle connections is taken at its word. */
const DISTRUST_MS = 60 * 60_000;
/** Whoever may check addresses (HOOK-16) can make up any number of them. */
const MAX_DISTRUSTED = 1_000;

/** What a peer's closing looks like; our own closing and giving up look otherwise. */
const CLOSED_BY_PEER: ReadonlySet<string> = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

export interface MisAgent {
  readonly dispatcher: Agent;
  /** Whether the connection of a call to this origin may serve the next one. */
  keepsAlive(origin: string): boolean;
}

/**
 * A request on a connection that the МИС is just closing is lost, and a booking may not be repeated blindly: the slot stays
 * unknown for nothing (E-25). So idle connections are given up early, and a МИС that has closed one without announcing it gets
 * a new connection for every call.
 */
export function createMisAgent(connect: buildConnector.connector): MisAgent {
  const dispatcher = new Agent({
    connections: CONNECTIONS,
    pipelining: 1,
    connect,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // A `Keep-Alive: timeout` of the МИС may shorten it, never lengthen.
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
  });
  const distrusted = new Map<string, number>();
  dispatcher.on("disconnect", (origin, _targets, error) => {
    if (!CLOSED_BY_PEER.has(codeOf(error))) return;
    const key = new URL(origin).origin;
    distrusted.delete(key);
    distrusted.set(key, Date.now() + DISTRUST_MS);
    const [oldest] = distrusted.keys();
    if (oldest !== undefined && distrusted.size > MAX_DISTRUSTED) distrusted.delete(oldest);
  });
  return { dispatcher, keepsAlive: (origin) => (distrusted.get(origin) ?? 0) <= Date.now() };
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
