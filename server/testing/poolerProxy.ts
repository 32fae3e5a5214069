import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface PoolerProxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** BackendKeyData: its name, its length, then the process id. */
const KEY_DATA = Buffer.from([0x4b, 0, 0, 0, 12]);

/** A way to PostgreSQL that tells a process id of its own, as PgBouncer does. */
export async function startPoolerProxy(databaseUrl: string): Promise<PoolerProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => (client.destroy(), upstream.destroy()));
    }
    client.pipe(upstream);
    upstream.on("data", (chunk) => {
      const at = chunk.indexOf(KEY_DATA);
      if (at >= 0) chunk.writeUInt32BE(77, at + KEY_DATA.length);
      client.write(chunk);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
