import type { Request } from "express";
import { once } from "node:events";
import { gunzipSync } from "node:zlib";
import { HttpProblem } from "./problem.ts";

/** As it came over the wire. @throws HttpProblem 413 as soon as it is larger than `limit` bytes; what is left is not kept. */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw new HttpProblem(413);
  const chunks: Buffer[] = [];
  let size = 0;
  const isTooLarge = new AbortController();
  const take = (chunk: Buffer): void => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else isTooLarge.abort();
  };
  request.on("data", take);
  try {
    await once(request, "end", { signal: isTooLarge.signal });
  } catch {
    throw new HttpProblem(isTooLarge.signal.aborted ? 413 : 400);
  } finally {
    request.off("data", take);
    chunks.splice(0, size > limit ? chunks.length : 0);
    // Whatever is still on its way is let go, so that the client can read the answer.
    request.resume();
  }
  return Buffer.concat(chunks);
}

/**
 * At once and on this thread: parsing what comes out takes longer, and libuv's four threads belong to whoever fills them, which hashing of
 * passwords did. @throws HttpProblem 413 before more than `limit` bytes are inflated; the error of zlib, with status 400.
 */
export function inflate(packed: Buffer, limit: number): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: limit, chunkSize: chunkFor(packed, limit) });
  } catch (error) {
    if (error instanceof RangeError) throw new HttpProblem(413);
    throw Object.assign(error instanceof Error ? error : new Error("zlib"), { status: 400 });
  }
}

const LEAST_CHUNK = 1024;

/** The last four bytes say how much comes out: in one piece it is held once, not twice. Who lies there gets the same in pieces. */
function chunkFor(packed: Buffer, limit: number): number {
  const promised = packed.length < 4 ? 0 : packed.readUInt32LE(packed.length - 4);
  return Math.min(Math.max(promised + 1, LEAST_CHUNK), limit);
}
