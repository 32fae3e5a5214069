import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { listenLocally } from "../listenLocally.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";

export interface ChaosMis {
  readonly url: string;
  readonly ledger: Ledger;
  /** How often it was asked to book. */
  readonly asked: () => number;
  stop(): Promise<void>;
}

export interface MisTemper {
  readonly random: Random;
  /** Of answers that come late, break off, are HTML, or never come; 0: it always answers properly. */
  readonly faultShare: number;
  /** Before the record is made, and again after it. */
  readonly thinkMs: number;
  /** How late a late answer is. */
  readonly lateMs: number;
}

interface Asked {
  readonly path: string;
  readonly body: Readonly<Record<string, string | null | undefined>>;
}

/** A МИС that books and cancels in a ledger of its own, and sometimes spoils the answer after it has done so. */
export async function startChaosMis(temper: MisTemper): Promise<ChaosMis> {
  const ledger = createLedger();
  let asked = 0;
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  const url = await listenLocally(server);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path, body } = await read(request);
    if (request.method === "GET") {
      send(response, {});
      return;
    }
    if (path === "/booking/book") asked += 1;
    await think(temper);
    const reply = path === "/booking/book" ? book(ledger, body) : cancel(ledger, body);
    await think(temper);
    await answer(response, reply, temper);
  }

  return {
    url,
    ledger,
    asked: () => asked,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const sent = await text(request);
  return { path: request.url ?? "", body: sent === "" ? {} : (JSON.parse(sent) as Asked["body"]) };
}

async function think({ random, thinkMs }: MisTemper): Promise<void> {
  if (thinkMs > 0) await sleep(random.below(thinkMs));
}

const message = (status_code: number): object => ({ status_code, status_message: "ответ МИС" });

function book(ledger: Ledger, { slot_id = "", patient_id = "", referral_id = null }: Asked["body"]): object {
  const entry = ledger.book(slot_id ?? "", patient_id ?? "", referral_id);
  if (!entry) return { status: message(11) };
  const visit = { visit_time: "2026-12-01T08:00:00+05:00", duration: "10" };
  return { book_ext_id: entry.id, slot_id, ...visit, status: { status_code: 0, status_message: null } };
}

function cancel(ledger: Ledger, { book_ext_id = "" }: Asked["body"]): object {
  return { book_ext_id, status: message(ledger.cancel(book_ext_id ?? "")) };
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}

const FAULTS: readonly ((response: ServerResponse, reply: object, lateMs: number) => void | Promise<void>)[] = [
  async (response, reply, lateMs) => {
    await sleep(lateMs);
    send(response, reply);
  },
  (response) => void response.socket?.resetAndDestroy(),
  (response) => void response.writeHead(500, { "content-type": "text/html" }).end("<html></html>"),
  (response, reply) => {
    response.writeHead(200, { "content-length": "1000" }).write(JSON.stringify(reply).slice(0, 40));
    setTimeout(() => response.destroy(), 5);
  },
  // Silence: the gateway gives up.
  () => undefined,
];

async function answer(response: ServerResponse, reply: object, temper: MisTemper): Promise<void> {
  const speak = temper.random.chance(temper.faultShare) ? temper.random.pick(FAULTS) : send;
  await speak(response, reply, temper.lateMs);
}
