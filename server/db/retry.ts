/** PostgreSQL's word that the same work may succeed when done again: deadlock, serialization, and races on keys and parents. */
const AGAIN = new Set(["40P01", "40001", "23505", "23503"]);
const ATTEMPTS = 4;

/** Does `work` again when another transaction got in its way; `work` must start from the beginning each time, the first is 1. */
export async function retryOnConflict<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt === ATTEMPTS || !AGAIN.has(sqlState(error) ?? "")) throw error;
    }
  }
}

/** SQLSTATE of a PostgreSQL error, however the ORM wrapped it. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? sqlState(error.cause) : undefined;
}
