import { STATUS_CODES, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { defaultText, failed, type ErrorStatus } from "../profile/envelope.ts";
import { originForm } from "./address.ts";
import { SECURITY_HEADERS } from "./securityHeaders.ts";

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
      else socket.end(rawAnswer(answerOf(STATUSES[error.code ?? ""] ?? 400)));
    })
    .on("connect", (_request, socket) => {
      socket.on("error", () => undefined).end(rawAnswer(answerOf(405, NO_PROXY, { Allow: "GET, POST, PUT, DELETE" })));
    })
    .on("checkExpectation", (_request, response) => send(response, answerOf(417)));
}

const NO_PROXY = `${defaultText(405)}: шлюз не посредник, CONNECT он не выполняет`;

/**
 * RFC 9112: what the application is to see of a request. A whole address is its path (3.2.2), HEAD is a GET whose body Node keeps back
 * by itself (RFC 9110 9.3.2).
 */
export function withCanonicalRequests(app: RequestListener): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    request.url = originForm(request.url ?? "/");
    if (request.method === "HEAD") request.method = "GET";
    app(request, response);
  };
}

/** As Node itself asks before it answers such a socket. */
function hasBegun(socket: Duplex & { _httpMessage?: ServerResponse | null }): boolean {
  return socket._httpMessage?.headersSent ?? false;
}

type Answer = ReturnType<typeof answerOf>;

function answerOf(status: ErrorStatus, message?: string, more: Readonly<Record<string, string>> = {}) {
  const body = JSON.stringify(failed(status, message === undefined ? {} : { message }));
  const headers = {
    ...SECURITY_HEADERS,
    ...more,
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
    Connection: "close",
  };
  return { status, headers, body };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function rawAnswer({ status, headers, body }: Answer): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", body].join("\r\n");
}
