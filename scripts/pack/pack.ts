import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { writePackage } from "./bundle.ts";

const run = promisify(execFile);

interface Packed {
  readonly filename: string;
}

/** Builds `@ferkit/conformance` and packs it. @returns the path of the tarball. */
export async function packConformance(destination: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ferkit-conformance-"));
  try {
    await writePackage(folder);
    await mkdir(destination, { recursive: true });
    const argv = ["pack", "--pack-destination", resolve(destination), "--json"];
    // On Windows npm is a script.
    const { stdout } = await run("npm", argv, { cwd: folder, shell: process.platform === "win32" });
    const [packed] = JSON.parse(stdout) as Packed[];
    if (!packed) throw new Error("npm packed nothing");
    return join(destination, packed.filename);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
