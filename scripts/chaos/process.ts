import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BookingSettings } from "../../server/profile/bookingSettings.ts";
import getPort from "get-port";
import { CHAOS_BOOKING, type CrashPoint, type GatewayOptions } from "./settings.ts";

const MAIN = fileURLToPath(new URL("gateway.ts", import.meta.url));

/** A gateway in a process of its own, always at one address, however often it dies. */
export interface GatewayProcess {
  readonly url: string;
  /** Resolves when it answers. */
  start(crashAt?: CrashPoint): Promise<void>;
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves when it has died by itself. */
  gone(): Promise<void>;
}

export async function createGatewayProcess(
  databaseUrl: string,
  spoolDir: string,
  booking: Partial<BookingSettings> = CHAOS_BOOKING,
): Promise<GatewayProcess> {
  const port = await getPort({ host: "127.0.0.1" });
  let child: ChildProcess | undefined;
  let exited: Promise<unknown> = Promise.resolve();
  return {
    url: `http://127.0.0.1:${port}`,
    async start(crashAt) {
      const options: GatewayOptions = { port, spoolDir, booking, crashAt: crashAt ?? null };
      const env = {
        ...process.env,
        DATABASE_URL: databaseUrl,
        CHAOS_GATEWAY: JSON.stringify(options),
        // It starts many times.
        NODE_COMPILE_CACHE: join(tmpdir(), "ferkit-chaos-compile-cache"),
      };
      const started = spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "pipe", "inherit"] });
      child = started;
      exited = once(started, "exit");
      const isReady = await Promise.race([once(started.stdout, "data").then(() => true), exited.then(() => false)]);
      if (!isReady) throw new Error("the gateway died before it was ready");
    },
    async kill() {
      child?.kill("SIGKILL");
      await exited;
    },
    async gone() {
      await exited;
    },
  };
}
