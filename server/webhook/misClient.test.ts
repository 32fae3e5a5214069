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
  readonly headers: readonly IncomingHttpHeaders[];
  readonly sockets: readonly Socket[];
}

/** Answers everything; closes a connection that has been idle for so long without having said so. */
async function answering(idleMs?: number): Promise<Listener> {
  const headers: IncomingHttpHeaders[] = [];
  const sockets: Socket[] = [];
  const server = createServer((request, response) => {
    headers.push(request.headers);
    response.end("{}");
    if (idleMs !== undefined) setTimeout(() => request.socket.destroy(), idleMs);
  });
  server.on("connection", (socket) => sockets.push(socket));
  const url = await listening(server);
  ended.push(() => server.closeAllConnections());
  return { url, headers, sockets };
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
