import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { hashPassword, isPasswordValid } from "../http/auth.ts";
import { createBudget } from "../http/budget.ts";
import type { Account } from "../http/accountBook.ts";

/** One of libuv's four threads, and one of the processor's: hashing is made to be slow. */
const HASHING = { capacity: 1, waiting: 64, waitMs: 10_000 };

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

  const hashed = async (hash: string, password: string, address: string): Promise<boolean> => {
    const turn = await queue.take(1, address);
    try {
      return await isPasswordValid(password, hash);
    } finally {
      turn.release();
    }
  };
  const remember = (hash: string, password: string): void => {
    known.set(hash, digestOf(password));
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > REMEMBERED) known.delete(oldest);
  };

  return {
    async isRight(account, password, address) {
      const before = account && known.get(account.password_hash);
      if (before && timingSafeEqual(before, digestOf(password))) return true;
      const isValid = await hashed(account?.password_hash ?? (await decoy), password, address);
      if (account && isValid) remember(account.password_hash, password);
      return account !== undefined && isValid;
    },
  };
}
