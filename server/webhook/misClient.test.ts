import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createMisClient, type MisClient } from "./misClient.ts";
import { sandboxNetworks } from "../profile/networks.ts";
import { BOOKING_SETTINGS } from "../profile/bookingSettings.ts";

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

function client(header?: { name: string; value: string }): MisClient {
  const headerOf = (): Promise<typeof header> => Promise.resolve(header);
  const mis = createMisClient({ ...BOOKING_SETTINGS, callMs: 1_000, probeMs: 1_000 }, sandboxNetworks(), headerOf);
  ended.push(() => mis.close());
  return mis;
}

async function listening(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ended.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Listener {
  readonly url: string;
  readonly paths: readonly string[];
  readonly headers: readonly IncomingHttpHeaders[];
  readonly sockets: readonly Socket[];
}

/** Answers everything; closes a connection that has been idle for so long without having said so. */
async function answering(idleMs?: number): Promise<Listener> {
  const paths: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const sockets: Socket[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? "");
    headers.push(request.headers);
    response.end("{}");
    if (idleMs !== undefined) setTimeout(() => request.socket.destroy(), idleMs);
  });
  server.on("connection", (socket) => sockets.push(socket));
  const url = await listening(server);
  ended.push(() => server.closeAllConnections());
  return { url, paths, headers, sockets };
}

test("102 and 103 are no answer yet: what breaks off after them may still be at work (E-25)", async () => {
  const reply = (first: string) =>
    createTcpServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => {
        socket.write(`HTTP/1.1 ${first}\r\n\r\n`);
        setTimeout(() => socket.resetAndDestroy(), 20);
      });
    });
  const early = await client().post(await listening(reply("103 Early Hints")), "/booking/book", {});
  expect(early).toMatchObject({ kind: "lost" });
  expect(early).not.toHaveProperty("httpStatus");
  const begun = await client().post(await listening(reply("200 OK\r\ncontent-length: 9")), "/booking/book", {});
  expect(begun).toMatchObject({ kind: "lost", httpStatus: 200 });
});

test("a connection is used again, but not one of a МИС that has closed an idle one unannounced", async () => {
  const mis = client();
  const patient = await answering();
  for (let n = 0; n < 9; n += 1) await mis.probe(patient.url);
  expect(patient.sockets.length).toBeLessThan(4);

  const hasty = await answering(5);
  await mis.probe(hasty.url);
  await expect.poll(() => hasty.sockets[0]?.destroyed).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (let n = 0; n < 3; n += 1) expect(await mis.probe(hasty.url)).toMatchObject({ kind: "answered" });
  expect(hasty.headers.map(({ connection }) => connection)).toEqual(["keep-alive", "close", "close", "close"]);
});

test("an idle connection is given up before the usual server would close it", async () => {
  const patient = await answering();
  await client().probe(patient.url);
  const started = performance.now();
  await expect.poll(() => patient.sockets[0]?.destroyed, { timeout: 4_000 }).toBe(true);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test("E-38: the shared header goes with every call, and without one there is none", async () => {
  const { url, headers } = await answering();
  const mis = client({ name: "X-Ferkit-Key", value: "key-of-the-gateway" });
  await mis.probe(url);
  await mis.post(url, "/booking/cancel", {});
  await client().probe(url);
  expect(headers.map((sent) => sent["x-ferkit-key"])).toEqual(["key-of-the-gateway", "key-of-the-gateway", undefined]);
  expect(headers.map((sent) => sent.authorization ?? sent["content-encoding"])).toEqual(Array(3).fill(undefined));
});

test.each([
  ["", ""],
  ["/", ""],
  ["//", ""],
  ["/mis", "/mis"],
  ["/mis/", "/mis"],
  ["/mis/v2//", "/mis/v2"],
])("HOOK-1: an address that ends in «%s» is called under %s/booking/…, once each", async (suffix, base) => {
  const { url, paths } = await answering();
  const mis = client();
  await mis.post(url + suffix, "/booking/book", {});
  await mis.post(url + suffix, "/booking/cancel", {});
  await mis.probe(url + suffix);
  expect(paths).toEqual([`${base}/booking/book`, `${base}/booking/cancel`, `${base}/booking/book`]);
});

const REPLY = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";

/** Answers every request on a raw socket with these bytes. */
function saying(...bytes: readonly string[]): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", () => {
      for (const part of bytes) socket.write(part);
    });
    ended.push(() => socket.destroy());
  });
  return listening(server);
}

test.each([
  ["100", ["HTTP/1.1 100 Continue\r\n\r\n", REPLY]],
  ["100 twice", ["HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n", REPLY]],
  ["102 and 103", ["HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n", REPLY]],
  ["an unknown 1xx", ["HTTP/1.1 199 Whatever\r\n\r\n", REPLY]],
  ["100 and the answer in one piece", [`HTTP/1.1 100 Continue\r\n\r\n${REPLY}`]],
])("G4: %s before the answer is read over (RFC 9110 15.2)", async (_what, bytes) => {
  const url = await saying(...bytes);
  const mis = client();
  for (let n = 0; n < 2; n += 1) {
    expect(await mis.post(url, "/booking/book", {})).toMatchObject({ kind: "answered", httpStatus: 200, text: "{}" });
  }
  expect(await mis.probe(url)).toMatchObject({ kind: "answered", httpStatus: 200 });
});

test("101, which nobody asked for, is no answer", async () => {
  const url = await saying("HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n");
  expect(await client().post(url, "/booking/book", {})).toMatchObject({
    kind: "lost",
    reason: expect.stringContaining("101") as string,
  });
});

test("HTTP/1.0, an answer without its length, an offer of HTTP/2 beside it", async () => {
  const closing = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end("HTTP/1.0 200 OK\r\n\r\n{}"));
  });
  expect(await client().probe(await listening(closing))).toMatchObject({ kind: "answered", text: "{}" });
  const offering = "HTTP/1.1 200 OK\r\nupgrade: h2c\r\nconnection: upgrade\r\ncontent-length: 2\r\n\r\n{}";
  expect(await client().probe(await saying(offering))).toMatchObject({ kind: "answered", text: "{}" });
});

test("an answer that comes before the request is read, and the connection closed with it", async () => {
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.end(REPLY);
  });
  const answer = await client().post(await listening(server), "/booking/book", { text: "a".repeat(1_000_000) });
  expect(["answered", "lost"]).toContain(answer.kind);
});

test("what never got a connection has not left, however long it waited", async () => {
  const silent = createTcpServer((socket) => ended.push(() => socket.destroy()));
  const url = await listening(silent);
  const mis = client();
  const all = await Promise.all(Array.from({ length: 260 }, () => mis.post(url, "/booking/book", {})));
  const kinds = Map.groupBy(all, ({ kind }) => kind);
  expect([kinds.get("late")?.length, kinds.get("unreachable")?.length]).toEqual([256, 4]);
});

test("an answer of more than 64 KB, and headers of more than 16 KB, are none", async () => {
  const long = `HTTP/1.1 200 OK\r\ncontent-length: 70000\r\n\r\n${"a".repeat(70_000)}`;
  expect(await client().probe(await saying(long))).toMatchObject({
    kind: "lost",
    httpStatus: 200,
    reason: expect.stringContaining("65536") as string,
  });
  const wordy = `HTTP/1.1 200 OK\r\nx: ${"a".repeat(20_000)}\r\n\r\n`;
  expect(await client().probe(await saying(wordy))).toMatchObject({
    kind: "lost",
    reason: expect.stringContaining("16 КБ") as string,
  });
});
