import { gunzipSync } from "node:zlib";
import { defaultText } from "../profile/envelope.ts";
import { HttpProblem } from "./problem.ts";

/** GZ-1: by its header; an uncompressed package is accepted, and remarked upon (E-62). */
export function isGzip(encoding: string | undefined): boolean {
  return encoding?.trim().toLowerCase() === "gzip";
}

/** RFC 1952: no text begins like this. */
export function looksLikeGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * At once and on this thread: reading what comes out takes longer, and libuv's four threads belong to whoever fills them, as hashing of
 * passwords does. @throws HttpProblem 413 when more than `limit` bytes would come of it, 400 when it is no gzip or a broken one
 */
export function inflated(packed: Buffer, limit: number): Buffer {
  if (packed.length === 0) return packed;
  try {
    return gunzipSync(packed, { maxOutputLength: limit, chunkSize: chunkFor(packed, limit) });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ERR_BUFFER_TOO_LARGE") throw new HttpProblem(413);
    throw new HttpProblem(400, `${defaultText(400)}: объявлено gzip, но не распаковывается: ${flawOf(packed, code)}`);
  }
}

const LEAST_CHUNK = 1024;

/** The last four bytes say how much comes out: in one piece it is held once, not twice. Who lies there gets the same in pieces. */
function chunkFor(packed: Buffer, limit: number): number {
  const promised = packed.length < 4 ? 0 : packed.readUInt32LE(packed.length - 4);
  return Math.min(Math.max(promised + 1, LEAST_CHUNK), limit);
}

function flawOf(packed: Buffer, code: unknown): string {
  if (!looksLikeGzip(packed)) {
    return /^(\xef\xbb\xbf)?\s*[[{]/.test(packed.toString("latin1", 0, 64))
      ? "тело похоже на несжатый JSON"
      : "тело начинается не так, как gzip";
  }
  return code === "Z_BUF_ERROR" ? "тело оборвано" : "данные повреждены или за ними следует лишнее";
}
