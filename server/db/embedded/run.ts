import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { OsUser } from "./osUser.ts";

/** How a PostgreSQL program is to be started: as whom, and with nothing of our environment (PG* variables, our secrets). */
export function spawnOptions(user: OsUser | undefined) {
  return {
    cwd: process.platform === "win32" ? undefined : "/",
    env: childEnvironment(),
    windowsHide: true,
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  };
}

function childEnvironment(): Record<string, string> {
  const { PATH = "", SystemRoot, TEMP } = process.env;
  return {
    PATH,
    LC_ALL: "C",
    TZ: "UTC",
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    ...(TEMP === undefined ? {} : { TEMP }),
  };
}

/** Runs a program to its end; the error it throws carries what the program printed. */
export async function run(program: string, args: readonly string[], user: OsUser | undefined): Promise<void> {
  await promisify(execFile)(program, args, { ...spawnOptions(user), maxBuffer: 2 ** 24 });
}
