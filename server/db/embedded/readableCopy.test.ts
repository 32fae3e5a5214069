import { chmod, lstat, mkdir, mkdtemp, readFile, readlink, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readableCopy } from "./readableCopy.ts";

let folder: string;
let source: string;
let told: string[];

beforeEach(async () => {
  told = [];
  folder = await mkdtemp(join(tmpdir(), "ferkit-copy-"));
  source = join(folder, "native");
  await mkdir(join(source, "lib"), { recursive: true });
  await writeFile(join(source, "postgres"), "program", { mode: 0o700 });
  await writeFile(join(source, "lib", "libpq.so.5.18"), "library", { mode: 0o600 });
  await symlink("libpq.so.5.18", join(source, "lib", "libpq.so.5"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function copy(): Promise<string> {
  return readableCopy(source, join(folder, "copy"), (target) => told.push(target));
}

async function modeOf(path: string): Promise<number> {
  return (await lstat(path)).mode & 0o777;
}

test("links stay links, everybody may read, nobody else may write", async () => {
  const target = await copy();
  expect(await readlink(join(target, "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
  expect(await readFile(join(target, "lib", "libpq.so.5"), "utf8")).toBe("library");
  expect(await modeOf(target)).toBe(0o755);
  expect(await modeOf(join(target, "lib"))).toBe(0o755);
  expect(await modeOf(join(target, "postgres"))).toBe(0o755);
  expect(await modeOf(join(target, "lib", "libpq.so.5.18"))).toBe(0o644);
});

test("a copy is made once, also when two make it at the same time", async () => {
  const targets = await Promise.all([copy(), copy()]);
  targets.push(await copy());
  expect(new Set(targets).size).toBe(1);
  expect(new Set(told)).toEqual(new Set([targets[0]]));
  expect((await readdir(folder)).sort()).toEqual([expect.stringMatching(/^copy-[0-9a-f]{12}$/), "native"]);
});

test("another content has another name", async () => {
  const before = await copy();
  await writeFile(join(source, "postgres"), "next version");
  expect(await copy()).not.toBe(before);
});

test("a folder under that name that others may write to is not used", async () => {
  await chmod(await copy(), 0o777);
  await expect(copy()).rejects.toThrow(/ENOTEMPTY|not ours/);
});
