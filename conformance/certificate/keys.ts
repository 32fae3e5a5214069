import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { sha256 } from "../report/digest.ts";

export interface KeyPair {
  /** PKCS#8 PEM. Whoever has it can issue certificates. */
  readonly privatePem: string;
  /** SPKI PEM, to be given to whoever verifies. */
  readonly publicPem: string;
}

export function newKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privatePem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
  };
}

/** Null when the text is no Ed25519 key of that kind; the text itself is never repeated in a message. */
export function readKey(pem: string, kind: "private" | "public"): KeyObject | null {
  if (kind === "public" && pem.includes("PRIVATE KEY")) return null;
  try {
    const key = kind === "private" ? createPrivateKey(pem) : createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}

/** Says which key it is without showing it. */
export function keyDigest(key: KeyObject): string {
  const publicKey = key.type === "private" ? createPublicKey(key) : key;
  return sha256(publicKey.export({ type: "spki", format: "der" }));
}
