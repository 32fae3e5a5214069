import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** On a free port of this machine. @returns the address. */
export async function listenLocally(server: Server): Promise<string> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
