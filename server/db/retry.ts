/** SQLSTATEs after which the same work may succeed when it is repeated: deadlock, serialization, and races on keys and parents. */
const AGAIN = new Set(["40P01", "40001", "23505", "23503", "23P01"]);
const ROUNDS = 4;

/** Whether another transaction got in the way of this one. */
export function isConflict(error: unknown): boolean {
  return AGAIN.has(sqlState(error) ?? "");
}

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

/** Class 08, a server that is shut down, crashes or starts (57P01…57P03), or the network's own codes. */
const LOST_CODE = /^(08|57P0)|^E(CONN|PIPE|TIMEDOUT|HOST|NET)/;
/** What pg says of a socket that closed under a statement: an Error without a code. */
const LOST_WORDS =
  /connection terminated|connection ended|connection error and is not queryable|timeout exceeded when trying to connect/i;

/** Whether the database went away: the statement may have been carried out, or not. */
export function isConnectionLost(error: unknown): boolean {
  const code = sqlState(error);
  if (code !== undefined) return LOST_CODE.test(code);
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (LOST_WORDS.test(cause.message)) return true;
  return false;
}
