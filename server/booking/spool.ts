import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { GUID_PATTERN } from "@ferkit/contracts/patterns";
import type { Logger } from "pino";
import { isObject } from "../profile/isObject.ts";
import type { Settlement } from "./settlement.ts";

/**
 * A file per outcome that PostgreSQL does not have yet. Processes may share the folder: an outcome that two of them settle is settled
 * once. Nothing here fails: on a disk that is full the outcome is in memory still.
 */
export interface Spool {
  /** Resolves to whether it is on the disk. */
  put(settlement: Settlement): Promise<boolean>;
  remove(attemptId: string): void;
  readAll(): Promise<Settlement[]>;
  /** Resolves when everything is on the disk. */
  idle(): Promise<void>;
}

/** Outcomes in memory only. */
export const NO_SPOOL: Spool = {
  put: () => Promise.resolve(true),
  remove: () => undefined,
  readAll: () => Promise.resolve([]),
  idle: () => Promise.resolve(),
};

export function createSpool(folder: string, log: Logger): Spool {
  /** One change of a file at a time, in the order in which they were asked for. */
  const changes = new Map<string, Promise<boolean>>();
  let isFailing = false;
  const tell = (attemptId: string, error: unknown): void => {
    const fields = { attemptId, code: codeOf(error) };
    if (!isFailing) log.error(fields, "booking: files of outcomes cannot be written, they are in memory only");
    isFailing = true;
  };
  const change = async (attemptId: string, work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      isFailing = false;
      return true;
    } catch (error) {
      tell(attemptId, error);
      return false;
    }
  };
  const inTurn = (attemptId: string, work: () => Promise<void>): Promise<boolean> => {
    const before = changes.get(attemptId) ?? Promise.resolve();
    const done = before.then(() => change(attemptId, work));
    changes.set(attemptId, done);
    void done.then(() => {
      if (changes.get(attemptId) === done) changes.delete(attemptId);
    });
    return done;
  };
  const fileOf = (attemptId: string): string => join(folder, `${attemptId}.json`);
  return {
    put: (settlement) =>
      inTurn(settlement.attemptId, () => writeWhole(folder, fileOf(settlement.attemptId), settlement)),
    remove(attemptId) {
      void inTurn(attemptId, () => rm(fileOf(attemptId), { force: true }));
    },
    async readAll() {
      const names = await readdir(folder).catch(() => []);
      const found = await Promise.all(
        names.filter((name) => name.endsWith(".json")).map((name) => read(join(folder, name), log)),
      );
      return found.flatMap((settlement) => settlement ?? []);
    },
    async idle() {
      while (changes.size > 0) await Promise.all(changes.values());
    },
  };
}

/** On the disk complete, or not at all. */
async function writeWhole(folder: string, file: string, settlement: Settlement): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  try {
    await writeSynced(draft, JSON.stringify(settlement));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new name is on the disk too; Windows cannot, and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function read(file: string, log: Logger): Promise<Settlement | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    if (isSettlement(value)) return value;
    log.error({ file }, "booking: this file is not an outcome, it is left where it is");
  } catch (error) {
    // Another process has settled it meanwhile.
    if (codeOf(error) !== "ENOENT") log.error({ file, code: codeOf(error) }, "booking: an outcome could not be read");
  }
  return undefined;
}

/** What this program has written is whole (`writeWhole`); what else lies there is not looked at closely. */
function isSettlement(value: unknown): value is Settlement {
  if (!isObject(value)) return false;
  const { operation, attemptId, outcome, remarks } = value;
  const isKnown = operation === "book" || operation === "cancel";
  return (
    isKnown &&
    typeof attemptId === "string" &&
    GUID_PATTERN.test(attemptId) &&
    isObject(outcome) &&
    Array.isArray(remarks)
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
