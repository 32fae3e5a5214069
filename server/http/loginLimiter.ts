import { RateLimiterMemory } from "rate-limiter-flexible";
import { HttpProblem } from "./problem.ts";

export interface LoginLimits {
  readonly failures: number;
  readonly windowSeconds: number;
}

export const LOGIN_LIMITS: LoginLimits = { failures: 20, windowSeconds: 60 };

export interface LoginLimiter {
  /** @throws HttpProblem 429 with `Retry-After` once the name has failed too often from this address. */
  assertAllowed(username: string, address: string): Promise<void>;
  countFailure(username: string, address: string): Promise<void>;
}

/**
 * Against guessing of passwords (AUTH-8). Failures only are counted, so that many clients of one МИС may log in at once. Kept in the
 * memory of the process: with N processes a guesser has N times the tries, which an scrypt hash stands; the alternative is a
 * write to the database for whoever asks.
 */
export function createLoginLimiter({ failures, windowSeconds }: LoginLimits): LoginLimiter {
  const counter = new RateLimiterMemory({ points: failures, duration: windowSeconds });
  const keyOf = (username: string, address: string): string => `${address} ${username}`;
  return {
    async assertAllowed(username, address) {
      const state = await counter.get(keyOf(username, address));
      if (state === null || state.consumedPoints < failures) return;
      const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
      throw new HttpProblem(429, undefined, { "Retry-After": String(seconds) });
    },
    async countFailure(username, address) {
      await counter.penalty(keyOf(username, address));
    },
  };
}
