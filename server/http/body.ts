import express, { type RequestHandler } from "express";

/** After inflating: 10,000 slots are 2.9 MB, a gzip bomb is more (GZ-1). */
const BODY_LIMIT = "8mb";

/** Reads JSON, plain or gzip (GZ-1, GZ-2). Anything but an object or array is refused like broken JSON. */
export function jsonBody(): RequestHandler {
  return express.json({ limit: BODY_LIMIT, type: ["application/json", "application/*+json"], strict: true });
}

/** GZ-1: by its header; an uncompressed package is accepted, and remarked upon (E-62). */
export function isGzip(encoding: string | undefined): boolean {
  return encoding?.trim().toLowerCase() === "gzip";
}
