import { HttpProblem } from "./problem.ts";

/** What somebody holds of a budget. */
export interface Hold {
  /** Gives back what turned out not to be needed. */
  shrink(amount: number): void;
  release(): void;
}

export interface Budget {
  /**
   * Waits for its turn when there is not so much left.
   * @throws HttpProblem with `Retry-After` when too many wait already, or it took too long: 429 when `owner` waits behind himself, 503 else.
   */
  take(amount: number, owner: string): Promise<Hold>;
}

export interface BudgetLimits {
  /** Of whatever is bounded: bytes, threads. */
  readonly capacity: number;
  /** The most that one owner may hold of it, so that nobody takes it all. */
  readonly share?: number;
  /** How many may wait, half of them of one owner. */
  readonly waiting: number;
  readonly waitMs: number;
}

interface Waiter {
  readonly amount: number;
  readonly owner: string;
  readonly start: () => void;
}

/** A bounded amount that requests share, with a bounded queue: first come, first served, but for owners who have their share. */
export function createBudget({ capacity, share = capacity, waiting, waitMs }: BudgetLimits): Budget {
  const heldBy = new Map<string, number>();
  const queue = new Set<Waiter>();
  let held = 0;

  const change = (owner: string, by: number): void => {
    held += by;
    const rest = (heldBy.get(owner) ?? 0) + by;
    if (rest === 0) heldBy.delete(owner);
    else heldBy.set(owner, rest);
  };
  const serve = (): void => {
    for (const waiter of queue) {
      if (held + waiter.amount > capacity) return;
      if ((heldBy.get(waiter.owner) ?? 0) + waiter.amount > share) continue;
      queue.delete(waiter);
      change(waiter.owner, waiter.amount);
      waiter.start();
    }
  };
  const holding = (owner: string, amount: number): Hold => {
    let rest = amount;
    const shrink = (to: number): void => {
      if (to >= rest) return;
      change(owner, to - rest);
      rest = to;
      serve();
    };
    return { shrink, release: () => shrink(0) };
  };
  const waitingOf = (owner: string): number => [...queue].filter((waiter) => waiter.owner === owner).length;
  const assertRoom = (own: number): void => {
    if (own * 2 >= waiting) throw tooMany();
    if (queue.size >= waiting) throw overloaded();
  };

  return {
    async take(asked, owner) {
      const amount = Math.min(asked, share);
      const own = waitingOf(owner);
      assertRoom(own);
      const isBehindHimself = own > 0 || heldBy.has(owner);
      const { promise, resolve, reject } = Promise.withResolvers<Hold>();
      const waiter: Waiter = {
        amount,
        owner,
        start() {
          clearTimeout(timer);
          resolve(holding(owner, amount));
        },
      };
      const timer = setTimeout(() => {
        queue.delete(waiter);
        reject(isBehindHimself ? tooMany() : overloaded());
        // A smaller one behind it may fit.
        serve();
      }, waitMs);
      queue.add(waiter);
      serve();
      return promise;
    },
  };
}

const RETRY = { "Retry-After": "2" };

function tooMany(): HttpProblem {
  return new HttpProblem(429, undefined, RETRY);
}

function overloaded(): HttpProblem {
  return new HttpProblem(503, "Шлюз перегружен, повторите запрос позже", RETRY);
}
