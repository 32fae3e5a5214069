import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { ROOT } from "./bundle.ts";
import type { Platform } from "./platforms.ts";

/** What all platforms share, made once. */
export interface Parts {
  /** The bundled programs. */
  readonly app: string;
  /** The docs site. */
  readonly docs: string;
  /** The pages. */
  readonly pages: string;
  /** `ferkit-certify.mjs`. */
  readonly certify: string;
  /** Texts for the top of the archive: licences of others, the list of parts. */
  readonly papers: string;
}

/** What the programs read from beside their modules (keepAddresses), by its place in the repository. */
const RESOURCES = ["server/nsi", "conformance/proof.json"];

/** Of the repository, at the top of the archive. */
const PAPERS = ["LICENSE", "CHANGELOG.md", "SECURITY.md", "OPERATING.md", "OPERATING.ru.md", "ops", "docs"];

/** The archive's folder as it is unpacked. `engines` is the node_modules with the platform's Node and PostgreSQL. */
export async function layOut(folder: string, platform: Platform, parts: Parts, engines: string): Promise<void> {
  const app = join(folder, "app");
  await mkdir(folder, { recursive: true });
  await cp(parts.app, app, { recursive: true });
  for (const place of RESOURCES) await copyData(join(ROOT, place), join(app, place));
  await cp(parts.docs, join(app, "docs-site"), { recursive: true });
  await cp(parts.pages, join(app, "pages-site"), { recursive: true });
  await cp(join(ROOT, "generated"), join(app, "node_modules/@ferkit/contracts"), { recursive: true });
  await layOutEngines(folder, platform, engines);
  await cp(join(ROOT, "generated"), join(folder, "contracts"), { recursive: true });
  const samples = join(ROOT, "mock-mis/samples");
  if (existsSync(samples)) await cp(samples, join(folder, "samples"), { recursive: true });
  await cp(parts.certify, join(folder, "ferkit-certify.mjs"));
  await cp(parts.papers, folder, { recursive: true });
  const launchers = join(ROOT, "scripts/release/launchers");
  for (const file of [platform.launcher, "README.md", "README.ru.md"])
    await cp(join(launchers, file), join(folder, file));
  for (const file of PAPERS) await cp(join(ROOT, file), join(folder, file), { recursive: true });
  if (platform.os !== "win32") await chmod(join(folder, platform.launcher), 0o755);
}

/** Data files alone: what is code is in the bundle. */
async function copyData(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith(".ts") });
}

async function layOutEngines(folder: string, platform: Platform, engines: string): Promise<void> {
  const node = join(folder, platform.node);
  await mkdir(dirname(node), { recursive: true });
  await cp(join(engines, platform.nodePackage, "bin", basename(node)), node);
  await chmod(node, 0o755);
  await cp(join(engines, platform.nodePackage, "LICENSE"), join(folder, "node/LICENSE")).catch(() => undefined);
  const postgres = join(folder, "app/node_modules", platform.postgresPackage);
  await cp(join(engines, platform.postgresPackage), postgres, { recursive: true, filter: (path) => !isForeign(path) });
  if (platform.os !== "win32") await makeLinks(join(postgres, "native"));
}

/** The window toolkit of an installer that came along with PostgreSQL's libraries, and the package's own scripts. */
function isForeign(path: string): boolean {
  return /^wx.*\.dll$/i.test(basename(path)) || basename(path) === "scripts";
}

/** npm packs no symbolic links: the package lists them, and makes them when it is installed. An archive has them. */
async function makeLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8")) as {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links)
    await symlink(relative(dirname(target), source), join(dirname(native), target)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    });
  for (const program of await readdir(join(native, "bin"))) await chmod(join(native, "bin", program), 0o755);
}
