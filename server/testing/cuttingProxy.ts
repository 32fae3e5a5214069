import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A way to PostgreSQL that can break off. */
export interface CuttingProxy {
  /** The address of the database by this way. */
  readonly url: string;
  /** The next message with this text reaches the server, its answer does not come back: the connection ends instead. */
  cutAnswerTo(text: string): void;
  stop(): Promise<void>;
}

export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let cut: string | undefined;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let isCut = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => (client.destroy(), upstream.destroy()));
    }
    client.on("data", (chunk) => {
      if (cut !== undefined && chunk.includes(cut)) [isCut, cut] = [true, undefined];
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => (isCut ? client.destroy() : client.write(chunk)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    cutAnswerTo: (text) => {
      cut = text;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
