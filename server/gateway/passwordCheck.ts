import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { hashPassword, isPasswordValid } from "../http/auth.ts";
import { createBudget } from "../http/budget.ts";
import type { Account } from "../http/accountBook.ts";

/** One of libuv's four threads, and not all of its time: hashing is made to be slow. */
const HASHING = { capacity: 1, waiting: 64, waitMs: 10_000 };

/** For each millisecond of hashing so many are left to the others on this processor: half of the time; three quarters of a guess. */
const REST = { right: 1, wrong: 3 };

/** More accounts than any region has. */
const REMEMBERED = 5_000;

export interface PasswordCheck {
  /** @throws HttpProblem 429 or 503 when too many passwords wait to be hashed. */
  isRight(account: Account | undefined, password: string, address: string): Promise<boolean>;
}

/**
 * Hashing has a queue of its own, and one address has half of it at the most. A password that was right before is known again without
 * hashing, so that a flood of guesses does not keep out whoever has been here since the start.
 */
export function createPasswordCheck(): PasswordCheck {
  const queue = createBudget(HASHING);
  const key = randomBytes(32);
  /** By the stored hash: a changed password has another. */
  const known = new Map<string, Buffer>();
  const digestOf = (password: string): Buffer => createHmac("sha256", key).update(password).digest();
  // Compared with when the name is unknown, so that the time of the answer does not tell which names exist.
  const decoy = hashPassword("");

  const remember = (hash: string, password: string): void => {
    known.set(hash, digestOf(password));
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > REMEMBERED) known.delete(oldest);
  };

  const wasRight = (account: Account | undefined, password: string): boolean => {
    const before = account && known.get(account.password_hash);
    return before !== undefined && timingSafeEqual(before, digestOf(password));
  };
  const hashed = async (account: Account | undefined, password: string): Promise<boolean> => {
    const isValid = await isPasswordValid(password, account?.password_hash ?? (await decoy));
    if (!account || !isValid) return false;
    remember(account.password_hash, password);
    return true;
  };

  return {
    async isRight(account, password, address) {
      if (wasRight(account, password)) return true;
      const turn = await queue.take(1, address);
      const started = performance.now();
      let rest = REST.wrong;
      try {
        // Another client of the same account may have been first.
        const isRight = wasRight(account, password) || (await hashed(account, password));
        if (isRight) rest = REST.right;
        return isRight;
      } finally {
        setTimeout(() => turn.release(), rest * (performance.now() - started)).unref();
      }
    },
  };
}
