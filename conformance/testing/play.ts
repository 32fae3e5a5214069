import { createWebhookClient } from "../http/client.ts";
import { judge } from "../judge.ts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import type { Case, CaseResult } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { LIMITS } from "../model/facts.ts";
import { record, type Recording } from "../runner/run.ts";
import { NOW, ZONE } from "./records.ts";

export interface Played {
  readonly result: CaseResult;
  readonly exchanges: readonly Exchange[];
  readonly sentBodies: Recording["sentBodies"];
}

/** One case against a МИС, without the command line around it. */
export async function play(item: Case, url: string, records: FixtureRecords, seed: number): Promise<Played> {
  const client = createWebhookClient({ target: url, capMs: LIMITS.answer_ms, userAgent: "test" });
  try {
    const { exchanges, facts, sentBodies } = await record({
      cases: [item],
      selected: new Set([item.id]),
      records,
      seed,
      today: { now: NOW.getTime(), timeZone: ZONE },
      limits: LIMITS,
      profile: "doc",
      client,
      journal: { write: () => undefined, close: () => undefined },
      progress: { started: () => undefined, finished: () => undefined },
      preflight: () => Promise.resolve(null),
      signal: new AbortController().signal,
    });
    const [result] = judge([item], exchanges, facts);
    if (!result) throw new Error("nothing was judged");
    return { result, exchanges, sentBodies };
  } finally {
    await client.close();
  }
}
