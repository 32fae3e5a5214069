import { errors, jwtVerify, SignJWT, type JWTPayload } from "jose";
import { createHash, randomBytes, randomUUID, scrypt, timingSafeEqual } from "node:crypto";
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

/** Whether it is what `hashPassword` makes. */
export function isHash(text: string): boolean {
  return /^[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{43}=$/.test(text);
}

export interface IssuedToken {
  value: string;
  /** End of life, UTC, seconds precision. */
  validTo: string;
}

/** What one of our tokens says. */
export interface ReadToken {
  readonly caller: Caller;
  /** Of the account when it was issued (accountBook.ts). */
  readonly version: string | null;
  /** `jti`: the same in all requests with one token. */
  readonly id: string | null;
  /** Seconds since the epoch. */
  readonly issuedAt: number | null;
  readonly expiresAt: number;
  readonly isExpired: boolean;
  /** Neither expired nor without its account: the only one that opens anything. */
  readonly isInForce: boolean;
}

export interface Tokens {
  issue(caller: Caller, lifetimeSeconds: number): Promise<IssuedToken>;
  /** Undefined for a token that is malformed, foreign or altered (AUTH-1); one that is over tells whose it was, for the record. */
  read(token: string): Promise<ReadToken | undefined>;
}

/** Knows the key, and nothing of accounts. */
export interface Signer {
  issue(caller: Caller & { readonly version?: string | null }, lifetimeSeconds: number): Promise<IssuedToken>;
  read(token: string): Promise<ReadToken | undefined>;
}

export function createTokens(secret: string): Signer {
  const key = new TextEncoder().encode(secret);
  const kid = createHash("sha256").update(key).digest("base64url").slice(0, 8);
  const options = { algorithms: [ALGORITHM], issuer: ISSUER, audience: ISSUER };
  return {
    async read(token) {
      try {
        return readPayload((await jwtVerify(token, key, options)).payload, false);
      } catch (error) {
        // The signature is checked before the claims, and the end of life last.
        return error instanceof errors.JWTExpired ? readPayload(error.payload, true) : undefined;
      }
    },
    async issue(caller, lifetimeSeconds) {
      const expires = Math.floor(Date.now() / 1000) + lifetimeSeconds;
      const value = await new SignJWT({ MoId: caller.moOid, role: caller.role, ver: caller.version ?? null })
        .setProtectedHeader({ alg: ALGORITHM, typ: "JWT", kid })
        .setSubject(caller.username)
        .setJti(randomUUID())
        .setIssuedAt()
        .setIssuer(ISSUER)
        .setAudience(ISSUER)
        .setExpirationTime(expires)
        .sign(key);
      return { value, validTo: new Date(expires * 1000).toISOString().replace(".000Z", "Z") };
    },
  };
}

function readPayload(payload: JWTPayload, isExpired: boolean): ReadToken | undefined {
  const caller = callerOf(payload);
  if (!caller) return undefined;
  const { jti: id = null, iat: issuedAt = null, exp: expiresAt = 0, ver } = payload;
  const version = typeof ver === "string" ? ver : null;
  return { caller, version, id, issuedAt, expiresAt, isExpired, isInForce: !isExpired };
}

function callerOf({ sub, role, MoId }: Record<string, unknown>): Caller | undefined {
  if (typeof sub !== "string" || !isRole(role)) return undefined;
  return { username: sub, role, moOid: typeof MoId === "string" ? MoId : null };
}

function isRole(value: unknown): value is Role {
  return value === "mis" || value === "epgu" || value === "operator" || value === "auditor";
}
