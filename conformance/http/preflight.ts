import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { connectionProblem } from "../doctor/connection.ts";
import type { Problem } from "../doctor/problem.ts";
import { classifyFailure } from "./failures.ts";

/**
 * Can the address be reached at all? Only a connection is tried: whatever a МИС then says, or fails to say, is looked at by
 * others. Null when it can.
 */
export async function preflight(target: string, timeoutMs: number): Promise<Problem | null> {
  try {
    await openConnection(new URL(target), timeoutMs);
    return null;
  } catch (error) {
    return connectionProblem(classifyFailure(error, false), new URL(target));
  }
}

function openConnection(url: URL, timeoutMs: number): Promise<void> {
  const secure = url.protocol === "https:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port || (secure ? 443 : 80));
  // Servers of several names choose the certificate by it (SNI); it may not be an address.
  const named = isIP(host) === 0 ? { servername: host } : {};
  return new Promise((resolve, reject) => {
    const socket: Socket = secure ? connectTls({ host, port, ...named }) : connectTcp({ host, port });
    const done = (settle: () => void): void => {
      socket.destroy();
      settle();
    };
    socket.once(secure ? "secureConnect" : "connect", () => done(resolve));
    socket.once("error", (error) => done(() => reject(error)));
    socket.setTimeout(timeoutMs, () => done(() => reject(new DOMException("connection timed out", "TimeoutError"))));
  });
}
