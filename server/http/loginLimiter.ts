import { RateLimiterMemory, type RateLimiterAbstract } from "rate-limiter-flexible";
import { HttpProblem } from "./problem.ts";

export interface LoginLimits {
  readonly failures: number;
  readonly windowSeconds: number;
}

export const LOGIN_LIMITS: LoginLimits = { failures: 20, windowSeconds: 60 };

/** A counter that forgets after `duration` seconds. */
export type CounterOf = (options: { readonly points: number; readonly duration: number }) => RateLimiterAbstract;

export interface LoginLimiter {
  /**
   * What `judge` says of a guess: undefined is a failure. Of many guesses at once only the first are answered, so that the right one
   * among the others is not told from them.
   * @throws HttpProblem 429 with `Retry-After` once the name has failed too often from this address.
   */
  answer<T>(username: string, address: string, judge: () => Promise<T | undefined>): Promise<T | undefined>;
}

/**
 * Against guessing of passwords (AUTH-8). Failures only are counted, so that many clients of one МИС may log in at once. Kept in
 * memory, for a database would be written to by whoever asks: that of the process, or of the primary for all processes behind
 * one port (`counterOf`).
 */
export function createLoginLimiter(
  { failures, windowSeconds }: LoginLimits,
  counterOf: CounterOf = (options) => new RateLimiterMemory(options),
): LoginLimiter {
  const counter = counterOf({ points: failures, duration: windowSeconds });
  const assertAllowed = async (key: string): Promise<void> => {
    const state = await counter.get(key);
    if (state === null || state.consumedPoints < failures) return;
    const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
    throw new HttpProblem(429, undefined, { "Retry-After": String(seconds) });
  };
  return {
    async answer(username, address, judge) {
      const key = `${address} ${username}`;
      await assertAllowed(key);
      const found = await judge();
      await assertAllowed(key);
      if (found === undefined) await counter.penalty(key);
      return found;
    },
  };
}
