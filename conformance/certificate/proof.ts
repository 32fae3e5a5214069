import { existsSync, readFileSync } from "node:fs";
import type { MutationScore, Score } from "../model/certificate.ts";
import { sha256 } from "../report/digest.ts";
import { isObject } from "../wire/answer.ts";

/** The proof itself, in a suite that is one file (scripts/pack/bundle.ts). */
declare const FERKIT_PROOF: string | undefined;

/** Written by `npm run proof`; lies in the package beside the suite that it speaks of. */
export const PROOF: URL | Buffer =
  typeof FERKIT_PROOF === "string" ? Buffer.from(FERKIT_PROOF) : new URL("../proof.json", import.meta.url);

/** Null when the suite has no proof of itself, or one of another number of cases: the figures would not be its own. */
export function mutationScore(source: URL | string | Buffer, cases: number): MutationScore | null {
  const bytes = bytesOf(source);
  if (!bytes) return null;
  const proof = parse(bytes.toString());
  const score = isObject(proof) && proof["cases"] === cases ? proof["score"] : undefined;
  const [must, should] = isObject(score) ? [scoreOf(score["must"]), scoreOf(score["should"])] : [null, null];
  return must && should ? { must, should, proof_sha256: sha256(bytes) } : null;
}

function bytesOf(source: URL | string | Buffer): Buffer | undefined {
  if (Buffer.isBuffer(source)) return source;
  return existsSync(source) ? readFileSync(source) : undefined;
}

function scoreOf(value: unknown): Score | null {
  if (!isObject(value)) return null;
  const { killed, total } = value;
  return typeof killed === "number" && typeof total === "number" && killed <= total ? { killed, total } : null;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
