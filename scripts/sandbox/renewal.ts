import { setTimeout as sleep } from "node:timers/promises";

export interface Renewal {
  /** No new look; resolves when the current one is over, or would take long. */
  stop(): Promise<void>;
}

const LOOK_MS = 60_000;
/** A large region takes longer, and is built in one transaction: cut short, it is as if nothing had begun. */
const STOP_MS = 5_000;

/**
 * Calls `keepUp` every minute, which does nothing on the day it was built for. A timeout until midnight would come late after a
 * laptop's sleep, and at the wrong hour where clocks are changed.
 */
export function renewDaily(
  keepUp: () => Promise<void>,
  report: (line: string) => void,
  lookMs: number = LOOK_MS,
): Renewal {
  let looking: Promise<void> | undefined;
  const look = (): void => {
    // Building a large region takes minutes.
    looking ??= keepUp()
      .catch((error: unknown) => report(`живой регион не обновлён, повторю: ${reasonOf(error)}`))
      .finally(() => (looking = undefined));
  };
  const timer = setInterval(look, lookMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await Promise.race([looking, sleep(STOP_MS)]);
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
