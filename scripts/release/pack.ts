// Archives whose bytes depend on nothing but what is in them: names in order, one date, one owner.
import { createWriteStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { create } from "tar";
import { ZipFile } from "yazl";

/** Every entry's date. ZIP knows no year before 1980. */
export const DATE = new Date("2026-01-01T00:00:00Z");

/** The folder as `file`, a tar.gz: modes and symbolic links kept, owners not. */
export async function packTarball(folder: string, file: string): Promise<void> {
  const parent = dirname(folder);
  const names = [basename(folder), ...(await namesIn(folder)).map((name) => `${basename(folder)}/${name}`)];
  await create(
    { cwd: parent, file, gzip: { level: 9 }, portable: true, mtime: DATE, noDirRecurse: true, strict: true },
    names,
  );
}

/** The folder as `file`, a zip. */
export async function packZip(folder: string, file: string): Promise<void> {
  const zip = new ZipFile();
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    if (!(await lstat(path)).isFile()) continue;
    const options = { mtime: DATE, mode: 0o100644, forceDosTimestamp: true, compressionLevel: 9 };
    zip.addBuffer(await readFile(path), `${basename(folder)}/${name}`, options);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

/** All that is in the folder, in the order of the bytes of their names, with «/» on every system. */
export async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
  return names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
