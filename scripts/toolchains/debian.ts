// Programs of other languages, from Debian where they are missing.
import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Of these programs, those that are not in PATH. */
export async function missingTools(tools: readonly string[]): Promise<string[]> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const isThere = async (tool: string): Promise<boolean> => {
    const found = await Promise.allSettled(folders.map((folder) => access(join(folder, tool), constants.X_OK)));
    return found.some(({ status }) => status === "fulfilled");
  };
  const there = await Promise.all(tools.map(isThere));
  return tools.filter((_, index) => !there[index]);
}

/** With apt-get, which only root may use. @throws Error that says what to install otherwise. */
export async function install(packages: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0)
    throw new Error(`Нужны пакеты Debian / install these Debian packages: ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, maxBuffer: 64 * 2 ** 20 };
  await run("apt-get", ["update", "-q"], options);
  await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], options);
}
