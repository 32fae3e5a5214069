/** What a failed statement says about the store and about its data. */
export type Failure =
  /** Another transaction got in the way (deadlock, serialization, races on keys and parents): the same work may succeed at once. */
  | "conflict"
  /** A lock was waited for too long: nothing is written, and the store is well. */
  | "busy"
  /** The store is away or takes no writes, whatever they are: nothing may begin that would have to be written down. */
  | "away"
  /** About the data, or a mistake of ours: the same statement would fail again. */
  | "verdict";

/** By SQLSTATE, or by the network's own code. The first that matches; what is not in the table is a verdict. */
const FAILURES: readonly (readonly [code: RegExp, failure: Failure])[] = [
  [/^(40P01|40001|23505|23503|23P01)$/, "conflict"],
  [/^55P03$/, "busy"],
  // Connection, authorization, no such database, no resources (a full disk is 53100), operator (57014, 57P0x), system, configuration, internal.
  [/^(08|28|3D|53|57|58|F0|XX)[0-9A-Z]{3}$/, "away"],
  // A read-only server or session, a right that was taken away, a state or a limit of the session.
  [/^(25006|42501|55000|25P03|25P04)$/, "away"],
  [/^(E(CONN|PIPE|TIMEDOUT|HOST|NET|AI_)|ENOTFOUND$)/, "away"],
  // A certificate of the server that has run out, or is another's.
  [/^(ERR_(TLS|SSL)|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/, "away"],
];
/** What pg says of a socket that closed under a statement: an Error without a code. */
const LOST_WORDS =
  /connection terminated|connection ended|connection error and is not queryable|client was closed and is not queryable|timeout exceeded when trying to connect|timeout expired|not support SSL connections/i;

export function failureOf(error: unknown): Failure {
  const code = sqlState(error);
  if (code !== undefined) return FAILURES.find(([pattern]) => pattern.test(code))?.[1] ?? "verdict";
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (LOST_WORDS.test(cause.message)) return "away";
  return "verdict";
}

/** Whether another transaction got in the way of this one. */
export function isConflict(error: unknown): boolean {
  return failureOf(error) === "conflict";
}

/** Whether the database went away or refuses to write: the statement may have been carried out, or not. */
export function isStoreAway(error: unknown): boolean {
  return failureOf(error) === "away";
}

/** Text that PostgreSQL cannot hold: NUL, which JSON and addresses can carry. */
export function isUnstorable(error: unknown): boolean {
  return /^(22021|22P05)$/.test(sqlState(error) ?? "");
}

const ROUNDS = 4;

/** Does `work` again after a conflict with another transaction; `work` must start from the beginning each time. */
export async function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await work();
    } catch (error) {
      if (round === ROUNDS || !isConflict(error)) throw error;
    }
  }
}

/** SQLSTATE of a PostgreSQL error, however the ORM wrapped it. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? sqlState(error.cause) : undefined;
}
