// Archives whose bytes depend on nothing but what is in them: names in order, one date, one owner.
import { createWriteStream } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack as tar, type Header, type Pack } from "tar-stream";
import { ZipFile } from "yazl";

/** Every entry's date. ZIP knows no year before 1980. */
const DATE = new Date("2026-01-01T00:00:00Z");

type EntryHeader = Partial<Header> & Pick<Header, "name">;

/** A folder on disk and the name that it has in the archive; an empty name: its contents lie at the top. */
export interface Placed {
  readonly folder: string;
  readonly name: string;
}

/** The folder as `file`, a tar.gz: what can be run and symbolic links are kept, owners not. */
export async function packTarball(folder: string, file: string): Promise<void> {
  await writeTar([{ folder, name: basename(folder) }], [], file);
}

/** A tar of several folders and of entries that lie on no disk, such as a folder with an owner of its own; `.gz` is packed. */
export async function writeTar(
  placed: readonly Placed[],
  entries: readonly EntryHeader[],
  file: string,
): Promise<void> {
  const archive = tar();
  const packing = file.endsWith(".gz") ? createGzip({ level: 9 }) : new PassThrough();
  const written = pipeline(archive, packing, createWriteStream(file));
  for (const entry of entries) archive.entry({ mtime: DATE, uid: 0, gid: 0, ...entry });
  for (const one of placed) await addFolder(archive, one);
  archive.finalize();
  await written;
}

async function addFolder(archive: Pack, { folder, name }: Placed): Promise<void> {
  for (const inside of await namesIn(folder)) {
    const path = join(folder, inside);
    const stats = await lstat(path);
    const header = { name: name === "" ? inside : `${name}/${inside}`, mtime: DATE, uid: 0, gid: 0 };
    if (stats.isSymbolicLink()) archive.entry({ ...header, type: "symlink", linkname: await readlink(path) });
    else if (stats.isDirectory()) archive.entry({ ...header, type: "directory", mode: 0o755 });
    else await addFile(archive, { ...header, mode: stats.mode & 0o111 ? 0o755 : 0o644 }, await readFile(path));
  }
}

/** One after the other, so that no more than one file is held in memory. */
async function addFile(archive: Pack, header: EntryHeader, bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    archive.entry(header, bytes, (error) => (error ? reject(error) : resolve()));
  });
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
