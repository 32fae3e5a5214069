import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { FILES, type Dialect, type File, type Tool } from "./tools.ts";

const run = promisify(execFile);
const GENERATED = fileURLToPath(new URL("../../generated/", import.meta.url));
const MANIFEST = fileURLToPath(new URL("tools/", import.meta.url));
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));
const MINUTES = 60_000;

export interface Tried {
  readonly tool: Tool;
  readonly dialect: Dialect;
  readonly file: File;
  /** Null: it did. Else the last words of what went wrong. */
  readonly loads: string | null;
  readonly compiles: string | null;
  /** Where the client lies. */
  readonly out: string;
}

/** The generators, exactly as their lock file has them; installed on first use, apart from the dependencies of this repository. */
export async function installedTools(): Promise<string> {
  const lock = await readFile(join(MANIFEST, "package-lock.json"));
  const folder = join(CACHE, `clients-${createHash("sha256").update(lock).digest("hex").slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}.`);
  for (const file of ["package.json", "package-lock.json", ".npmrc"])
    await cp(join(MANIFEST, file), join(staging, file));
  await run("npm", ["ci", "--ignore-scripts"], {
    cwd: staging,
    shell: process.platform === "win32",
    timeout: 5 * MINUTES,
  });
  await rename(staging, folder);
  return folder;
}

/** Every file in every dialect that the tool claims: generated and compiled, below `tools`, where the packages are found that it needs. */
export async function tryTool(tool: Tool, tools: string, work: string): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const dialect of tool.dialects)
    for (const file of FILES) tried.push(await tryFile(tool, dialect, file, { tools, work }));
  return tried;
}

async function tryFile(
  tool: Tool,
  dialect: Dialect,
  file: File,
  { tools, work }: { readonly tools: string; readonly work: string },
): Promise<Tried> {
  const out = join(work, `${tool.name.replaceAll(/\W/g, "-")}-${dialect}-${file}`);
  await mkdir(out, { recursive: true });
  const input = join(GENERATED, dialect === "3.0" ? "openapi-3.0" : "openapi", `${file}.json`);
  const loads = await problemOf(tool.generate({ tools, input, out, file }), work);
  const compiles = loads === null ? await problemOf(tool.compile({ tools, out }), work) : "не загружен / not loaded";
  return { tool, dialect, file, loads, compiles, out };
}

async function problemOf([program = "", ...args]: readonly string[], cwd: string): Promise<string | null> {
  try {
    await run(program, args, { cwd, timeout: 5 * MINUTES, maxBuffer: 64 * 2 ** 20 });
    return null;
  } catch (error) {
    const { stdout = "", stderr = "", message } = error as Error & { stdout?: string; stderr?: string };
    const lines = `${stdout}\n${stderr}`.split("\n").filter((line) => /error|exception/i.test(line));
    return (lines[0] ?? message).slice(0, 200);
  }
}
