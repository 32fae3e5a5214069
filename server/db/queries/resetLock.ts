import { setTimeout as sleep } from "node:timers/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../statement.ts";

/** 'reset' in ASCII: the region is emptied or built by one at a time, in whatever processes. */
const RESET_LOCK = 0x7265736574;
const LOOK_AGAIN_MS = 100;

/** Text, for it is a call of a function, with no table. */
const TRY_LOCK = statement<{ key: number }, { isOurs: boolean }>(
  (p) => `select pg_try_advisory_xact_lock(${p.key}) as "isOurs"`,
);

/**
 * Runs `work` while nobody else resets or renews the region. Whoever has to wait holds no connection meanwhile: enough of them
 * would take the whole pool, and the one who has the lock needs connections of it for its work.
 */
export async function holdingResetLock<T>(em: EntityManager, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const done = await em.fork().transactional(async (lock) => {
      const row = await TRY_LOCK.first(lock, { key: RESET_LOCK });
      return row?.isOurs ? { result: await work() } : undefined;
    });
    if (done) return done.result;
    await sleep(LOOK_AGAIN_MS);
  }
}
