import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { failed, type ErrorStatus } from "../profile/envelope.ts";

const STATUSES: Readonly<Record<string, ErrorStatus>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * What Node would answer by itself, before there is a request that the application could see, leaves in the envelope too (E-45, D-41). No
 * path is known by then, so auth.svc has no PascalCase here.
 */
export function answerInEnvelope(server: Server): Server {
  return server
    .on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
      // Who has left, or has begun to get an answer, cannot be told.
      if (!socket.writable || error.code === "ECONNRESET" || hasBegun(socket)) socket.destroy();
      else socket.end(rawAnswer(STATUSES[error.code ?? ""] ?? 400));
    })
    .on("checkExpectation", (_request: IncomingMessage, response: ServerResponse) => {
      const { status, headers, body } = answerOf(417);
      response.writeHead(status, headers).end(body);
    });
}

/** As Node itself asks before it answers such a socket. */
function hasBegun(socket: Duplex & { _httpMessage?: ServerResponse | null }): boolean {
  return socket._httpMessage?.headersSent ?? false;
}

function answerOf(status: ErrorStatus) {
  const body = JSON.stringify(failed(status));
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
    Connection: "close",
  };
  return { status, headers, body };
}

function rawAnswer(code: ErrorStatus): string {
  const { status, headers, body } = answerOf(code);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", body].join("\r\n");
}
