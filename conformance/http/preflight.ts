import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { text, type Text } from "../model/text.ts";
import type { EnvironmentProblem } from "../model/report.ts";
import { classifyFailure } from "./failures.ts";

/**
 * Can the target be reached at all? Only a connection is tried: whatever a МИС then says, or fails to say, is its own doing
 * and is judged by cases. Nothing about conformance may be concluded from a closed port.
 */
export async function preflight(target: string, timeoutMs: number): Promise<EnvironmentProblem | null> {
  try {
    await openConnection(new URL(target), timeoutMs);
    return null;
  } catch (error) {
    const { kind, detail } = classifyFailure(error, false);
    return { code: kind, message: message(kind, new URL(target)), detail };
  }
}

function openConnection(url: URL, timeoutMs: number): Promise<void> {
  const secure = url.protocol === "https:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port || (secure ? 443 : 80));
  return new Promise((resolve, reject) => {
    const socket: Socket = secure ? connectTls({ host, port }) : connectTcp({ host, port });
    const done = (settle: () => void): void => {
      socket.destroy();
      settle();
    };
    socket.once(secure ? "secureConnect" : "connect", () => done(resolve));
    socket.once("error", (error) => done(() => reject(error)));
    socket.setTimeout(timeoutMs, () => done(() => reject(new DOMException("connection timed out", "TimeoutError"))));
  });
}

function message(kind: string, { host, hostname }: URL): Text {
  switch (kind) {
    case "dns":
      return text(`Имя «${hostname}» не разрешается в адрес (DNS).`, `The name "${hostname}" does not resolve (DNS).`);
    case "refused":
      return text(
        `По адресу ${host} никто не слушает: соединение отклонено. Запущена ли МИС, тот ли порт?`,
        `Nothing listens on ${host}: connection refused. Is the МИС running, is the port right?`,
      );
    case "tls":
      return text(`С ${host} не устанавливается соединение TLS.`, `No TLS connection can be made with ${host}.`);
    case "timeout":
    case "unreachable":
      return text(
        `До ${host} не доходят пакеты: сеть, маршрут или межсетевой экран.`,
        `${host} is unreachable: network, route or firewall.`,
      );
    default:
      return text(`Соединение с ${host} не удалось (${kind}).`, `The connection with ${host} failed (${kind}).`);
  }
}
