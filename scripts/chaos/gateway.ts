// A gateway process of a chaos run: DATABASE_URL, and CHAOS_GATEWAY as settings.ts describes it. Prints its address when it is ready.
import { ServerResponse } from "node:http";
import type { MisClient } from "../../server/webhook/misClient.ts";
import { openDatabase } from "../../server/db/orm.ts";
import { createLog } from "../../server/log.ts";
import { startServer } from "../../server/server.ts";
import { TIME_ZONE, type CrashPoint, type GatewayOptions } from "./settings.ts";

/** Nothing is flushed, closed or rolled back by this process, as in a power cut. */
function die(): never {
  process.kill(process.pid, "SIGKILL");
  throw new Error("unreachable");
}

/** Dies around the call of /booking/book; a cancel passes. */
function crashing(mis: MisClient, at: CrashPoint): MisClient {
  return {
    ...mis,
    async post(address, path, body, limitMs) {
      if (path !== "/booking/book") return mis.post(address, path, body, limitMs);
      if (at === "before-call") die();
      const result = await mis.post(address, path, body, limitMs);
      if (at === "after-success") die();
      return result;
    },
  };
}

/** Dies when the booking is stored and its answer is about to leave. */
function crashBeforeAnswer(): void {
  const prototype = ServerResponse.prototype as { writeHead: (...args: unknown[]) => unknown };
  const { writeHead } = prototype;
  prototype.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (this.req.url === "/booking/book") die();
    return writeHead.apply(this, args);
  };
}

const { port, spoolDir, booking, crashAt } = JSON.parse(process.env["CHAOS_GATEWAY"] ?? "{}") as GatewayOptions;
if (crashAt === "after-commit") crashBeforeAnswer();
const db = await openDatabase(process.env["DATABASE_URL"] ?? "");
const server = await startServer({
  config: { host: "127.0.0.1", port, timeZone: TIME_ZONE, profile: "doc", jwtSecret: undefined, spoolDir },
  db,
  log: createLog(process.env["CHAOS_LOG"] ?? "silent"),
  booking,
  ...(crashAt === null ? {} : { wrapMis: (mis) => crashing(mis, crashAt) }),
});
console.log(server.url);
