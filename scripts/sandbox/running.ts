// A sandbox that runs in another terminal, or in none, is stopped by taking its file away: Windows has no signal that lets a program
// end in order, and PostgreSQL must not be killed.
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const LOOK_MS = 500;

const folderIn = (dataDir: string): string => join(dataDir, "running");

/** Writes down that this process runs on `dataDir`. `asked` is called once when somebody has taken the file away. */
export async function announce(dataDir: string, asked: () => void): Promise<{ readonly stop: () => Promise<void> }> {
  const file = join(folderIn(dataDir), String(process.pid));
  await mkdir(folderIn(dataDir), { recursive: true });
  await writeFile(file, "");
  const timer = setInterval(() => {
    void exists(file).then((isThere) => {
      if (isThere) return;
      clearInterval(timer);
      asked();
    });
  }, LOOK_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await rm(file, { force: true });
    },
  };
}

export interface Stopped {
  readonly stopped: readonly number[];
  /** Still there after `patienceMs`. */
  readonly left: readonly number[];
}

/** Asks each sandbox on `dataDir` to stop, and waits until their processes have ended. */
export async function stopRunning(dataDir: string, patienceMs = 30_000): Promise<Stopped> {
  const names = await readdir(folderIn(dataDir)).catch(() => []);
  const running = names.map(Number).filter(isAlive);
  await Promise.all(names.map((name) => rm(join(folderIn(dataDir), name), { force: true })));
  const until = performance.now() + patienceMs;
  while (running.some(isAlive) && performance.now() < until) await sleep(LOOK_MS / 5);
  return { stopped: running.filter((pid) => !isAlive(pid)), left: running.filter(isAlive) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
