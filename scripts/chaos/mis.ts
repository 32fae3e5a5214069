import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { finished } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Slot } from "@ferkit/contracts";
import { listenLocally } from "../listenLocally.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";

export interface ChaosMis {
  readonly url: string;
  readonly ledger: Ledger;
  /** How often it was asked to book. */
  readonly asked: () => number;
  /** When it was asked for anything, on the clock of `performance`. */
  readonly askedAt: readonly number[];
  /** Records whose answers have left in time, complete: whoever asked knows their ids. */
  readonly told: ReadonlySet<string>;
  /** Its answers name the times of these slots. */
  learn(slots: readonly Slot[]): void;
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
  const askedAt: number[] = [];
  const told = new Set<string>();
  const timetable = new Map<string, Slot>();
  let asked = 0;
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  const url = await listenLocally(server);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path, body } = await read(request);
    if (request.method === "GET") {
      await send(response, {});
      return;
    }
    askedAt.push(performance.now());
    if (path === "/booking/book") asked += 1;
    await think(temper);
    const reply = path === "/booking/book" ? book(ledger, timetable, body) : cancel(ledger, body);
    await think(temper);
    const hasLeft = await answer(response, reply, temper);
    if (hasLeft && isBooked(reply)) told.add(reply.book_ext_id);
  }

  return {
    url,
    ledger,
    asked: () => asked,
    askedAt,
    told,
    learn(slots) {
      for (const slot of slots) timetable.set(slot.id, slot);
    },
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

interface Refused {
  readonly status: object;
}
interface Cancelled extends Refused {
  readonly book_ext_id: string;
}
interface Booked extends Cancelled {
  readonly slot_id: string;
}

function isBooked(reply: Booked | Cancelled | Refused): reply is Booked {
  return "slot_id" in reply;
}

function book(ledger: Ledger, timetable: ReadonlyMap<string, Slot>, body: Asked["body"]): Booked | Refused {
  const { slot_id, patient_id, referral_id = null } = body;
  const slot = timetable.get(slot_id ?? "");
  const entry = slot && ledger.book(slot.id, patient_id ?? "", referral_id);
  if (!entry) return { status: message(11) };
  const visit = { visit_time: `${slot.visit_time}+05:00`, duration: String(slot.duration) };
  return { book_ext_id: entry.id, slot_id: slot.id, ...visit, status: { status_code: 0, status_message: null } };
}

function cancel(ledger: Ledger, { book_ext_id }: Asked["body"]): Cancelled {
  const id = book_ext_id ?? "";
  return { book_ext_id: id, status: message(ledger.cancel(id)) };
}

/** Resolves when the last byte has left, or the connection is gone. */
async function send(response: ServerResponse, body: object): Promise<void> {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  await finished(response).catch(() => undefined);
}

const FAULTS: readonly ((response: ServerResponse, reply: object, lateMs: number) => void | Promise<void>)[] = [
  async (response, reply, lateMs) => {
    await sleep(lateMs);
    await send(response, reply);
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

/** @returns whether it has left in time, complete. */
async function answer(response: ServerResponse, reply: object, temper: MisTemper): Promise<boolean> {
  if (temper.random.chance(temper.faultShare)) {
    await temper.random.pick(FAULTS)(response, reply, temper.lateMs);
    return false;
  }
  await send(response, reply);
  return response.writableFinished;
}
