// Settings go on the command line, so that an existing data folder follows a new version of the kit.

export function serverArguments(cluster: string, port: number, durable: boolean): string[] {
  const settings = { ...COMMON, ...(durable ? DURABLE : THROW_AWAY), port: String(port) };
  return ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

const COMMON = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "256MB",
  max_connections: "100",
  // Times of the region are stored without an offset (E-08); nothing may depend on the machine's zone.
  timezone: "UTC",
  log_timezone: "UTC",
  // Containers give 64 MB of /dev/shm, which parallel plans outgrow; requests of the sandbox are short anyway.
  max_parallel_workers_per_gather: "0",
  // Statements and key values may hold personal data (MikroORM writes values into the text): keep them out of the log.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

const DURABLE = { fsync: "on", synchronous_commit: "on", wal_compression: "on" };

/** For databases that live as long as a test run. */
const THROW_AWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
