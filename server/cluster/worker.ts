import { RateLimiterCluster } from "rate-limiter-flexible";
import type { CounterOf } from "../http/loginLimiter.ts";
import { openChannel, type AskedOfPrimary, type AskedOfWorker } from "./channel.ts";

/** What a gateway process shares with the others on its port. */
export interface ClusterLink {
  /** Counts for all processes. `duration` in seconds. */
  readonly counter: CounterOf;
  /** The metrics of all processes as Prometheus reads them. */
  readonly metrics: () => Promise<string>;
  /** To be called after a change of a switch: resolves when no process remembers the state before it. */
  readonly switched: () => Promise<void>;
  /** What this process tells and does when the primary asks. */
  attend(own: Pick<AskedOfWorker, "forgetSwitches" | "metrics">): void;
}

export interface PrimaryLink extends ClusterLink {
  readonly buildRegion: (seed: number) => Promise<void>;
  ready(url: string): Promise<void>;
  failed(reason: string): Promise<void>;
}

/** The worker's end. `stop` is called once, when the primary wants the worker to end. */
export function joinPrimary(stop: () => void): PrimaryLink {
  let own: Pick<AskedOfWorker, "forgetSwitches" | "metrics"> = {
    forgetSwitches: () => undefined,
    metrics: () => Promise.resolve([]),
  };
  const peer = {
    send: (message: object) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener: (message: unknown) => void) => void process.on("message", listener),
  };
  const primary = openChannel<AskedOfPrimary, AskedOfWorker>(peer, {
    forgetSwitches: () => own.forgetSwitches(),
    metrics: () => own.metrics(),
    stop,
  });
  return {
    counter: (options) => new RateLimiterCluster(options),
    metrics: () => primary.ask("metrics"),
    switched: () => primary.ask("switched"),
    attend: (mine) => {
      own = mine;
    },
    buildRegion: (seed) => primary.ask("buildRegion", seed),
    ready: (url) => primary.ask("ready", url),
    failed: (reason) => primary.ask("failed", reason),
  };
}
