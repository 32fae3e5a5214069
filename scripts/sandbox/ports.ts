// Ports are looked at before anything is started: a minute of work would be for nothing.
import { once } from "node:events";
import { readdir, readFile, readlink } from "node:fs/promises";
import { createServer } from "node:net";
import type { Config } from "../../server/config.ts";

export interface Listener {
  /** In Russian and English, in the genitive. */
  readonly what: string;
  readonly host: string;
  readonly hostName: string;
  readonly port: number;
  readonly portName: string;
}

/** @throws Error in Russian and English that names the option, what is wrong with it, and who holds the port where that can be seen. */
export async function assertPortsFree({
  host,
  port,
  misHost,
  misPort,
}: Pick<Config, "host" | "port" | "misHost" | "misPort">): Promise<void> {
  if (port === misPort && port !== 0) {
    throw new Error(
      `Порт ${port} указан и шлюзу (--port, PORT), и МИС-имитатору (--mis-port, MIS_PORT): укажите разные.\n` +
        `Port ${port} is given to the gateway and to the mock МИС: name two different ones.`,
    );
  }
  const gateway = { what: "шлюза / gateway", host, hostName: "HOST", port, portName: "--port, PORT" };
  const mis = {
    what: "МИС-имитатора / mock МИС",
    host: misHost,
    hostName: "MIS_HOST",
    port: misPort,
    portName: "--mis-port, MIS_PORT",
  };
  for (const listener of [gateway, mis]) await assertPortFree(listener);
}

/** @throws Error as above. */
export async function assertPortFree(listener: Listener): Promise<void> {
  const code = await failureOn(listener);
  if (code !== undefined) throw new Error(await explain(listener, code));
}

/** Undefined when it can be listened on. */
async function failureOn({ host, port }: Listener): Promise<string | undefined> {
  const server = createServer();
  try {
    await once(server.listen(port, host), "listening");
    await once(server.close(), "close");
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "";
  }
}

async function explain({ what, host, hostName, port, portName }: Listener, code: string): Promise<string> {
  if (code === "EADDRINUSE") {
    const holder = await holderOf(port);
    const by = holder === undefined ? "" : ` (${holder})`;
    return (
      `Порт ${port} ${what} занят${by}. Остановите того, кто его держит, или укажите другой: ${portName}.\n` +
      `Port ${port} is in use${by}. Stop whoever holds it, or name another: ${portName}.`
    );
  }
  if (code === "EACCES") {
    return (
      `Порт ${port} ${what} можно занять только с правами администратора; укажите от 1024: ${portName}.\n` +
      `Port ${port} needs an administrator; name one from 1024: ${portName}.`
    );
  }
  return (
    `Адрес ${host} ${what} (${hostName}) не принадлежит этой машине (${code}): укажите 127.0.0.1, 0.0.0.0 или её адрес.\n` +
    `${host} (${hostName}) is no address of this machine: name 127.0.0.1, 0.0.0.0 or one that is.`
  );
}

const LISTENS = "0A";

/** `pid 123: node server.js`, of our own user's processes, where there is a /proc. */
async function holderOf(port: number): Promise<string | undefined> {
  const tables = await Promise.all(
    ["tcp", "tcp6"].map((name) => readFile(`/proc/net/${name}`, "utf8").catch(() => "")),
  );
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const rows = tables.flatMap((table) => table.split("\n")).map((line) => line.trim().split(/\s+/));
  const row = rows.find((fields) => fields[1]?.endsWith(`:${hex}`) === true && fields[3] === LISTENS);
  const inode = row?.[9];
  if (inode === undefined) return undefined;
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    if (await holds(pid, `socket:[${inode}]`)) return `pid ${pid}: ${await commandLine(pid)}`;
  }
  return undefined;
}

async function holds(pid: string, socket: string): Promise<boolean> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const links = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => "")));
  return links.includes(socket);
}

/** The program and its first words; what follows may be a secret. */
async function commandLine(pid: string): Promise<string> {
  const words = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => ""))
    .split("\0")
    .filter((word) => word !== "");
  const [program = "?", ...rest] = words;
  const script = rest.find((word) => !word.startsWith("-"));
  return script === undefined ? program : `${program} ${script}`;
}
