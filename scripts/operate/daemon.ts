import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { OsUser } from "../../server/db/embedded/osUser.ts";

const execute = promisify(execFile);

export interface Daemon {
  readonly pid: number;
  stop(): Promise<void>;
}

const asUser = (user: OsUser | undefined) => (user ? { uid: user.uid, gid: user.gid } : {});

/** A program that stays in the foreground; what it prints goes to `log`. Resolves when it listens on the port. */
export async function startDaemon(
  program: string,
  args: readonly string[],
  { user, log, port }: { readonly user: OsUser | undefined; readonly log: string; readonly port: number },
): Promise<Daemon> {
  const file = openSync(log, "a");
  const child = spawn(program, args, { ...asUser(user), cwd: "/", stdio: ["ignore", file, file] });
  const exited = once(child, "exit");
  const isUp = await Promise.race([listens(port).then(() => true), exited.then(() => false)]);
  if (!isUp) throw new Error(`${program} ended at once, see ${log}`);
  return {
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** @throws Error with what the program printed. */
export async function runAs(user: OsUser | undefined, program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, args, { ...asUser(user), cwd: "/", maxBuffer: 2 ** 26 });
  return stdout;
}

async function listens(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await Promise.race([
      once(socket, "connect").then(
        () => true,
        () => false,
      ),
    ]);
    socket.destroy();
    if (isOpen) return;
    await sleep(50);
  }
}
