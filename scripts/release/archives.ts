import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { buildDocs } from "../docs/build.ts";
import { buildPages } from "../pages/build.ts";
import { bundleBin } from "../pack/bundle.ts";
import { bundlePrograms } from "./bundle.ts";
import { fetchEngines } from "./engines.ts";
import { assertNative } from "./formats.ts";
import { buildImage } from "./image.ts";
import { layOut, type Parts } from "./layout.ts";
import { packTarball, packZip } from "./pack.ts";
import { writePapers } from "./papers.ts";
import { PLATFORMS, type Platform } from "./platforms.ts";
import { writeSums } from "./sign.ts";

export interface Built {
  readonly file: string;
  readonly bytes: number;
}

/** The archives of all platforms, `ferkit-certify.mjs` and their sums, into `out`. */
export async function buildArchives(out: string, progress: (line: string) => void): Promise<Built[]> {
  const work = await mkdtemp(join(tmpdir(), "ferkit-release-"));
  try {
    await mkdir(out, { recursive: true });
    progress("программы, документация / programs and docs");
    const parts = await buildParts(work);
    const files: string[] = [];
    for (const platform of PLATFORMS) {
      progress(`${platform.name}: Node, PostgreSQL, архив / archive`);
      files.push(await buildArchive(platform, parts, { work, out }));
    }
    progress("образ / image");
    files.push(await buildImageFile(work, out));
    const certify = join(out, "ferkit-certify.mjs");
    await bundleBin(certify);
    files.push(certify);
    await writeSums(out, files);
    return await Promise.all(files.map(async (file) => ({ file, bytes: (await stat(file)).size })));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function buildParts(work: string): Promise<Parts> {
  const parts = {
    app: join(work, "app"),
    docs: join(work, "docs"),
    pages: join(work, "pages"),
    certify: join(work, "ferkit-certify.mjs"),
    papers: join(work, "papers"),
  };
  const metafile = await bundlePrograms(parts.app);
  await Promise.all([
    buildDocs(parts.docs),
    buildPages(parts.pages),
    bundleBin(parts.certify),
    writePapers(parts.papers, metafile),
  ]);
  return parts;
}

async function buildArchive(platform: Platform, parts: Parts, at: { work: string; out: string }): Promise<string> {
  const name = nameOf(platform);
  const engines = await fetchEngines(platform, join(at.work, `engines-${platform.name}`));
  const folder = join(at.work, name);
  await layOut(folder, platform, parts, engines);
  await assertNative(folder, platform);
  const file = join(at.out, `${name}.${platform.archive}`);
  await (platform.archive === "zip" ? packZip : packTarball)(folder, file);
  return file;
}

const nameOf = ({ name }: Pick<Platform, "name">): string => `ferkit-${manifest.version}-${name}`;

/** Of the Linux archive's folder, which is laid out already. */
async function buildImageFile(work: string, out: string): Promise<string> {
  const file = join(out, `ferkit-${manifest.version}-image.tar`);
  await buildImage({ folder: join(work, nameOf({ name: "linux-x64" })), version: manifest.version }, work, file);
  return file;
}
