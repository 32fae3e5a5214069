// Where the data lives and who owns it. For an ordinary user that is the folder asked for. For root the server runs as another
// user, who must be able to reach the folder and to own it; root's 0700 home and some mounts do not allow that.
import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { EmbeddedPostgresError, messageOf } from "./errors.ts";
import type { OsUser } from "./osUser.ts";
import { canReach, unprivilegedUsers, weAreRoot } from "./osUser.ts";

export interface Place {
  /** Our folder: the cluster, the lock and the log are inside. */
  folder: string;
  cluster: string;
  /** Whom the server runs as; undefined: ourselves. */
  user: OsUser | undefined;
}

export async function choosePlace(dataDir: string, log: (line: string) => void): Promise<Place> {
  const requested = resolve(dataDir);
  await makeFolder(requested);
  if (!weAreRoot()) return placeAt(requested, undefined);
  const place = await placeForRoot([requested, ...elsewhere(requested)]);
  if (place.folder !== (await realpath(requested))) {
    log(
      `PostgreSQL: папка ${requested} недоступна пользователю ${place.user?.name ?? ""}, данные лежат в ${place.folder}`,
    );
  }
  return place;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new EmbeddedPostgresError(
      `Не удалось создать папку данных ${folder}. Укажите другую в FERKIT_DATA_DIR или свою базу в DATABASE_URL.`,
      `Cannot create the data folder ${folder}. Name another one in FERKIT_DATA_DIR or your own database in DATABASE_URL.`,
      messageOf(error),
    );
  }
}

/** The same folders every time for the same request, so that the data is found again. */
function elsewhere(requested: string): string[] {
  const key = createHash("sha256").update(requested).digest("hex").slice(0, 12);
  return [join("/var/lib/ferkit", key), `/var/tmp/ferkit-${key}`];
}

async function placeForRoot(folders: readonly string[]): Promise<Place> {
  const users = await unprivilegedUsers();
  for (const folder of folders) {
    const owner = await clusterOwner(folder, users);
    if (owner !== undefined) return placeAt(folder, owner);
  }
  return newPlace(folders, users);
}

async function placeAt(folder: string, user: OsUser | undefined): Promise<Place> {
  const real = await realpath(folder);
  return { folder: real, cluster: join(real, "cluster"), user };
}

/** A cluster keeps its owner: one `sudo npm start` must not lock the ordinary user out of his own data. */
async function clusterOwner(folder: string, users: readonly OsUser[]): Promise<OsUser | undefined> {
  const found = await stat(join(folder, "cluster", "PG_VERSION")).catch(() => undefined);
  if (found === undefined || found.uid === 0 || !(await isTrusted(folder, users))) return undefined;
  const name = users.find(({ uid }) => uid === found.uid)?.name ?? `uid ${found.uid}`;
  return { name, uid: found.uid, gid: found.gid };
}

async function newPlace(folders: readonly string[], users: readonly OsUser[]): Promise<Place> {
  const [user] = users;
  if (user === undefined) throw noUser();
  const problems: string[] = [];
  for (const folder of folders) {
    const problem = await giveTo(folder, user, users).catch(messageOf);
    if (problem === undefined) return placeAt(folder, user);
    problems.push(`${folder}: ${problem}`);
  }
  throw new EmbeddedPostgresError(
    `Нет папки данных, доступной пользователю ${user.name}. Укажите её в FERKIT_DATA_DIR или свою базу в DATABASE_URL.`,
    `No data folder is open to the user ${user.name}. Name one in FERKIT_DATA_DIR or your own database in DATABASE_URL.`,
    problems.join("\n"),
  );
}

/** Makes `folder` the user's own, or tells why it cannot be. What some mounts promise and do not keep is read back. */
async function giveTo(folder: string, user: OsUser, users: readonly OsUser[]): Promise<string | undefined> {
  await mkdir(folder, { recursive: true });
  const parent = dirname(await realpath(folder));
  // Ours alone, and under umask 077 it has just been made for root only.
  if (parent === "/var/lib/ferkit") await chmod(parent, 0o755);
  if (!(await canReach(parent, user))) return "not reachable";
  if (!(await isTrusted(folder, users))) return "somebody else made it";
  await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  return (await stat(folder)).uid === user.uid ? undefined : "does not keep its owner";
}

/** In /var/tmp a stranger may have made the folder first, with links inside that root would follow. */
async function isTrusted(folder: string, users: readonly OsUser[]): Promise<boolean> {
  if (!folder.startsWith("/var/tmp/ferkit-")) return true;
  const found = await lstat(folder);
  return found.isDirectory() && [0, ...users.map(({ uid }) => uid)].includes(found.uid);
}

function noUser(): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "PostgreSQL не запускается от root, а в системе нет ни пользователя postgres, ни nobody. Укажите DATABASE_URL.",
    "PostgreSQL does not run as root, and there is neither a user postgres nor nobody. Set DATABASE_URL.",
  );
}
