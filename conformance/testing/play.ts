import { createWebhookClient } from "../http/client.ts";
import { judge } from "../judge.ts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import type { Case, CaseResult } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { LIMITS } from "../model/facts.ts";
import { record, type Recording } from "../runner/run.ts";
import { runOptions } from "./runOptions.ts";

export interface Played {
  readonly result: CaseResult;
  readonly exchanges: readonly Exchange[];
  readonly sentBodies: Recording["sentBodies"];
}

/** One case against a МИС, without the command line around it. */
export async function play(item: Case, url: string, records: FixtureRecords, seed: number): Promise<Played> {
  const client = createWebhookClient({ target: url, capMs: LIMITS.answer_ms, userAgent: "test" });
  try {
    const { exchanges, facts, sentBodies } = await record(runOptions([item], records, client, { seed }));
    const [result] = judge([item], exchanges, facts);
    if (!result) throw new Error("nothing was judged");
    return { result, exchanges, sentBodies };
  } finally {
    await client.close();
  }
}
