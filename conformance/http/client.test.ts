import { createServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { createWebhookClient, type RawExchange, type Sending } from "./client.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Heard {
  readonly names: readonly string[];
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Sends one request to a server that tells what it heard and answers with gzip. */
async function send(sending: Omit<Sending, "operation">): Promise<Heard & { readonly exchange: RawExchange }> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const names = request.rawHeaders.filter((_name, index) => index % 2 === 0);
      heard.push({ names, headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync('{"ok":1}'));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  // Listening on TCP, so the address is an object.
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createWebhookClient({ target, capMs: 5000, userAgent: "test" });
  const exchange = await client.send({ operation: "book", ...sending });
  await client.close();
  const [first] = heard;
  if (!first) throw new Error("nothing was heard");
  return { ...first, exchange };
}

function bodyOf({ result }: RawExchange): string | null {
  return result.kind === "response" ? result.response.body.toString("latin1") : null;
}

it("sends an ordinary request whole and asks for no compression (E-38)", async () => {
  const { headers, body, exchange } = await send({ body: "{}" });
  expect(headers).toMatchObject({ "content-type": "application/json", "content-length": "2" });
  expect(headers).not.toHaveProperty("accept-encoding");
  expect(body).toBe("{}");
  expect(bodyOf(exchange)).toBe(gzipSync('{"ok":1}').toString("latin1"));
});

it("unpacks an answer only when it has asked for it", async () => {
  const { exchange } = await send({ body: "{}", headers: { "accept-encoding": "gzip" } });
  expect(bodyOf(exchange)).toBe('{"ok":1}');
});

it("sends a body in pieces, without its length", async () => {
  const { headers, body } = await send({ body: '{"ё":1}', chunked: true });
  expect(headers).toMatchObject({ "transfer-encoding": "chunked" });
  expect(headers).not.toHaveProperty("content-length");
  expect(body).toBe('{"ё":1}');
});

it("puts given headers in place of its own, in the case in which they are given", async () => {
  const { names, headers } = await send({ body: "{}", headers: { "CONTENT-TYPE": "application/json; charset=utf-8" } });
  expect(names).toContain("CONTENT-TYPE");
  expect(headers["content-type"]).toBe("application/json; charset=utf-8");
});

const REPLY = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";

/** What the client makes of an answer of these bytes. */
async function answeredWith(bytes: string): Promise<RawExchange["result"]> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(bytes));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createWebhookClient({ target, capMs: 2000, userAgent: "test" });
  const { result } = await client.send({ operation: "book", body: "{}" });
  await client.close();
  server.close();
  return result;
}

it.each([
  ["100", "HTTP/1.1 100 Continue\r\n\r\n"],
  ["100 twice", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"],
  ["102 and 103", "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"],
])("G4, S10: reads over %s before the answer (RFC 9110 15.2)", async (_what, interim) => {
  expect(await answeredWith(interim + REPLY)).toMatchObject({ kind: "response", response: { status: 200 } });
});

it.each([
  ["cut off in its headers", "HTTP/1.1 200 OK\r\ncontent-", "reset"],
  ["cut off in its body", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{}", "body_cut"],
  ["broken in its body", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nno length\r\n{}", "body_cut"],
  ["that is none", "hello\r\n\r\n", "not_http"],
  [
    "of another protocol",
    "HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n",
    "not_http",
  ],
])("an answer %s is a failure of its own kind", async (_what, bytes, kind) => {
  expect(await answeredWith(bytes)).toMatchObject({ kind: "failure", failure: { kind } });
});

it.each(["HTTP/1.0 200 OK\r\n\r\n{}", "HTTP/1.1 200 OK\r\n\r\n{}"])("reads an answer to the end: %j", async (bytes) => {
  expect(await answeredWith(bytes)).toMatchObject({ kind: "response", response: { status: 200 } });
});
