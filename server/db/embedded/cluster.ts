// initdb, once per data folder. The new cluster appears under its name only when it is complete, password included.
import { randomBytes } from "node:crypto";
import { access, chown, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { EmbeddedPostgresError, messageOf } from "./errors.ts";
import type { Place } from "./place.ts";
import { run } from "./run.ts";

/** The role that owns everything; it exists in this private server only. */
export const SUPERUSER = "ferkit";

const PASSWORD_FILE = "ferkit.password";

/** Makes the cluster if there is none and returns the password of SUPERUSER. */
export async function ensureCluster(place: Place, binaries: Binaries, durable: boolean): Promise<string> {
  if (!(await hasCluster(place.cluster))) await createCluster(place, binaries, durable);
  return readPassword(place.cluster);
}

export async function hasCluster(cluster: string): Promise<boolean> {
  return access(join(cluster, "PG_VERSION")).then(
    () => true,
    () => false,
  );
}

async function createCluster(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  const draft = `${place.cluster}.new`;
  const passwordFile = `${draft}.password`;
  await rm(draft, { recursive: true, force: true });
  await writePassword(passwordFile, place);
  try {
    await run(binaries.initdb, initdbArguments(draft, passwordFile, durable), place.user);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `Не удалось создать базу данных в ${place.folder}.`,
      `Cannot create the database in ${place.folder}.`,
      messageOf(error).trim(),
    );
  }
  await rename(passwordFile, join(draft, PASSWORD_FILE));
  await rename(draft, place.cluster);
}

function initdbArguments(cluster: string, passwordFile: string, durable: boolean): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The same order and the same lower() for Cyrillic on every machine, whatever its libc knows.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ];
}

async function writePassword(path: string, place: Place): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" });
  if (place.user !== undefined) await chown(path, place.user.uid, place.user.gid);
}

export async function readPassword(cluster: string): Promise<string> {
  try {
    return (await readFile(join(cluster, PASSWORD_FILE), "utf8")).trim();
  } catch (error) {
    throw new EmbeddedPostgresError(
      `В ${cluster} нет пароля этой базы. Укажите другую папку в FERKIT_DATA_DIR или удалите ${dirname(cluster)}, чтобы начать заново.`,
      `${cluster} has no password of this database. Name another folder in FERKIT_DATA_DIR, or delete ${dirname(cluster)} to start anew.`,
      messageOf(error),
    );
  }
}
