import { promisify } from "node:util";
import { gunzip } from "node:zlib";
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

const inflate = promisify(gunzip);

/** @throws HttpProblem 413 when more than `limit` bytes would come of it, 400 when it is no gzip or a broken one */
export async function inflated(packed: Buffer, limit: number): Promise<Buffer> {
  if (packed.length === 0) return packed;
  try {
    return await inflate(packed, { maxOutputLength: limit });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ERR_BUFFER_TOO_LARGE") throw new HttpProblem(413);
    throw new HttpProblem(400, `${defaultText(400)}: объявлено gzip, но не распаковывается: ${flawOf(packed, code)}`);
  }
}

function flawOf(packed: Buffer, code: unknown): string {
  if (!looksLikeGzip(packed)) {
    return /^(\xef\xbb\xbf)?\s*[[{]/.test(packed.toString("latin1", 0, 64))
      ? "тело похоже на несжатый JSON"
      : "тело начинается не так, как gzip";
  }
  return code === "Z_BUF_ERROR" ? "тело оборвано" : "данные повреждены или за ними следует лишнее";
}
