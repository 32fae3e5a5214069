import { open, lstat } from "node:fs/promises";
import { join } from "node:path";
import { namesIn } from "./pack.ts";
import type { Platform } from "./platforms.ts";

/** What a file's first bytes say that it is: a program or library of Linux or Windows, for x64; undefined: neither. */
export function formatOf(head: Buffer): Platform["os"] | undefined {
  if (head.length >= 20 && head.readUInt32BE(0) === ELF_MAGIC && head.readUInt16LE(18) === ELF_X64) return "linux";
  if (head.length < 64 || head.toString("latin1", 0, 2) !== "MZ") return undefined;
  const at = head.readUInt32LE(0x3c);
  if (head.length < at + 6 || head.toString("latin1", at, at + 4) !== "PE\0\0") return undefined;
  return head.readUInt16LE(at + 4) === PE_X64 ? "win32" : undefined;
}

const ELF_MAGIC = 0x7f_45_4c_46;
const ELF_X64 = 0x3e;
const PE_X64 = 0x86_64;

/** Far enough for the header that a PE file points to. */
const HEAD_BYTES = 4096;

const NATIVE: Readonly<Record<Platform["os"], RegExp>> = {
  linux: /\/(node|postgres|initdb|pg_ctl)$|\.so(\.\d+)*$/,
  win32: /\.(exe|dll)$/,
};

/** @throws Error that names each program or library of another platform, and each of the three that must be there and is not. */
export async function assertNative(folder: string, platform: Platform): Promise<void> {
  const names = await namesIn(folder);
  const native = names.filter((name) => NATIVE[platform.os].test(name));
  const suffix = platform.os === "win32" ? ".exe" : "";
  const missing = ["node", "postgres", "initdb", "pg_ctl"].filter(
    (program) => !native.some((name) => name.endsWith(`/${program}${suffix}`)),
  );
  const heads = await Promise.all(native.map(async (name) => [name, await headOf(join(folder, name))] as const));
  const foreign = heads.flatMap(([name, head]) => (head === undefined || formatOf(head) === platform.os ? [] : [name]));
  if (missing.length + foreign.length === 0) return;
  throw new Error(
    `${platform.name}: missing ${missing.join(", ") || "—"}; of another platform ${foreign.join(", ") || "—"}`,
  );
}

/** Undefined for a symbolic link: what it leads to is looked at by its own name. */
async function headOf(path: string): Promise<Buffer | undefined> {
  if (!(await lstat(path)).isFile()) return undefined;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
