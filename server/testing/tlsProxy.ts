import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { TLSSocket } from "node:tls";

const pem = (name: string): string =>
  fileURLToPath(new URL(`../../conformance/testing/tls/${name}.pem`, import.meta.url));

/** Of the authority that signed the certificates, but `selfsigned`. */
export const CA_FILE = pem("ca");

export interface TlsProxy {
  readonly port: number;
  stop(): Promise<void>;
}

const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** PostgreSQL that demands TLS: begins as its protocol does, and speaks in clear to the real one, on `databasePort`. */
export async function startTlsProxy(databasePort: number, certificate: string): Promise<TlsProxy> {
  const identity = { cert: readFileSync(pem(certificate)), key: readFileSync(pem("key")) };
  const sockets = new Set<Socket>();
  const server = createServer((raw) => {
    sockets.add(raw);
    raw.on("error", () => undefined);
    raw.once("data", (first) => {
      if (!first.equals(SSL_REQUEST)) {
        raw.destroy();
        return;
      }
      raw.write("S");
      const client = new TLSSocket(raw, { isServer: true, ...identity });
      const upstream = connect(databasePort, "127.0.0.1");
      for (const socket of [client, upstream]) socket.on("error", () => (raw.destroy(), upstream.destroy()));
      client.pipe(upstream).pipe(client);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
