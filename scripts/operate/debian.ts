// The engines are Debian's, as an operator has them; nothing that runs already is touched.
import { execFile } from "node:child_process";
import { access, readdir } from "node:fs/promises";
import { promisify } from "node:util";
import { unprivilegedUsers, weAreRoot, type OsUser } from "../../server/db/embedded/osUser.ts";

const execute = promisify(execFile);

/** Package, and a program of it. */
const PACKAGES = [
  ["postgresql", "/usr/bin/pg_lsclusters"],
  ["pgbouncer", "/usr/sbin/pgbouncer"],
  ["haproxy", "/usr/sbin/haproxy"],
  ["openssl", "/usr/bin/openssl"],
  ["curl", "/usr/bin/curl"],
] as const;

export interface Engines {
  /** Folder of PostgreSQL's programs, of the newest version. */
  readonly postgres: string;
  readonly pgbouncer: string;
  readonly haproxy: string;
  /** Who runs them; undefined: we ourselves. */
  readonly user: OsUser | undefined;
}

/** Installs what is missing, as root. @throws Error that names it otherwise. */
export async function findEngines(progress: (line: string) => void): Promise<Engines> {
  const missing: string[] = [];
  for (const [name, program] of PACKAGES) if (!(await isThere(program))) missing.push(name);
  if (missing.length > 0) await install(missing, progress);
  const versions = (await readdir("/usr/lib/postgresql")).map(Number).filter(Number.isInteger);
  const [user] = weAreRoot() ? await unprivilegedUsers() : [];
  return {
    postgres: `/usr/lib/postgresql/${Math.max(...versions)}/bin`,
    pgbouncer: "/usr/sbin/pgbouncer",
    haproxy: "/usr/sbin/haproxy",
    user,
  };
}

async function install(names: readonly string[], progress: (line: string) => void): Promise<void> {
  const command = `apt-get install ${names.join(" ")}`;
  if (!weAreRoot()) throw new Error(`Нужны пакеты Debian / packages of Debian are needed: ${command}`);
  progress(command);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await execute("apt-get", ["update"], { env });
  // Debian starts a cluster of its own on installing; ours are beside it, on free ports.
  await execute("apt-get", ["install", "-y", "--no-install-recommends", ...names], { env, maxBuffer: 2 ** 26 });
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
