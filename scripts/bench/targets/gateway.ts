// The real gateway in a process of its own: DATABASE_URL.
import { BOOKING_SETTINGS } from "../../../server/profile/bookingSettings.ts";
import { migrate, openDatabase } from "../../../server/db/orm.ts";
import { createLog } from "../../../server/log.ts";
import { startServer } from "../../../server/server.ts";
import { TIME_ZONE } from "../context.ts";
import { serve } from "../rpc.ts";

const tasks = {
  /** Migrates, listens, and gives the address. */
  async start(_: null): Promise<string> {
    const db = await openDatabase(process.env["DATABASE_URL"] ?? "");
    await migrate(db);
    const server = await startServer({
      config: { host: "127.0.0.1", port: 0, timeZone: TIME_ZONE, profile: "doc", jwtSecret: undefined },
      db,
      log: createLog("silent"),
      booking: BOOKING_SETTINGS,
    });
    return server.url;
  },
  /** Of user and system, in milliseconds, since the start. */
  cpu(_: null): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  /** The most memory that it ever had, in bytes. */
  peakRss(_: null): number {
    return process.resourceUsage().maxRSS * 1024;
  },
};
export type GatewayTasks = typeof tasks;

serve(tasks);
