// PostgreSQL refuses to run as root. Started by root it runs as a user that exists already; the sandbox never makes one.
import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";

export interface OsUser {
  name: string;
  uid: number;
  gid: number;
}

export function weAreRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** Whom the server may run as when we are root, the best first. */
export async function unprivilegedUsers(): Promise<OsUser[]> {
  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "");
  return [findUser(passwd, "postgres"), findUser(passwd, "nobody")].filter((user) => user !== undefined);
}

function findUser(passwd: string, name: string): OsUser | undefined {
  const fields = passwd
    .split("\n")
    .map((line) => line.split(":"))
    .find(([first]) => first === name);
  const uid = Number(fields?.[2]);
  const gid = Number(fields?.[3]);
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { name, uid, gid } : undefined;
}

/** Whether `user` may pass through `folder` and all its parents. Supplementary groups are dropped with the uid, so they do not count. */
export async function canReach(folder: string, user: OsUser): Promise<boolean> {
  const entered = mayEnter(await stat(folder), user);
  const parent = dirname(folder);
  return entered && (parent === folder || canReach(parent, user));
}

function mayEnter(folder: { uid: number; gid: number; mode: number }, user: OsUser): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
