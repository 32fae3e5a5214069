import { jwtVerify, SignJWT } from "jose";
import { randomUUID, scrypt, timingSafeEqual, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Caller, Role } from "./context.ts";

/** As in the sample token of the document (AUTH-7). */
const ISSUER = "TelemedApi";
/** The only algorithm that is ever accepted: a token must not choose how it is checked. */
const ALGORITHM = "HS256";

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const KEY_LENGTH = 32;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, KEY_LENGTH);
  return `${salt.toString("base64")}:${key.toString("base64")}`;
}

export async function isPasswordValid(password: string, hash: string): Promise<boolean> {
  const [salt, key] = hash.split(":");
  if (!salt || !key) return false;
  const derived = await derive(password, Buffer.from(salt, "base64"), KEY_LENGTH);
  return timingSafeEqual(derived, Buffer.from(key, "base64"));
}

export interface IssuedToken {
  value: string;
  /** End of life, UTC, seconds precision. */
  validTo: string;
}

export interface Tokens {
  issue(caller: Caller, lifetimeSeconds: number): Promise<IssuedToken>;
  /** The caller, or undefined for a token that is malformed, foreign, altered or expired (AUTH-1). */
  verify(token: string): Promise<Caller | undefined>;
}

export function createTokens(secret: string): Tokens {
  const key = new TextEncoder().encode(secret);
  return {
    async issue(caller, lifetimeSeconds) {
      const expires = Math.floor(Date.now() / 1000) + lifetimeSeconds;
      const value = await new SignJWT({ MoId: caller.moOid, role: caller.role })
        .setProtectedHeader({ alg: ALGORITHM, typ: "JWT" })
        .setSubject(caller.username)
        .setJti(randomUUID())
        .setIssuer(ISSUER)
        .setAudience(ISSUER)
        .setExpirationTime(expires)
        .sign(key);
      return { value, validTo: new Date(expires * 1000).toISOString().replace(".000Z", "Z") };
    },
    async verify(token) {
      const options = { algorithms: [ALGORITHM], issuer: ISSUER, audience: ISSUER };
      const verified = await jwtVerify(token, key, options).catch(() => undefined);
      return verified && callerOf(verified.payload);
    },
  };
}

function callerOf({ sub, role, MoId }: Record<string, unknown>): Caller | undefined {
  if (typeof sub !== "string" || !isRole(role)) return undefined;
  return { username: sub, role, moOid: typeof MoId === "string" ? MoId : null };
}

function isRole(value: unknown): value is Role {
  return value === "mis" || value === "epgu" || value === "operator";
}
