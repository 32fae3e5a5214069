import { createServer, type RequestListener } from "node:http";
import { BOOKING_STATUSES, CANCEL_STATUSES } from "@ferkit/contracts";
import { LIMITS } from "../../conformance/model/facts.ts";
import { listenLocally } from "../listenLocally.ts";
import { tryTarget, type Sitting, type Tried } from "./arena.ts";

/** A server that says the same to everybody: it has refused nobody for a reason, so no negative case may pass on it. */
export interface ConstantServer {
  readonly name: string;
  readonly listener: RequestListener;
  /** It says nothing at all, and nobody need wait for ten seconds to see that. */
  readonly silent?: true;
}

const CODES = [...new Set([...BOOKING_STATUSES, ...CANCEL_STATUSES].map(({ code }) => code))].toSorted((a, b) => a - b);
const RECORD = { book_ext_id: "00000000-0000-0001-0000-000001017307" };
const QUICK = { limits: { ...LIMITS, answer_ms: 40, slow_ms: 30 }, slowMs: 0, capMs: 60, runs: 250 };

export const CONSTANTS: readonly ConstantServer[] = [
  ...CODES.map((code) => ({ name: `code ${code}`, listener: saying(JSON.stringify(withCode(code))) })),
  { name: "code 0 with one id for all", listener: saying(JSON.stringify({ ...RECORD, ...withCode(0) })) },
  { name: "code 18 with HTTP 400", listener: saying(JSON.stringify(withCode(18)), 400) },
  { name: "code 18 with HTTP 500", listener: saying(JSON.stringify(withCode(18)), 500) },
  { name: "{}", listener: saying("{}") },
  { name: "500", listener: saying("{}", 500) },
  { name: "404", listener: saying("not found", 404, "text/plain") },
  { name: "HTML", listener: saying("<!doctype html><h1>nginx</h1>", 200, "text/html") },
  { name: "an empty body", listener: saying("") },
  { name: "a redirect", listener: (_, response) => response.writeHead(302, { location: "/login" }).end() },
  { name: "a closed connection", listener: (request) => request.socket.destroy() },
  { name: "silence", listener: () => undefined, silent: true },
];

export async function tryConstant({ listener, silent }: ConstantServer, sitting: Sitting): Promise<Tried> {
  const server = createServer(listener);
  const url = await listenLocally(server);
  try {
    return await tryTarget(url, { ...sitting, ...(silent && { clock: QUICK }) });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function withCode(status_code: number): object {
  return { status: { status_code, status_message: "нет" } };
}

function saying(body: string, status = 200, type = "application/json"): RequestListener {
  return (_, response) => response.writeHead(status, { "content-type": type }).end(body);
}
