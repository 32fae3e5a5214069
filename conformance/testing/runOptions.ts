import type { FixtureRecords } from "../fixtures/fixtures.ts";
import type { WebhookClient } from "../http/client.ts";
import type { Case } from "../model/case.ts";
import { LIMITS } from "../model/facts.ts";
import type { RunOptions } from "../runner/run.ts";
import { NOW, ZONE } from "./records.ts";

/** A run of all these cases that nobody watches. */
export function runOptions(
  cases: readonly Case[],
  records: FixtureRecords,
  client: WebhookClient,
  changes: Partial<RunOptions> = {},
): RunOptions {
  return {
    cases,
    selected: new Set(cases.map(({ id }) => id)),
    records,
    seed: 1,
    today: { now: NOW.getTime(), timeZone: ZONE },
    limits: LIMITS,
    profile: "doc",
    client,
    journal: { write: () => undefined, close: () => undefined },
    progress: { started: () => undefined, finished: () => undefined },
    preflight: () => Promise.resolve(null),
    signal: new AbortController().signal,
    ...changes,
  };
}
