/** PostgreSQL's own default, and that of the embedded one: 100. A few are left for psql and for the next start. */
const CONNECTIONS = 90;

/** For the primary, which migrates, loads the region and then waits for resets. */
export const PRIMARY_POOL_SIZE = 6;

const LARGEST = 20;

/** Connections of one gateway process, so that all of them together stay within what PostgreSQL allows. */
export function workerPoolSize(workers: number): number {
  return Math.min(LARGEST, Math.floor((CONNECTIONS - PRIMARY_POOL_SIZE) / workers));
}
