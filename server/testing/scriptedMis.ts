import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { randomUUID } from "node:crypto";
import { slot } from "./records.ts";

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

export type Answer = (call: Call, response: ServerResponse) => void | Promise<void>;

export interface ScriptedMis {
  readonly url: string;
  readonly calls: readonly Call[];
  /** Replaces what it answers to POST from now on. */
  answerWith(answer: Answer): void;
  /** Replaces what it answers to the probe (HOOK-3). */
  answerProbeWith(answer: Answer): void;
  stop(): Promise<void>;
}

/** A МИС that says whatever a test wants; by default it books and cancels everything. */
export async function startScriptedMis(): Promise<ScriptedMis> {
  const calls: Call[] = [];
  let current: Answer = agree;
  let toProbe: Answer = (_call, response) => json(response, 200, {});
  const server = createServer((request, response) => {
    void handle(request).then(async (call) => {
      if (call.method === "GET") return toProbe(call, response);
      calls.push(call);
      await current(call, response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answerWith: (answer) => {
      current = answer;
    },
    answerProbeWith: (answer) => {
      toProbe = answer;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function handle(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return {
    method: request.method ?? "",
    path: request.url ?? "",
    body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}

export function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

export const agree: Answer = ({ path, body }, response) => {
  if (path.endsWith("/cancel"))
    return json(response, 200, { book_ext_id: body["book_ext_id"], status: { status_code: 0 } });
  json(response, 200, booked(String(body["slot_id"]), randomUUID()));
};

export function booked(slotId: string, bookExtId: string): object {
  return {
    book_ext_id: bookExtId,
    slot_id: slotId,
    visit_time: visitTimeOf(slotId),
    duration: "10",
    status: { status_code: 0, status_message: null },
  };
}

/** As the timetable of the tests has it (records.ts). */
function visitTimeOf(slotId: string): string {
  const number = Number.parseInt(slotId.slice(-12), 16) - 0x4000;
  return `${slot(number >= 0 && number < 90 ? number : 0).visit_time}+05:00`;
}

export const refuse =
  (code: number): Answer =>
  (_call, response) =>
    json(response, 200, { status: { status_code: code, status_message: "отказ МИС" } });
