import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
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
