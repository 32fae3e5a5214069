import { setTimeout as sleep } from "node:timers/promises";
import { RateLimiterMemory, type RateLimiterAbstract, type RateLimiterRes } from "rate-limiter-flexible";
import { HttpProblem } from "./problem.ts";

export interface LoginLimits {
  /** Wrong passwords for a name from one address that are answered at once. */
  readonly failures: number;
  readonly windowSeconds: number;
}

export const LOGIN_LIMITS: LoginLimits = { failures: 20, windowSeconds: 60 };

/** From all addresses together, for those that have never come in under the name. */
const FAILURES_OF_NAME = 10;
/** How many guesses of one kind wait for their turn, and how long. */
const WAITING = 3;
const WAIT_MS = 10_000;
/** Addresses from which somebody came in. */
const REMEMBERED = 10_000;

/** A counter that forgets after `duration` seconds. */
export type CounterOf = (options: {
  readonly keyPrefix: string;
  readonly points: number;
  readonly duration: number;
}) => RateLimiterAbstract;

export interface Guess {
  readonly username: string;
  readonly address: string;
  /** `jti` of a token of this very account, expired or not: who shows it has come in before, and is not taken for a stranger. */
  readonly tokenId: string | undefined;
}

export interface LoginLimiter {
  /**
   * What `judge` says of a guess: undefined is a failure. After too many failures a guess waits for its turn, one at a time, as many as
   * would have been answered at once; so the right password gets in, however many wrong ones a stranger sends from the same address,
   * and guessing is no faster than before. Of many guesses at once none is told earlier than its turn.
   * @throws HttpProblem 429 with `Retry-After` when too many wait already.
   */
  answer<T>(guess: Guess, judge: () => Promise<T | undefined>): Promise<T | undefined>;
}

/**
 * Against guessing of passwords (AUTH-8), and against locking out whose password it is. Failures only are counted, so that many clients of
 * one МИС may log in at once. Kept in memory, for a database would be written to by whoever asks: that of the process, or of the primary
 * for all processes behind one port (`counterOf`).
 */
export function createLoginLimiter(
  { failures, windowSeconds }: LoginLimits,
  counterOf: CounterOf = (options) => new RateLimiterMemory(options),
): LoginLimiter {
  const lane = (keyPrefix: string, points: number): Lane =>
    createLane(
      counterOf({ keyPrefix, points, duration: windowSeconds }),
      counterOf({ keyPrefix: `${keyPrefix}-turn`, points: 1, duration: Math.max(1, windowSeconds / points) }),
      points,
    );
  const ofAddress = lane("login", failures);
  const ofName = lane("login-name", failures * FAILURES_OF_NAME);
  const cameIn = new Set<string>();
  const remember = (key: string): void => {
    cameIn.delete(key);
    cameIn.add(key);
    const [oldest] = cameIn;
    if (oldest !== undefined && cameIn.size > REMEMBERED) cameIn.delete(oldest);
  };
  return {
    async answer({ username, address, tokenId }, judge) {
      const key = `${address} ${username}`;
      const isKnown = tokenId !== undefined || cameIn.has(key);
      const passes = [
        ofAddress.pass(tokenId === undefined ? key : `token ${tokenId}`),
        ...(isKnown ? [] : [ofName.pass(username)]),
      ];
      for (const pass of passes) await pass.assertAllowed();
      const found = await judge();
      // Others may have failed meanwhile.
      for (const pass of passes) await pass.assertAllowed();
      if (found === undefined) await Promise.all(passes.map((pass) => pass.failed()));
      else remember(key);
      return found;
    },
  };
}

interface Pass {
  /** Waits for its turn if there have been too many failures, once. */
  assertAllowed(): Promise<void>;
  failed(): Promise<void>;
}

interface Lane {
  pass(key: string): Pass;
}

function createLane(counter: RateLimiterAbstract, turns: RateLimiterAbstract, points: number): Lane {
  const waiting = new Map<string, number>();
  const turnOf = async (key: string): Promise<void> => {
    const others = waiting.get(key) ?? 0;
    waiting.set(key, others + 1);
    try {
      const msLeft = (await turns.get(key))?.msBeforeNext ?? 0;
      if (others >= WAITING || msLeft > WAIT_MS) throw tooMany(msLeft);
      await waitForTurn(turns, key);
    } finally {
      const rest = (waiting.get(key) ?? 1) - 1;
      if (rest === 0) waiting.delete(key);
      else waiting.set(key, rest);
    }
  };
  return {
    pass(key) {
      let hadTurn = false;
      return {
        async assertAllowed() {
          if (hadTurn || ((await counter.get(key))?.consumedPoints ?? 0) < points) return;
          await turnOf(key);
          hadTurn = true;
        },
        async failed() {
          const { consumedPoints } = await counter.penalty(key);
          // The first turn is not at once either.
          if (consumedPoints >= points && (await turns.get(key)) === null) await turns.penalty(key);
        },
      };
    },
  };
}

async function waitForTurn(turns: RateLimiterAbstract, key: string): Promise<void> {
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    const msLeft = await msToTurn(turns, key);
    if (msLeft === 0) return;
    if (performance.now() + msLeft > deadline) throw tooMany(msLeft);
    // All who wait wake for the same turn, in several processes: without a little chance the first of them would always take it.
    await sleep(msLeft + Math.random() * 20);
  }
}

/** 0: it is now, and taken. */
async function msToTurn(turns: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await turns.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return Math.max(1, (refusal as RateLimiterRes).msBeforeNext);
  }
}

function tooMany(msLeft: number): HttpProblem {
  return new HttpProblem(429, undefined, { "Retry-After": String(Math.max(1, Math.ceil(msLeft / 1000))) });
}
