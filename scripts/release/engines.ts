import { execFile } from "node:child_process";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./bundle.ts";
import type { Platform } from "./platforms.ts";

export const ENGINES = join(ROOT, "scripts/release/engines");

/** Windows has `npm.cmd`, which only a shell can run. */
const SHELL = process.platform === "win32";

/**
 * Node and PostgreSQL of that platform, from npm, into `folder`/node_modules: exactly what the lock file beside their manifest has.
 * Nothing of them is run: they may be of another platform than this machine's.
 */
export async function fetchEngines({ os }: Platform, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) await cp(join(ENGINES, file), join(folder, file));
  await promisify(execFile)("npm", ["ci", "--ignore-scripts", `--os=${os}`, "--cpu=x64", "--no-audit", "--no-fund"], {
    cwd: folder,
    shell: SHELL,
  });
  return join(folder, "node_modules");
}
