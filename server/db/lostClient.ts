import type { Client } from "pg";
import { sqlState } from "./retry.ts";

/** Whoever holds the client has long heard of it, and given it back if he is going to. */
const GRACE_MS = 1_000;

/**
 * A transaction whose connection is gone can be neither committed nor rolled back, and Kysely returns the client to its pool only
 * after one of both. Without this a restart of PostgreSQL under load would leave the pool full of dead clients, for ever.
 */
export function returnWhenLost(client: Client): void {
  // Whoever waits for an answer is told by it; between two statements of a transaction nobody listens, and Node would end the process.
  client.on("error", () => undefined);
  client.once("end", () => {
    setTimeout(() => giveBack(client), GRACE_MS).unref();
  });
}

/** The pool gives a client that it lends a `release`; one that is back already throws. */
function giveBack(client: Client & { release?: (destroy: boolean) => void }): void {
  try {
    client.release?.(true);
  } catch {
    // It was returned in the usual way.
  }
}

const readOnly = new WeakSet<object>();

/** A session keeps the `default_transaction_read_only` that it began with; after a fail-over it may be on the server that only reads. */
export function noteReadOnly(client: Client, error: unknown): void {
  if (sqlState(error) === "25006") readOnly.add(client);
}

export interface LendingPool {
  on(event: "release", listener: (error: unknown, client: Client) => void): unknown;
}

/** A connection that has refused a write as read-only is not lent again. */
export function dropReadOnly(pool: LendingPool): void {
  pool.on("release", (_error, client) => {
    if (readOnly.has(client)) void client.end();
  });
}
