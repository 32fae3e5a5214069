// One sandbox per data folder. PostgreSQL's own postmaster.pid does not tell a second sandbox from the orphan of a killed one.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresError, codeOf } from "./errors.ts";
import { isAlive, startMark } from "./processIdentity.ts";

interface Owner {
  pid: number;
  started: string;
}

/** Takes the folder for this process and returns what gives it back. */
export async function takeOwnership(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "owner.lock");
  const mine = JSON.stringify({ pid: process.pid, started: await startMark(process.pid) } satisfies Owner);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (await created(path, mine)) return () => release(path, mine);
    await clearStale(path, folder);
  }
  throw new Error(`${path}: cannot be taken`);
}

async function created(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx", mode: 0o644 });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw foreignFolder(path, error);
  }
}

async function clearStale(path: string, folder: string): Promise<void> {
  const content = await settledContent(path);
  const owner = parseOwner(content);
  if (owner !== undefined && (await isRunning(owner))) throw alreadyRunning(folder, owner.pid);
  // Two newcomers may both judge the lock stale: only what was judged is thrown away, a fresh one goes back to its place.
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(ignoreMissing);
  const taken = await readFile(aside, "utf8").catch(() => content);
  if (taken === content) await rm(aside, { force: true });
  else await rename(aside, path);
}

/** Between creation and writing the file is empty for an instant. */
async function settledContent(path: string): Promise<string> {
  for (let wait = 0; wait < 10; wait += 1) {
    const content = await readFile(path, "utf8").catch(() => "");
    if (content !== "") return content;
    await sleep(20);
  }
  return "";
}

function parseOwner(content: string): Owner | undefined {
  try {
    const { pid, started } = JSON.parse(content) as Partial<Owner>;
    return typeof pid === "number" && pid > 0 ? { pid, started: started ?? "" } : undefined;
  } catch {
    return undefined;
  }
}

async function isRunning({ pid, started }: Owner): Promise<boolean> {
  return (await isAlive(pid)) && (await startMark(pid)) === started;
}

async function release(path: string, mine: string): Promise<void> {
  const content = await readFile(path, "utf8").catch(() => "");
  if (content === mine) await rm(path, { force: true });
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== "ENOENT") throw error;
}

function alreadyRunning(folder: string, pid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `Папку данных ${folder} уже использует другая песочница (процесс ${pid}). Остановите её или укажите другую папку в FERKIT_DATA_DIR.`,
    `The data folder ${folder} is in use by another sandbox (process ${pid}). Stop it or name another folder in FERKIT_DATA_DIR.`,
  );
}

function foreignFolder(path: string, error: unknown): unknown {
  if (!["EACCES", "EPERM", "EROFS"].includes(codeOf(error) ?? "")) return error;
  return new EmbeddedPostgresError(
    `Папка данных принадлежит другому пользователю или закрыта для записи: ${path}. Укажите другую в FERKIT_DATA_DIR.`,
    `The data folder belongs to another user or is read-only: ${path}. Name another one in FERKIT_DATA_DIR.`,
  );
}
