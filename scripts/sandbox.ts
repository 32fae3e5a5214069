import { readConfig, type Config } from "../server/config.ts";
import { readCommand } from "./sandbox/options.ts";
import { createShutdown } from "./sandbox/shutdown.ts";

const EXIT_USAGE = 2;

/** `npm start`: database, living region, gateway and Витрина, stateful mock МИС with its webhooks registered. */
async function main(): Promise<void> {
  const config = readUsage();
  if (!config) return;
  // Before anything starts, so that Ctrl-C during the start leaves nothing behind either.
  const shutdown = createShutdown(process);
  const fail = async (error: unknown): Promise<void> => {
    if (!shutdown.isStopping()) console.error(await explained(error, config));
    await shutdown.stop(1);
  };
  try {
    // Prism and the server take a second to load, and a wrong option should be told at once.
    const { startSandbox } = await import("./sandbox/start.ts");
    await startSandbox(config, shutdown.onStop, (error) => void fail(error));
    const { announce } = await import("./sandbox/running.ts");
    const announced = await announce(config.dataDir, () => void shutdown.stop(0));
    shutdown.onStop(announced.stop);
  } catch (error) {
    await fail(error);
  }
}

async function explained(error: unknown, { databaseUrl, dataDir }: Config): Promise<unknown> {
  const { explainDatabaseError, explainFullDisk } = await import("../server/db/explain.ts");
  const cause =
    explainDatabaseError(error, databaseUrl) ??
    (databaseUrl === undefined ? await explainFullDisk(dataDir) : undefined);
  return cause ?? (error instanceof Error ? error.message : error);
}

/** Undefined when there is nothing to start: help was asked for, or the usage is wrong. */
function readUsage(): Config | undefined {
  const command = readCommand(process.argv.slice(2));
  if (command.kind === "help") console.log(command.text);
  if (command.kind === "start") {
    try {
      return readConfig({ ...process.env, ...command.given }, command.spelt);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  if (command.kind === "wrong") console.error(command.text);
  process.exitCode = command.kind === "help" ? 0 : EXIT_USAGE;
  return undefined;
}

await main();
