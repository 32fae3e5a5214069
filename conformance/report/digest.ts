import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** RFC 8785: one text for one value, whatever the order of its keys. @throws when the value is no JSON. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("no JSON value");
  return text;
}

/** Lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
