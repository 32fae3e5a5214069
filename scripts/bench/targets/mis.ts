// A МИС that takes its time and books whatever it is asked for.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { listenLocally } from "../../listenLocally.ts";
import { serve } from "../rpc.ts";
import { slotAt } from "../timetable.ts";

let latencyMs = 0;
let asked = 0;

interface Visit {
  readonly visit_time: string;
  readonly duration: string;
}
const visits = new Map<string, Visit>();
/** More slots than any bench books. */
const TIMETABLE = 200_000;

/** The slot's own time and length; the timetable is made as far as it has been asked for. */
function visitOf(slotId: string): Visit | undefined {
  while (!visits.has(slotId) && visits.size < TIMETABLE) {
    const { id, visit_time, duration } = slotAt(visits.size);
    visits.set(id, { visit_time: `${visit_time}+05:00`, duration: String(duration) });
  }
  return visits.get(slotId);
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sent = await text(request);
  if (request.method === "GET") {
    response.end();
    return;
  }
  asked += 1;
  const { slot_id } = JSON.parse(sent) as { slot_id: string };
  if (latencyMs > 0) await sleep(latencyMs);
  const reply = {
    book_ext_id: randomUUID(),
    slot_id,
    ...visitOf(slot_id),
    status: { status_code: 0, status_message: null },
  };
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
