import { lookup, type LookupAddress, type LookupOptions } from "node:dns";

type Answer = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;
export type LookupAll = (hostname: string, options: LookupOptions, answer: Answer) => void;

export const LOOKUP_TIMEOUT = "FERKIT_LOOKUP_TIMEOUT";

class LookupTimeout extends Error {
  readonly code = LOOKUP_TIMEOUT;
}

/** Half of libuv's four threads, which inflate uploads and hash passwords too. */
const AT_ONCE = 2;
const LIMIT_MS = 5_000;

const systemLookup: LookupAll = (hostname, options, answer) => lookup(hostname, { ...options, all: true }, answer);

/**
 * The system's look-up of a name holds a thread until its resolver gives up, and cannot be called off. A few checks of a name whose
 * DNS is silent would stop every upload, so few run at once, one name is asked once at a time, and no caller waits for ever.
 */
export function boundedLookup(resolve: LookupAll = systemLookup, atOnce = AT_ONCE, limitMs = LIMIT_MS): LookupAll {
  const waiting = new Map<string, { run: () => void; answers: Set<Answer> }>();
  const queue: string[] = [];
  let running = 0;

  const next = (): void => {
    const key = running < atOnce ? queue.shift() : undefined;
    if (key === undefined) return;
    const asked = waiting.get(key);
    if (asked?.answers.size === 0) {
      // Everyone who waited has an answer already.
      waiting.delete(key);
      next();
      return;
    }
    running += 1;
    asked?.run();
  };

  return (hostname, options, answer) => {
    const key = JSON.stringify([hostname, options.family, options.hints, options.order]);
    const answerOnce: Answer = (error, addresses) => {
      clearTimeout(timer);
      answer(error, addresses);
    };
    const timer = setTimeout(() => {
      waiting.get(key)?.answers.delete(answerOnce);
      answer(new LookupTimeout(hostname), []);
    }, limitMs);
    const shared = waiting.get(key);
    if (shared) {
      shared.answers.add(answerOnce);
      return;
    }
    const answers = new Set([answerOnce]);
    const finish: Answer = (error, addresses) => {
      waiting.delete(key);
      running -= 1;
      for (const each of answers) each(error, addresses);
      next();
    };
    waiting.set(key, { answers, run: () => resolve(hostname, options, finish) });
    queue.push(key);
    next();
  };
}
