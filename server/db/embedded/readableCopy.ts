// A copy of a folder that every user can read and only we can change. It appears under its name complete or not at all.
import { createHash } from "node:crypto";
import { chmod, copyFile, lstat, mkdir, mkdtemp, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf } from "./errors.ts";

interface Entry {
  path: string;
  kind: "folder" | "link" | "file";
  size: number;
  executable: boolean;
}

/** Copies `source` to `<prefix>-<hash of its contents list>` unless that is there already; `report` is given a new copy. */
export async function readableCopy(source: string, prefix: string, report: (target: string) => void): Promise<string> {
  const entries = await listTree(source);
  const target = `${prefix}-${fingerprint(entries)}`;
  if (await isOurs(target)) return target;
  const draft = await mkdtemp(join(dirname(target), `${basename(target)}.tmp-`));
  try {
    report(target);
    await copyEntries(source, draft, entries);
    await rename(draft, target).catch(ignoreLostRace);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  if (await isOurs(target)) return target;
  throw new Error(`${target}: not ours, not used`);
}

async function listTree(root: string, inside = ""): Promise<Entry[]> {
  const names = await readdir(join(root, inside));
  const lists = await Promise.all(names.sort().map((name) => describe(root, join(inside, name))));
  return lists.flat();
}

async function describe(root: string, path: string): Promise<Entry[]> {
  const { mode, size, ...stats } = await lstat(join(root, path)).then((found) => ({
    mode: found.mode,
    size: found.size,
    folder: found.isDirectory(),
    link: found.isSymbolicLink(),
  }));
  if (stats.folder) return [{ path, kind: "folder", size: 0, executable: true }, ...(await listTree(root, path))];
  return [{ path, kind: stats.link ? "link" : "file", size, executable: (mode & 0o100) !== 0 }];
}

function fingerprint(entries: readonly Entry[]): string {
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex").slice(0, 12);
}

async function copyEntries(source: string, target: string, entries: readonly Entry[]): Promise<void> {
  await chmod(target, 0o755);
  for (const entry of entries) await copyEntry(join(source, entry.path), join(target, entry.path), entry);
}

// Modes are set anew instead of preserved: under umask 077 npm leaves files that only root can read.
async function copyEntry(from: string, to: string, { kind, executable }: Entry): Promise<void> {
  if (kind === "link") return symlink(await readlink(from), to);
  if (kind === "folder") await mkdir(to);
  else await copyFile(from, to);
  await chmod(to, executable ? 0o755 : 0o644);
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === process.geteuid?.() && (found.mode & 0o022) === 0;
}

function ignoreLostRace(error: unknown): void {
  if (!["EEXIST", "ENOTEMPTY"].includes(codeOf(error) ?? "")) throw error;
}
