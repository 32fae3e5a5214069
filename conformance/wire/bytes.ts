import type { ByteEvidence } from "../model/case.ts";

const AROUND = 14;

/** The bytes of `source[start…end]` inside the raw body, with a few on either side. */
export function bytesAt(raw: Buffer, source: string, start: number, end: number, bom: boolean): ByteEvidence {
  const offset = (bom ? 3 : 0) + Buffer.byteLength(source.slice(0, start));
  const length = Buffer.byteLength(source.slice(start, end));
  const from = Math.max(0, offset - AROUND);
  const window = raw.subarray(from, offset + length + AROUND);
  return { offset, length, from, hex: hexOf(window), text: source.slice(start, end) };
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
