// A МИС that takes its time and books whatever it is asked for.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { listenLocally } from "../../listenLocally.ts";
import { serve } from "../rpc.ts";

let latencyMs = 0;
let asked = 0;

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sent = await text(request);
  if (request.method === "GET") {
    response.end();
    return;
  }
  asked += 1;
  const { slot_id } = JSON.parse(sent) as { slot_id: string };
  if (latencyMs > 0) await sleep(latencyMs);
  const visit = { visit_time: "2099-01-05T08:00:00+05:00", duration: "10" };
  const reply = { book_ext_id: randomUUID(), slot_id, ...visit, status: { status_code: 0, status_message: null } };
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(reply));
}

const tasks = {
  start(_: null): Promise<string> {
    const server = createServer((request, response) => {
      void handle(request, response).catch(() => response.destroy());
    });
    server.keepAliveTimeout = 60_000;
    return listenLocally(server);
  },
  /** How long it thinks from now on; the count of what it was asked begins anew. */
  think(ms: number): void {
    latencyMs = ms;
    asked = 0;
  },
  asked(_: null): number {
    return asked;
  },
};
export type MisTasks = typeof tasks;

serve(tasks);
