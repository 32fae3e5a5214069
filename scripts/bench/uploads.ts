import type { LoadTasks } from "./targets/load.ts";
import { forkTasks, type ForkOptions, type Process, type Tasks } from "./rpc.ts";
import { startFlags } from "./startFlags.ts";
import type { GatewayTasks } from "./targets/gateway.ts";
import type { PackageRange } from "./timetable.ts";

export const TARGETS = {
  gateway: new URL("targets/gateway.ts", import.meta.url),
  bareIngest: new URL("targets/bareIngest.ts", import.meta.url),
  eovUpsertMany: new URL("targets/eovUpsertMany.ts", import.meta.url),
  bareBooking: new URL("targets/bareBooking.ts", import.meta.url),
  leanBooking: new URL("targets/leanBooking.ts", import.meta.url),
  mis: new URL("targets/mis.ts", import.meta.url),
  load: new URL("targets/load.ts", import.meta.url),
};

interface StartTasks extends Tasks {
  start: (args: null) => string | Promise<string>;
}

export interface Target<T extends StartTasks> {
  readonly url: string;
  readonly process: Process<T>;
}

/** Starts a process with a database and waits for its address. */
export async function startTarget<T extends StartTasks>(
  module: URL,
  databaseUrl: string,
  { env = {}, ...options }: ForkOptions = {},
): Promise<Target<T>> {
  const process = forkTasks<T>(module, { ...options, env: { DATABASE_URL: databaseUrl, ...env } });
  return { url: await process.call("start", null), process };
}

/** The gateway, with Node as `npm start` calls it. */
export function startGateway(
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Target<GatewayTasks>> {
  return startTarget<GatewayTasks>(TARGETS.gateway, databaseUrl, { env, flags: startFlags() });
}

export interface Sender {
  readonly load: Process<LoadTasks>;
  readonly clients: number;
}

/** Sends packages and gives slots per second; an answer other than 200 ends the bench. */
export async function slotsPerSecond(
  { load, clients }: Sender,
  { url, token }: { readonly url: string; readonly token: string },
  range: PackageRange,
): Promise<number> {
  await load.call("pack", range);
  const { ms, statuses } = await load.call("upload", { url, token, clients, ...range });
  if (statuses["200"] !== range.packages) throw new Error(`uploads answered ${JSON.stringify(statuses)}`);
  return (range.packages * range.size * 1_000) / ms;
}
