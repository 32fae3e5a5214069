import { request as requestHttp, type ClientRequest, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { gunzipSync } from "node:zlib";
import type { Operation } from "../model/exchange.ts";
import { classifyFailure, CONNECT_TIMEOUT, type Failure } from "./failures.ts";

export interface Sending {
  readonly operation: Operation;
  readonly body: string | Uint8Array | null;
  /** On top of the usual ones, or instead of them, whatever the case of their names. */
  readonly headers?: Readonly<Record<string, string>>;
  /** In two pieces, Transfer-Encoding: chunked. */
  readonly chunked?: true;
  /** The code that a refusal is expected to have: a client that sends nothing (dry run) answers with it. */
  readonly foreseen?: number;
}

export interface RawRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface RawExchange {
  readonly request: RawRequest;
  readonly result:
    | { readonly kind: "response"; readonly response: RawResponse }
    | ({ readonly kind: "failure" } & { readonly failure: Failure });
  readonly latencyMs: number;
}

export interface WebhookClient {
  readonly send: (sending: Sending) => Promise<RawExchange>;
  readonly close: () => Promise<void>;
}

export interface ClientOptions {
  readonly target: string;
  /** The suite's own patience: longer than the limit of the profile, so that a late answer is seen and judged (BOOK-2). */
  readonly capMs: number;
  readonly userAgent: string;
}

const MAX_BODY = 1024 * 1024;
const PATHS = { probe: "/booking/book", book: "/booking/book", cancel: "/booking/cancel" } as const satisfies Record<
  Operation,
  string
>;

/** E-38: plain JSON in UTF-8, no Authorization, no compression. */
export function createWebhookClient({ target, capMs, userAgent }: ClientOptions): WebhookClient {
  const running = new Set<ClientRequest>();
  const base = target.replace(/\/+$/, "");
  return {
    send: ({ operation, body, headers = {}, chunked }) => {
      const { headers: usual, ...request } = rawRequest(`${base}${PATHS[operation]}`, body, userAgent);
      const given = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
      const kept = Object.entries(usual).filter(([name]) => !given.has(name));
      return exchange(
        running,
        { ...request, headers: { ...Object.fromEntries(kept), ...headers } },
        capMs,
        chunked === true,
      );
    },
    close: () => {
      for (const request of running) request.destroy();
      return Promise.resolve();
    },
  };
}

function rawRequest(url: string, body: Sending["body"], userAgent: string): RawRequest {
  const headers = { accept: "application/json", "user-agent": userAgent };
  if (body === null) return { method: "GET", url, headers, body };
  return { method: "POST", url, headers: { ...headers, "content-type": "application/json" }, body };
}

async function exchange(
  running: Set<ClientRequest>,
  sent: RawRequest,
  capMs: number,
  chunked: boolean,
): Promise<RawExchange> {
  const started = performance.now();
  const finish = (result: RawExchange["result"]): RawExchange => ({
    request: sent,
    result,
    latencyMs: elapsed(started),
  });
  let headersArrived = false;
  const request = open(sent);
  running.add(request);
  const timer = setTimeout(() => request.destroy(timeoutOf(request)), capMs);
  try {
    const answered = responseTo(request);
    write(request, sent.body, chunked);
    const answer = await answered;
    headersArrived = true;
    const bytes = decoded(await readCapped(answer), sent.headers, answer.headers["content-encoding"]);
    if (bytes === null)
      return finish({ kind: "failure", failure: { kind: "body_too_large", detail: `> ${MAX_BODY} bytes` } });
    return finish({
      kind: "response",
      response: { status: answer.statusCode ?? 0, headers: flatten(answer.headers), body: bytes },
    });
  } catch (error) {
    return finish({ kind: "failure", failure: classifyFailure(error, headersArrived) });
  } finally {
    clearTimeout(timer);
    running.delete(request);
    request.destroy();
  }
}

/** Node's own client, for it reads the 1xx answers that nobody asked for (RFC 9110 15.2). */
function open({ url, method, headers }: RawRequest): ClientRequest {
  // A connection of its own for every request: a kept-alive socket that the МИС closes would look like a refusal to answer.
  const options = { method, headers, agent: false } as const;
  return url.startsWith("https:") ? requestHttps(url, options) : requestHttp(url, options);
}

function responseTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // What goes wrong after the answer is told by the answer.
    request.once("response", resolve).on("error", reject);
    request.once("upgrade", ({ statusCode }) => {
      request.destroy();
      reject(new UnaskedProtocol(`${statusCode}: a protocol that was not asked for`));
    });
  });
}

function timeoutOf({ socket }: ClientRequest): Error {
  const isOpen = socket !== null && !socket.connecting;
  return isOpen ? new DOMException("the answer is overdue", "TimeoutError") : new ConnectTimeout();
}

/** Named as Node names what it cannot read. */
class UnaskedProtocol extends Error {
  readonly code = "HPE_UPGRADE";
}

class ConnectTimeout extends Error {
  readonly code = CONNECT_TIMEOUT;
}

function write(request: ClientRequest, body: RawRequest["body"], chunked: boolean): void {
  if (body === null) request.end();
  else if (!chunked) request.end(body);
  else {
    const bytes = Buffer.from(body);
    const middle = Math.floor(bytes.length / 2);
    request.write(bytes.subarray(0, middle));
    request.end(bytes.subarray(middle));
  }
}

/** Only what was asked for is unpacked: a gateway that sent no Accept-Encoding could not read it. */
function decoded(
  bytes: Buffer | null,
  asked: RawRequest["headers"],
  encoding: string | string[] | undefined,
): Buffer | null {
  if (bytes === null || encoding !== "gzip" || asked["accept-encoding"] !== "gzip") return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BODY });
  } catch {
    return bytes;
  }
}

async function readCapped(body: AsyncIterable<unknown>): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]));
}

function elapsed(started: number): number {
  return Math.round((performance.now() - started) * 10) / 10;
}
