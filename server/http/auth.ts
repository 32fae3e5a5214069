import { errors, jwtVerify, SignJWT, type JWTPayload } from "jose";
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

/** What one of our tokens says. */
export interface ReadToken {
  readonly caller: Caller;
  /** `jti`: the same in all requests with one token. */
  readonly id: string | null;
  /** Seconds since the epoch. */
  readonly issuedAt: number | null;
  readonly isExpired: boolean;
}

export interface Tokens {
  issue(caller: Caller, lifetimeSeconds: number): Promise<IssuedToken>;
  /** The caller, or undefined for a token that is malformed, foreign, altered or expired (AUTH-1). */
  verify(token: string): Promise<Caller | undefined>;
  /** As `verify`, but tells of an expired token whose it was: for the record, never for access. */
  read(token: string): Promise<ReadToken | undefined>;
}

export function createTokens(secret: string): Tokens {
  const key = new TextEncoder().encode(secret);
  const options = { algorithms: [ALGORITHM], issuer: ISSUER, audience: ISSUER };
  const read = async (token: string): Promise<ReadToken | undefined> => {
    try {
      return readPayload((await jwtVerify(token, key, options)).payload, false);
    } catch (error) {
      // The signature is checked before the claims, and the end of life last.
      return error instanceof errors.JWTExpired ? readPayload(error.payload, true) : undefined;
    }
  };
  return {
    read,
    async issue(caller, lifetimeSeconds) {
      const expires = Math.floor(Date.now() / 1000) + lifetimeSeconds;
      const value = await new SignJWT({ MoId: caller.moOid, role: caller.role })
        .setProtectedHeader({ alg: ALGORITHM, typ: "JWT" })
        .setSubject(caller.username)
        .setJti(randomUUID())
        .setIssuedAt()
        .setIssuer(ISSUER)
        .setAudience(ISSUER)
        .setExpirationTime(expires)
        .sign(key);
      return { value, validTo: new Date(expires * 1000).toISOString().replace(".000Z", "Z") };
    },
    async verify(token) {
      const found = await read(token);
      return found?.isExpired === false ? found.caller : undefined;
    },
  };
}

function readPayload(payload: JWTPayload, isExpired: boolean): ReadToken | undefined {
  const caller = callerOf(payload);
  return caller && { caller, id: payload.jti ?? null, issuedAt: payload.iat ?? null, isExpired };
}

function callerOf({ sub, role, MoId }: Record<string, unknown>): Caller | undefined {
  if (typeof sub !== "string" || !isRole(role)) return undefined;
  return { username: sub, role, moOid: typeof MoId === "string" ? MoId : null };
}

function isRole(value: unknown): value is Role {
  return value === "mis" || value === "epgu" || value === "operator";
}
