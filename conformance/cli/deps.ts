import { isTimeZone } from "@ferkit/contracts/local-time";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import type { Today } from "../fixtures/suitable.ts";
import type { Limits } from "../model/facts.ts";
import type { Text } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";
import type { ObserverOptions } from "../observe/watch.ts";
import { UsageError } from "./files.ts";

/** A МИС to certify when no `--target` is given, handed in from outside: the suite itself knows none. */
export interface DemoMis {
  readonly url: string;
  readonly fixtures: FixtureRecords;
  readonly stop: () => Promise<void> | void;
}

export interface DemoOptions {
  readonly fault?: string;
  readonly timeZone: string;
  readonly now: Date;
}

export type DefaultTarget = (options: DemoOptions) => Promise<DemoMis>;

/** A case that has been judged, for whoever watches a run otherwise than on a terminal. */
export interface CaseProgress {
  readonly case: string;
  readonly title: Text;
  readonly verdict: Verdict;
  /** What kept the case from being played; null when nothing did. */
  readonly why: Text | null;
  readonly done: number;
  readonly total: number;
}

/** Where nobody says otherwise. */
export const COMMAND = "ferkit-certify";

export interface CertifyDeps {
  readonly stderr: { readonly write: (chunk: string) => unknown; readonly isTTY?: boolean | undefined };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly defaultTarget?: DefaultTarget;
  /** Told of each case beside the terminal. */
  readonly progress?: (progress: CaseProgress) => void;
  /** As it was typed, for hints. */
  readonly command?: string;
  /** Ends the run after the exchange in flight; bookings are still cancelled. */
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
  readonly limits?: Partial<Limits & { readonly cap_ms: number }>;
  /** Shorter limits of the upload side, for tests; a certificate is refused then. */
  readonly observing?: Pick<ObserverOptions, "limits" | "pollMs" | "recordedMs">;
}

const DEFAULT_ZONE = "Asia/Yekaterinburg";

/** @throws UsageError when FERKIT_TIME_ZONE names no zone. */
export function todayOf({ env, now = () => new Date() }: Pick<CertifyDeps, "env" | "now">): {
  readonly today: Today;
  readonly zoneNamed: boolean;
} {
  const named = env["FERKIT_TIME_ZONE"];
  const timeZone = named ?? DEFAULT_ZONE;
  if (!isTimeZone(timeZone))
    throw new UsageError(`FERKIT_TIME_ZONE: неизвестный часовой пояс / unknown time zone: ${timeZone}`);
  return { today: { now: now().getTime(), timeZone }, zoneNamed: named !== undefined };
}
