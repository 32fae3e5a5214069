import { totalmem } from "node:os";

// Settings go on the command line, so that an existing data folder follows a new version of the kit.

/** `given` are the port and whatever else is wanted otherwise. */
export function serverArguments(cluster: string, given: Readonly<Record<string, string>>, durable: boolean): string[] {
  const settings = { ...COMMON, ...(durable ? DURABLE : THROW_AWAY), ...given };
  return ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

const MIB = 1024 * 1024;

const COMMON = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  // A quarter of the memory, as PostgreSQL advises; the largest region fits into a gigabyte. Only what is used is taken.
  shared_buffers: `${Math.min(1024, Math.floor(totalmem() / MIB / 4))}MB`,
  max_connections: "100",
  // Times of the region are stored without an offset (E-08); nothing may depend on the machine's zone.
  timezone: "UTC",
  log_timezone: "UTC",
  // Containers give 64 MB of /dev/shm, which parallel plans outgrow; requests of the sandbox are short anyway.
  max_parallel_workers_per_gather: "0",
  // Statements and key values may hold personal data (MikroORM writes values into the text): keep them out of the log.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  // Should somebody log statements (log_statement, log_min_duration_statement): bound values come in lines of their own, by default whole.
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
};

/** After a checkpoint every page that a random GUID leads to is logged whole, so that a million slots and a morning want few of them. */
const DURABLE = { fsync: "on", synchronous_commit: "on", max_wal_size: "2GB", checkpoint_timeout: "15min" };

/** For databases that live as long as a test run. */
const THROW_AWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
