import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { createCommand, runCommand } from "./commandLine.ts";
import { renderAll } from "./generate/render.ts";

const GENERATED = fileURLToPath(new URL("../generated/", import.meta.url));

/** Names of files that differ from what the specs say, are missing, or are strangers. */
export async function findDrift(rendered: ReadonlyMap<string, string>, folder = GENERATED): Promise<string[]> {
  const drifted: string[] = [];
  for (const [path, content] of rendered) {
    const current = await readFile(folder + path, "utf8").catch(() => undefined);
    if (current !== content) drifted.push(path);
  }
  return [...drifted, ...(await strangers(rendered, folder))];
}

async function strangers(rendered: ReadonlyMap<string, string>, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const present = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`
        .replaceAll("\\", "/")
        .replace(folder.replaceAll("\\", "/"), "")
        .replace(/^\//, ""),
    );
  return present.filter((path) => !rendered.has(path) && !path.startsWith("node_modules/"));
}

async function write(rendered: ReadonlyMap<string, string>, drifted: readonly string[]): Promise<void> {
  for (const path of drifted) {
    const content = rendered.get(path);
    if (content === undefined) {
      await rm(GENERATED + path);
      continue;
    }
    await mkdir(dirname(GENERATED + path), { recursive: true });
    await writeFile(GENERATED + path, content);
  }
}

const command = createCommand(
  "npm run generate --",
  "Пишет generated/ по specs/ / writes generated/ from specs/",
).option(
  "--check",
  "только сверить: код 1 и имена расходящихся файлов / only compare: exit 1 and the files that differ",
);

async function main({ check }: { readonly check?: true }): Promise<number> {
  const rendered = await renderAll();
  const drifted = await findDrift(rendered);
  if (check) {
    for (const path of drifted) console.error(`generated/${path} differs from specs/`);
    return drifted.length === 0 ? 0 : 1;
  }
  await write(rendered, drifted);
  console.log(`generated/: ${rendered.size} files, ${drifted.length} changed`);
  return 0;
}

if (import.meta.main) process.exitCode = await runCommand(command, main);
