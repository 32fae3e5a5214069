import type { Request } from "express";
import { once } from "node:events";
import { gunzipSync } from "node:zlib";
import { HttpProblem } from "./problem.ts";

/** As it came over the wire. @throws HttpProblem 413 when it is larger than `limit` bytes; what is too much is not kept. */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  let isTooLarge = Number(request.headers["content-length"] ?? 0) > limit;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    isTooLarge ||= size > limit;
    if (isTooLarge) chunks = [];
    else chunks.push(chunk);
  });
  // A client that is still sending would not read the answer; one that is slow is cut off (listen.ts).
  await ended(request);
  if (isTooLarge) throw new HttpProblem(413);
  return Buffer.concat(chunks);
}

/** @throws HttpProblem 400 when the client leaves before. */
async function ended(request: Request): Promise<void> {
  const left = new AbortController();
  request.once("close", () => left.abort());
  try {
    await once(request, "end", { signal: left.signal });
  } catch {
    throw new HttpProblem(400);
  }
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
